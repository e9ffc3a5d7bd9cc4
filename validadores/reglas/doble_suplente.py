"""Un lugar, a lo sumo una suplente vigente. Fuente: LGIPE, arts. 11, 14 y 26 (fórmulas de propietaria y suplente).

La exportación oficial de 2022 traía 126 fórmulas con dos suplentes. Como en `doble_propietaria`, de una lista sin
números no se concluye nada.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a cada suplente vigente que comparte lugar con otra anterior."""
    for primera, otra in expediente.encimadas("suplente"):
        yield hallar("doble-suplente", *otra.donde, "calidad", nombre=otra.valor.nombre, otro=primera.valor.nombre,
                     donde=primera.sitio)
