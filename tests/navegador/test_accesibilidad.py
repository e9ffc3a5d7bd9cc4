"""Cada clase de página, con axe, en claro y oscuro, angosta, ampliada y con teclado (WCAG 2.2 AA)."""

from importlib.resources import files

import pytest

from .clases import clases

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
REGLAS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DE_COLOR = ["color-contrast", "link-in-text-block"]
"""Las únicas reglas que pueden dar otra cosa en oscuro: lo demás de la página es lo mismo."""


@pytest.fixture(scope="module")
def paginas():
    return clases()


def violaciones(page, reglas=REGLAS):
    # axe se inyecta por el protocolo del navegador: la política de la página no lo dejaría entrar como <script>.
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE)
    # Bajar otra vez las hojas de estilo solo sirve a una regla experimental, que no se usa.
    opciones = {"runOnly": reglas, "resultTypes": ["violations"], "preload": False}
    hallado = page.evaluate("opciones => axe.run(document, opciones)", opciones)
    return [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in hallado["violations"]]


def en_claro_y_oscuro(page):
    """Violaciones de la página abierta: todas las reglas en claro y las de color otra vez en oscuro."""
    page.emulate_media(color_scheme="light")
    claras = violaciones(page)
    page.emulate_media(color_scheme="dark")
    return claras + violaciones(page, DE_COLOR)


def test_axe_no_halla_nada_en_ninguna_clase_de_pagina_en_claro_ni_en_oscuro(page, servidor, paginas):
    halladas = {}
    for clase, ruta in paginas.items():
        page.goto(f"{servidor}/{ruta}")
        if malas := en_claro_y_oscuro(page):
            halladas[clase] = malas
    assert halladas == {}


def test_ninguna_pagina_se_desborda_a_320_pixeles(page, servidor, paginas):
    page.set_viewport_size({"width": 320, "height": 640})
    desbordadas = {}
    for clase, ruta in paginas.items():
        page.goto(f"{servidor}/{ruta}")
        ancho = page.evaluate("document.documentElement.scrollWidth")
        if ancho > 320:
            desbordadas[clase] = ancho
    assert desbordadas == {}


def test_con_el_texto_al_doble_nada_se_desborda(page, servidor, paginas):
    page.set_viewport_size({"width": 640, "height": 800})
    desbordadas = {}
    for clase, ruta in paginas.items():
        page.goto(f"{servidor}/{ruta}")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        ancho = page.evaluate("document.documentElement.scrollWidth")
        if ancho > 640:
            desbordadas[clase] = ancho
    assert desbordadas == {}


def test_los_blancos_de_la_cabecera_miden_al_menos_44_pixeles(page, servidor):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{servidor}/contiendas.html")
    medidas = page.eval_on_selector_all(
        "header a, header button, header input, footer a", "es => es.map(e => [e.textContent, e.getBoundingClientRect().height])"
    )
    assert [m for m in medidas if m[1] < 44] == []


def test_el_primer_tabulador_lleva_al_salto_y_el_salto_al_contenido(visita, servidor):
    visita.goto(f"{servidor}/contiendas.html")
    visita.keyboard.press("Tab")
    assert visita.evaluate("document.activeElement.textContent") == "Ir al contenido"
    assert visita.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    visita.keyboard.press("Enter")
    assert visita.evaluate("document.activeElement.id") == "contenido"


def test_se_llega_de_la_portada_a_una_ficha_solo_con_teclado(visita, servidor):
    visita.goto(f"{servidor}/index.html")
    for parte in ("contiendas/gubernatura.html", "fichas/"):
        for _ in range(80):
            visita.keyboard.press("Tab")
            direccion = visita.evaluate("document.activeElement.getAttribute('href') || ''")
            if parte in direccion:
                break
        else:
            pytest.fail(f"con el tabulador no se llega a {parte}")
        with visita.expect_navigation():
            visita.keyboard.press("Enter")
    assert "/fichas/" in visita.url


def test_lo_que_tiene_el_foco_se_ve(page, servidor):
    page.goto(f"{servidor}/contiendas.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    contorno = page.evaluate("(e => [e.outlineStyle, parseFloat(e.outlineWidth)])(getComputedStyle(document.activeElement))")
    assert contorno[0] != "none"
    assert contorno[1] >= 2


def test_ninguna_pagina_provoca_quejas_del_navegador(visita, servidor, paginas):
    for ruta in paginas.values():
        visita.goto(f"{servidor}/{ruta}")


def test_la_pagina_de_no_encontrada_enlaza_bien_desde_cualquier_lugar(page, servidor):
    respuesta = page.goto(f"{servidor}/fichas/nadie/aqui.html")
    assert respuesta.status == 404
    page.click("a.marca")
    assert page.url in (f"{servidor}/index.html", f"{servidor}/")


def test_con_colores_forzados_nada_se_dice_solo_con_color(page, servidor, paginas):
    page.emulate_media(forced_colors="active")
    for clase in ("index", "estadistica", "comparación elegida", "ficha completa"):
        page.goto(f"{servidor}/{paginas[clase]}")
        assert violaciones(page) == [], clase
    page.goto(f"{servidor}/estadistica.html")
    contorno, relleno = (
        page.evaluate("cual => getComputedStyle(document.querySelector(cual)).fill", cual) for cual in (".barra-contorno", ".barra-relleno")
    )
    assert contorno != relleno


def test_a_quien_pide_menos_movimiento_nada_se_le_mueve(page, servidor, paginas):
    page.emulate_media(reduced_motion="reduce")
    for clase in ("index", "buscar", "comparación elegida", "sin-conexion"):
        page.goto(f"{servidor}/{paginas[clase]}")
        inquietos = page.evaluate("""[...document.querySelectorAll('*')].filter((e) => {
          const estilo = getComputedStyle(e);
          return [estilo.transitionDuration, estilo.animationDuration].some((d) => d.split(', ').some((una) => parseFloat(una) > 0));
        }).map((e) => e.className)""")
        assert inquietos == [], clase
