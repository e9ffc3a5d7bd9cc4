"""Quien releva ocupa el mismo lugar: contienda, fuerza, cargo, demarcación y posición. Fuente: LGIPE, art. 241."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente

COLUMNAS = ("contienda", "fuerza", "cargo", "demarcacion", "posicion")


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la sustitución de una candidatura de otro lugar, y en qué difieren."""
    for renglon in expediente.registro:
        relevada = expediente.relevada_por(renglon)
        if relevada is None or relevada.valor.lugar == renglon.valor.lugar:
            continue
        pares = zip(COLUMNAS, renglon.valor.lugar, relevada.valor.lugar, strict=True)
        distintas = Redactado(", ".join(columna for columna, aqui, alla in pares if aqui != alla))
        yield hallar("sustitucion-en-otro-lugar", *renglon.donde, "sustituye", nombre=relevada.valor.nombre,
                     donde=relevada.sitio, diferencia=distintas)
