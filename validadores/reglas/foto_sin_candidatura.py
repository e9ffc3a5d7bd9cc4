"""Toda fotografía es de alguien: su clave está en el registro.

Fuente: Anexo 24.2, 11.11 (base de candidaturas aprobadas).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las fotografías cuya clave no está en ningún registro."""
    for clave in expediente.archivos_de_foto:
        if expediente.registro.carece_de(clave):
            archivo = f"candidaturas/fotos/{clave}.jpg"
            yield hallar("foto-sin-candidatura", archivo, opciones=expediente.registro.opciones, valor=clave)
