"""Ni CURP, ni RFC, ni clave de elector, en ningún texto de ningún archivo. El mensaje nunca repite el dato.

Fuente: principio de proporcionalidad de la LGPDPPSO y aviso de privacidad del sistema: se publica la edad al día
de la jornada, nunca un identificador. Git no olvida: por eso detiene, y no solo avisa.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, buscar_datos_personales

REQUIERE_PROCESO = False
ARTICULOS = {"CURP": "una CURP", "RFC": "un RFC", "clave de elector": "una clave de elector"}


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada dato personal por su clase y por el carácter en que empieza."""
    for pasaje in expediente.pasajes:
        for dato in buscar_datos_personales(pasaje.texto):
            yield hallar("datos-personales", pasaje.archivo, pasaje.fila, pasaje.columna,
                         clase=Redactado(ARTICULOS[dato.clase]), inicio=dato.inicio)
