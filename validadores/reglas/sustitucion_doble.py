"""A cada candidatura la releva una sola. Si esa también dejó el lugar, la siguiente la sustituye a ella.

Fuente: LGIPE, art. 241.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Candidatura, Expediente, Renglon


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a la segunda candidatura que dice sustituir a la misma."""
    vistas: dict[str, Renglon[Candidatura]] = {}
    for renglon in expediente.registro:
        clave = renglon.valor.sustituye
        if clave is None:
            continue
        primera = vistas.setdefault(clave, renglon)
        if primera is not renglon:
            yield hallar("sustitucion-doble", *renglon.donde, "sustituye", valor=clave, otro=primera.valor.nombre,
                         donde=primera.sitio)
