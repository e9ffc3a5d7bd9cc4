"""El sitio en inglés, visto con un navegador: se llega con teclado, sigue en inglés y no traduce a nadie."""

import re

import pytest

from .clases import clases, eleccion
from .test_accesibilidad import violaciones

EN_INGLES = ("index", "contiendas", "buscar", "mi-boleta", "guia", "datos", "sin-conexion", "ficha guardada", "ficha completa",
             "ficha pausada", "ficha sustituida", "contienda de ayuntamiento", "municipio", "coalición", "boleta")


@pytest.fixture(scope="module")
def en_ingles():
    return {clase: f"en/{ruta}" for clase, ruta in clases().items() if clase in EN_INGLES}


def test_axe_no_halla_nada_en_ingles_ni_en_la_portada_pendiente(page, servidor, en_ingles):
    halladas = {}
    for clase, ruta in {**en_ingles, "pendiente": "oto/index.html"}.items():
        page.goto(f"{servidor}/{ruta}")
        if malas := violaciones(page):
            halladas[clase] = malas
    assert halladas == {}


def test_en_ingles_nada_se_desborda_a_320_pixeles(page, servidor, en_ingles):
    page.set_viewport_size({"width": 320, "height": 640})
    anchas = {}
    for clase, ruta in en_ingles.items():
        page.goto(f"{servidor}/{ruta}")
        if (ancho := page.evaluate("document.documentElement.scrollWidth")) > 320:
            anchas[clase] = ancho
    assert anchas == {}


def test_la_lengua_se_cambia_con_teclado_sin_perder_la_pagina(visita, servidor):
    ruta = clases()["ficha completa"]
    visita.goto(f"{servidor}/{ruta}")
    for _ in range(4):
        visita.keyboard.press("Tab")
        if visita.evaluate("document.activeElement.hreflang") == "en":
            break
    else:
        pytest.fail("el selector no está entre los primeros tabuladores")
    assert visita.evaluate("document.activeElement.textContent") == "English"
    assert visita.evaluate("document.activeElement.getBoundingClientRect().height") >= 44
    with visita.expect_navigation():
        visita.keyboard.press("Enter")
    assert visita.url == f"{servidor}/en/{ruta}"
    assert visita.evaluate("document.documentElement.lang") == "en"
    assert visita.get_by_role("link", name="English").get_attribute("aria-current") == "true"


def test_los_textos_de_la_candidatura_no_se_traducen_y_van_marcados_como_espanol(visita, servidor):
    ruta = clases()["ficha completa"]
    textos = {}
    for lengua in ("", "en/"):
        visita.goto(f"{servidor}/{lengua}{ruta}")
        textos[lengua] = visita.locator(".respuesta").all_inner_texts()
    assert textos[""] and textos[""] == textos["en/"]
    assert visita.locator(".respuesta:not([lang=es])").count() == 0
    assert visita.get_by_role("heading", name="Proposals", exact=True).is_visible()


def test_los_motivos_del_instituto_quedan_como_los_escribio(visita, servidor):
    ruta = clases()["ficha pausada"]
    visita.goto(f"{servidor}/en/{ruta}")
    estado = visita.locator(".estado", has_text="on hold").first
    assert re.search(r"put this section on hold from \w+ \d+, \d{4}: ", estado.inner_text())
    clave = ruta.rpartition("/")[2].removesuffix(".html")
    motivo = dict(eleccion().estado(eleccion().candidaturas[clave], "curriculo").datos)["motivo"]
    assert estado.locator("[lang=es]").first.inner_text() == motivo


def test_de_una_pagina_en_ingles_se_pasa_a_otra_en_ingles_y_las_de_solo_espanol_lo_dicen(visita, servidor):
    visita.goto(f"{servidor}/en/contiendas.html")
    visita.locator("main a[href*='contiendas/']").first.click()
    visita.locator("main a[href*='fichas/']").first.click()
    assert "/en/fichas/" in visita.url
    solo = visita.locator("footer a[hreflang=es]").first
    assert "Spanish" in solo.locator("..").inner_text()
    with visita.expect_navigation():
        solo.click()
    assert "/en/" not in visita.url
    assert visita.evaluate("document.documentElement.lang") == "es-MX"
    visita.get_by_role("link", name="English").click()
    assert visita.url == f"{servidor}/en/index.html"


def test_la_busqueda_en_ingles_responde_en_ingles_y_lleva_a_fichas_en_ingles(visita, servidor):
    nombre = next(c.nombre for c in eleccion().candidaturas.values() if c.es_propietaria)
    visita.goto(f"{servidor}/en/buscar.html?q={nombre}")
    visita.wait_for_function("() => document.getElementById('resumen-resultados')?.textContent.includes('candidate')")
    liga = visita.locator("#lista-resultados a[href]").first
    liga.click()
    assert "/en/fichas/" in visita.url


def test_la_portada_de_una_lengua_sin_traducir_dice_cuanto_falta_y_enlaza_al_espanol(visita, servidor):
    visita.goto(f"{servidor}/index.html")
    visita.locator("footer").get_by_role("link", name="Hñähñu").click()
    aviso = visita.get_by_role("complementary", name="Traducción pendiente")
    assert re.search(r"Faltan \d+ de \d+ frases", aviso.inner_text())
    assert visita.locator("strong[lang=oto]").inner_text() == "Hñähñu."
    assert visita.evaluate("document.documentElement.lang") == "es-MX", "lo que se lee ahí está en español"
    visita.locator("main a[href*='contiendas']").first.click()
    assert "/oto/" not in visita.url
