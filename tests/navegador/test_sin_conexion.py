"""Sin señal: el cascarón, lo visitado, lo descargado, y lo que se dice cuando algo falta."""

import json

import pytest
from playwright.sync_api import expect

from .clases import eleccion
from .test_accesibilidad import violaciones


@pytest.fixture
def telefono(browser, servidor):
    """Un teléfono con el sitio ya preparado para funcionar sin conexión."""
    contexto = browser.new_context(locale="es-MX", viewport={"width": 360, "height": 740})
    page = contexto.new_page()
    page.goto(f"{servidor}/sin-conexion.html")
    esperar_texto(page, "#estado-telefono", "Listo")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    yield page
    contexto.close()


def esperar_texto(page, donde, texto):
    page.wait_for_function(
        "([donde, texto]) => document.querySelector(donde)?.textContent.includes(texto)", arg=[donde, texto], timeout=15_000
    )


def esperar_que(page, funcion, argumento=None):
    """Espera a que una función asíncrona dé verdadero. `wait_for_function` toma la promesa misma por verdadera."""
    for _ in range(150):
        if page.evaluate(funcion, argumento):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"no se cumplió: {funcion}")


def sin_senal(page):
    page.context.set_offline(True)


def descargar(page, lugar):
    page.select_option("#lugar", lugar)
    page.evaluate("() => { document.querySelector('#mensaje-descarga').textContent = ''; }")
    page.click("#descargar")
    esperar_texto(page, "#mensaje-descarga", "Descarga completa")


def candidatura_con_todo(contienda):
    return next(
        c for c in eleccion().por_contienda[contienda]
        if c.es_vigente and eleccion().estado(c, "curriculo").clave == "publicada"
    )


def test_tras_una_visita_la_portada_y_la_busqueda_se_abren_sin_senal(telefono, servidor):
    sin_senal(telefono)
    telefono.goto(f"{servidor}/")
    expect(telefono.locator("h1")).to_have_text("¿Quiénes piden tu voto?")
    expect(telefono.locator("[data-copia]")).to_contain_text("Copia guardada")
    expect(telefono.locator("[data-copia]")).to_contain_text("10 de mayo de 2024")
    telefono.goto(f"{servidor}/buscar.html?q=garcia")
    telefono.wait_for_selector("#lista-resultados a")


def test_lo_visitado_se_lee_sin_senal_y_dice_de_que_corte_es(telefono, servidor):
    ruta = f"fichas/{next(iter(eleccion().candidaturas))}.html"
    telefono.goto(f"{servidor}/{ruta}")
    expect(telefono.locator("[data-copia]")).to_be_hidden()
    nombre = telefono.text_content("h1")
    esperar_que(telefono, "async u => Boolean(await caches.match(u))", f"{servidor}/{ruta}")
    sin_senal(telefono)
    telefono.reload()
    assert telefono.text_content("h1") == nombre
    expect(telefono.locator("[data-copia]")).to_be_visible()


def test_una_ficha_nunca_visitada_se_pinta_desde_la_descarga(telefono, servidor):
    descargar(telefono, "distrito-05")
    candidatura = candidatura_con_todo("diputacion-mr-05")
    respuestas = eleccion().respuestas_publicas(candidatura, "curriculo")
    sin_senal(telefono)
    telefono.goto(f"{servidor}/fichas/{candidatura.clave}.html")
    telefono.wait_for_selector("#talon")
    assert telefono.text_content("h1") == candidatura.nombre
    expect(telefono.locator("#aviso-guardada")).to_contain_text("Copia guardada del corte de 10 de mayo de 2024")
    hallado = "".join(telefono.text_content("[data-campo=texto]").split())
    for pregunta in ("propuesta_1", "historia_profesional"):
        assert "".join(respuestas[pregunta].split())[:60] in hallado


LO_ESCRITO = """() => [...document.querySelectorAll(
    '.ficha-texto h2, .ficha-texto h3:not(.persona-nombre), .respuesta, .seccion .estado, .seccion dd, .seccion > ul > li, .seccion .vacio'
)].filter(e => !e.closest('[aria-labelledby=formula], [aria-labelledby=otras]')).map(e => e.innerText.trim())"""


def muestra():
    """Candidaturas que ejercitan lo escrito de otro modo: listas, énfasis, cada estado, sustituciones."""
    elegidas = {}
    for candidatura in eleccion().candidaturas.values():
        elegidas.setdefault(eleccion().estado(candidatura, "curriculo").clave, candidatura)
        for texto in eleccion().respuestas_publicas(candidatura, "curriculo").values():
            if isinstance(texto, str):
                for senal in ("\n- ", "\n• ", "\n1. ", "\n1) ", "**", "*", "_", "\uf0b7", "<", "➢"):
                    if senal in texto:
                        elegidas.setdefault(senal, candidatura)
    return elegidas


def test_la_ficha_pintada_sin_senal_dice_lo_mismo_que_la_ficha_en_linea(telefono, servidor, browser):
    descargar(telefono, "estado")
    sin_senal(telefono)
    en_linea = browser.new_context(locale="es-MX", viewport={"width": 360, "height": 740}, service_workers="block").new_page()
    distintas = {}
    for senal, candidatura in muestra().items():
        en_linea.goto(f"{servidor}/fichas/{candidatura.clave}.html")
        telefono.goto(f"{servidor}/fichas/{candidatura.clave}.html")
        telefono.wait_for_selector("#talon")
        una, otra = en_linea.evaluate(LO_ESCRITO), telefono.evaluate(LO_ESCRITO)
        if una != otra:
            distintas[senal, candidatura.clave] = [par for par in zip(una, otra) if par[0] != par[1]][:2] or (len(una), len(otra))
    en_linea.context.close()
    assert distintas == {}


