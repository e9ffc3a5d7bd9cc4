"""Lo que se escribe al final, porque dice la huella de lo ya escrito."""

from ..escritor import Escritor
from ..indice import Indice
from . import manifiesto, trabajador
from .paquetes import PAQUETES, paquetes


def publicar(indice: Indice, escritor: Escritor, nombre: str) -> None:
    """Escribe el manifiesto, la lista de paquetes, el interruptor y el service worker; `nombre` es el del sitio."""
    proceso = indice.eleccion.proceso
    escritor.escribir(manifiesto.RUTA, manifiesto.manifiesto(proceso, nombre))
    escritor.escribir(PAQUETES, paquetes(indice, escritor.nueva))
    escritor.escribir(trabajador.ESTADO, trabajador.estado(proceso.sin_conexion))
    octetos = trabajador.trabajador(escritor.nueva, list(escritor.huellas), proceso.sin_conexion)
    escritor.escribir(trabajador.TRABAJADOR, octetos)
