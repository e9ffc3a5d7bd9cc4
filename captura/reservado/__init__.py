"""La carpeta reservada: lo que no puede publicarse, cifrado con age a dos personas o más.

De aquí sale, con una llave, un `Expediente` por candidatura; a las otras salas se les entrega como valor.
"""

from .aportes import Aporte, Constancias, Contacto, Expediente, Observacion, mostrar
from .carpeta import Reserva, abrir, iniciar
from .cifrado import Destinatarios, Llaves, crear_llave, leer_destinatarios, leer_llaves
from .detenida import ReservaDetenida
from .lugar import exigir_aparte
from .recepcion import Referencia, recibir
from .rotacion import rotar

__all__ = [
    "Aporte", "Constancias", "Contacto", "Destinatarios", "Expediente", "Llaves", "Observacion", "Referencia", "Reserva",
    "ReservaDetenida", "abrir", "crear_llave", "exigir_aparte", "iniciar", "leer_destinatarios", "leer_llaves", "mostrar", "recibir", "rotar",
]
