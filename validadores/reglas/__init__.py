"""Las reglas: una por archivo, con `revisar(expediente)`. Basta poner el archivo para que la regla corra."""

from importlib import import_module
from pkgutil import iter_modules

MODULOS = tuple(import_module(f"{__name__}.{regla.name}") for regla in iter_modules(__path__))
"""Los módulos de las reglas, en orden alfabético."""

REGLAS = tuple(modulo.revisar for modulo in MODULOS)
REGLAS_SIN_PROCESO = tuple(modulo.revisar for modulo in MODULOS if not getattr(modulo, "REQUIERE_PROCESO", True))
"""Las que no miran el proceso y corren aunque no se haya entendido."""
