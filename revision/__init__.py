"""Cómo se aprueban los datos: qué cambió entre dos versiones, dicho para quien firma."""

from . import comentario, hoja, terminal
from .revision import Revision, revisar_cambio
from .versiones import RevisionDetenida

__all__ = ["Revision", "RevisionDetenida", "comentario", "hoja", "revisar_cambio", "terminal"]
