"""Antes de la fecha: la cuenta se lee con y sin JavaScript, y la vista previa se ve marcada."""

from datetime import date
from pathlib import Path

import pytest

from tema import construccion, construir

RAIZ = Path(__file__).parent.parent.parent
INICIO = date(2024, 4, 15)


@pytest.fixture(scope="module")
def espera(tmp_path_factory):
    """Dirección de la portada del sitio que todavía no se publica."""
    carpeta = tmp_path_factory.mktemp("espera")
    original = construccion.RESERVA
    construccion.RESERVA = carpeta / "reserva"
    try:
        construir(RAIZ / "datos", carpeta / "sitio", dia=date(2024, 4, 1))
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


def test_la_espera_cabe_en_un_telefono_angosto(visita, espera):
    visita.set_viewport_size({"width": 320, "height": 640})
    visita.goto(espera)
    assert visita.evaluate("document.documentElement.scrollWidth") <= 320
