"""Las alertas: lo que quien revisa debe leer con cuidado. Una por archivo, con `revisar(expediente)`. Nunca detienen."""

from importlib import import_module
from pkgutil import iter_modules

MODULOS = tuple(import_module(f"{__name__}.{alerta.name}") for alerta in iter_modules(__path__))
"""Los módulos de las alertas, en orden alfabético."""

ALERTAS = tuple(modulo.revisar for modulo in MODULOS)
