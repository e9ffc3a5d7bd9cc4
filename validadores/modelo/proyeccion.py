"""La proyección: la única cuenta de qué respuestas de identidad pueden ser públicas un día dado.

Falla cerrada: lo que no consta, no está firmado, venció, se revocó o no se entiende equivale a un no. La usan quien prepara
el archivo público desde la carpeta reservada y la construcción del sitio, cada vez: proyectar lo ya proyectado da lo mismo.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import ValidationError

from .cuestionario import Cuestionarios, PreguntaIdentidad
from .identidad import CALLADAS, EXIGIDOS, Constancia, Denominaciones, Identidad, modelo_de_identidad
from .seguimiento import Pausa

Causa = Literal["sin-constancia", "no-autoriza", "sin-firma", "aun-no", "vencida", "revocada", "pausada", "nada-que-publicar", "ilegible"]


@dataclass(frozen=True, slots=True)
class Silencio:
    """Por qué nada es público. `causa` y `que` son para quien opera; en público solo se dice la pausa."""

    causa: Causa
    que: str
    pausa: Pausa | None = None


def proyectar(
    clave: str, respuestas: Mapping[str, object], constancias: Iterable[Constancia], pausas: Iterable[Pausa],
    revocados: Collection[str], hoy: date, preguntas: Iterable[PreguntaIdentidad], modelo: type[Identidad],
    publicado: date | None = None,
) -> Identidad | Silencio:
    """Lo que de unas `respuestas` puede ser público el día `hoy`, o por qué nada lo es.

    `pausas` son las de esta candidatura; `revocados`, los folios que ya no valen; `preguntas` y `modelo`, los del
    cuestionario; `publicado`, el día en que se publicó por primera vez (sin él, hoy).
    """
    constancias = tuple(constancias)
    if publicado and publicado > hoy:
        return Silencio("aun-no", "su día de publicación no ha llegado")
    for exigido in EXIGIDOS:
        if silencio := negar(constancias, exigido, revocados, hoy):
            return silencio
    if pausa := next((p for p in pausas if p.candidatura == clave and p.seccion == "identidad" and p.rige(hoy)), None):
        return Silencio("pausada", f"la sección está en pausa por {pausa.acuerdo}", pausa)
    dichas = publicables(respuestas, preguntas)
    if not dichas:
        return Silencio("nada-que-publicar", "no hay respuestas que publicar")
    validas = tuple(c.model_copy(update={"recibio": None}) for c in constancias if c.consentimiento in EXIGIDOS)
    try:
        return modelo(clave=clave, publicado=publicado or hoy, constancias=validas, **dichas)
    except (ValidationError, TypeError):
        return Silencio("ilegible", "alguna respuesta no está entre las opciones del cuestionario")


def proyectar_lo_guardado(
    guardada: Identidad | None, es_vigente: bool, dias: Iterable[date], pausas: Iterable[Pausa], revocados: Collection[str],
    cuestionarios: Cuestionarios, nombres: Denominaciones,
) -> Identidad | Silencio:
    """Lo que de una identidad ya `guardada` en los datos puede ser público en todos los `dias` a la vez: si uno lo calla, se calla.

    De quien dejó la contienda, nada: el fin con que autorizó terminó.
    """
    if guardada is None or not es_vigente:
        return Silencio("sin-constancia", "no hay nada que publicar")
    preguntas, modelo = cuestionarios.identidad, modelo_de_identidad(cuestionarios, nombres)
    dadas = [
        proyectar(guardada.clave, guardada.respuestas, guardada.constancias, pausas, revocados, dia, preguntas, modelo, guardada.publicado)
        for dia in dias
    ]
    return next((dada for dada in dadas if isinstance(dada, Silencio)), dadas[0])


def negar(constancias: Iterable[Constancia], exigido: str, revocados: Collection[str], hoy: date) -> Silencio | None:
    """Por qué el consentimiento `exigido` no vale el día `hoy`, o None si vale. Con dos constancias, ambas deben valer."""
    suyas = [constancia for constancia in constancias if constancia.consentimiento == exigido]
    if not suyas:
        return Silencio("sin-constancia", f"falta la constancia de «{exigido}»")
    for constancia in suyas:
        if constancia.autoriza is not True:
            return Silencio("no-autoriza", f"la constancia {constancia.folio} no autoriza «{exigido}»")
        if not constancia.documento:
            return Silencio("sin-firma", f"la constancia {constancia.folio} no trae la huella del documento firmado")
        if constancia.folio in revocados:
            return Silencio("revocada", f"la constancia {constancia.folio} está revocada")
        if constancia.fecha > hoy:
            return Silencio("aun-no", f"la constancia {constancia.folio} se firmó después del día en que se publica")
        if constancia.vence and constancia.vence < hoy:
            return Silencio("vencida", f"la constancia {constancia.folio} venció")
    return None


def publicables(respuestas: Mapping[str, object], preguntas: Iterable[PreguntaIdentidad]) -> dict[str, object]:
    """Las respuestas que dicen algo y cuya condición se cumple, en el orden del cuestionario."""
    dichas: dict[str, object] = {}
    por_numero: dict[int, object] = {}
    for pregunta in preguntas:
        valor = respuestas.get(pregunta.id)
        if isinstance(valor, tuple | list):
            valor = tuple(opcion for opcion in valor if opcion not in CALLADAS)
        if not valor or valor in CALLADAS:
            continue
        if pregunta.si and por_numero.get(pregunta.si.n) != pregunta.si.respuesta:
            continue
        dichas[pregunta.id] = por_numero[pregunta.n] = valor
    return dichas
