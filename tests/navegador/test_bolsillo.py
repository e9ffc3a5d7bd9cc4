"""Lo que se lleva en el bolsillo, entero: la boleta que nadie abrió, y con quién va cada candidatura."""

import json
import lzma

import pytest
from playwright.sync_api import expect

from tema.paginas.boletas import boletas_de, titulo_de
from tema.sinconexion.paquetes import COMUN, PAQUETES, ruta_de_trozo, sello
from tema.sinconexion.trozos import comprimir

from .averias import alterar, servir_con_averias
from .clases import eleccion
from .test_accesibilidad import violaciones
from .test_sin_conexion import descargar, esperar_texto, sin_senal

BOLETA = """() => [...document.querySelectorAll('.hoja-boleta')].map(hoja => [
    hoja.querySelector('h2').innerText.trim(), hoja.querySelector('.orden').innerText.trim(),
    [...hoja.querySelectorAll('.recuadro')].map(r => [
        r.querySelector('.siglas').innerText.trim(), r.classList[1],
        [...r.querySelectorAll('.nombre')].map(a => [a.innerText.trim(), a.pathname]),
        [...r.querySelectorAll('.respuestas, .antes, .marca-situacion, .vacio, .integran')].map(e => e.innerText.trim()),
    ]),
])"""
LAZOS = """() => [...document.querySelectorAll('.cambio p, [aria-labelledby=formula] .persona-datos, [aria-labelledby=otras] li, .vecinas a')]
    .map(e => [e.innerText.replace(/\\s+/g, ' ').trim(), (e.pathname || (e.querySelector('a') || {}).pathname || '')])"""
ESTADOS = "() => [...document.querySelectorAll('.ficha-hoja .chica, .seccion .estado')].map(e => e.innerText.trim())"


