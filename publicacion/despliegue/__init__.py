"""Poner el sitio ya construido donde se lee: una carpeta o una rama de git, de una vez y pudiendo volver atrás."""

from .carpeta import desplegar, volver
from .detenida import PublicacionDetenida
from .rama import desplegar_en_rama, empujar, volver_en_rama

__all__ = ["PublicacionDetenida", "desplegar", "desplegar_en_rama", "empujar", "volver", "volver_en_rama"]
