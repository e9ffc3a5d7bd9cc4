"""El sitio de la demostración servido como se publica, para mirarlo con un navegador de verdad."""

import threading

import pytest

from publicacion.servidor import crear


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
