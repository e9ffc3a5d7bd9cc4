"""Cómo una elección se vuelve páginas."""

from . import muestra
from .construccion import ConstruccionDetenida, Resultado, construir
from .tocadas import Comparacion

__all__ = ["Comparacion", "ConstruccionDetenida", "Resultado", "construir", "muestra"]
