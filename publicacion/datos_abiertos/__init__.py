"""Los datos abiertos: lo mismo que dicen las páginas, en archivos que se abren en cualquier programa."""

from .descargas import Archivo, preparar

__all__ = ["Archivo", "preparar"]
