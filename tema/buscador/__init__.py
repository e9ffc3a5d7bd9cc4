"""La búsqueda: qué se publica para encontrar a alguien por su nombre, su lugar o lo que propone."""

from .publicar import Busqueda, preparar

__all__ = ["Busqueda", "preparar"]
