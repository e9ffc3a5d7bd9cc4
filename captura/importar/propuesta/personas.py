"""Qué candidaturas son de la misma persona.

Regla: dos registros son de una persona si su nombre doblado es igual, uno va por RP y el otro no, en contiendas
distintas de la misma clase de cargo (diputación local, diputación federal, senaduría o gobierno municipal), su sexo y
su edad no se contradicen y, además, comparten municipio (en cargos municipales) o la fuerza (la misma, o una es
integrante de la otra). Si un registro pudiera ser de dos personas distintas, no se une con ninguna. Todo lo demás son
homónimos y nunca se funden.
"""

from collections import defaultdict
from itertools import combinations

from ..doblar import doblar
from ..registro import Registro
from .avisos import Avisos
from .claves import clave_opaca

MAX_HOMONIMOS = 60
"""Más registros con un mismo nombre no son una persona por dos vías: es un nombre de relleno."""


def poner_personas(registros: list[Registro], avisos: Avisos) -> None:
    """Da a cada registro su `clave_persona`."""
    por_nombre: dict[str, list[Registro]] = defaultdict(list)
    for registro in registros:
        por_nombre[doblar(registro.nombre)].append(registro)
    homonimos = 0
    for nombre, suyos in por_nombre.items():
        personas = _personas(suyos)
        homonimos += len(personas) - 1
        for persona in personas:
            distintivo = "" if len(personas) == 1 else f"|{_huella(persona)}"
            clave = clave_opaca(f"persona|{nombre}{distintivo}")
            for registro in persona:
                registro.clave_persona = clave
    if homonimos:
        avisos.decir(
            f"{homonimos:,} personas se llaman igual que otra y se dejaron como personas distintas (homónimas)."
        )


def _huella(persona: list[Registro]) -> str:
    """Lo que distingue a una persona de sus homónimas: la menor de las claves de sus candidaturas."""
    return min(registro.clave for registro in persona)


def _personas(suyos: list[Registro]) -> list[list[Registro]]:
    """Parte en personas los registros que comparten nombre."""
    parejas: dict[Registro, list[Registro]] = defaultdict(list)
    if len(suyos) > MAX_HOMONIMOS:
        return [[registro] for registro in suyos]
    for uno, otro in combinations(suyos, 2):
        if es_la_misma(uno, otro):
            parejas[uno].append(otro)
            parejas[otro].append(uno)
    personas, vistos = [], set()
    for registro in suyos:
        if registro in vistos:
            continue
        pareja = parejas[registro]
        juntos = [registro, *pareja] if len(pareja) == 1 and parejas[pareja[0]] == [registro] else [registro]
        vistos.update(juntos)
        personas.append(juntos)
    return personas


def es_la_misma(uno: Registro, otro: Registro) -> bool:
    """Si dos registros con el mismo nombre son de la misma persona, según la regla de este módulo."""
    if (uno.puesto.principio == "rp") == (otro.puesto.principio == "rp") or _clase(uno) != _clase(otro):
        return False
    if uno.contienda == otro.contienda:
        return False
    if None not in (uno.sexo, otro.sexo) and uno.sexo != otro.sexo:
        return False
    if None not in (uno.edad, otro.edad) and abs(uno.edad - otro.edad) > 1:
        return False
    if _clase(uno) == "municipal":
        return (uno.sede.entidad, doblar(uno.sede.nombre)) == (otro.sede.entidad, doblar(otro.sede.nombre))
    return _relacionadas(uno, otro) and not (
        uno.sede.entidad and otro.sede.entidad and uno.sede.entidad != otro.sede.entidad
    )


def _clase(registro: Registro) -> str:
    nivel = "federal" if registro.puesto.es_federal else "local"
    return "municipal" if registro.puesto.ambito == "municipio" else f"{registro.puesto.familia} {nivel}"


def _relacionadas(uno: Registro, otro: Registro) -> bool:
    """Si las fuerzas son la misma, o el partido de una integra a la otra."""
    de_uno, de_otro = ({r.fuerza, r.partido, *r.fuerza.integrantes} - {None} for r in (uno, otro))
    return bool(de_uno & de_otro)
