"""Cómo se aprueban los datos: qué cambió entre dos versiones, dicho para quien firma."""

from . import comentario, hoja, relato, terminal
from .revision import Revision, revisar_cambio
from .versiones import RevisionDetenida, abrir

__all__ = ["Revision", "RevisionDetenida", "abrir", "comentario", "hoja", "relato", "revisar_cambio", "terminal"]
