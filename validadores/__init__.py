"""La puerta de los datos: `revisar` dice todo lo que hay que remediar y `cargar` entrega una `Eleccion` limpia."""

from .canon import bytes_de_documento, bytes_de_tabla, columnas_de, criterios_de_orden
from .carpeta import PROCESO, REGISTRO, TABLAS
from .contrato import esquema_de
from .escritura import escribir, escribir_contrato, escribir_tabla, ordenar
from .formatos import FORMATOS, formatear, resumir
from .hallazgo import DatosRechazados, Hallazgo
from .mensajes import FRASES
from .modelo import *  # noqa: F403
from .modelo import __all__ as _del_modelo
from .puerta import cargar, revisar

__all__ = [
    *_del_modelo, "FORMATOS", "FRASES", "PROCESO", "REGISTRO", "TABLAS", "DatosRechazados", "Hallazgo",
    "bytes_de_documento", "bytes_de_tabla", "cargar", "columnas_de", "criterios_de_orden", "escribir",
    "escribir_contrato", "escribir_tabla", "esquema_de", "formatear", "ordenar", "resumir", "revisar",
]
