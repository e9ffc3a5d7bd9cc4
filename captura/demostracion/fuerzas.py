"""Las fuerzas: partidos inventados, coaliciones, una candidatura común e independientes, y dónde compite cada una."""

import colorsys
import random
from collections.abc import Iterable
from dataclasses import dataclass

from validadores import Contienda, Fuerza

from .acervo import leer

PARTIDOS_COMUNES = 8
"""Cuántos partidos hay hasta `POCAS` candidaturas; de ahí crecen hasta todos los del acervo."""
POCAS = 3_000
CANDIDATURAS_POR_PARTIDO = 500

ALCANCE = {
    "JUNTAR-CAMINOS": {"gubernatura": 1, "diputacion-mr": 0.67, "ayuntamiento": 0.5},
    "RAIZ-Y-VUELO": {"gubernatura": 1, "diputacion-mr": 0.5, "ayuntamiento": 0.42},
    "TEJER-COMUNIDAD": {"diputacion-mr": 0.25, "ayuntamiento": 0.28},
}
"""Qué parte de las contiendas de cada tipo se le aprobó a cada grupo."""

PESO_DE_GRUPO = 3.0


@dataclass(frozen=True, slots=True)
class Competencia:
    """Partidos y grupos, y quiénes pueden competir en cada contienda, de más a menos probable. Sin independientes."""

    partidos: tuple[Fuerza, ...]
    grupos: tuple[Fuerza, ...]
    aspirantes: dict[str, list[str]]


def convocar(azar: random.Random, contiendas: Iterable[Contienda], candidaturas: int) -> Competencia:
    """Reparte partidos y grupos entre las `contiendas`. Donde compite un grupo no compiten solos sus integrantes."""
    fuente = leer("fuerzas")
    cuantos = PARTIDOS_COMUNES + max(0, candidaturas - POCAS) // CANDIDATURAS_POR_PARTIDO
    partidos = tuple(
        Fuerza(clave=clave, siglas=siglas, nombre=nombre, tipo=tipo, color=color, orden=orden)
        for orden, (clave, siglas, nombre, tipo, color) in enumerate(fuente["partidos"][:cuantos], 1)
    )
    aprobadas: dict[str, list[str]] = {grupo["clave"]: [] for grupo in fuente["grupos"]}
    aspirantes = {}
    for contienda in contiendas:
        presentes = [
            grupo for grupo in fuente["grupos"] if azar.random() < ALCANCE[grupo["clave"]].get(contienda.eleccion, 0)
        ]
        for grupo in presentes:
            aprobadas[grupo["clave"]].append(contienda.clave)
        aspirantes[contienda.clave] = _ordenar_aspirantes(azar, partidos, presentes)
    grupos = tuple(
        Fuerza(**grupo, contiendas=aprobadas[grupo["clave"]], orden=len(partidos) + lugar)
        for lugar, grupo in enumerate(fuente["grupos"], 1) if aprobadas[grupo["clave"]]
    )
    return Competencia(partidos, grupos, aspirantes)


def _ordenar_aspirantes(azar: random.Random, partidos: tuple[Fuerza, ...], grupos: list[dict]) -> list[str]:
    """Claves al azar, donde pesan más los grupos y los partidos más antiguos (Efraimidis y Spirakis, 2006)."""
    ocupados = {clave for grupo in grupos for clave in grupo["integrantes"]}
    pesos = {grupo["clave"]: PESO_DE_GRUPO for grupo in grupos} | {
        partido.clave: 1 / (1 + partido.orden / 8) for partido in partidos if partido.clave not in ocupados
    }
    return sorted(pesos, key=lambda clave: -(azar.random() ** (1 / pesos[clave])))


def registrar_independientes(encabezan: dict[str, tuple[str, str]], desde: int) -> list[Fuerza]:
    """Fuerzas de las candidaturas independientes, de su clave a su contienda y a quien la encabeza.

    `desde` es el orden en la boleta de la primera.
    """
    return [
        Fuerza(
            clave=clave, siglas=f"Independiente {clave.removeprefix('IND-')}",
            nombre=f"Candidatura independiente de {nombre}", tipo="independiente", contiendas=(contienda,),
            orden=min(9999, desde + lugar), color=_colorear(lugar),
        )
        for lugar, (clave, (contienda, nombre)) in enumerate(encabezan.items())
    ]


def _colorear(lugar: int) -> str:
    """Un color distinto para cada independiente: recorre el círculo con la razón áurea y cambia de tono."""
    rojo, verde, azul = colorsys.hls_to_rgb(lugar * 0.618034 % 1, 0.34 + lugar % 5 * 0.05, 0.42 + lugar % 3 * 0.12)
    return f"#{round(rojo * 255):02x}{round(verde * 255):02x}{round(azul * 255):02x}"
