"""Nadie deja de ser candidata sin un acuerdo que lo diga. Fuente: LGIPE, art. 241; Anexo 24.2, 11.9 y 11.10."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las situaciones distintas de «aprobada» sin acuerdo que las disponga."""
    for renglon in expediente.registro:
        if not renglon.valor.es_vigente and not renglon.valor.acuerdo_situacion:
            situacion = renglon.valor.situacion
            yield hallar("situacion-sin-acuerdo", *renglon.donde, "acuerdo_situacion", situacion=situacion)
