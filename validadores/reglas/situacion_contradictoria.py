"""Una candidatura «aprobada» no tiene acuerdo ni fecha de haber dejado de serlo. Fuente: Anexo 24.2, 11.9 y 11.10."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente

DICHOS = {"acuerdo_situacion": "el acuerdo", "fecha_situacion": "la fecha"}


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala el acuerdo o la fecha de situación en candidaturas vigentes."""
    for renglon in expediente.registro:
        for columna, dicho in DICHOS.items():
            if renglon.valor.es_vigente and getattr(renglon.valor, columna) is not None:
                yield hallar("situacion-contradictoria", *renglon.donde, columna, que=Redactado(dicho))
