"""Importar lo que los institutos tienen: de su hoja de cálculo a una carpeta de datos, sin perder un renglón."""

from .detenida import ImportacionDetenida
from .importacion import importar
from .salida.resumen import Resumen

__all__ = ["ImportacionDetenida", "Resumen", "importar"]
