"""Buscar por tema sin señal: en lo descargado, con los mismos resultados que en línea, y diciendo en qué se buscó."""

import pytest
from playwright.sync_api import expect

from .averias import servir_con_averias
from .clases import eleccion
from .test_bolsillo import con_estado, preparar  # noqa: F401
from .test_sin_conexion import descargar, esperar_texto, sin_senal

CONSULTAS = (
    "educativo", "agua", "becas", "educ", "seguridad mujeres", "salud cuernavaca", "campo maiz", "transp", "aguas", "niñez", "zzzz", "agua zzzz",
)
HALLAR = """async ([consultas, filtro]) => {
  const padron = self.CONOCELES_PADRON.abrir(self.CONOCELES_NOMBRES);
  const buscador = self.CONOCELES_BUSCADOR.abrir(padron);
  const lista = await self.CONOCELES_TEMAS.abrir(document.getElementById("busqueda").dataset.lista, padron.datos.version);
  const salida = {};
  for (const q of consultas) {
    const admite = (i) => !padron.situacion[i];
    const { hallados, estado, parcial } = await self.CONOCELES_TEMAS.buscar(lista, buscador, q, { admite, filtro });
    salida[q] = { estado, parcial, hallados: Object.fromEntries(await Promise.all(hallados.map(async (h) => [await padron.clave(h.i), h.preguntas.sort()]))) };
  }
  return salida;
}"""
LISTA = "#grupo-temas:not([hidden]) #lista-temas a"


@pytest.fixture
def en_linea(browser, servidor):
    page = browser.new_context(locale="es-MX", service_workers="block").new_page()
    page.goto(f"{servidor}/buscar.html")
    page.wait_for_function("() => self.CONOCELES_TEMAS && self.CONOCELES_NOMBRES")
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def distrito(browser, servidor):
    """Un teléfono sin señal con un distrito descargado. Nadie lo altera."""
    page = preparar(browser, servidor, "distrito-05")
    sin_senal(page)
    yield page
    page.context.close()


@pytest.fixture
def telefono(browser, servidor):
    """Un teléfono con señal y nada descargado."""
    page = preparar(browser, servidor)
    yield page
    page.context.close()


def abrir(page, servidor, consulta=""):
    page.goto(f"{servidor}/buscar.html" + (f"?q={consulta}" if consulta else ""))
    page.wait_for_function("() => self.CONOCELES_TEMAS && self.CONOCELES_NOMBRES")


def test_con_el_estado_descargado_se_halla_lo_mismo_que_en_linea(con_estado, servidor, en_linea):  # noqa: F811
    esperado = en_linea.evaluate(HALLAR, [CONSULTAS, {}])
    assert esperado["educativo"]["hallados"] and esperado["seguridad mujeres"]["hallados"] and not esperado["zzzz"]["hallados"]
    abrir(con_estado, servidor)
    hallado = con_estado.evaluate(HALLAR, [CONSULTAS, {}])
    assert {uno.pop("estado") for uno in hallado.values()} == {"descargado"}
    assert {uno.pop("estado") for uno in esperado.values()} == {"listo"}
    assert hallado == esperado


def test_con_un_distrito_se_halla_lo_mismo_que_en_linea_dentro_de_el_tambien_con_filtro(distrito, servidor, en_linea):
    abrir(distrito, servidor)
    suyas = {c.clave for d in ("gubernatura", "diputacion-mr-05", "diputacion-rp") for c in eleccion().por_contienda[d]}
    consultas = ("educativo", "agua", "becas", "salud")
    for filtro in ({}, {"contienda": "diputacion-mr-05"}):
        esperado, hallado = en_linea.evaluate(HALLAR, [consultas, filtro]), distrito.evaluate(HALLAR, [consultas, filtro])
        for consulta in consultas:
            dentro = {c: p for c, p in esperado[consulta]["hallados"].items() if c in suyas}
            assert hallado[consulta]["hallados"] == dentro, (consulta, filtro)
    assert hallado["agua"]["estado"] == "descargado"


def test_educativo_encuentra_educacion_dice_en_que_se_busco_y_abre_la_ficha(distrito, servidor):
    abrir(distrito, servidor, "educativo")
    distrito.wait_for_selector(LISTA)
    dicho = distrito.inner_text("#resumen-temas")
    assert "busqué en lo que descargaste (Distrito 5" in dicho and "10 de mayo de 2024" in dicho
    assert "hablan de «educativo»" in dicho
    expect(distrito.locator("#ofrece-descarga")).to_be_hidden()
    distrito.wait_for_function("s => document.querySelector(s).pathname.startsWith('/fichas/')", arg=LISTA)
    distrito.click(f"{LISTA} >> nth=0")
    distrito.wait_for_selector("#talon")
    assert "educaci" in distrito.inner_text("[data-campo=texto]").lower()


