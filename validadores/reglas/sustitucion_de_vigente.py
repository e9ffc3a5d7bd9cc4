"""Solo se releva a quien ya no está vigente.

Fuente: LGIPE, art. 241 (renuncia, fallecimiento, cancelación o sustitución).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la sustitución de una candidatura que sigue «aprobada»."""
    for renglon in expediente.registro:
        relevada = expediente.relevada_por(renglon)
        if relevada and relevada.valor.es_vigente:
            nombre = relevada.valor.nombre
            yield hallar("sustitucion-de-vigente", *renglon.donde, "sustituye", nombre=nombre, donde=relevada.sitio)
