"""Una sección dividida o fusionada lleva a secciones que existen y están vigentes.

Así quien tiene una credencial vieja llega a su boleta en un paso. Fuente: Marco Geográfico Electoral (LGIPE, art. 147).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada destino que no está en el catálogo o que tampoco está vigente."""
    secciones = expediente.secciones
    for renglon in secciones:
        for destino in renglon.valor.pasa_a:
            relevo = secciones.por_clave.get(destino)
            if secciones.carece_de(destino):
                yield hallar("seccion-sin-destino", *renglon.donde, "pasa_a", valor=destino, que=Redactado("no está en el catálogo"))
            elif relevo and not relevo.es_vigente:
                yield hallar("seccion-sin-destino", *renglon.donde, "pasa_a", valor=destino, que=Redactado("tampoco está vigente"))