def test_sin_descarga_se_dice_la_verdad_y_como_remediarlo(telefono, servidor):
    sin_senal(telefono)
    abrir(telefono, servidor, "educativo")
    esperar_texto(telefono, "#resumen-temas", "no se puede buscar dentro de las respuestas")
    assert telefono.locator(LISTA).count() == 0
    telefono.click("#ofrece-descarga a")
    assert telefono.url.endswith("/sin-conexion.html")


def test_lo_que_no_esta_en_lo_descargado_no_se_niega_en_toda_la_eleccion(distrito, servidor):
    abrir(distrito, servidor, "zzzzz")
    esperar_texto(distrito, "#resumen-temas", "Ninguna respuesta descargada habla de «zzzzz»")
    distrito.goto(f"{servidor}/buscar.html?q=agua&municipio=007")
    esperar_texto(distrito, "#resumen-temas", "busqué en lo que descargaste")


TROZOS = """async (hacer) => {
  const caja = await caches.open('conoceles:/:paquetes');
  for (const llave of await caja.keys()) {
    if (!llave.url.includes('contienda-diputacion-rp')) continue;
    if (hacer === 'danar') await caja.put(llave, new Response(new Uint8Array(99)));
    else await caja.delete(llave);
  }
  if (hacer !== 'a medias') return;
  const donde = new URL('sinconexion/mios.json', document.baseURI).href, mios = await (await caja.match(donde)).json();
  delete mios.trozos['diputacion-rp'];
  await caja.put(donde, new Response(JSON.stringify(mios)));
}"""


def test_con_una_descarga_danada_o_a_medias_se_busca_en_lo_demas_y_se_dice(telefono, servidor):
    descargar(telefono, "distrito-05")
    sin_senal(telefono)
    for averia, frase in (("danar", "Una parte no se pudo leer"), ("borrar", "Una parte no se pudo leer"), ("a medias", "incompleto")):
        telefono.evaluate(TROZOS, averia)
        abrir(telefono, servidor, "educativo")
        esperar_texto(telefono, "#resumen-temas", frase)
        assert telefono.locator(LISTA).count(), averia


def test_sin_obrero_o_sin_almacen_el_buscador_sigue_y_dice_que_no_puede(distrito, servidor):
    quejas = []
    for falta in ("delete window.Worker", "window.Worker = function () { throw new Error('no'); }", "delete window.caches"):
        page = distrito.context.new_page()
        page.on("pageerror", lambda e: quejas.append(str(e)))
        page.add_init_script(falta)
        abrir(page, servidor, "educativo")
        esperar_texto(page, "#resumen-temas", "no se puede buscar dentro de las respuestas")
        page.close()
    assert quejas == []


def test_con_una_red_que_tarda_se_ve_primero_lo_descargado_y_despues_todo(browser, sitio, tmp_path):
    with servir_con_averias(sitio, tmp_path / "copia") as servido:
        direccion = f"http://127.0.0.1:{servido.puerto}"
        page = preparar(browser, direccion, "distrito-05")
        servido.averias = [("buscar/temas/", "lenta")]
        page.goto(f"{direccion}/buscar.html?q=educativo", wait_until="domcontentloaded")
        esperar_texto(page, "#resumen-temas", "busqué en lo que descargaste")
        servido.despierta.set()
        page.wait_for_function("() => !document.querySelector('#resumen-temas')?.textContent.includes('descargaste')")
        expect(page.locator("#resumen-temas")).to_contain_text("hablan de «educativo»")
        page.context.close()


def test_en_linea_no_se_pide_nada_de_esto(en_linea, servidor):
    pedidas = []
    en_linea.on("request", lambda r: pedidas.append(r.url))
    en_linea.goto(f"{servidor}/buscar.html?q=educativo")
    en_linea.wait_for_selector(LISTA)
    assert not [url for url in pedidas if "obrero" in url or "guardado" in url]


def test_desde_una_carpeta_tambien_se_busca_por_tema(page, sitio):
    page.goto((sitio / "buscar.html").as_uri() + "?q=educativo")
    page.wait_for_selector(LISTA)
    expect(page.locator("#resumen-temas")).to_contain_text("hablan de «educativo»")
    expect(page.locator("#ofrece-descarga")).to_be_hidden()
