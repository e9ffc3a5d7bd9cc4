"""Lo que comparten las pruebas de la puerta: una copia de los datos buenos y una memoria que no es la del proyecto."""

import shutil
from pathlib import Path

import pytest

from tests.validadores.casos import BASE


@pytest.fixture
def datos(tmp_path) -> Path:
    """Copia de los datos buenos, para echarla a perder."""
    return Path(shutil.copytree(BASE, tmp_path / "datos"))


@pytest.fixture
def memoria(tmp_path) -> Path:
    """Carpeta de memoria vacía."""
    return tmp_path / "memoria"
