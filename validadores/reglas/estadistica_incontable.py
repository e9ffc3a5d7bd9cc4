"""Solo se cuentan por grupos las preguntas de identidad de una respuesta y que a todas las personas se hacen.

Las condicionadas y las de varias respuestas repartirían otra vez a un grupo ya pequeño. Fuente: LGPDPPSO, art. 3 (disociación).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, contables


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las preguntas de `proceso.json` que no pueden contarse."""
    ajustes, cuestionarios = expediente.proceso.estadistica, expediente.cuestionarios
    if ajustes and cuestionarios:
        opciones = tuple(p.id for p in contables(cuestionarios, tuple(p.id for p in cuestionarios.identidad)))
        for pregunta in ajustes.preguntas:
            if pregunta not in opciones:
                yield hallar("estadistica-incontable", "proceso.json", None, "estadistica.preguntas", valor=pregunta, opciones=opciones)
