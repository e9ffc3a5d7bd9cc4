"""Todo currículo es de alguien: su clave está en el registro.

Fuente: Anexo 24.2, 11.11 (base de candidaturas aprobadas).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los archivos de currículo cuya clave no está en ningún registro."""
    for clave in expediente.archivos_de_curriculo:
        if expediente.registro.carece_de(clave):
            archivo = f"candidaturas/curriculo/{clave}.json"
            yield hallar("curriculo-sin-candidatura", archivo, opciones=expediente.registro.opciones, valor=clave)
