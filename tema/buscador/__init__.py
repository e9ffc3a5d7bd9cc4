"""La búsqueda: qué se publica para encontrar a alguien por su nombre."""

from .nombres import publicar

__all__ = ["publicar"]
