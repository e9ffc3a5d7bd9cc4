"""La identidad ficticia: quién respondió, quién autorizó publicarla y con qué folio, quién lo revocó y a quién se pausó.

Pasa por la misma proyección que los datos de verdad: aquí también hay quien respondió y no autorizó, y no deja rastro.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from validadores import (
    Candidatura, Constancia, Cuestionarios, Denominaciones, Identidad, Pausa, Revocacion, modelo_de_identidad, opciones_de, proyectar,
)

from .personas import Persona

RESPONDEN = 0.85
"""Qué parte de quienes respondieron el currículo respondió también la identidad."""
CONSIDERAN_PUBLICAR, AUTORIZAN = 0.4, 0.55
"""Qué parte podría publicarla, y cuántas de ellas lo autorizan; las demás la dan solo para la estadística."""
VENCEN = 0.04
REVOCAN = 0.02
PAUSAS_CADA = 90
CALLA = "Prefiero no contestar"
SI_DICE = {
    "indigena": 0.2, "lengua_indigena": 0.12, "discapacidad": 0.09, "afromexicana": 0.04, "diversidad_sexual": 0.07, "migrante": 0.06,
    "situacion_regular": 0.7,
}
"""Qué tan frecuente es el sí en cada pregunta de sí o no."""


@dataclass(frozen=True, slots=True)
class Reservado:
    """Lo que en una elección de verdad estaría cifrado: respuestas enteras y todas sus constancias."""

    clave: str
    respuestas: dict[str, object]
    constancias: tuple[Constancia, ...]
    revocados: frozenset[str]

    @property
    def todas(self) -> tuple[Constancia, ...]:
        """Aquí nadie firma dos veces."""
        return self.constancias


@dataclass(slots=True)
class Amparo:
    """Los folios que se van dando y lo que de ellos va al seguimiento público."""

    cuestionarios: Cuestionarios
    nombres: Denominaciones
    hoy: date
    folios: int = 0
    publicadas: int = 0
    pausas: list[Pausa] = field(default_factory=list)
    revocaciones: list[Revocacion] = field(default_factory=list)
    reservados: list[Reservado] = field(default_factory=list)

    def identificar(self, azar: random.Random, candidatura: Candidatura, persona: Persona, publicado: date) -> Identidad | None:
        """Lo publicable de una candidatura que entregó su currículo el día `publicado`, o None."""
        animo = azar.random()
        if not candidatura.es_vigente or animo >= RESPONDEN:
            return None
        respuestas = responder(azar, self.cuestionarios, self.nombres, persona.edad)
        constancias = self._firmar(azar, publicado, animo < CONSIDERAN_PUBLICAR)
        modelo = modelo_de_identidad(self.cuestionarios, self.nombres)
        revocados = frozenset(revocacion.folio for revocacion in self._revocar(azar, constancias))
        self.reservados.append(Reservado(candidatura.clave, respuestas, constancias, revocados))
        proyeccion = proyectar(
            candidatura.clave, respuestas, constancias, (), revocados, publicado, self.cuestionarios.identidad, modelo, publicado
        )
        if not isinstance(proyeccion, Identidad):
            return None
        self.publicadas += 1
        if self.publicadas % PAUSAS_CADA == 1:
            self._pausar(candidatura.clave)
        return proyeccion

    def _firmar(self, azar: random.Random, dia: date, considera: bool) -> tuple[Constancia, ...]:
        """Las tres constancias: casi todas autorizan el tratamiento; de quien lo considera, poco más de la mitad autoriza publicar."""
        dice = {"tratamiento": azar.random() < 0.97, "publicacion_identidad": azar.random() < AUTORIZAN and considera,
                "estadistica": azar.random() < 0.8}
        vence = self.hoy - timedelta(days=1) if azar.random() < VENCEN and dia < self.hoy else None
        self.folios += 1
        return tuple(
            Constancia(
                consentimiento=cual, autoriza=si, folio=f"C{cual[0].upper()}-{self.folios:06}", fecha=dia, vence=vence,
                documento=sha256(f"documento ficticio {self.folios} {cual}".encode()).hexdigest(), recibio="Oficialía de partes ficticia",
            )
            for cual, si in dice.items()
        )

    def _revocar(self, azar: random.Random, constancias: tuple[Constancia, ...]) -> list[Revocacion]:
        """La revocación de su publicación, si la pidió; su archivo ya no existe cuando se escriben los datos."""
        publicacion = constancias[1]
        if not publicacion.autoriza or azar.random() >= REVOCAN:
            return []
        revocacion = Revocacion(folio=publicacion.folio, fecha=min(self.hoy, publicacion.fecha + timedelta(days=azar.randint(3, 15))))
        self.revocaciones.append(revocacion)
        return [revocacion]

    def _pausar(self, clave: str) -> None:
        acuerdo = f"IED/CG/{171 + len(self.pausas):03}/2024"
        motivo = "una persona pidió protección mientras se resuelve su solicitud"
        desde = self.hoy - timedelta(days=2)
        self.pausas.append(Pausa(candidatura=clave, seccion="identidad", desde=desde, motivo=motivo, acuerdo=acuerdo))


def responder(azar: random.Random, cuestionarios: Cuestionarios, nombres: Denominaciones, edad: int) -> dict[str, object]:
    """Un cuestionario de identidad entero y sin contradicciones; callar también es una respuesta."""
    dichas: dict[str, object] = {}
    por_numero: dict[int, object] = {}
    for pregunta in cuestionarios.identidad:
        cuando = pregunta.si or pregunta.supone
        if cuando and por_numero.get(cuando.n) != cuando.respuesta:
            continue
        opciones = [o for o in opciones_de(pregunta, nombres) if o not in (CALLA, "No aplica", *pregunta.excluye)]
        if azar.random() < 0.12:
            valor = CALLA
        elif pregunta.edades:
            valor = "Sí" if pregunta.edades.minima <= edad <= pregunta.edades.maxima else "No"
        elif opciones == ["Sí", "No"]:
            valor = "Sí" if azar.random() < SI_DICE.get(pregunta.id, 0.5) else "No"
        else:
            valor = azar.choice(opciones)
        dichas[pregunta.id] = (valor,) if pregunta.varias else valor
        por_numero[pregunta.n] = valor
    return dichas
