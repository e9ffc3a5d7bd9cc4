"""Las acciones afirmativas se publican solo si `proceso.json` lo dice y cita su acuerdo.

Por sí sola, la acción revela un dato sensible. Fuente: [001] (INAI, 2021) y dominio § 4: la publicación la decide cada
instituto.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala el primer renglón de la tabla si nadie acordó publicarla: sobra entera."""
    if expediente.proceso.acciones_afirmativas.son_publicas:
        return
    for renglon in expediente.acciones.renglones[:1]:
        yield hallar("accion-sin-acuerdo", *renglon.donde, "accion", total=len(expediente.acciones.renglones))
