"""Los textos que escribió cada candidatura, listos para que una alerta los compare sin volver a prepararlos."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .candidatura import Candidatura

_LLANAS = str.maketrans("áéíóúüàèìòùâêîôûç", "aeiouuaeiouaeiouc")
_PLANA = bytes(ord(letra) if ord(letra := chr(octeto).lower().translate(_LLANAS)) < 256 else octeto for octeto in range(256))
"""Minúsculas sin acentos, con la ñ, de cada letra de Latin-1."""

_EN_PALABRAS = bytes(
    octeto if chr(octeto) in "abcdefghijklmnopqrstuvwxyz0123456789ñ" else 0x0A if chr(octeto) in ".!?;\n" else 0x20
    for octeto in range(256)
)
"""Lo que no es letra ni cifra, en blanco; lo que cierra una oración, en salto de renglón."""

_MAYUSCULAS = bytes(octeto for octeto in range(256) if chr(octeto).isupper())
_MINUSCULAS = bytes(octeto for octeto in range(256) if chr(octeto).islower())

ORACION_MINIMA = 40
"""Caracteres desde los que una oración igual deja de ser una coincidencia del idioma."""


def _aplanar(texto: str) -> bytes:
    return texto.encode("latin-1", "replace").translate(_PLANA)


def aplanar(texto: str) -> str:
    """`texto` en minúsculas y sin acentos, letra por letra: cada posición sigue siendo la suya."""
    return _aplanar(texto).decode("latin-1")


def _oraciones(texto: str) -> list[list[str]]:
    """Las palabras de cada oración."""
    renglones = _aplanar(texto).translate(_EN_PALABRAS).decode("latin-1").split("\n")
    return [palabras for renglon in renglones if (palabras := renglon.split())]


def en_palabras(texto: str) -> str:
    """`texto` reducido a palabras separadas por un espacio, con uno más en cada orilla para buscar palabras enteras."""
    return f" {' '.join(chain.from_iterable(_oraciones(texto)))} "


class Analisis(NamedTuple):
    """Un texto preparado: en palabras, el conjunto de ellas, sus oraciones largas y si nueve de diez letras son mayúsculas."""

    plano: str
    palabras: frozenset[str]
    oraciones: tuple[str, ...]
    es_de_mayusculas: bool


@lru_cache(maxsize=400_000)
def analizar(texto: str) -> Analisis:
    """Análisis de un texto; el de uno ya visto no se rehace, y así revisar dos versiones cuesta casi lo que una."""
    en_oraciones = _oraciones(texto)
    oraciones = [" ".join(palabras) for palabras in en_oraciones]
    plano = " ".join(oraciones)
    largas = tuple(oracion for oracion in oraciones if len(oracion) >= ORACION_MINIMA)
    return Analisis(f" {plano} ", frozenset(chain.from_iterable(en_oraciones)), largas, _es_de_mayusculas(texto))


def _es_de_mayusculas(texto: str) -> bool:
    octetos = texto.encode("latin-1", "replace")
    mayusculas = len(octetos) - len(octetos.translate(None, _MAYUSCULAS))
    minusculas = len(octetos) - len(octetos.translate(None, _MINUSCULAS))
    return mayusculas > 20 and mayusculas >= 9 * minusculas


@dataclass(frozen=True, slots=True)
class Escrito:
    """Respuesta de texto de una candidatura: a qué pregunta, qué dice y su análisis."""

    candidatura: Candidatura
    pregunta: str
    texto: str
    analisis: Analisis

    @property
    def archivo(self) -> str:
        """Archivo del currículo, desde la carpeta de datos."""
        return f"candidaturas/curriculo/{self.candidatura.clave}.json"


def fragmento(texto: str, inicio: int, fin: int, margen: int = 18) -> str:
    """Lo que va de `inicio` a `fin` de un texto, con palabras enteras alrededor para que se entienda."""
    desde, hasta = max(inicio - margen, 0), min(fin + margen, len(texto))
    if desde:
        desde = texto.find(" ", desde, inicio) + 1 or inicio
    if hasta < len(texto):
        hasta = max(texto.rfind(" ", fin, hasta), fin)
    return " ".join(texto[desde:hasta].split())


def ubicar(texto: str, frase: str) -> tuple[int, int]:
    """Dónde está en `texto` una `frase` hallada en su forma en palabras; (0, 0) si no se puede señalar."""
    return next(lugares(texto, frase), (0, 0))


def lugares(texto: str, frase: str) -> Iterator[tuple[int, int]]:
    """Cada lugar de `texto` donde está una `frase` en palabras."""
    patron = r"[^a-z0-9ñ]+".join(map(re.escape, frase.split()))
    for hallado in re.finditer(rf"(?<![a-z0-9ñ]){patron}(?![a-z0-9ñ])", aplanar(texto)):
        yield hallado.span()
