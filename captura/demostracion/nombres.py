"""Nombres, apellidos y sobrenombres: frecuentes en México, y de nadie en particular."""

import random
from functools import cache

from .acervo import Oficio, leer
from .gramatica import SEXOS, Voz

COMUNES = 18
"""Los primeros nombres de cada lista, que salen más seguido."""
APELLIDOS_COMUNES = 36


@cache
def _listas() -> dict:
    return leer("nombres")


def _uno(azar: random.Random, lista: list[str], comunes: int, frecuencia: float) -> str:
    """Un elemento de `lista`; con probabilidad `frecuencia`, de los primeros `comunes`."""
    return lista[int(azar.random() * (comunes if azar.random() < frecuencia else len(lista)))]


def nombrar(azar: random.Random, sexo: str) -> tuple[str, str, str]:
    """Nombre completo, nombre de pila y primer apellido de una persona de ese `sexo`."""
    pila = _uno(azar, _listas()[sexo], COMUNES, 0.3)
    segundos = _listas().get(f"segundo_{sexo}", ())
    completo = pila
    if segundos and " " not in pila and azar.random() < 0.35:
        segundo = azar.choice(segundos)
        completo = pila if segundo == pila else f"{pila} {segundo}"
    apellidos = [_uno(azar, _listas()["apellidos"], APELLIDOS_COMUNES, 0.4) for _ in range(2)]
    return f"{completo} {apellidos[0]} {apellidos[1]}", pila, apellidos[0]


def apodar(azar: random.Random, pila: str, apellido: str, sexo: str, oficio: Oficio) -> str | None:
    """Sobrenombre con que aparece en la boleta, si tiene: un diminutivo, con su oficio o su primer apellido."""
    suerte = azar.random()
    corto = _listas()["sobrenombres"]["directos"].get(pila)
    if oficio.apodo and suerte < 0.12:
        titulo = oficio.apodo.decir(Voz(azar, SEXOS.index(sexo)))
        return f"{titulo} {corto or pila.split()[0]}"
    if corto and suerte < 0.2:
        return corto if azar.random() < 0.5 else f"{corto} {apellido}"
    return None
