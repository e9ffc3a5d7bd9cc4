"""A quien se sustituye se la conserva: la ficha sustituida mantiene su dirección. Fuente: Anexo 24.2, 11.9 y 11.10."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la sustitución de una clave que no está en ningún registro."""
    for renglon in expediente.registro:
        clave = renglon.valor.sustituye
        if clave and expediente.registro.carece_de(clave):
            yield hallar("sustitucion-perdida", *renglon.donde, "sustituye", expediente.registro.opciones, valor=clave)
