"""Quién releva a quién: lo dice una columna o, sin ella, el lugar que dejó una y ocupa otra."""

from collections import defaultdict

from ..interpretar.nombres import doblar_nombre
from ..registro import Registro
from .avisos import Avisos

SUSTITUIBLES = ("sustituida", "renuncia", "cancelada", "fallecimiento")


def enlazar_relevos(registros: list[Registro], avisos: Avisos) -> None:
    """Pone `sustituye` a quien ocupa el lugar de una sustituida, si consta el acuerdo que la aprobó y no hay duda de
    a quién.

    En un cargo único hay una sola manera de leerlo cuando el lugar tiene una relevada y una vigente; si hay más, hace
    falta que la columna «sustituye a» lo diga. Sin acuerdo de registro no se enlaza: las reglas lo piden.
    """
    por_lugar: dict[tuple, list[Registro]] = defaultdict(list)
    for registro in registros:
        por_lugar[registro.plaza].append(registro)
    sin_acuerdo = 0
    for suyos in por_lugar.values():
        idas = [r for r in suyos if r.situacion in SUSTITUIBLES]
        for registro in suyos:
            if registro.situacion != "aprobada" or not idas:
                continue
            relevada = _por_nombre(registro, idas) or (idas[0] if len(idas) == 1 and len(suyos) == 2 else None)
            if relevada and registro.generales.get("acuerdo"):
                registro.sustituye = relevada
            elif relevada:
                sin_acuerdo += 1
    if sin_acuerdo:
        avisos.decir(
            f"{sin_acuerdo:,} sustituciones no traen el acuerdo que las aprobó: quedaron sin enlazar. Pon el acuerdo "
            "y la clave de la persona relevada."
        )


def _por_nombre(registro: Registro, idas: list[Registro]) -> Registro | None:
    nombre = doblar_nombre(registro.texto("sustituye"))
    return next((ida for ida in idas if nombre and doblar_nombre(ida.nombre) == nombre), None)
