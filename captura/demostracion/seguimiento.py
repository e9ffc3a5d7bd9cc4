"""El seguimiento: a quién se le entregó su cuenta, quién respondió y hasta dónde, qué se verifica y qué se pausó."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from validadores import Candidatura, Cuenta, Pausa, Proceso, Verificacion

from .acervo import leer

RESPONDEN = {
    ("gubernatura", "propietaria"): 1.0,
    ("diputacion-mr", "propietaria"): 0.88, ("diputacion-mr", "suplente"): 0.7,
    ("diputacion-rp", "propietaria"): 0.84, ("diputacion-rp", "suplente"): 0.66,
    ("presidencia-municipal", "propietaria"): 0.95, ("presidencia-municipal", "suplente"): 0.72,
    ("sindicatura", "propietaria"): 0.84, ("sindicatura", "suplente"): 0.66,
    ("regiduria", "propietaria"): 0.74, ("regiduria", "suplente"): 0.62,
}
"""Qué parte de cada cargo y calidad responde."""
A_MEDIAS = 0.06
CON_FOTO = 0.6
ULTIMO_DIA_DE_ENTREGA = date(2024, 4, 20)
CANDIDATURAS_POR_PAUSA = 400


@dataclass(frozen=True, slots=True)
class Entrega:
    """Lo que una candidatura entregó: su cuenta, qué secciones son públicas y desde cuándo, y qué se le revisa."""

    cuenta: date | None
    publicado: date | None = None
    secciones: frozenset[str] = frozenset()
    es_trunca: bool = False
    en_revision: tuple[Verificacion, ...] = ()


def sortear_entrega(azar: random.Random, candidatura: Candidatura, proceso: Proceso) -> Entrega:
    """Lo que entregó una candidatura hasta la fecha de corte del `proceso`."""
    es_relevo = candidatura.sustituye is not None
    probabilidad = RESPONDEN[candidatura.cargo, candidatura.calidad]
    if es_relevo or not candidatura.es_vigente:
        probabilidad /= 2
    if azar.random() >= probabilidad:
        return Entrega(_entregar_cuenta(azar, candidatura, proceso.hoy, responde=False))
    cuenta = _entregar_cuenta(azar, candidatura, proceso.hoy, responde=True)
    desde = max(cuenta + timedelta(days=1), proceso.publicacion.inicio)
    hasta = min(proceso.hoy, candidatura.fecha_situacion or proceso.hoy)
    if desde > hasta:
        return Entrega(cuenta)
    publicado = desde + timedelta(days=int((hasta - desde).days * azar.random() ** 1.6))
    en_revision: tuple[Verificacion, ...] = ()
    if candidatura.es_vigente:
        en_revision = tuple(_sortear_revision(azar, candidatura.clave, publicado, proceso.hoy))
    revisadas = {verificacion.seccion for verificacion in en_revision}
    secciones = {"contacto", "curriculo"} | ({"fotografia"} if azar.random() < CON_FOTO else set())
    return Entrega(cuenta, publicado, frozenset(secciones - revisadas), azar.random() < A_MEDIAS, en_revision)


def _entregar_cuenta(azar: random.Random, candidatura: Candidatura, hoy: date, responde: bool) -> date | None:
    """Fecha del acuse, a los pocos días del acuerdo; de quien no responde, algunas son recientes y otras faltan."""
    acuerdo = candidatura.fecha_acuerdo
    if candidatura.sustituye:
        return min(hoy, acuerdo + timedelta(days=azar.randint(1, 4)))
    suerte = azar.random()
    if responde or suerte < 0.8:
        return acuerdo + timedelta(days=azar.randint(2, min(12, (ULTIMO_DIA_DE_ENTREGA - acuerdo).days)))
    return hoy - timedelta(days=azar.randint(1, 14)) if suerte < 0.93 else None


def _sortear_revision(azar: random.Random, clave: str, publicado: date, hoy: date) -> Iterator[Verificacion]:
    """Secciones recibidas que todavía no se publican: pocas, y lo más común es el currículo."""
    for seccion, frecuencia in (("contacto", 0.012), ("curriculo", 0.045), ("fotografia", 0.03)):
        if azar.random() < frecuencia:
            estado = "observada" if azar.random() < 0.4 else "en verificación"
            desde = publicado + timedelta(days=int((hoy - publicado).days * azar.random()))
            yield Verificacion(candidatura=clave, seccion=seccion, estado=estado, desde=desde)


@dataclass(slots=True)
class Bitacora:
    """El seguimiento de toda la elección, con lo mínimo en memoria, y una muestra de quienes tendrán una pausa."""

    azar: random.Random
    pausas: int
    cuentas: list[tuple[str, date]] = field(default_factory=list)
    verificaciones: list[Verificacion] = field(default_factory=list)
    muestra: list[str] = field(default_factory=list)
    completas: int = 0

    def anotar(self, candidatura: Candidatura, entrega: Entrega) -> None:
        """Anota lo que entregó una candidatura."""
        if entrega.cuenta:
            self.cuentas.append((candidatura.clave, entrega.cuenta))
        self.verificaciones += entrega.en_revision
        if len(entrega.secciones) == 3 and candidatura.es_vigente:
            self._muestrear(candidatura.clave)

    def _muestrear(self, clave: str) -> None:
        """Guarda una muestra al azar de tamaño fijo sin guardar todas (Vitter, 1985)."""
        self.completas += 1
        if len(self.muestra) < self.pausas:
            self.muestra.append(clave)
        elif (lugar := self.azar.randrange(self.completas)) < self.pausas:
            self.muestra[lugar] = clave

    @property
    def entregadas(self) -> Iterator[Cuenta]:
        """Las cuentas entregadas."""
        return (Cuenta(candidatura=clave, entregada=fecha) for clave, fecha in self.cuentas)

    def pausar(self, hoy: date) -> list[Pausa]:
        """Las pausas de quienes quedaron en la muestra, vistas desde `hoy`."""
        return [_pausar(self.azar, clave, lugar, hoy) for lugar, clave in enumerate(self.muestra)]


def contar_pausas(candidaturas: int) -> int:
    """Cuántas pausas hay en una demostración de ese tamaño."""
    return min(40, candidaturas // CANDIDATURAS_POR_PAUSA)


def _pausar(azar: random.Random, clave: str, lugar: int, hoy: date) -> Pausa:
    """Una pausa; una de cada tres ya se levantó."""
    motivos = leer("situaciones")["pausas"]
    motivo = motivos[lugar % len(motivos)]
    desde = hoy - timedelta(days=azar.randint(3, 9))
    hasta = hoy - timedelta(days=1) if lugar % len(motivos) == len(motivos) - 1 else None
    return Pausa(candidatura=clave, desde=desde, hasta=hasta, acuerdo=f"IED/CG/{159 + lugar:03}/2024", **motivo)
