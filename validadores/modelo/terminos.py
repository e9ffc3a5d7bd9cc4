"""El vocabulario que revisan las alertas: términos, por qué se señalan y qué artículo los alcanza."""

from typing import Literal

from pydantic import Field

from .base import Linea, Modelo

ClaseDeTermino = Literal["insulto", "discriminatorio", "sexista", "lema", "alusión"]


class Termino(Modelo):
    """Renglón de `catalogos/terminos.csv`: una palabra o frase que quien revisa debe leer con cuidado (art. 18)."""

    termino: Linea = Field(title="Término")
    """Palabra o frase, en singular; se busca sin acentos ni mayúsculas, y también su plural."""
    clase: ClaseDeTermino = Field(title="Clase")
    """Insulto, término discriminatorio o sexista, lema de campaña o alusión a otra persona."""
    motivo: Linea = Field(title="Motivo")
    """Por qué se señala y qué se sugiere en su lugar."""
