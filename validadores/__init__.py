"""La puerta de los datos: `revisar` dice todo lo que hay que remediar y `cargar` entrega una `Eleccion` limpia."""

from .canon import bytes_de_documento, bytes_de_tabla, columnas_de
from .hallazgo import DatosRechazados, Hallazgo
from .modelo import *  # noqa: F403
from .modelo import __all__ as _del_modelo
from .puerta import cargar, escribir_contrato, escribir_tabla, formatear, ordenar, revisar

__all__ = [
    *_del_modelo, "DatosRechazados", "Hallazgo", "bytes_de_documento", "bytes_de_tabla", "cargar", "columnas_de",
    "escribir_contrato", "escribir_tabla", "formatear", "ordenar", "revisar",
]
