"""Las candidaturas de una contienda: quién ocupa cada lugar, con alternancia de sexos y fórmulas del mismo sexo."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from validadores import Candidatura, Contienda, Fuerza, Proceso

from .personas import Persona, sortear_clave, sortear_persona
from .planillas import Lugar

NO_BINARIO = 0.009
EN_DOS_LISTAS = 0.5
"""Probabilidad de que un lugar de la lista de RP lo ocupe quien ya va por MR."""
HOMONIMIA = 0.004
RECUERDO = 400
"""Cuántos nombres de otras contiendas se recuerdan, para que haya homonimias."""

REGISTRO = {
    "gubernatura": (98, date(2024, 3, 30)), "diputacion-mr": (112, date(2024, 4, 3)),
    "diputacion-rp": (113, date(2024, 4, 3)), "ayuntamiento": (120, date(2024, 4, 8)),
}
"""Primer número y fecha de los acuerdos de registro, por tipo de elección."""
ACUERDOS_DE_AYUNTAMIENTOS = 10


@dataclass(slots=True)
class Registro:
    """Una candidatura con la persona que la ocupa."""

    candidatura: Candidatura
    persona: Persona


@dataclass(slots=True)
class Padron:
    """Lo que una contienda hereda de las anteriores: claves, nombres, turnos y quiénes pueden ir también por RP."""

    azar: random.Random
    claves: set[str] = field(default_factory=set)
    nombres: dict[str, list[str]] = field(default_factory=dict)
    disponibles: dict[tuple[str, str, str], list[Persona]] = field(default_factory=dict)
    turnos: dict[str, int] = field(default_factory=dict)

    def nueva_clave(self, azar: random.Random) -> str:
        """Una clave que nadie tiene."""
        while (clave := sortear_clave(azar)) in self.claves:
            pass
        self.claves.add(clave)
        return clave

    def recordar(self, registro: Registro, partido: str) -> None:
        """Recuerda un nombre, y a quien va por MR para las listas de RP de su `partido`."""
        persona, candidatura = registro.persona, registro.candidatura
        nombres = self.nombres.setdefault(persona.sexo, [])
        if len(nombres) < RECUERDO:
            nombres.append(persona.nombre)
        if candidatura.cargo == "diputacion-mr" and candidatura.es_vigente:
            self.disponibles.setdefault((partido, candidatura.calidad, persona.sexo), []).append(persona)


@dataclass(frozen=True, slots=True)
class Sorteo:
    """Con qué se forma una contienda: su azar, el proceso, dónde viven las personas y el acuerdo de registro."""

    azar: random.Random
    proceso: Proceso
    contienda: Contienda
    municipios: Sequence[str]
    acuerdo: tuple[str, date]


def acordar(contienda: Contienda, lugar: int, ayuntamientos: int) -> tuple[str, date]:
    """Acuerdo y fecha con que se registró una contienda; `lugar` es el del ayuntamiento entre los demás."""
    numero, fecha = REGISTRO[contienda.eleccion]
    if contienda.municipio:
        numero += lugar * ACUERDOS_DE_AYUNTAMIENTOS // ayuntamientos
    return f"IED/CG/{numero:03}/2024", fecha


def formar(
    sorteo: Sorteo, padron: Padron, postulaciones: Mapping[str, tuple[Lugar, ...]], fuerzas: Mapping[str, Fuerza]
) -> list[Registro]:
    """Las candidaturas de una contienda, sin situaciones todavía."""
    registros = []
    for orden, (fuerza, lugares) in enumerate(postulaciones.items()):
        turno = padron.turnos.get(fuerza, padron.azar.randrange(2))
        padron.turnos[fuerza] = turno + 1
        if sorteo.contienda.clave == "gubernatura":
            turno = orden
        integrantes = fuerzas[fuerza].integrantes if fuerza in fuerzas else ()
        for numero, lugar in enumerate(lugares):
            partido = integrantes[(turno + numero) % len(integrantes)] if integrantes else None
            sexo = _sortear_sexo(sorteo.azar, turno + numero)
            for calidad in ("propietaria", "suplente")[: lugar.personas]:
                persona = _ocupar(sorteo, padron, lugar, sexo, calidad, fuerza)
                postulacion = {"calidad": calidad, "fuerza": fuerza, "partido": partido}
                registros.append(inscribir(sorteo, padron, lugar, persona, **postulacion))
                padron.recordar(registros[-1], partido or fuerza)
    return registros


def _sortear_sexo(azar: random.Random, turno: int) -> str:
    """Mujer u hombre por turno; a veces, no binario."""
    return "no binario" if azar.random() < NO_BINARIO else ("mujer", "hombre")[turno % 2]


def _ocupar(sorteo: Sorteo, padron: Padron, lugar: Lugar, sexo: str, calidad: str, fuerza: str) -> Persona:
    """La persona de un lugar: en RP puede ser alguien que ya va por MR."""
    repetibles = padron.disponibles.get((fuerza, calidad, sexo), ())
    if lugar.cargo == "diputacion-rp" and repetibles and sorteo.azar.random() < EN_DOS_LISTAS:
        return repetibles.pop(0)
    return presentar(sorteo, padron, lugar.cargo, sexo)


def presentar(sorteo: Sorteo, padron: Padron, cargo: str, sexo: str) -> Persona:
    """Una persona nueva para un `cargo`; de vez en cuando, homónima de alguien de otra contienda."""
    azar = sorteo.azar
    persona = sortear_persona(
        azar, sexo, sorteo.proceso.cargo(cargo).edad_minima, sorteo.proceso.jornada.year,
        azar.choice(sorteo.municipios), con_carrera=cargo == "gubernatura",
    )
    vistos = padron.nombres.get(sexo)
    if vistos and azar.random() < HOMONIMIA:
        return replace(persona, nombre=azar.choice(vistos), sobrenombre=None)
    return persona


def inscribir(
    sorteo: Sorteo, padron: Padron, lugar: Lugar, persona: Persona, *, calidad: str, fuerza: str, partido: str | None,
    acuerdo: tuple[str, date] | None = None, sustituye: str | None = None,
) -> Registro:
    """Una candidatura aprobada; sin `acuerdo`, con el de registro de la contienda."""
    nombre_de_acuerdo, fecha = acuerdo or sorteo.acuerdo
    candidatura = Candidatura(
        clave=padron.nueva_clave(sorteo.azar), persona=persona.clave, cargo=lugar.cargo, fuerza=fuerza, partido=partido,
        posicion=lugar.posicion, calidad=calidad, nombre=persona.nombre, sobrenombre=persona.sobrenombre,
        sexo=persona.sexo, edad=persona.edad, acuerdo=nombre_de_acuerdo, fecha_acuerdo=fecha,
        situacion="aprobada", sustituye=sustituye,
        contienda=sorteo.contienda.clave,
    )
    return Registro(candidatura, persona)
