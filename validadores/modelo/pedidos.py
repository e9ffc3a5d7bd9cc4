"""De la estadística de grupos, lo que hoy se pide publicar: página y descargas dicen lo mismo aunque no haya otro corte."""

from .agregados import Agregados
from .cuestionario import contables
from .eleccion import Eleccion


def agregados_pedidos(eleccion: Eleccion) -> Agregados | None:
    """Los agregados solo con las preguntas y los rasgos que pide `proceso.json`; None si no los hay o ya no se pide ninguno."""
    agregados, ajustes = eleccion.agregados, eleccion.proceso.estadistica
    if agregados is None or ajustes is None:
        return None
    pedidas = {pregunta.id for pregunta in contables(eleccion.cuestionarios, ajustes.preguntas)}
    preguntas = tuple(
        dicha.model_copy(update={"cuadros": tuple(cuadro for cuadro in dicha.cuadros if cuadro.cruce in ajustes.cruces)})
        for dicha in agregados.preguntas if dicha.pregunta in pedidas
    )
    # Un corte en que nada pudo publicarse sí se dice; uno del que ya nada se pide, no.
    return agregados.model_copy(update={"preguntas": preguntas}) if preguntas or not agregados.preguntas else None
