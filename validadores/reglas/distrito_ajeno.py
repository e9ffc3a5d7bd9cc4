"""El distrito de una sección es uno de los que tocan su municipio.

Si no, la boleta llevaría una diputación que ahí no se vota. Fuente: Marco Geográfico Electoral (LGIPE, art. 147).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Expediente

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las secciones cuyo municipio no menciona su distrito; calla si no dice ninguno o alguno está mal escrito."""
    for renglon in expediente.secciones:
        seccion, municipio = renglon.valor, expediente.municipios.por_clave.get(renglon.valor.municipio or "")
        conocidos = municipio and municipio.distritos and not any(map(expediente.distritos.carece_de, municipio.distritos))
        if conocidos and seccion.distrito and seccion.distrito not in municipio.distritos:
            yield hallar("distrito-ajeno", *renglon.donde, "distrito", valor=seccion.distrito, municipio=municipio.nombre,
                         suyos=Redactado(enumerar(municipio.distritos)))
