"""Una contienda dice dónde se elige: su distrito, municipio, circunscripción o comunidad. Fuente: la convocatoria."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente

COLUMNAS = {
    "circunscripcion": ("circunscripcion",), "distrito": ("distrito",), "municipio": ("municipio",),
    "comunidad": ("municipio", "comunidad"),
}
"""Columnas que pide cada ámbito; el de la entidad completa, ninguna."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la columna de territorio que falta en una contienda."""
    for renglon in expediente.contiendas:
        tipo = expediente.tipos.get(renglon.valor.eleccion)
        for columna in COLUMNAS.get(tipo.ambito, ()) if tipo else ():
            if getattr(renglon.valor, columna) is None:
                yield hallar("contienda-sin-territorio", *renglon.donde, columna, eleccion=tipo.nombre,
                             ambito=tipo.ambito)
