"""Cómo una elección se vuelve páginas."""

from . import muestra
from .construccion import ConstruccionDetenida, Resultado, construir

__all__ = ["ConstruccionDetenida", "Resultado", "construir", "muestra"]
