"""Lo que muestra la página de una candidatura."""

from dataclasses import dataclass
from datetime import date

from validadores import Candidatura, Cargo, Estado, Fuerza, Pregunta

from ..idiomas import N_
from .historial import Historia
from .listas import Renglon, ResumenContienda


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Respuesta a una pregunta. `valor`: texto, tupla de textos o tupla de Medio; vacío si no se respondió."""

    pregunta: Pregunta
    valor: object


@dataclass(frozen=True, slots=True)
class Medio:
    """Medio de contacto: rótulo, texto y dirección solo si es segura de enlazar."""

    rotulo: str
    texto: str
    direccion: str | None


@dataclass(frozen=True, slots=True)
class SeccionFicha:
    """Sección de la ficha, con su estado en palabras y sus respuestas si se muestran."""

    clave: str
    titulo: str
    estado: Estado
    respuestas: tuple[Respuesta, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """Dimensión del cuestionario de identidad con lo que la persona autorizó publicar: pares de pregunta y respuestas."""

    nombre: str
    respuestas: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SeccionIdentidad:
    """Lo que la persona autorizó publicar de su identidad o, en pausa, solo su estado. Existe si hay algo que decir."""

    estado: Estado
    dimensiones: tuple[Dimension, ...] = ()
    folio: str = ""
    """Folio de la constancia con que autorizó publicarlo."""
    clave: str = "identidad"
    titulo: str = N_("Cómo se identifica")


@dataclass(frozen=True, slots=True)
class VistaFicha:
    """Página de una candidatura."""

    candidatura: Candidatura
    renglon: Renglon
    contienda: ResumenContienda
    cargo: Cargo
    fuerza: Fuerza
    integrantes: tuple[Fuerza, ...]
    partido: Fuerza | None
    foto: str | None
    estado_foto: Estado
    propuestas: SeccionFicha
    trayectoria: SeccionFicha
    contacto: SeccionFicha
    identidad: SeccionIdentidad | None
    """None si no hay nada que mostrar, por la causa que sea: quien lee no puede distinguir cuál."""
    accion: str | None
    formula: tuple[Renglon, ...]
    otras: tuple[tuple[Renglon, str], ...]
    """Otras candidaturas de la misma persona, con el nombre de su contienda."""
    sustituye: Renglon | None
    relevo: Renglon | None
    anterior: Renglon | None
    siguiente: Renglon | None
    publicado: date | None
    historia: Historia | None
    """Lo que cambió en ella; None si no hay nada que contar."""
    sin_historial: bool
    """Si esta copia no trae el historial, o no entero: se dice, para que su ausencia no parezca otra cosa."""
    canal: str
    """Canal Atom de su contienda, o vacío."""
    datos_persona: str
    """JSON-LD de la persona, ya escapado para ir dentro de `<script>`."""
