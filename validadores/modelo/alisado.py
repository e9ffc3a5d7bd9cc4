"""Un texto sin los disfraces de Unicode: letras anchas o de adorno como las de siempre, y nada invisible entre ellas."""

import re
import unicodedata
from functools import lru_cache

RAROS = re.compile(
    "[\u00ad\u061c\u2000-\u2012\u2015\u202a-\u202f\u205f-\u206f\u2460-\u24ff\u3000\ufe00-\ufe0f\ufeff\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
"""Invisibles, espacios y guiones poco usados, y las letras y cifras anchas, encerradas o matemáticas."""
RAROS_EN_OCTETOS = re.compile(
    rb"\xc2\xad|\xd8\x9c|\xe2\x80[\x80-\x92\x95\xaa-\xaf]|\xe2\x81[\x9f-\xaf]|\xe2\x91[\xa0-\xbf]|\xe2[\x92\x93]"
    rb"|\xe3\x80\x80|\xef\xb8[\x80-\x8f]|\xef\xbb\xbf|\xef\xbc[\x81-\xbf]|\xef\xbd[\x80-\x9e]|\xf0\x9d[\x90-\x9f]"
)
"""Los mismos, en UTF-8."""


def alisar(texto: str) -> str:
    """`texto` sin disfraces: cada carácter raro en su forma compatible (NFKC), y los invisibles fuera."""
    return texto if texto.isascii() else RAROS.sub(lambda hallado: _llano(hallado[0]), texto)


def origenes(texto: str) -> list[int]:
    """De cada carácter de `alisar(texto)`, su lugar en `texto`."""
    return [lugar for lugar, caracter in enumerate(texto) for _ in (_llano(caracter) if RAROS.match(caracter) else caracter)]


@lru_cache(maxsize=4096)
def _llano(caracter: str) -> str:
    es_invisible = unicodedata.category(caracter) == "Cf" or "\ufe00" <= caracter <= "\ufe0f"
    return "" if es_invisible else unicodedata.normalize("NFKC", caracter)
