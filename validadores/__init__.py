"""La puerta de los datos: `revisar` dice todo lo que hay que remediar y `cargar` entrega una `Eleccion` limpia."""

from .arbol import Arbol
from .canon import bytes_de_documento, bytes_de_tabla, columnas_de, criterios_de_orden
from .carpeta import AGREGADOS, IDENTIDAD, PROCESO, REGISTRO, TABLAS
from .contrato import esquema_de, llave_de
from .documentos import leer_documento
from .escritura import escribir, escribir_contrato, escribir_tabla, ordenar
from .citas import limpiar
from .formatos import FORMATOS, LARGO_DE_COMENTARIO, escapar_markdown, formatear, resumir
from .hallazgo import DatosRechazados, Hallazgo
from .identidades import nombres_del_proyecto
from .lectura import decir_motivo
from .memoria import CARPETA as MEMORIA
from .mensajes import FRASES
from .mensajes_de_alerta import LAS_ALERTAS
from .metadatos import metadatos_de
from .modelo import *  # noqa: F403
from .modelo import __all__ as _del_modelo
from .puerta import Examen, adelantar_alertas, alertar, alertas_de, cargar, examinar, revisar
from .recolector import sin_recolector

__all__ = [
    *_del_modelo, "AGREGADOS", "FORMATOS", "FRASES", "IDENTIDAD", "LARGO_DE_COMENTARIO", "LAS_ALERTAS", "MEMORIA", "PROCESO", "REGISTRO", "TABLAS",
    "Arbol", "DatosRechazados", "Examen", "Hallazgo", "adelantar_alertas", "alertar", "alertas_de", "bytes_de_documento", "bytes_de_tabla", "cargar", "columnas_de",
    "criterios_de_orden", "decir_motivo", "escapar_markdown", "escribir", "escribir_contrato", "escribir_tabla", "esquema_de", "examinar", "formatear",
    "leer_documento", "limpiar", "llave_de", "metadatos_de", "nombres_del_proyecto", "ordenar", "resumir", "revisar", "sin_recolector",
]
