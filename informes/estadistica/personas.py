"""A quiénes se cuenta: a quien autorizó el uso estadístico, una vez, con lo que respondió y lo que de ella es público."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from validadores import CALLADAS, SIN_DATO, Agregados, Clave, Constancia, Cruce, Eleccion, Fecha, Modelo, PreguntaIdentidad, negar

CONSENTIMIENTOS = ("tratamiento", "estadistica")
"""Los que hacen falta, ambos, para contar a una persona."""


class Persona(Modelo):
    """Una persona contada. Solo vive en memoria y, cifrada, en la carpeta reservada."""

    candidatura: Clave
    rasgos: dict[Cruce, str]
    """Lo público por lo que se reparte."""
    respuestas: dict[str, str]
    """Lo que respondió de cada pregunta que se cuenta; lo que calló no está."""
    es_conocida: bool = False
    """Si alguna vez autorizó publicar sus respuestas: quien reste los números puede descontarla."""


class Corte(Modelo):
    """Lo que se publicó un día y con qué personas se calculó: para que el siguiente corte no descubra a nadie al restarlos."""

    agregados: Agregados
    personas: tuple[Persona, ...]


class Expediente(Protocol):
    """Lo reservado de una candidatura, ya descifrado. Lo entrega quien guarda la carpeta reservada."""

    clave: str
    respuestas: Mapping[str, object]
    constancias: tuple[Constancia, ...]
    todas: tuple[Constancia, ...]
    revocados: frozenset[str]


def reunir(
    eleccion: Eleccion, expedientes: Iterable[Expediente], preguntas: Iterable[PreguntaIdentidad], corte: date,
) -> tuple[Persona, ...]:
    """Las personas que se cuentan el día del `corte`, en orden de boleta.

    Cuenta quien sigue en la contienda y autorizó, con constancia que ese día vale, el tratamiento y el uso estadístico. Quien
    tiene dos candidaturas cuenta una vez, en la primera en que respondió: contarla dos veces haría creer que son más.
    """
    preguntas = tuple(preguntas)
    por_clave = {expediente.clave: expediente for expediente in expedientes}
    personas: dict[str, Persona] = {}
    for clave, candidatura in eleccion.candidaturas.items():
        suyo = por_clave.get(clave)
        if suyo is None or not candidatura.es_vigente or candidatura.persona in personas:
            continue
        if any(negar(suyo.constancias, cual, eleccion.folios_revocados | suyo.revocados, corte) for cual in CONSENTIMIENTOS):
            continue
        rasgos = {"cargo": candidatura.cargo, "fuerza": candidatura.fuerza, "sexo": candidatura.sexo}
        if respuestas := _dichas(suyo.respuestas, preguntas):
            personas[candidatura.persona] = Persona(
                candidatura=clave, rasgos={rasgo: valor or SIN_DATO for rasgo, valor in rasgos.items()}, respuestas=respuestas,
                es_conocida=any(c.consentimiento == "publicacion_identidad" and c.autoriza for c in suyo.todas),
            )
    return tuple(personas.values())


def _dichas(respuestas: Mapping[str, object], preguntas: tuple[PreguntaIdentidad, ...]) -> dict[str, str]:
    return {p.id: valor for p in preguntas if isinstance(valor := respuestas.get(p.id), str) and valor not in CALLADAS}
