"""Un lugar, una propietaria vigente. Fuente: LGIPE, arts. 11, 14 y 26 (fórmulas de propietaria y suplente).

Donde el cargo va numerado y la fuente no trae el número, un mismo «lugar» reúne a toda la lista: ahí no se concluye
nada.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a cada propietaria vigente que comparte lugar con otra anterior."""
    for primera, otra in expediente.encimadas("propietaria"):
        yield hallar("doble-propietaria", *otra.donde, "calidad", nombre=otra.valor.nombre, otro=primera.valor.nombre,
                     donde=primera.sitio)
