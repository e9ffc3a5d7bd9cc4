"""Lo que muestra la página de la diversidad: cada pregunta con sus cuentas, y qué no se publica."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Parte:
    """Unas respuestas que se cuentan juntas."""

    rotulos: tuple[str, ...]
    cuenta: int
    ciento: float
    """Por ciento de quienes respondieron, redondeado; nunca 0 ni 100, que harían creer que fueron ninguna o todas."""


@dataclass(frozen=True, slots=True)
class RenglonContado:
    """Los valores de un rasgo que se cuentan juntos y sus partes, en el orden de las de la pregunta."""

    rotulos: tuple[str, ...]
    partes: tuple[Parte, ...]

    @property
    def total(self) -> int:
        """Cuántas candidaturas son."""
        return sum(parte.cuenta for parte in self.partes)


@dataclass(frozen=True, slots=True)
class CuadroContado:
    """Una pregunta repartida por un rasgo: «Por cargo», «Cargo»."""

    titulo: str
    rasgo: str
    renglones: tuple[RenglonContado, ...]


@dataclass(frozen=True, slots=True)
class PreguntaContada:
    """Una pregunta y todo lo que de ella se publica. `mayor` es la parte más larga, para trazar las barras."""

    clave: str
    dimension: str
    pregunta: str
    corte: date
    lectura: str
    partes: tuple[Parte, ...]
    cuadros: tuple[CuadroContado, ...]

    @property
    def total(self) -> int:
        """Cuántas candidaturas respondieron."""
        return sum(parte.cuenta for parte in self.partes)

    @property
    def mayor(self) -> int:
        """La cuenta más grande."""
        return max(parte.cuenta for parte in self.partes)


@dataclass(frozen=True, slots=True)
class VistaDiversidad:
    """La página. `calladas` son las preguntas de las que no se publica ningún número."""

    preguntas: tuple[PreguntaContada, ...]
    calladas: tuple[str, ...]
    corte: date
    umbral: int
    razon: str
    acuerdo: str | None
    descargas: tuple