def test_una_contienda_nunca_visitada_se_pinta_desde_la_descarga(telefono, servidor):
    descargar(telefono, "distrito-05")
    sin_senal(telefono)
    telefono.goto(f"{servidor}/contiendas/diputacion-mr-05.html")
    telefono.wait_for_selector("#guardada section")
    nombres = telefono.eval_on_selector_all("#guardada a.nombre", "es => es.map(e => e.textContent)")
    assert sorted(nombres) == sorted(c.nombre for c in eleccion().por_contienda["diputacion-mr-05"])


def test_lo_que_no_se_tiene_se_dice_con_salidas(telefono, servidor):
    sin_senal(telefono)
    for ruta, frase in (
        ("fichas/nadie.html", "Esta ficha no está en tu teléfono"),
        ("contiendas/gubernatura.html", "Esta contienda no está en tu teléfono"),
        ("fuerzas.html", "Esta página no está en tu teléfono"), ("avisos/algo.html", "Esta página no está en tu teléfono"),
    ):
        telefono.goto(f"{servidor}/{ruta}")
        esperar_texto(telefono, "h1", frase)
        telefono.click("main >> text=Lo que tienes guardado")
        assert telefono.url.endswith("/sin-conexion.html")


def test_el_tamano_dicho_es_el_que_se_transfiere(telefono, servidor, sitio):
    bajados = []
    telefono.context.on("response", lambda r: bajados.append(r.url.removeprefix(f"{servidor}/").partition("?")[0]))
    telefono.select_option("#lugar", "distrito-05")
    esperar_texto(telefono, "#peso", "3 contiendas")
    dicho = telefono.text_content("#peso").split(" KB")[0]
    descargar(telefono, "distrito-05")
    trozos = [(sitio / ruta).stat().st_size for ruta in bajados if ruta.endswith(".lzma")]
    assert f"{sum(trozos) / 1000:.1f}".removesuffix(".0") == dicho
    lista = json.loads((sitio / "sinconexion/paquetes.json").read_text(encoding="utf-8"))
    esperados = [lista["comun"][0], *(lista["trozos"][c][0] for c in dict((k, v) for k, _, v in lista["lugares"])["distrito-05"])]
    assert sorted(trozos) == sorted(esperados)


def test_desde_una_carpeta_se_navega_se_busca_y_se_dice_que_no_hace_falta_descargar(page, sitio):
    quejas = []
    page.on("pageerror", lambda e: quejas.append(str(e)))
    page.goto((sitio / "index.html").as_uri())
    page.click("text=Qué se elige >> nth=0")
    page.click("main a[href$='contiendas/gubernatura.html']")
    page.click("main a[href*='fichas/']")
    nombre = page.text_content("h1").strip()
    page.fill("header input[name=q]", nombre)
    page.keyboard.press("Enter")
    page.wait_for_selector("#lista-resultados a")
    assert nombre in page.text_content("#lista-resultados a")
    page.click("footer >> text=Llévatelo sin conexión")
    esperar_texto(page, "#estado-telefono", "ya funciona sin conexión, entera")
    expect(page.locator("#pedido")).to_be_hidden()
    assert quejas == []


def test_el_navegador_entiende_el_manifiesto(page, servidor):
    page.goto(f"{servidor}/index.html")
    manifiesto = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert manifiesto["errors"] == []
    assert manifiesto["url"].endswith("/manifiesto.webmanifest")


def test_la_descarga_se_maneja_solo_con_teclado_y_se_anuncia(telefono):
    telefono.focus("#lugar")
    telefono.keyboard.press("Tab")
    assert telefono.evaluate("document.activeElement.id") == "descargar"
    telefono.keyboard.press("Enter")
    esperar_texto(telefono, "#mensaje-descarga", "Descarga completa")
    assert telefono.get_attribute("#mensaje-descarga", "role") == "status"
    telefono.focus("role=button[name=/^Borra/]")
    telefono.keyboard.press("Enter")
    esperar_texto(telefono, "#mensaje-descarga", "Se borró")
    assert telefono.evaluate("document.activeElement.id") == "lo-guardado"


def test_lo_guardado_tambien_pasa_axe_lleno(telefono, servidor):
    descargar(telefono, "distrito-05")
    candidatura = candidatura_con_todo("diputacion-mr-05")
    assert violaciones(telefono) == []
    sin_senal(telefono)
    for ruta, senal in ((f"fichas/{candidatura.clave}.html", "#talon"), ("contiendas/diputacion-mr-05.html", "#guardada section")):
        telefono.goto(f"{servidor}/{ruta}")
        telefono.wait_for_selector(senal)
        assert violaciones(telefono) == []
        assert telefono.evaluate("document.documentElement.scrollWidth") <= 360


def test_lo_descargado_se_lee_tambien_en_ingles_y_sus_enlaces_siguen_en_ingles(telefono, servidor):
    candidatura = candidatura_con_todo("gubernatura")
    descargar(telefono, telefono.locator("#lugar option").first.get_attribute("value"))
    sin_senal(telefono)
    telefono.goto(f"{servidor}/en/fichas/{candidatura.clave}.html")
    esperar_texto(telefono, "#guardada", "Running for")
    assert telefono.evaluate("document.documentElement.lang") == "en"
    assert telefono.locator("#guardada a[href*='/en/contiendas/']").count()
    assert telefono.evaluate("getComputedStyle(document.querySelector('.ficha-hoja')).display") != "inline", "con su hoja de estilo"
