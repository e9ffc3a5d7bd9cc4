"""Antes de la fecha: la cuenta se lee con y sin JavaScript, y la vista previa se ve marcada."""

import io
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from captura.demostracion import generar
from tema import Comparacion, construccion, construir

from .test_accesibilidad import en_claro_y_oscuro

RAIZ = Path(__file__).parent.parent.parent
INICIO = date(2024, 4, 15)


@pytest.fixture(scope="module")
def espera(tmp_path_factory):
    """Dirección de la portada del sitio que todavía no se publica."""
    return _construir(RAIZ / "datos", tmp_path_factory.mktemp("espera"), dia=date(2024, 4, 1))


@pytest.fixture(scope="module")
def previa(tmp_path_factory):
    """Dirección de la portada de una vista previa pequeña."""
    carpeta = tmp_path_factory.mktemp("previa")
    generar(carpeta / "datos", 20, 7)
    generar(carpeta / "antes", 20, 8)
    base = Path(_construir(carpeta / "antes", carpeta / "base", vista_previa=True).removeprefix("file://")).parent
    comparacion = Comparacion.de("main", "datos/x", base, [("Se agrega al registro", 20)], [("ninguna", "Ana", "Se quita del registro.")])
    return _construir(carpeta / "datos", carpeta, vista_previa=True, comparacion=comparacion)


def _construir(datos, carpeta, **opciones):
    original = construccion.RESERVA
    construccion.RESERVA = carpeta / "reserva"
    try:
        construir(datos, carpeta / "sitio", **opciones)
    finally:
        construccion.RESERVA = original
    return (carpeta / "sitio/index.html").as_uri()


@pytest.mark.parametrize("hoy, dicho", [
    ("2024-04-10T12:00:00-06:00", "Faltan 5 días."), ("2024-04-14T23:59:00-06:00", "Falta 1 día."), ("2024-04-15T00:01:00-06:00", "Ya es el día"),
])
def test_la_cuenta_dice_los_dias_de_calendario_de_quien_lee(visita, espera, hoy, dicho):
    visita.clock.set_fixed_time(hoy)
    visita.goto(espera)
    assert dicho in visita.locator("[data-cuenta]").inner_text()


def test_sin_javascript_la_fecha_esta_dicha_y_la_cuenta_no_estorba(browser, espera):
    pagina = browser.new_context(java_script_enabled=False).new_page()
    pagina.goto(espera)
    assert "15 de abril de 2024" in pagina.locator(".entrada").inner_text()
    assert not pagina.locator("[data-cuenta]").is_visible()
    pagina.context.close()


def test_axe_no_halla_nada_en_la_espera_ni_en_la_vista_previa(page, espera, previa):
    halladas = {}
    cambios = previa.replace("index.html", "cambios.html")
    for direccion in (espera, previa, cambios):
        page.goto(direccion)
        halladas[direccion] = en_claro_y_oscuro(page)
    assert halladas == {espera: [], previa: [], cambios: []}


def test_la_marca_de_agua_cubre_la_pagina_y_no_estorba_al_raton_ni_al_teclado(visita, previa):
    visita.goto(previa)
    marca = visita.locator(".marca-de-agua").bounding_box()
    assert (marca["width"], marca["height"]) == (visita.viewport_size["width"], visita.viewport_size["height"])
    visita.locator(".menu a").first.click()
    assert visita.url.endswith("mi-boleta.html")


@pytest.mark.parametrize("ancho", [360, 1280])
def test_la_marca_de_agua_sale_en_cualquier_captura_aunque_sea_de_un_tercio_de_la_pantalla(visita, previa, ancho):
    visita.set_viewport_size({"width": ancho, "height": 900})
    visita.goto(previa)
    visita.evaluate("scrollTo(0, 700)")
    con = Image.open(io.BytesIO(visita.screenshot(animations="disabled"))).convert("RGB")
    visita.evaluate("document.querySelector('.marca-de-agua').remove()")
    sin = Image.open(io.BytesIO(visita.screenshot(animations="disabled"))).convert("RGB")
    diferencia = ImageChops.difference(con, sin).convert("L").point(lambda tono: 255 if tono > 15 else 0)
    for tercio in range(3):
        caja = diferencia.crop((0, tercio * 300, ancho, tercio * 300 + 300)).getbbox()
        assert caja and caja[2] - caja[0] > ancho / 4, (tercio, caja)


def test_la_espera_cabe_en_un_telefono_angosto(visita, espera):
    visita.set_viewport_size({"width": 320, "height": 640})
    visita.goto(espera)
    assert visita.evaluate("document.documentElement.scrollWidth") <= 320


def test_la_hoja_de_cambios_cabe_en_un_telefono_y_lleva_a_cada_pagina(visita, previa):
    visita.set_viewport_size({"width": 320, "height": 640})
    visita.goto(previa)
    visita.get_by_role("link", name="Mira qué cambia").click()
    assert visita.evaluate("document.documentElement.scrollWidth") <= 320
    assert visita.get_by_text("Se borra").count() > 5
    visita.locator(".tocadas a[href^='fichas/']").first.click()
    assert "/fichas/" in visita.url
