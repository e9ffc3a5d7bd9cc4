"""Claves opacas que no cambian al importar otra vez el mismo archivo, aunque sus renglones cambien de orden o
aumenten.

La de una candidatura sale de su elección, su territorio por nombre, quien postula y el nombre doblado; no de la
posición ni de la calidad, que se corrigen. Los catálogos numeran sobre la marcha, así que de ellos no se toma nada.
"""

import hashlib
from collections.abc import Iterable

from ..doblar import doblar
from ..registro import Registro

ALFABETO = "23456789bcdfghjkmnpqrstvwxz"
LARGO = 8


def clave_opaca(texto: str) -> str:
    """Ocho caracteres sin vocales ni signos confundibles, siempre los mismos para el mismo texto."""
    numero = int.from_bytes(hashlib.blake2b(texto.encode(), digest_size=16).digest(), "big")
    letras = []
    for _ in range(LARGO):
        numero, resto = divmod(numero, len(ALFABETO))
        letras.append(ALFABETO[resto])
    return "".join(letras)


def poner_claves_de_candidatura(registros: Iterable[Registro]) -> None:
    """Da a cada registro su `clave`. Si dos coinciden, la segunda (por posición y calidad) se vuelve a calcular."""
    usadas: set[str] = set()
    for registro in sorted(
        registros, key=lambda r: (_identidad(r), r.calidad, r.posicion or 0, r.demarcacion or "", r.situacion)
    ):
        intento, identidad = 0, _identidad(registro)
        while (
            clave := clave_opaca(f"candidatura|{identidad}|{intento}" if intento else f"candidatura|{identidad}")
        ) in usadas:
            intento += 1
        usadas.add(clave)
        registro.clave = clave


def _identidad(registro: Registro) -> str:
    sede, fuerza = registro.sede, registro.fuerza
    de_fuerza = "independiente" if fuerza.tipo == "independiente" else fuerza.identidad
    lugar = (
        str(sede.numero)
        if sede.numero and registro.puesto.ambito in ("distrito", "circunscripcion")
        else doblar(sede.nombre)
    )
    return "|".join(
        (registro.puesto.cargo, sede.entidad, lugar, doblar(sede.comunidad), de_fuerza, doblar(registro.nombre))
    )
