"""La demostración embebida: personas, partidos y textos inventados sobre una elección de forma real."""

from .generar import generar

__all__ = ["generar"]
