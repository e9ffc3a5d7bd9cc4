"""Una coalición o candidatura común la forman dos o más partidos. Fuente: LGPP, art. 87, párrafo 1."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las coaliciones y candidaturas comunes con menos de dos integrantes.

    Una fuente parcial puede no decir quiénes la forman; entonces se admite sin ninguno.
    """
    es_parcial = expediente.proceso.cobertura == "parcial"
    for renglon in expediente.fuerzas:
        total = len(set(renglon.valor.integrantes))
        if renglon.valor.es_grupo and total < 2 and not (es_parcial and total == 0):
            yield hallar("grupo-incompleto", *renglon.donde, "integrantes", tipo=renglon.valor.tipo, total=total)
