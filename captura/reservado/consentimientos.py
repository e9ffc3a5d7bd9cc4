"""Los consentimientos: de cada candidatura, cuál vale hoy, cuál no y qué le falta entregar. Nunca lo que respondió."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from validadores import Candidatura, Expediente, negar

from .aportes import Expediente as Reservado

CONSENTIMIENTOS = {"tratamiento": "tratamiento", "publicacion_identidad": "publicación", "estadistica": "uso estadístico"}
"""Cada uno y cómo se dice."""
EN_PALABRAS = {
    "sin-constancia": "falta", "no-autoriza": "no", "sin-firma": "sin documento", "revocada": "revocado", "aun-no": "todavía no", "vencida": "venció",
}
POR_REMEDIAR = ("falta", "sin documento", "todavía no", "venció")
"""Lo que se arregla con un documento más; un «no» o un retiro se respetan."""


@dataclass(frozen=True, slots=True)
class Situacion:
    """Cómo está una candidatura. `candidatura` es None si ya no está en el registro; `dice`, cada consentimiento en una palabra."""

    clave: str
    candidatura: Candidatura | None
    respondio: bool
    dice: Mapping[str, str]
    faltas: tuple[str, ...]

    @property
    def no_ha_entregado(self) -> bool:
        """Si de ella no hay ni respuestas ni constancias."""
        return not self.respondio and all(estado == "falta" for estado in self.dice.values())


def situaciones(guardados: Iterable[Reservado], publico: Expediente, hoy: date) -> Iterator[Situacion]:
    """La de cada candidatura vigente, en el orden del registro, y al final, por clave, las que guardan algo y ya no compiten."""
    por_clave = {guardado.clave: guardado for guardado in guardados}
    revocados = frozenset(renglon.valor.folio for renglon in publico.revocaciones)
    vigentes = {r.valor.clave: r.valor for r in publico.registro if r.valor.es_vigente}
    for clave, candidatura in vigentes.items():
        yield _situacion(por_clave.get(clave) or Reservado(clave), candidatura, revocados, hoy)
    for clave in sorted(por_clave.keys() - vigentes.keys()):
        yield _situacion(por_clave[clave], publico.registro.por_clave.get(clave), revocados, hoy)


def _situacion(guardado: Reservado, candidatura: Candidatura | None, revocados: frozenset[str], hoy: date) -> Situacion:
    dice = {}
    for cual in CONSENTIMIENTOS:
        silencio = negar(guardado.constancias, cual, revocados | guardado.revocados, hoy)
        dice[cual] = EN_PALABRAS[silencio.causa] if silencio else "sí"
    return Situacion(guardado.clave, candidatura, bool(guardado.respuestas), dice, tuple(_faltas(guardado, candidatura, dice)))


def _faltas(guardado: Reservado, candidatura: Candidatura | None, dice: Mapping[str, str]) -> Iterator[str]:
    if candidatura is None or not candidatura.es_vigente:
        causa = candidatura.situacion if candidatura else "no está en el registro"
        yield f"Ya no compite ({causa}): decide con la Unidad de Transparencia cuándo se suprime lo guardado"
        return
    if guardado.respuestas and dice["tratamiento"] != "sí":
        yield "Hay respuestas y el tratamiento no vale: recábalo o suprímelas"
    if not guardado.respuestas and any(estado != "falta" for estado in dice.values()):
        yield "Hay constancias y faltan las respuestas"
    for folio in guardado.contradichos:
        yield f"{folio} se capturó con un sí y con un no: vale el no hasta que firme otra con folio propio"
    for cual, estado in dice.items():
        if estado in POR_REMEDIAR and (guardado.respuestas or guardado.todas):
            yield f"{CONSENTIMIENTOS[cual].capitalize()}: {estado}"
