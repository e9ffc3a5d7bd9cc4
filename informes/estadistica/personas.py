"""A quiénes se cuenta: a quien autorizó el uso estadístico, una vez, con lo que respondió y lo que de ella es público."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from validadores import CALLADAS, SIN_DATO, Agregados, Candidatura, Clave, Constancia, Cruce, Eleccion, Modelo, PreguntaIdentidad, negar

CONSENTIMIENTOS = ("tratamiento", "estadistica")
"""Los que hacen falta, ambos, para contar a una persona."""


class Persona(Modelo):
    """Una persona contada. Solo vive en memoria y, cifrada, en la carpeta reservada."""

    clave: Clave
    """La de la persona: la misma aunque cambie la candidatura con que se cuenta."""
    candidatura: Clave
    rasgos: dict[Cruce, str]
    """Lo público por lo que se reparte."""
    respuestas: dict[str, str]
    """Lo que respondió de cada pregunta que se cuenta; lo que calló no está."""
    es_conocida: bool = False
    """Si alguna vez autorizó publicar sus respuestas, o es pública su acción afirmativa: quien reste los números puede descontarla."""
    visibles: tuple[str, ...] = ()
    """Las preguntas cuya respuesta muestra hoy su ficha. Quien autorizó y se arrepintió, o está en pausa, no tiene ninguna."""


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
    suyas: dict[str, list[Candidatura]] = {}
    for candidatura in eleccion.candidaturas.values():
        suyas.setdefault(candidatura.persona, []).append(candidatura)
    contadas = (_contar(eleccion, todas, [por_clave[c.clave] for c in todas if c.clave in por_clave], preguntas, corte) for todas in suyas.values())
    return tuple(sorted(filter(None, contadas), key=_orden_de_boleta(eleccion)))


def _orden_de_boleta(eleccion: Eleccion):
    lugares = {clave: lugar for lugar, clave in enumerate(eleccion.candidaturas)}
    return lambda persona: lugares[persona.candidatura]


def _contar(
    eleccion: Eleccion, candidaturas: Sequence[Candidatura], expedientes: Sequence[Expediente], preguntas: Sequence[PreguntaIdentidad],
    corte: date,
) -> Persona | None:
    """La persona de unas candidaturas y unos expedientes, que son todos los suyos; None si no se cuenta."""
    firmadas = [constancia for suyo in expedientes for constancia in suyo.constancias]
    revocados = eleccion.folios_revocados.union(*(suyo.revocados for suyo in expedientes))
    if any(negar(firmadas, cual, revocados, corte) for cual in CONSENTIMIENTOS):
        return None
    por_clave = {suyo.clave: suyo.respuestas for suyo in expedientes}
    for candidatura in candidaturas:
        if candidatura.es_vigente and (respuestas := _dichas(por_clave.get(candidatura.clave, {}), preguntas)):
            rasgos = {"cargo": candidatura.cargo, "fuerza": candidatura.fuerza, "sexo": candidatura.sexo}
            return Persona(
                clave=candidatura.persona, candidatura=candidatura.clave, rasgos={rasgo: valor or SIN_DATO for rasgo, valor in rasgos.items()},
                respuestas=respuestas, es_conocida=_es_conocida(eleccion, candidaturas, expedientes),
                visibles=_visibles(eleccion, candidaturas, respuestas),
            )
    return None


def _es_conocida(eleccion: Eleccion, candidaturas: Iterable[Candidatura], expedientes: Iterable[Expediente]) -> bool:
    autorizo = any(c.consentimiento == "publicacion_identidad" and c.autoriza for suyo in expedientes for c in suyo.todas)
    return autorizo or any(eleccion.accion_publica(c) or eleccion.identidad_publica(c) for c in candidaturas)


def _visibles(eleccion: Eleccion, candidaturas: Iterable[Candidatura], respuestas: Mapping[str, str]) -> tuple[str, ...]:
    publicas = [identidad.respuestas for c in candidaturas if (identidad := eleccion.identidad_publica(c))]
    return tuple(id for id, dicha in respuestas.items() if any(de_una.get(id) == dicha for de_una in publicas))


def _dichas(respuestas: Mapping[str, object], preguntas: Iterable[PreguntaIdentidad]) -> dict[str, str]:
    return {p.id: valor for p in preguntas if isinstance(valor := respuestas.get(p.id), str) and valor not in CALLADAS}
