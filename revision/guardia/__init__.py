"""La guardia: rechaza lo que no puede publicarse antes de que entre a git o salga en el sitio."""

from . import contactos, excepciones, fuentes
from .frases import FRASES
from .gancho import instalar
from .mirada import Cosa, Criterio, Parte, mirar

__all__ = ["FRASES", "Cosa", "Criterio", "Parte", "contactos", "excepciones", "fuentes", "instalar", "mirar"]
