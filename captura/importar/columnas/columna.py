"""Una columna de la fuente y lo que se decidió de ella."""

from dataclasses import dataclass

from ..lectura.celdas import letra_de_columna
from .reconocer import Lectura


@dataclass
class Columna:
    """Una columna de la fuente. `concepto` es "" si no tiene correspondencia; `motivo` dice por qué es lo que es.

    `rival_de` es el (concepto, persona) que otra columna le ganó por nada; `sugerencia`, el concepto que se propone
    en el mapa aunque no baste para seguir.
    """

    indice: int
    rotulo: str
    con_dato: int
    concepto: str = ""
    persona: str = ""
    clase: str = ""
    motivo: str = ""
    puntos: float = 0.0
    rival_de: tuple[str, str] | None = None
    sugerencia: str = ""

    @property
    def letra(self) -> str:
        """Letra de la columna en la hoja de cálculo."""
        return letra_de_columna(self.indice)

    def poner(self, lectura: Lectura, clase: str, puntos: float = 0.0, motivo: str = "") -> None:
        """Le da a la columna el concepto de `lectura`."""
        self.concepto, self.persona, self.clase = lectura.concepto, lectura.persona, clase
        self.puntos, self.motivo = puntos, motivo
