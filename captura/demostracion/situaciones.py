"""Las situaciones: sustituciones, en cadena a veces, renuncias, un fallecimiento y cancelaciones, con su acuerdo."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from .candidatas import Padron, Registro, Sorteo, inscribir, presentar
from .planillas import Lugar

PRIMER_ACUERDO = 132
INICIO = date(2024, 4, 12)
DIAS = 24

SUSTITUCIONES = 0.011
"""Renglones que añaden las sustituciones, por candidatura."""
RENUNCIAS = 0.004
CANCELACIONES = 1 / 600
MINIMO_PARA_SITUACIONES = 60
CABEZAS = ("gubernatura", "presidencia-municipal")
"""Cargos cuya fórmula no se cancela ni se cuenta entre los lugares disponibles."""

CON_RELEVO = ("sustituida", "renuncia", "sustituida", "cadena", "renuncia", "fallecimiento")
"""Cómo se reparten las sustituciones: el fallecimiento, una sola vez; la cadena añade dos renglones."""


def reservar(candidaturas: int) -> int:
    """Cuántos renglones se apartan para sustituciones."""
    return round(candidaturas * SUSTITUCIONES) if candidaturas >= MINIMO_PARA_SITUACIONES else 0


def encargar(
    azar: random.Random, postulaciones: Mapping[str, Mapping[str, Sequence[Lugar]]], candidaturas: int, renglones: int
) -> dict[str, list[str]]:
    """Qué situaciones ocurren en cada contienda para que las sustituciones añadan exactamente esos `renglones`."""
    causas: list[str] = []
    while renglones:
        causa = CON_RELEVO[len(causas) % len(CON_RELEVO)]
        if causa == "fallecimiento" and causa in causas or causa == "cadena" and renglones < 2:
            causa = "sustituida"
        causas.append(causa)
        renglones -= 2 if causa == "cadena" else 1
    if candidaturas >= MINIMO_PARA_SITUACIONES:
        causas += ["renuncia sin relevo"] * round(candidaturas * RENUNCIAS)
        causas += ["cancelada"] * round(candidaturas * CANCELACIONES)
    encargos: dict[str, list[str]] = {}
    posibles = [
        contienda for contienda, fuerzas in postulaciones.items() for lugares in fuerzas.values() for lugar in lugares
        if lugar.cargo not in CABEZAS
    ]
    for contienda, causa in zip(azar.sample(posibles, len(causas)), causas):
        encargos.setdefault(contienda, []).append(causa)
    return encargos


def aplicar(sorteo: Sorteo, padron: Padron, registros: list[Registro], encargos: Sequence[str]) -> None:
    """Aplica los `encargos` a las candidaturas de una contienda; a cada lugar le pasa a lo sumo una cosa."""
    tocados: set[tuple] = set()
    for encargo in encargos:
        intactos = [registro for registro in registros if registro.candidatura.lugar not in tocados]
        elegido = sorteo.azar.choice(_elegibles(intactos, encargo))
        lugar = elegido.candidatura.lugar
        tocados.add(lugar)
        if encargo == "cancelada":
            _cancelar(sorteo, [registro for registro in registros if registro.candidatura.lugar == lugar])
        elif encargo == "renuncia sin relevo":
            _terminar(elegido, "renuncia", *_acordar(sorteo.azar))
        else:
            _relevar(sorteo, padron, registros, elegido, encargo)


def _elegibles(intactos: list[Registro], encargo: str) -> list[Registro]:
    """Quien renuncia sin relevo es suplente; una fórmula cancelada no encabeza su planilla."""
    if encargo == "renuncia sin relevo":
        return [registro for registro in intactos if not registro.candidatura.es_propietaria]
    if encargo == "cancelada":
        return [registro for registro in intactos if registro.candidatura.cargo not in CABEZAS]
    return intactos


def _relevar(sorteo: Sorteo, padron: Padron, registros: list[Registro], saliente: Registro, causa: str) -> None:
    """Alguien toma el lugar de `saliente`; en una cadena, alguien más toma después el de quien llegó."""
    situaciones = ("renuncia", "sustituida") if causa == "cadena" else (causa,)
    for vuelta, situacion in enumerate(situaciones):
        acuerdo, fecha = _acordar(sorteo.azar, vuelta, len(situaciones))
        _terminar(saliente, situacion, acuerdo, fecha)
        anterior = saliente.candidatura
        persona = presentar(sorteo, padron, anterior.cargo, saliente.persona.sexo)
        saliente = inscribir(
            sorteo, padron, Lugar(anterior.cargo, anterior.posicion), persona, calidad=anterior.calidad,
            fuerza=anterior.fuerza, partido=anterior.partido, acuerdo=(acuerdo, fecha), sustituye=anterior.clave,
        )
        registros.append(saliente)


def _cancelar(sorteo: Sorteo, formula: list[Registro]) -> None:
    acuerdo, fecha = _acordar(sorteo.azar)
    for registro in formula:
        _terminar(registro, "cancelada", acuerdo, fecha)


def _terminar(registro: Registro, situacion: str, acuerdo: str, fecha: date) -> None:
    registro.candidatura = registro.candidatura.model_copy(
        update={"situacion": situacion, "acuerdo_situacion": acuerdo, "fecha_situacion": fecha}
    )


def _acordar(azar: random.Random, vuelta: int = 0, vueltas: int = 1) -> tuple[str, date]:
    """Un acuerdo, en la parte del lapso que toca a esa `vuelta` de la cadena; su número crece con la fecha."""
    dia = vuelta * DIAS // vueltas + azar.randrange(DIAS // vueltas)
    return f"IED/CG/{PRIMER_ACUERDO + dia:03}/2024", INICIO + timedelta(days=dia)
