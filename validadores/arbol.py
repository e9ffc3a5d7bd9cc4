"""Una carpeta de datos que no está en el disco: sus archivos en memoria, como los guarda git.

Sirve para examinar una versión sin escribir miles de archivos. Se comporta, en lo que esta sala usa, como la ruta de una carpeta.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entrada:
    """Lo que hay con un nombre dentro de una carpeta; responde como `os.DirEntry`."""

    name: str
    clase: str
    """«carpeta», «archivo», «enlace» u «otra»."""

    def is_symlink(self) -> bool:
        """Si es un enlace."""
        return self.clase == "enlace"

    def is_dir(self) -> bool:
        """Si es una carpeta."""
        return self.clase == "carpeta"

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Si es un archivo; un enlace nunca se sigue."""
        return self.clase == "archivo"


@dataclass(frozen=True, slots=True)
class Hoja:
    """La ruta de un archivo del árbol, que solo sabe leerse."""

    octetos: bytes

    def read_bytes(self) -> bytes:
        """Lo que dice el archivo."""
        return self.octetos


class Arbol:
    """Los `archivos` de una carpeta por su ruta desde ella, y los `ajenos`: rutas que no lo son, con su clase."""

    def __init__(self, archivos: Mapping[str, bytes], ajenos: Mapping[str, str] | None = None):
        self.archivos = archivos
        self._carpetas: dict[str, dict[str, Entrada]] = {"": {}}
        for ruta, clase in [*((ruta, "archivo") for ruta in archivos), *(ajenos or {}).items()]:
            self._colgar(ruta, clase)

    def _colgar(self, ruta: str, clase: str) -> None:
        carpeta, _, nombre = ruta.rpartition("/")
        if carpeta not in self._carpetas:
            self._carpetas[carpeta] = {}
            self._colgar(carpeta, "carpeta")
        self._carpetas[carpeta][nombre] = Entrada(nombre, clase)

    def is_dir(self) -> bool:
        """Siempre: un árbol vacío es una carpeta vacía."""
        return True

    def entradas(self, carpeta: str) -> Collection[Entrada]:
        """Lo que hay en una carpeta."""
        return self._carpetas[carpeta].values()

    def __truediv__(self, archivo: str) -> Hoja:
        return Hoja(self.archivos[archivo])
