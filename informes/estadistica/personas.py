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
    tiene dos candidaturas cuenta una vez, en la primera en que respondió: contarla dos veces haría creer que son más. Lo que firmó
    vale para las dos: un «no» o un retiro en una la saca de la cuenta, y lo que autorizó publicar en una se sabe en ambas.
    """
    preguntas = tuple(preguntas)
    por_clave = {expediente.clave: expediente for expediente in expedientes}
    suyos: dict[str, list[Expediente]] = {}
    for clave, candidatura in eleccion.candidaturas.items():
        if clave in por_clave:
            suyos.setdefault(candidatura.persona, []).append(por_clave[clave])
    contadas = (_contar(eleccion, propios, preguntas, corte) for propios in suyos.values())
    return tuple(sorted(filter(None, contadas), key=_orden_de_boleta(eleccion)))


def _orden_de_boleta(eleccion: Eleccion):
    lugares = {clave: lugar for lugar, clave in enumerate(eleccion.candidaturas)}
    return lambda persona: lugares[persona.candidatura]


def _contar(eleccion: Eleccion, propios: list[Expediente], preguntas: tuple[PreguntaIdentidad, ...], corte: date) -> Persona | None:
    """La persona de unos expedientes, que son todos los suyos; None si no se cuenta."""
    firmadas = [constancia for suyo in propios for constancia in suyo.constancias]
    revocados = eleccion.folios_revocados.union(*(suyo.revocados for suyo in propios))
    if any(negar(firmadas, cual, revocados, corte) for cual in CONSENTIMIENTOS):
        return None
    conocida = any(c.consentimiento == "publicacion_identidad" and c.autoriza for suyo in propios for c in suyo.todas)
    for suyo in propios:
        candidatura = eleccion.candidaturas[suyo.clave]
        if candidatura.es_vigente and (respuestas := _dichas(suyo.respuestas, preguntas)):
            rasgos = {"cargo": candidatura.cargo, "fuerza": candidatura.fuerza, "sexo": candidatura.sexo}
            rasgos = {rasgo: valor or SIN_DATO for rasgo, valor in rasgos.items()}
            return Persona(candidatura=suyo.clave, rasgos=rasgos, respuestas=respuestas, es_conocida=conocida)
    return None


def _dichas(respuestas: Mapping[str, object], preguntas: tuple[PreguntaIdentidad, ...]) -> dict[str, str]:
    return {p.id: valor for p in preguntas if isinstance(valor := respuestas.get(p.id), str) and valor not in CALLADAS}
