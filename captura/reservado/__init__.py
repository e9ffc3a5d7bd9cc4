"""La carpeta reservada: lo que no puede publicarse, cifrado con age a dos personas o más.

De aquí sale, con una llave, un `Expediente` por candidatura; a las otras salas se les entrega como valor.
"""

from . import aviso
from .aportes import Aporte, Constancias, Contacto, Expediente, Observacion, mostrar
from .carpeta import Reserva, abrir, iniciar
from .cifrado import Destinatarios, Llaves, crear_llave, leer_destinatarios, leer_llaves
from .consentimientos import CONSENTIMIENTOS, Situacion, situaciones
from .detenida import ReservaDetenida, exigir
from .devueltas import RESERVADA, Pendiente, anotar, pendientes, sin_razon
from .inspeccion import comprobar, inspeccionar
from .lugar import exigir_aparte
from .recepcion import Referencia, recibir
from .observaciones import Devolucion, Pedida, anotada_de, corregir, guardar, preparar
from .proyecciones import Proyectada, escribir_proyecciones, proyectar_todas
from .revocacion import Retiro, preparar_retiro, retirar
from .rotacion import rotar

__all__ = [
    "CONSENTIMIENTOS", "Proyectada", "Retiro", "Situacion", "escribir_proyecciones", "preparar_retiro", "proyectar_todas", "retirar", "situaciones",
    "Aporte", "Constancias", "Contacto", "Destinatarios", "Devolucion", "Expediente", "Llaves", "Observacion", "Pedida", "Pendiente", "Referencia",
    "RESERVADA", "Reserva", "ReservaDetenida", "abrir", "anotada_de", "anotar", "aviso", "comprobar", "corregir", "crear_llave", "exigir", "exigir_aparte", "guardar", "iniciar", "inspeccionar",
    "leer_destinatarios", "leer_llaves", "mostrar", "pendientes", "preparar", "recibir", "rotar", "sin_razon",
]
