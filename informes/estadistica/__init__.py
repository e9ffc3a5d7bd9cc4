"""La estadística de grupos: de las respuestas reservadas a números que no señalan a nadie."""

from .calculo import calcular
from .personas import Corte, Persona, reunir

__all__ = ["Corte", "Persona", "calcular", "reunir"]
