"""Un partido o una candidatura independiente no se forma de otros partidos. Fuente: LGPP, art. 87; LGIPE, art. 357."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las fuerzas con integrantes que no son coalición ni candidatura común."""
    for renglon in expediente.fuerzas:
        if renglon.valor.integrantes and not renglon.valor.es_grupo:
            yield hallar("integrantes-indebidos", *renglon.donde, "integrantes", tipo=renglon.valor.tipo)
