"""Lo que se escribe al final, porque dice la huella de lo ya escrito."""

from validadores import Proceso

from ..escritor import Escritor
from ..indice import Indice
from . import manifiesto, trabajador
from .paquetes import PAQUETES, paquetes


def callar(proceso: Proceso, escritor: Escritor, nombre: str) -> None:
    """Escribe el manifiesto y un service worker que borra lo que un teléfono hubiera guardado: todavía no hay qué llevarse."""
    escritor.escribir(manifiesto.RUTA, manifiesto.manifiesto(proceso, nombre))
    escritor.escribir(trabajador.ESTADO, trabajador.estado(False))
    escritor.escribir(trabajador.TRABAJADOR, trabajador.trabajador(escritor.nueva, list(escritor.huellas), False))


def publicar(indice: Indice, escritor: Escritor, nombre: str) -> None:
    """Escribe el manifiesto, la lista de paquetes, el interruptor y el service worker; `nombre` es el del sitio."""
    proceso = indice.eleccion.proceso
    escritor.escribir(manifiesto.RUTA, manifiesto.manifiesto(proceso, nombre))
    escritor.escribir(PAQUETES, paquetes(indice, escritor.nueva))
    escritor.escribir(trabajador.ESTADO, trabajador.estado(proceso.sin_conexion))
    octetos = trabajador.trabajador(escritor.nueva, list(escritor.huellas), proceso.sin_conexion)
    escritor.escribir(trabajador.TRABAJADOR, octetos)
