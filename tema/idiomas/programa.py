"""Las frases de los programas en una lengua, como un programa que las deja a mano de `voces.js`."""

import json
from collections.abc import Iterable

from .catalogo import Idioma


def ruta_de(idioma: Idioma) -> str:
    """Dirección del archivo de una lengua."""
    return f"tema/js/voces-{idioma.codigo}.js"


def ruta_de_dichos(idioma: Idioma) -> str:
    """Dirección de lo que dicen los datos, en una lengua."""
    return f"tema/js/dichos-{idioma.codigo}.js"


def octetos_de_dichos(idioma: Idioma, textos: Iterable[str]) -> bytes:
    """De los `textos` españoles que llevan los datos, los que esta lengua dice de otro modo."""
    dichos = {texto: dicho for texto in textos if (dicho := idioma.frases.get(texto, texto)) != texto}
    return f"self.CONOCELES_DICHOS = {json.dumps(dichos, ensure_ascii=False)};\n".encode()


def octetos_de(idioma: Idioma) -> bytes:
    """Solo las frases que usan los programas: las de las plantillas ya van dichas en la página."""
    frases = {
        **{clave: dicha for clave, dicha in idioma.frases.items() if clave in idioma.de_programas},
        **{clave: list(formas) for clave, formas in idioma.plurales.items() if clave in idioma.de_programas},
    }
    return f"self.CONOCELES_FRASES = {json.dumps(frases, ensure_ascii=False, sort_keys=True)};\n".encode()
