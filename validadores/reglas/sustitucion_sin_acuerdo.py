"""Una sustitución la aprueba el Consejo.

Fuente: LGIPE, art. 241; Anexo 24.2, 11.9 (remitir el acuerdo al día siguiente).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a quien releva a otra sin que conste el acuerdo que la aprobó."""
    for renglon in expediente.registro:
        if renglon.valor.sustituye and not renglon.valor.acuerdo:
            yield hallar("sustitucion-sin-acuerdo", *renglon.donde, "acuerdo")
