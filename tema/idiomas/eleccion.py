"""Los textos de una elección que el instituto puede traducir: cargos, qué hacen, cómo se eligen y preguntas del cuestionario."""

from collections.abc import Iterator

from validadores import CALLADAS, Cuestionarios, Proceso, contables

DE_TIPO = ("nombre", "nombre_plural", "como_se_elige")
DE_CARGO = ("nombre", "que_hace", "que_no_hace", "duracion", "reeleccion")


def frases_de(proceso: Proceso, cuestionarios: Cuestionarios) -> Iterator[str]:
    """Los textos de `proceso.json` y de los cuestionarios que se muestran, en su orden y sin vacíos; nunca los de una candidatura."""
    yield from (proceso.nombre, proceso.fuente or "", proceso.instituto.unidad or "")
    for tipo in proceso.elecciones:
        yield from (getattr(tipo, campo) for campo in DE_TIPO)
        for cargo in tipo.cargos:
            yield from (getattr(cargo, campo) or "" for campo in DE_CARGO)
    for pregunta in cuestionarios.capturables:
        yield pregunta.rotulo
        yield from pregunta.opciones
        yield from (campo.rotulo for campo in pregunta.campos)
    if proceso.estadistica:
        yield proceso.estadistica.razon
        for contada in contables(cuestionarios, proceso.estadistica.preguntas):
            yield from (contada.seccion, contada.pregunta)
            yield from (opcion.opcion for opcion in contada.opciones if opcion.opcion not in CALLADAS)
