"""Las contradicciones de un cuestionario de identidad: lo que no puede ser cierto a la vez."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .cuestionario import CondicionIdentidad, PreguntaIdentidad
from .identidad import CALLADAS


@dataclass(frozen=True, slots=True)
class Contradiccion:
    """Pregunta cuya respuesta contradice otra cosa. `clase`: «hecho» (edad, país), «condicion» (no debía responderse) o «falta»."""

    pregunta: str
    clase: Literal["hecho", "condicion", "falta"]
    que: str


def contradecir(
    respuestas: Mapping[str, object], edad: int | None, preguntas: Iterable[PreguntaIdentidad], completas: bool = False
) -> Iterator[Contradiccion]:
    """Las contradicciones de unas `respuestas`, en el orden del cuestionario.

    `edad` son los años el día de la jornada. `completas` dice que son las de la carpeta reservada, donde callar se escribe
    «Prefiero no contestar»: solo ahí puede faltar una respuesta.
    """
    preguntas = tuple(preguntas)
    por_numero = {pregunta.n: pregunta for pregunta in preguntas}
    for pregunta in preguntas:
        valor = respuestas.get(pregunta.id)
        cumple = _se_cumple(pregunta.si, por_numero, respuestas)
        if not valor:
            if completas and cumple:
                yield Contradiccion(pregunta.id, "falta", "Falta su respuesta; quien no quiera darla elige «Prefiero no contestar»")
        elif not cumple:
            otra = por_numero[pregunta.si.n].id
            yield Contradiccion(pregunta.id, "condicion", f"Solo se responde si «{otra}» es «{pregunta.si.respuesta}»")
        else:
            yield from _hechos(pregunta, valor, edad, por_numero, respuestas)


def _se_cumple(condicion: CondicionIdentidad | None, por_numero: dict, respuestas: Mapping[str, object]) -> bool:
    return condicion is None or respuestas.get(por_numero[condicion.n].id) == condicion.respuesta


def _hechos(pregunta, valor, edad: int | None, por_numero: dict, respuestas) -> Iterator[Contradiccion]:
    """Lo que desmienten el registro u otra respuesta."""
    edades = pregunta.edades
    if pregunta.varias and not isinstance(valor, str):
        if len(set(valor)) < len(valor):
            yield Contradiccion(pregunta.id, "hecho", "Repite una opción")
        if len(set(valor)) > 1 and (calla := next((uno for uno in valor if uno in CALLADAS), None)):
            yield Contradiccion(pregunta.id, "hecho", f"Dice «{calla}» y también otra cosa")
    if valor == "Sí" and edades and edad is not None and not edades.minima <= edad <= edades.maxima:
        lapso = f"de {edades.minima} a {edades.maxima} años" if edades.maxima < 120 else f"desde los {edades.minima} años"
        yield Contradiccion(pregunta.id, "hecho", f"«Sí» corresponde {lapso}, y el registro dice {edad}")
    if valor in pregunta.excluye:
        yield Contradiccion(pregunta.id, "hecho", f"No va con lo que dice «{por_numero[pregunta.si.n].id}»")
    if pregunta.supone and valor not in CALLADAS and not _se_cumple(pregunta.supone, por_numero, respuestas):
        otra = por_numero[pregunta.supone.n].id
        if (dicha := respuestas.get(otra)) and dicha not in CALLADAS:
            yield Contradiccion(pregunta.id, "hecho", f"No va con lo que dice «{otra}»")
