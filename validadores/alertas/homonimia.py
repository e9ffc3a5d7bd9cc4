"""Dos personas con el mismo nombre compiten en una contienda, por fuerzas o lugares distintos.

Pueden ser homónimas o la misma persona capturada dos veces; nunca se fusionan solas. Fuente: Anexo 24.2, 11.8 (el
listado corresponde con los acuerdos).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, en_palabras


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a partir de la segunda aparición; el orden de nombres y apellidos no importa."""
    primeras: dict[tuple, object] = {}
    for renglon in expediente.registro:
        candidatura = renglon.valor
        if not candidatura.es_vigente:
            continue
        llave = (candidatura.contienda, tuple(sorted(en_palabras(candidatura.nombre).split())))
        primera = primeras.setdefault(llave, renglon)
        if primera is not renglon and primera.valor.persona != candidatura.persona:
            yield hallar("homonimia", *renglon.donde, "nombre", cita=candidatura.nombre, donde=primera.sitio,
                         fuerza=primera.valor.fuerza)
