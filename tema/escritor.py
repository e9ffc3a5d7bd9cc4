"""Escribe el sitio en una carpeta nueva y aprovecha de la anterior lo que no cambió.

Lo igual se enlaza (mismo archivo, misma fecha); lo distinto se escribe. La carpeta publicada no se toca hasta el final.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Anotado(NamedTuple):
    """Lo que se anotó de un archivo del sitio: huella de sus datos, tamaño y fecha en nanosegundos."""

    huella: str
    octetos: int
    fecha: int


@dataclass
class Escritor:
    """Escribe en `nueva`; `anterior` es el sitio publicado, o None; `anotados`, lo anotado al construirlo."""

    nueva: Path
    anterior: Path | None
    anotados: dict[str, Anotado]
    huellas: dict[str, str] = field(default_factory=dict)
    _aprovechadas: set[str] = field(default_factory=set)
    _carpetas: set[str] = field(default_factory=set)

    def sirve(self, ruta: str, huella: str) -> bool:
        """Si el archivo publicado en `ruta` salió de la misma huella y nadie lo tocó después."""
        anotado = self.anotados.get(ruta)
        if self.anterior is None or anotado is None or anotado.huella != huella:
            return False
        try:
            estado = os.stat(f"{self.anterior}/{ruta}")
        except OSError:
            return False
        return (estado.st_size, estado.st_mtime_ns) == (anotado.octetos, anotado.fecha)

    def aprovechar(self, ruta: str, huella: str) -> None:
        """Pone en la carpeta nueva el archivo publicado en `ruta`."""
        self.anotar(ruta, huella)
        self._enlazar(ruta)
        self._aprovechadas.add(ruta)

    def anotar(self, ruta: str, huella: str) -> None:
        """Deja dicho de qué huella sale `ruta`; RuntimeError si dos páginas piden la misma dirección."""
        if ruta in self.huellas:
            raise RuntimeError(f"dos páginas piden la dirección {ruta}")
        self.huellas[ruta] = huella
        self._hacer_carpeta(ruta)

    def escribir(self, ruta: str, octetos: bytes, huella: str = "") -> None:
        """Escribe `ruta`, o enlaza el archivo publicado si ya tenía esos octetos."""
        self.anotar(ruta, huella)
        self.volcar(ruta, octetos)

    def volcar(self, ruta: str, octetos: bytes) -> None:
        """Escribe una ruta ya anotada."""
        if self._es_igual(ruta, octetos):
            self._enlazar(ruta)
            return
        destino = os.open(f"{self.nueva}/{ruta}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o644)
        with os.fdopen(destino, "wb") as archivo:
            archivo.write(octetos)

    def copiar(self, ruta: str, origen: Path, huella: str) -> None:
        """Publica el archivo `origen` en `ruta`."""
        if self.sirve(ruta, huella):
            self.aprovechar(ruta, huella)
        else:
            self.escribir(ruta, origen.read_bytes(), huella)

    def recoger(self) -> dict[str, Anotado]:
        """Recorre lo escrito: enlaza lo que otros escribieron igual que antes y anota todo para la próxima vez."""
        anotados = {}
        for ruta in self._archivos(""):
            if ruta in self._aprovechadas:
                anotados[ruta] = self.anotados[ruta]
                continue
            if ruta not in self.huellas and self._es_igual(ruta, Path(self.nueva, ruta).read_bytes()):
                os.unlink(f"{self.nueva}/{ruta}")
                self._enlazar(ruta)
            estado = os.stat(f"{self.nueva}/{ruta}")
            anotados[ruta] = Anotado(self.huellas.get(ruta, ""), estado.st_size, estado.st_mtime_ns)
        return anotados

    def _archivos(self, carpeta: str) -> Iterator[str]:
        """Rutas de los archivos escritos, relativas al sitio."""
        with os.scandir(f"{self.nueva}/{carpeta}") as entradas:
            for entrada in entradas:
                ruta = f"{carpeta}{entrada.name}"
                if entrada.is_dir(follow_symlinks=False):
                    yield from self._archivos(f"{ruta}/")
                else:
                    yield ruta

    def _es_igual(self, ruta: str, octetos: bytes) -> bool:
        if self.anterior is None:
            return False
        try:
            with open(f"{self.anterior}/{ruta}", "rb") as archivo:
                return os.fstat(archivo.fileno()).st_size == len(octetos) and archivo.read() == octetos
        except OSError:
            return False

    def _enlazar(self, ruta: str) -> None:
        origen, destino = f"{self.anterior}/{ruta}", f"{self.nueva}/{ruta}"
        try:
            os.link(origen, destino)
        except OSError:  # Hay sistemas de archivos sin enlaces duros.
            shutil.copy2(origen, destino)

    def _hacer_carpeta(self, ruta: str) -> None:
        carpeta = ruta.rpartition("/")[0]
        if carpeta not in self._carpetas:
            Path(self.nueva, carpeta).mkdir(parents=True, exist_ok=True)
            self._carpetas.add(carpeta)
