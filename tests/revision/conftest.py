"""Un repositorio de verdad con los datos buenos en su rama, para compararlo consigo mismo."""

import shutil
import subprocess
from pathlib import Path

import pytest

from revision import revisar_cambio
from tests.validadores.casos import BASE

IDENTIDAD = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@instituto.example", "-c", "commit.gpgsign=false")


class Repositorio:
    """Repositorio de git con los datos de base; `datos` es su carpeta de datos."""

    def __init__(self, raiz: Path):
        self.raiz, self.datos = raiz, raiz / "datos"
        shutil.copytree(BASE, self.datos)
        self.git("init", "--quiet", "--initial-branch=main")
        self.comprometer("Los datos de arranque")

    def git(self, *orden: str) -> str:
        """Lo que responde git, sin el salto final."""
        hecho = subprocess.run(["git", *IDENTIDAD, *orden], cwd=self.raiz, capture_output=True, text=True, check=True)
        return hecho.stdout.strip()

    def comprometer(self, mensaje: str) -> str:
        """Guarda todo en un commit y da su clave."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", mensaje)
        return self.git("rev-parse", "HEAD")

    def cambiar(self, archivo: str, antes: str, despues: str) -> None:
        """Sustituye un texto que está una vez en un archivo de datos."""
        ruta = self.datos / archivo
        texto = ruta.read_text("utf-8")
        assert texto.count(antes) == 1
        ruta.write_text(texto.replace(antes, despues), "utf-8")

    def revisar(self, base: str = "HEAD", cabeza: str | None = None):
        """La revisión entre dos versiones; sin `cabeza`, contra el árbol de trabajo."""
        return revisar_cambio(self.raiz, "datos", base, cabeza)


@pytest.fixture
def repositorio(tmp_path):
    return Repositorio(tmp_path / "repositorio")
