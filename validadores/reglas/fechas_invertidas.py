"""Lo que termina no termina antes de empezar: la situación sigue al registro y el fin de una pausa a su principio.

Fuente: Anexo 24.2, 11.7 a 11.10 (registro, sustituciones y cancelaciones con su acuerdo).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la fecha posterior que quedó antes que la primera."""
    pares = [(expediente.registro, "fecha_acuerdo", "fecha_situacion"), (expediente.pausas, "desde", "hasta")]
    for tabla, primera, segunda in pares:
        for renglon in tabla:
            antes, despues = getattr(renglon.valor, primera), getattr(renglon.valor, segunda)
            if antes and despues and despues < antes:
                yield hallar("fechas-invertidas", *renglon.donde, segunda, otra=primera, fecha=antes)
