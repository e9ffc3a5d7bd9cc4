"""Lo que comparten todas las pruebas: el perfil de hypothesis y el Chromium con que se miran las páginas."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from consola import chromium
from consola.turno import apartar
from tema import construir

RAIZ = Path(__file__).parent.parent

BANDERAS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

settings.register_profile("conoceles", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("conoceles")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """El Chromium de esta máquina, sin red de fondo; su encierro propio no funciona siendo root."""
    como_root = hasattr(os, "geteuid") and os.geteuid() == 0
    banderas = [*BANDERAS, "--no-sandbox"] if como_root else list(BANDERAS)
    return {**browser_type_launch_args, "executable_path": chromium.asegurar(), "args": banderas}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """Una persona en México: idioma y huso de aquí."""
    return {**browser_context_args, "locale": "es-MX", "timezone_id": "America/Mexico_City"}


@pytest.fixture(scope="session")
def sitio(tmp_path_factory, worker_id):
    """El sitio de la demostración que acompaña al proyecto, construido una vez para todos los procesos de prueba."""
    base = tmp_path_factory.getbasetemp()
    comun = base if worker_id == "master" else base.parent
    salida = comun / "publico"
    with apartar(comun / "publico.turno", "Otro proceso de prueba construye el sitio; espero a que termine."):
        if not salida.exists():
            construir(RAIZ / "datos", salida)
    return salida
