"""El historial con un navegador de verdad: se abre con teclado, se entiende sin color y no se desborda."""

import json
import threading

import pytest

from publicacion.servidor import crear
from tema import construccion, construir
from tests.revision.conftest import repositorio  # noqa: F401
from tests.revision.historial.conftest import CLAVE, REVISADO, historia  # noqa: F401

from .test_accesibilidad import en_claro_y_oscuro


@pytest.fixture
def direccion(historia, tmp_path, monkeypatch):  # noqa: F811
    """Un sitio en dos lenguas con una respuesta corregida, otra escrita otra vez, y más cambios de los que caben en la ficha."""
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva-del-sitio")
    ruta = historia.datos / "proceso.json"
    proceso = json.loads(ruta.read_text("utf-8"))
    ruta.write_text(json.dumps(proceso | {"sitio": "https://conoceles.example", "idiomas": ["es", "en"]}, ensure_ascii=False), "utf-8")
    for numero in range(6):
        historia.responder(propuesta_2=f"Pondremos {numero} lámparas en cada calle de mi colonia, con plazo y costo. " * 6)
        historia.publicar(f"2024-04-2{numero}", f"Corrige\n\n{REVISADO}\nAcuerdo: IEP/CG/077/2024")
    historia.responder(propuesta_2="Quiero otra cosa enteramente distinta, muy lejos de lo anterior. " * 8)
    historia.publicar("2024-04-28")
    construir(historia.datos, tmp_path / "sitio")
    with crear(tmp_path / "sitio", 0) as servidor:
        hilo = threading.Thread(target=servidor.serve_forever, daemon=True)
        hilo.start()
        yield f"http://127.0.0.1:{servidor.puerto}"
        servidor.shutdown()
        hilo.join()


def test_se_lee_con_axe_a_320_pixeles_en_dos_lenguas_y_con_teclado(visita, direccion):
    visita.set_viewport_size({"width": 320, "height": 640})
    for ruta in (f"fichas/{CLAVE}.html", f"historial/{CLAVE}.html", "historial.html", f"en/fichas/{CLAVE}.html", "en/historial.html"):
        visita.goto(f"{direccion}/{ruta}")
        visita.evaluate("document.querySelectorAll('details.diferencia').forEach((d) => { d.open = true; })")
        assert en_claro_y_oscuro(visita) == [], ruta
        assert visita.evaluate("document.documentElement.scrollWidth") <= 320, ruta
    visita.goto(f"{direccion}/fichas/{CLAVE}.html")
    primera = visita.locator("details.diferencia").nth(1)
    primera.locator("summary").focus()
    visita.keyboard.press("Enter")
    assert primera.locator("ins").first.is_visible() and "[se agregó:" in primera.locator("ins").first.text_content()
    assert primera.locator("summary").bounding_box()["height"] >= 44
    visita.get_by_role("link", name="Todos sus cambios, completos").click()
    assert visita.locator(".novedades > li").count() == 7
