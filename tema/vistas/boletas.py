"""Lo que muestran «Mi boleta», las secciones y la guía."""

from dataclasses import dataclass

from validadores import SeccionElectoral, TipoEleccion

from .listas import Enlace, Planilla, ResumenContienda


@dataclass(frozen=True, slots=True)
class HojaDeBoleta:
    """Una contienda dentro de la boleta de alguien, con lo que postula cada fuerza; si es planilla, solo quien la encabeza."""

    contienda: ResumenContienda
    planillas: tuple[Planilla, ...]
    orden: str
    es_completa: bool
    """Falso si de cada planilla se muestra solo a quien la encabeza."""


@dataclass(frozen=True, slots=True)
class VistaBoleta:
    """Todo lo que vota quien vive en un municipio y un distrito."""

    titulo: str
    municipio: Enlace
    distrito: Enlace | None
    hojas: tuple[HojaDeBoleta, ...]
    secciones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VistaMiBoleta:
    """Página donde se llega a la boleta propia: por sección o, sin ella, por municipio y distrito."""

    lugares: tuple[tuple[Enlace, tuple[Enlace, ...]], ...]
    """Cada municipio con sus boletas."""
    secciones: str | None
    """Con qué dirección se pide el archivo de secciones; None si la elección no lo trae."""


@dataclass(frozen=True, slots=True)
class VistaSecciones:
    """Las secciones de un municipio, cada una con su boleta."""

    municipio: str
    secciones: tuple[Enlace, ...]


@dataclass(frozen=True, slots=True)
class VistaSeccionesPasadas:
    """Los municipios con secciones, y las secciones que ya no existen con la boleta de las que las relevan."""

    municipios: tuple[Enlace, ...]
    pasadas: tuple[tuple[SeccionElectoral, tuple[Enlace, ...]], ...]


@dataclass(frozen=True, slots=True)
class VistaGuia:
    """Qué hace y cómo se elige cada cargo de esta elección."""

    tipos: tuple[tuple[TipoEleccion, str], ...]
    """Cada tipo de elección con la ruta de sus contiendas."""
