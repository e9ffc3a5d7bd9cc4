"""Lo que comparten las pruebas de la puerta: una copia de los datos buenos y una memoria que no es la del proyecto."""

import shutil
from pathlib import Path

import pytest

from tests.validadores.casos import BASE
from validadores import revisar


@pytest.fixture
def datos(tmp_path) -> Path:
    """Copia de los datos buenos, para echarla a perder."""
    return Path(shutil.copytree(BASE, tmp_path / "datos"))


@pytest.fixture(scope="session")
def tibia(tmp_path_factory) -> Path:
    """Memoria que ya conoce los datos buenos: con ella solo se revisa lo que cada prueba echó a perder."""
    carpeta = tmp_path_factory.mktemp("tibia")
    revisar(BASE, memoria=carpeta)
    return carpeta


@pytest.fixture
def memoria(tmp_path) -> Path:
    """Carpeta de memoria vacía."""
    return tmp_path / "memoria"
