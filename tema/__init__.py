"""Cómo una elección se vuelve páginas."""

from .construccion import ConstruccionDetenida, Resultado, construir

__all__ = ["ConstruccionDetenida", "Resultado", "construir"]
