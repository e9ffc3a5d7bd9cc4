"""La lista corta de lo que la guardia deja pasar, con su razón."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LISTA = Path(__file__).with_name("excepciones.toml")


@dataclass(frozen=True, slots=True)
class Excepcion:
    """En `ruta` (un archivo, o una carpeta que termina en «/») se dejan pasar los `codigos`, por la `razon` dicha."""

    ruta: str
    codigos: tuple[str, ...]
    razon: str

    def ampara(self, ruta: str, codigo: str) -> bool:
        """Si deja pasar ese código en ese archivo."""
        suya = ruta == self.ruta or self.ruta.endswith("/") and ruta.startswith(self.ruta)
        return suya and codigo in self.codigos


def leer(archivo: Path = LISTA) -> tuple[Excepcion, ...]:
    """Las excepciones de la lista. Lanza ValueError si una no trae razón o deja pasar algo en los datos."""
    excepciones = tuple(
        Excepcion(una["ruta"], tuple(una["codigos"]), una["razon"])
        for una in tomllib.loads(archivo.read_text("utf-8")).get("excepcion", ())
    )
    for una in excepciones:
        if una.ruta.startswith("datos") or una.ruta in ("", "/") or len(una.razon) < 20:
            raise ValueError(f"La excepción de «{una.ruta}» no dice su razón o alcanza a los datos. Corrígela en {archivo.name}.")
    return excepciones


def amparado(ruta: str, codigo: str, excepciones: Iterable[Excepcion]) -> bool:
    """Si alguna excepción lo deja pasar."""
    return any(una.ampara(ruta, codigo) for una in excepciones)
