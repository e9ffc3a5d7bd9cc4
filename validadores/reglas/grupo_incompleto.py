"""Una coalición o candidatura común la forman dos o más partidos. Fuente: LGPP, art. 87, párrafo 1."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las coaliciones y candidaturas comunes con menos de dos integrantes."""
    for renglon in expediente.fuerzas:
        if renglon.valor.es_grupo and len(set(renglon.valor.integrantes)) < 2:
            total = len(set(renglon.valor.integrantes))
            yield hallar("grupo-incompleto", *renglon.donde, "integrantes", tipo=renglon.valor.tipo, total=total)
