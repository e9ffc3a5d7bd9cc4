"""Una persona tiene un nombre; dos nombres con la misma clave de persona son dos personas o un nombre mal escrito.

La clave de persona une sus candidaturas por MR y RP y nunca fusiona homónimas: unir a dos personas distintas
publicaría de una lo que dijo la otra. No se distinguen acentos, mayúsculas ni signos. Fuente: Anexo 24.2, 11.8.
"""

import unicodedata
from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Candidatura, Expediente, Renglon


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la candidatura cuya persona se llama de otra manera en una candidatura anterior."""
    vistas: dict[str, Renglon[Candidatura]] = {}
    for renglon in expediente.registro:
        primera = vistas.setdefault(renglon.valor.persona, renglon)
        nombre, otro = renglon.valor.nombre, primera.valor.nombre
        if nombre != otro and _plegar(nombre) != _plegar(otro):
            yield hallar("persona-con-dos-nombres", *renglon.donde, "nombre", persona=renglon.valor.persona,
                         nombre=nombre, donde=primera.sitio, otro=otro)


def _plegar(nombre: str) -> str:
    """El nombre sin acentos, mayúsculas, signos ni espacios."""
    return "".join(letra for letra in unicodedata.normalize("NFD", nombre.casefold()) if letra.isalnum())
