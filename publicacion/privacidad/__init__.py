"""Los avisos de privacidad y los formatos de consentimiento, hechos de `proceso.json` y del cuestionario.

LGPDPPSO, y Lineamientos, art. 15 c): la Unidad de Transparencia elabora los avisos y el Comité los aprueba.
"""

from .archivos import ESCRIBIR, Archivo, Privacidad, preparar
from .documento import Apartado, Documento, Renglon

__all__ = ["ESCRIBIR", "Apartado", "Archivo", "Documento", "Privacidad", "Renglon", "preparar"]
