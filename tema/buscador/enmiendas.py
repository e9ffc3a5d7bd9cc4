"""Las palabras con que se enmienda lo mal escrito: las que más candidaturas usan en sus respuestas, con sus acentos."""

from collections import Counter
from collections.abc import Iterable

from ..huella import huella_de
from .acervo import Analisis
from .nombres import en_programa
from .raices import VACIAS, plegar

RUTA_DE_PALABRAS = "buscar/palabras.js"
MAXIMO = 8_000
"""Palabras que caben en unos 30 KB comprimidos."""
MINIMO_DE_USOS = 2
"""Una palabra que usa una sola candidatura puede ser su propia errata."""


def palabras_comunes(analizadas: Iterable[Analisis]) -> list[str]:
    """De la más usada a la menos; de las que solo difieren en acentos o en la ñ, la más usada."""
    usos: Counter[str] = Counter()
    for analisis in analizadas:
        usos.update(analisis.escritas)
    comunes: dict[str, str] = {}
    for palabra, veces in sorted(usos.items(), key=lambda par: (-par[1], par[0])):
        if veces >= MINIMO_DE_USOS:
            comunes.setdefault(plegar(palabra), palabra)
    return [palabra for plegada, palabra in comunes.items() if plegada not in VACIAS][:MAXIMO]


def programa(comunes: list[str], version: str) -> tuple[bytes, str]:
    """Octetos del archivo de palabras y la huella con que se pide."""
    octetos = en_programa("CONOCELES_PALABRAS", {"version": version, "palabras": " ".join(comunes)})
    return octetos, huella_de(octetos)
