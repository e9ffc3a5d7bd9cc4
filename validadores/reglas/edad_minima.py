"""Quien compite tiene la edad que pide su cargo el día de la jornada.

Fuente: CPEUM, arts. 55, 82 y 116, y la ley local.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las edades menores que `edad_minima` del cargo en `proceso.json`."""
    for renglon in expediente.registro:
        cargo, edad = expediente.cargos.get(renglon.valor.cargo), renglon.valor.edad
        if cargo and edad is not None and edad < cargo.edad_minima:
            yield hallar("edad-minima", *renglon.donde, "edad", edad=edad, cargo=cargo.nombre, minima=cargo.edad_minima)