def preparar(browser, servidor, lugar=None):
    """Un teléfono con el sitio listo para funcionar sin conexión y, si se dice, con un lugar descargado."""
    page = browser.new_context(locale="es-MX", viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{servidor}/sin-conexion.html")
    esperar_texto(page, "#estado-telefono", "Listo")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    if lugar:
        descargar(page, lugar)
    return page


@pytest.fixture(scope="module")
def con_estado(browser, servidor):
    """Un teléfono sin señal con el estado entero."""
    page = preparar(browser, servidor, "estado")
    sin_senal(page)
    yield page
    page.context.close()


@pytest.fixture
def telefono(browser, servidor):
    """Un teléfono con señal y nada descargado."""
    page = preparar(browser, servidor)
    yield page
    page.context.close()


@pytest.fixture
def en_linea(browser):
    page = browser.new_context(locale="es-MX", viewport={"width": 360, "height": 740}, service_workers="block").new_page()
    yield page
    page.context.close()


def una_boleta():
    """Boleta con sección vigente, y esa sección."""
    boleta = next(b for b in boletas_de(eleccion()) if b.secciones)
    return boleta, boleta.secciones[0]


def test_la_seccion_tecleada_sin_senal_lleva_a_una_boleta_nunca_abierta_igual_a_la_publicada(telefono, servidor, en_linea):
    boleta, seccion = una_boleta()
    descargar(telefono, f"municipio-{boleta.municipio}")
    sin_senal(telefono)
    telefono.goto(f"{servidor}/mi-boleta.html")
    telefono.fill("#seccion", seccion)
    telefono.keyboard.press("Enter")
    telefono.wait_for_selector(".hoja-boleta")
    assert telefono.url == f"{servidor}/{boleta.ruta}"
    assert telefono.text_content("h1") == titulo_de(eleccion(), boleta)
    expect(telefono.locator("#aviso-guardada")).to_contain_text("Copia guardada del corte de 10 de mayo de 2024")
    en_linea.goto(f"{servidor}/{boleta.ruta}")
    assert telefono.evaluate(BOLETA) == en_linea.evaluate(BOLETA)
    assert violaciones(telefono) == []
    assert telefono.evaluate("document.documentElement.scrollWidth") <= 360
    telefono.click(".hoja-boleta h2 a")
    telefono.wait_for_selector("#guardada .planilla")


def test_con_el_estado_se_abren_todas_las_boletas_y_todas_las_contiendas(con_estado, servidor):
    malas = []
    for boleta in boletas_de(eleccion())[::7]:
        con_estado.goto(f"{servidor}/{boleta.ruta}")
        con_estado.wait_for_selector(".hoja-boleta")
        if con_estado.text_content("h1") != titulo_de(eleccion(), boleta):
            malas.append(boleta.ruta)
    for contienda in [*eleccion().por_contienda][::9]:
        con_estado.goto(f"{servidor}/contiendas/{contienda}.html")
        con_estado.wait_for_selector("#guardada .planilla")
        if con_estado.locator("#guardada a.nombre").count() != len(eleccion().por_contienda[contienda]):
            malas.append(contienda)
    assert malas == []


def test_una_boleta_a_medias_dice_que_eleccion_falta(telefono, servidor):
    boleta = next(b for b in boletas_de(eleccion()) if b.distrito == "05" and b.secciones)
    descargar(telefono, "distrito-05")
    sin_senal(telefono)
    telefono.goto(f"{servidor}/{boleta.ruta}")
    telefono.wait_for_selector(".hoja-boleta")
    ayuntamiento = telefono.inner_text(f"section[aria-labelledby=ayuntamiento-{boleta.municipio}]")
    assert "no está en lo que descargaste" in ayuntamiento
    assert telefono.locator("#gubernatura").count() == 1


def test_una_boleta_sin_descarga_dice_la_verdad_y_da_salidas(telefono, servidor):
    sin_senal(telefono)
    telefono.goto(f"{servidor}/{una_boleta()[0].ruta}")
    esperar_texto(telefono, "h1", "Esta boleta no está en tu teléfono")
    telefono.click("main >> text=Lo que tienes guardado")
    assert telefono.url.endswith("/sin-conexion.html")


def candidaturas_con_lazos():
    """Una con dos candidaturas, una sustituida, un relevo, una planilla y una de cada estado."""
    elegidas = {}
    for c in eleccion().candidaturas.values():
        elegidas.setdefault(("estado", eleccion().estado(c, "curriculo").clave), c)
        elegidas.setdefault(("foto", eleccion().estado(c, "fotografia").clave), c)
        if len(eleccion().por_persona[c.persona]) > 1:
            elegidas.setdefault("otras", c)
        if c.clave in eleccion().relevos:
            elegidas.setdefault("sustituida", c)
        if c.sustituye:
            elegidas.setdefault("relevo", c)
    assert {"otras", "sustituida", "relevo"} < elegidas.keys()
    return elegidas


@pytest.mark.parametrize("lengua", ["", "en/"])
def test_la_ficha_guardada_liga_lo_mismo_y_dice_los_estados_igual_que_en_linea(con_estado, servidor, en_linea, lengua):
    distintas = {}
    unicas = {c.clave: (motivo, c) for motivo, c in candidaturas_con_lazos().items()}
    for motivo, candidatura in [*unicas.values()][:: 2 if lengua else 1]:
        direccion = f"{servidor}/{lengua}fichas/{candidatura.clave}.html"
        en_linea.goto(direccion)
        con_estado.goto(direccion)
        con_estado.wait_for_selector("#talon")
        una, otra = en_linea.evaluate(LAZOS), con_estado.evaluate(LAZOS)
        if una != otra:
            distintas[motivo, "lazos"] = [par for par in zip(una, otra, strict=False) if par[0] != par[1]][:2] or (una, otra)
        estados = con_estado.evaluate(ESTADOS)
        if not set(en_linea.evaluate(ESTADOS)) <= set(estados):
            distintas[motivo, "estados"] = (en_linea.evaluate(ESTADOS), estados)
    assert distintas == {}


def _publicar_como_antes(servido):
    """Los trozos de un distrito, como los escribía la versión anterior: sin boletas, sin otras candidaturas, con estados cortos."""
    lista = json.loads((servido.carpeta / PAQUETES).read_bytes())
    rutas = {None: COMUN, **{c: ruta_de_trozo(c) for c in ("gubernatura", "diputacion-mr-05", "diputacion-rp")}}
    for contienda, ruta in rutas.items():
        datos = json.loads(lzma.decompress((servido.carpeta / ruta).read_bytes(), format=lzma.FORMAT_ALONE))
        datos = {nombre: valor for nombre, valor in datos.items() if nombre not in ("boletas", "tipos", "otras")}
        if "estados" in datos:
            datos["estados"] = [estado[:4] for estado in datos["estados"]]
        octetos = comprimir(json.dumps(datos, ensure_ascii=False).encode())
        alterar(servido.carpeta, ruta, octetos)
        suyo = lista["comun"] if contienda is None else lista["trozos"][contienda]
        suyo[:2] = [len(octetos), sello(octetos)]
    alterar(servido.carpeta, PAQUETES, json.dumps(lista).encode())


def test_lo_descargado_con_la_version_anterior_se_sigue_leyendo(browser, sitio, tmp_path):
    with servir_con_averias(sitio, tmp_path / "copia") as servido:
        _publicar_como_antes(servido)
        direccion = f"http://127.0.0.1:{servido.puerto}"
        page = preparar(browser, direccion, "distrito-05")
        sin_senal(page)
        candidatura = eleccion().por_contienda["diputacion-mr-05"][0]
        for lengua in ("", "en/"):
            page.goto(f"{direccion}/{lengua}fichas/{candidatura.clave}.html")
            page.wait_for_selector("#talon")
            assert page.text_content("h1") == candidatura.nombre
            assert page.locator("#formula").count()
        page.goto(f"{direccion}/{next(b for b in boletas_de(eleccion()) if b.distrito == '05').ruta}")
        esperar_texto(page, "h1", "Esta boleta no está en tu teléfono")
        page.goto(f"{direccion}/buscar.html?q=educativo")
        page.wait_for_selector("#lista-temas a")
        page.context.close()


def comparada(page, servidor, contienda, claves):
    page.goto(f"{servidor}/comparar.html#{contienda}/{','.join(claves)}")
    page.wait_for_selector(f".comparada-celda a[href$='{claves[-1]}.html']")  # La página es compartida y puede mostrar todavía otra contienda.
    return page.evaluate("""() => [...document.querySelectorAll('.comparada')].map(s => [s.querySelector('h2').innerText,
        [...s.querySelectorAll('.comparada-celda')].map(c => [c.querySelector('a').innerText, c.innerText.replace(/\\s+/g, ' ').trim()])])""")


@pytest.mark.parametrize("contienda", ["gubernatura", "diputacion-mr-05"])
def test_sin_senal_se_compara_lo_descargado_igual_que_en_linea(con_estado, servidor, en_linea, contienda):
    claves = [c.clave for c in eleccion().por_contienda[contienda] if c.es_vigente][:4]
    guardada = comparada(con_estado, servidor, contienda, claves)
    assert guardada == comparada(en_linea, servidor, contienda, claves)
    expect(con_estado.locator("#dicho-comparar")).to_contain_text("Sin conexión: se comparan las respuestas que descargaste, al corte del 10 de mayo de 2024")
    assert violaciones(con_estado) == []


def test_sin_senal_y_sin_haberla_descargado_el_comparador_dice_como(telefono, servidor):
    sin_senal(telefono)
    telefono.goto(f"{servidor}/comparar.html#gubernatura")
    telefono.wait_for_function("() => document.querySelector('#dicho-comparar')?.textContent.includes('si descargas tu municipio')")
