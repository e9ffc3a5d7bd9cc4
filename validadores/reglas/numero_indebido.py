"""Un cargo único no lleva número de lista. Fuente: LGIPE, art. 14 (la mayoría relativa se elige por fórmulas, no por
listas).

Las exportaciones de facto traen ahí un id interno de seis dígitos; publicarlo como «posición 2» engañaría.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la posición en un cargo que no está marcado como numerado."""
    for renglon in expediente.registro:
        cargo = expediente.cargos.get(renglon.valor.cargo)
        if cargo and not cargo.numerado and renglon.valor.posicion is not None:
            yield hallar("numero-indebido", *renglon.donde, "posicion", cargo=cargo.nombre)
