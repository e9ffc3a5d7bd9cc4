"""La memoria de lo ya revisado: huellas de archivos que no dieron hallazgos, para no revisarlos otra vez.

Solo ahorra tiempo. Cada huella sale de los bytes del archivo, de su ruta y de todo lo que decide si se acepta (el
código de esta sala, el cuestionario y lo pertinente del proceso): si algo cambia, la huella es otra. Puede borrarse
sin riesgo.
"""

import contextlib
import hashlib
import os
import struct
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pydantic

from .lectura import huella_de

AQUI = Path(__file__).parent
CARPETA = Path(os.environ.get("CONOCELES_CACHE", AQUI.parent / ".cache" / "conoceles"))
FICHA = struct.Struct("<16sIQ")
"""Huella de 16 bytes y dos números: ancho y alto de una foto, o fecha y señas de un currículo (si declara foto y qué
preguntas contestó, un bit cada una).
"""

FICHAS_MAXIMAS = 500_000
CONTEXTOS_MAXIMOS = 8


@cache
def huella_del_codigo() -> bytes:
    """Huella de los módulos de esta sala y de las versiones con que corren."""
    suma = hashlib.blake2b(f"{sys.version} pydantic {pydantic.VERSION}".encode(), digest_size=16)
    for modulo in sorted(AQUI.rglob("*.py")):
        suma.update(modulo.relative_to(AQUI).as_posix().encode() + b"\0" + modulo.read_bytes())
    return suma.digest()


class Memoria:
    """Fichas de lo aceptado en un mismo contexto. Sin carpeta, o si no se deja leer o escribir, simplemente olvida."""

    def __init__(self, carpeta: Path | None, contexto: Iterable[bytes]):
        self._contexto = huella_de(b"\0".join([huella_del_codigo(), *contexto]))
        self._ruta = carpeta / f"{self._contexto.hex()}.bin" if carpeta else None
        self._fichas = self._leer()
        self._nuevas: dict[bytes, tuple[int, int]] = {}

    def _leer(self) -> dict[bytes, tuple[int, int]]:
        if self._ruta is None:
            return {}
        try:
            octetos = self._ruta.read_bytes()
        except OSError:
            return {}
        suma, fichas = octetos[:16], octetos[16:]
        if len(fichas) % FICHA.size or huella_de(self._contexto + fichas) != suma:
            return {}
        return {clave: (uno, otro) for clave, uno, otro in FICHA.iter_unpack(fichas)}

    def clave(self, archivo: str, huella: bytes) -> bytes:
        """Clave de un contenido en un lugar."""
        return huella_de(huella + archivo.encode())

    def buscar(self, clave: bytes) -> tuple[int, int] | None:
        """Los dos números de lo que ya se aceptó con esa `clave`, o None si no consta."""
        return self._fichas.get(clave)

    def anotar(self, clave: bytes, uno: int = 0, otro: int = 0) -> None:
        """Anota que lo de esa `clave` no dio hallazgos."""
        if clave not in self._fichas:
            self._nuevas[clave] = (uno, otro)

    def guardar(self) -> None:
        """Escribe lo anotado, de una vez; y borra los contextos viejos."""
        if self._ruta is None or not self._nuevas:
            return
        fichas = self._nuevas if len(self._fichas) + len(self._nuevas) > FICHAS_MAXIMAS else self._fichas | self._nuevas
        octetos = b"".join(FICHA.pack(clave, uno, otro) for clave, (uno, otro) in sorted(fichas.items()))
        provisional = self._ruta.with_suffix(f".{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            self._ruta.parent.mkdir(parents=True, exist_ok=True)
            self._podar()
            provisional.write_bytes(huella_de(self._contexto + octetos) + octetos)
            os.replace(provisional, self._ruta)

    def _podar(self) -> None:
        """Deja solo los contextos que se usaron hace menos."""
        otros = [ruta for ruta in self._ruta.parent.glob("*.bin") if ruta != self._ruta]
        for ruta in sorted(otros, key=lambda ruta: ruta.stat().st_mtime)[: -CONTEXTOS_MAXIMOS + 1]:
            ruta.unlink()
