"""El seguimiento es de candidaturas que existen. Fuente: Lineamientos, art. 16 f) (cuentas) y 18 (verificación)."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cuentas, verificaciones, pausas y acciones afirmativas de una clave que no está en ningún registro."""
    for tabla in (expediente.cuentas, expediente.verificaciones, expediente.pausas, expediente.acciones):
        for renglon in tabla:
            clave = renglon.valor.candidatura
            if expediente.registro.carece_de(clave):
                opciones = expediente.registro.opciones
                yield hallar("seguimiento-sin-candidatura", *renglon.donde, "candidatura", opciones, valor=clave)
