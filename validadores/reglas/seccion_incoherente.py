"""Una sección vigente dice su municipio y su distrito; una que ya no existe dice, si la hay, cuál la releva.

Sin eso la ciudadanía no llega a su boleta. Fuente: Marco Geográfico Electoral (LGIPE, art. 147) y sus actualizaciones.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, SeccionElectoral

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la columna que falta o que sobra según la situación."""
    for renglon in expediente.secciones:
        for columna, que in _problemas(renglon.valor):
            yield hallar("seccion-incoherente", *renglon.donde, columna, situacion=renglon.valor.situacion, que=Redactado(que))


def _problemas(seccion: SeccionElectoral) -> Iterator[tuple[str, str]]:
    if seccion.es_vigente:
        for columna in ("municipio", "distrito"):
            if getattr(seccion, columna) is None:
                yield columna, "falta decirlo, porque ahí se vota"
        if seccion.pasa_a:
            yield "pasa_a", "debe quedar vacío, porque nadie la releva"
    elif seccion.situacion != "baja" and not seccion.pasa_a:
        yield "pasa_a", "falta decir qué secciones la relevan"
