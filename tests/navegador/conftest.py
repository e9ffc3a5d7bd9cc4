"""El sitio de la demostración servido como se publica, para mirarlo con un navegador de verdad."""

import threading

import pytest
from playwright.sync_api import expect

from publicacion.servidor import crear

from .averias import servir_con_averias


@pytest.fixture(scope="session")
def servidor(sitio):
    """Dirección del sitio servido con sus cabeceras, sin diagonal final."""
    with crear(sitio, 0) as servidor:
        hilo = threading.Thread(target=servidor.serve_forever, daemon=True)
        hilo.start()
        yield f"http://127.0.0.1:{servidor.puerto}"
        servidor.shutdown()
        hilo.join()


@pytest.fixture
def visita(page):
    """Página que anota lo que el navegador niega o pide fuera, y falla al final si hubo algo."""
    quejas = []
    page.on("console", lambda m: quejas.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: quejas.append(str(e)))
    page.on("request", lambda r: quejas.append(f"pidió {r.url}") if not r.url.startswith(("http://127.0.0.1", "data:", "file:")) else None)
    yield page
    assert quejas == []


@pytest.fixture
def servido(sitio, tmp_path):
    """Una copia del sitio en un servidor que se descompone a pedido."""
    with servir_con_averias(sitio, tmp_path / "copia") as servido:
        servido.direccion = f"http://127.0.0.1:{servido.puerto}"
        yield servido


@pytest.fixture
def contexto(browser):
    """Un navegador con su propio almacén."""
    contexto = browser.new_context(locale="es-MX")
    yield contexto
    contexto.close()


@pytest.fixture
def telefono(contexto, servido):
    """La página de descargas en un teléfono que ya tiene el sitio instalado, frente al servidor que se descompone."""
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/sin-conexion.html")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    expect(page.locator("#estado-telefono")).to_contain_text("Listo", timeout=15_000)
    return page
