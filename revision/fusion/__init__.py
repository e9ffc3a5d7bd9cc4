"""Dos personas: qué puede entrar a la rama principal, por fusión y con alguien más que lo haya revisado."""

from .ajustes import Ajustes, leer_ajustes
from .empuje import examinar_empuje, examinar_propuesta
from .entrada import examinar_entrada
from .frases import FRASES, Falta

__all__ = ["FRASES", "Ajustes", "Falta", "examinar_empuje", "examinar_entrada", "examinar_propuesta", "leer_ajustes"]
