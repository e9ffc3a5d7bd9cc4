"""Nadie se releva a sí misma. Fuente: LGIPE, art. 241."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la candidatura que sustituye a su propia clave."""
    for renglon in expediente.registro:
        if renglon.valor.sustituye == renglon.valor.clave:
            yield hallar("sustitucion-a-si-misma", *renglon.donde, "sustituye")
