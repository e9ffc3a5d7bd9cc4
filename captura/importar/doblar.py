"""Doblar un texto: quitarle lo que no distingue (acentos, mayúsculas, signos) para poder compararlo."""

import re
import unicodedata
from functools import lru_cache

_JOROBA = re.compile(r"(?<=[a-záéíóúüñ0-9])(?=[A-ZÁÉÍÓÚÑ][a-záéíóúüñ])")
_NO_LETRA = re.compile(r"[^a-z0-9]+")


MAX_RECORDADO = 100


def doblar(texto: str) -> str:
    """« Diputación M.R. » → «diputacion m r»: palabras en ASCII y minúsculas, separadas por un espacio."""
    return _doblar(texto) if len(texto) <= MAX_RECORDADO else _doblar.__wrapped__(texto)


@lru_cache(maxsize=200_000)
def _doblar(texto: str) -> str:
    sin_marcas = unicodedata.normalize("NFKD", texto.replace("°", "o")).encode("ascii", "ignore").decode()
    return _NO_LETRA.sub(" ", sin_marcas.lower()).strip()


def compactar(texto: str) -> str:
    """«NUM_LISTA O FÓRMULA» → «numlistaoformula»: dos rótulos que solo difieren en signos quedan iguales."""
    return doblar(texto).replace(" ", "")


@lru_cache(maxsize=20_000)
def palabras_de_rotulo(rotulo: str) -> tuple[str, ...]:
    """Palabras dobladas de un rótulo de columna; parte también «nombreCandidato» en dos."""
    return tuple(doblar(_JOROBA.sub(" ", rotulo)).split())


def rebanar(texto: str) -> str:
    """«Temixco de Zapata» → «temixco-de-zapata», para usarse como clave de catálogo."""
    return doblar(texto).replace(" ", "-")


def tiene_raices(palabras: tuple[str, ...], raices: list[str]) -> bool:
    """Si cada raíz empieza alguna de las palabras: («diputacion», «federal») tiene «diputa» y «federal»."""
    return all(any(palabra.startswith(raiz) for palabra in palabras) for raiz in raices)
