"""Los catálogos de alias: archivos TOML de `alias/`, que se amplían sin tocar código."""

import tomllib
from functools import cache
from pathlib import Path

from .doblar import compactar

CARPETA = Path(__file__).parent / "alias"


@cache
def leer_catalogo(nombre: str) -> dict:
    """Contenido de `alias/<nombre>.toml`."""
    with open(CARPETA / f"{nombre}.toml", "rb") as archivo:
        return tomllib.load(archivo)


@cache
def valores_de(tabla: str) -> dict[str, str]:
    """Grafías de una tabla de `alias/valores.toml`, ya compactadas, con el valor que les corresponde."""
    return {
        compactar(grafia): valor
        for valor, grafias in leer_catalogo("valores")[tabla].items()
        for grafia in (valor, *grafias)
    }
