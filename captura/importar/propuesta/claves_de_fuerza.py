"""Claves y siglas de las fuerzas, y su orden en la boleta."""

import re

from validadores import Fuerza

from ..doblar import doblar
from ..interpretar.fuerzas import COALICION, COMUN, INDEPENDIENTE, LOCAL, NACIONAL, partidos_nacionales
from .cosas import FuerzaPropuesta

_VACIAS = frozenset(["de", "del", "la", "las", "el", "los", "y", "en", "por", "para", "con", "e", "a"])
_TIPOS = (NACIONAL, LOCAL, COALICION, COMUN, INDEPENDIENTE)


def poner_claves(fuerzas: list[FuerzaPropuesta]) -> list[Fuerza]:
    """Los renglones de fuerzas.csv, en orden de boleta: nacionales, locales, grupos e independientes; claves únicas."""
    nacionales = list(partidos_nacionales())
    en_orden = sorted(
        fuerzas,
        key=lambda f: (
            _TIPOS.index(f.tipo),
            nacionales.index(f.identidad) if f.identidad in nacionales else 99,
            doblar(f.nombre),
            f.identidad,
        ),
    )
    usadas = {fuerza.clave for fuerza in en_orden if fuerza.clave}
    for fuerza in en_orden:
        if not fuerza.clave:
            fuerza.siglas = fuerza.siglas or _iniciales(fuerza.nombre)
            fuerza.clave = _unica(re.sub(r"[^A-Z0-9]+", "-", doblar(fuerza.siglas).upper()).strip("-") or "F", usadas)
            usadas.add(fuerza.clave)
    return [
        Fuerza(
            clave=f.clave,
            siglas=f.siglas or f.clave,
            nombre=f.nombre[:300],
            tipo=f.tipo,
            orden=lugar,
            color=f.color,
            integrantes=tuple(i.clave for i in f.integrantes),
            contiendas=f.contiendas,
        )
        for lugar, f in enumerate(en_orden, start=1)
    ]


def _iniciales(nombre: str) -> str:
    """«Fuerza y Corazón por México» → «FCM»; una sola palabra, entera."""
    palabras = [palabra for palabra in doblar(nombre).split() if palabra not in _VACIAS] or doblar(nombre).split()
    return (
        "".join(palabra[0] for palabra in palabras).upper()
        if len(palabras) > 1
        else (palabras or ["f"])[0].upper()[:20]
    )


def _unica(clave: str, usadas: set[str]) -> str:
    clave, intento = clave[:36].strip("-"), 1
    while (candidata := clave if intento == 1 else f"{clave}-{intento}") in usadas:
        intento += 1
    return candidata
