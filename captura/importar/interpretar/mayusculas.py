"""Nombres de catálogo escritos en mayúsculas: se componen para leerse. Nunca se usa con nombres de personas ni
textos."""

import re

_ENLACES = frozenset(["de", "del", "la", "las", "los", "el", "y", "e", "en", "con", "por", "para", "al", "a", "o", "u"])
_PALABRA = re.compile(r"[^\W\d_]+\.?")


def componer(texto: str) -> str:
    """«SAN JUAN DEL RÍO» → «San Juan del Río»; lo que no está todo en mayúsculas se deja como está."""
    texto = " ".join(texto.split())
    if not texto.isupper():
        return texto
    return _PALABRA.sub(lambda hallada: _palabra(hallada[0], hallada.start() == 0), texto)


def _palabra(palabra: str, es_primera: bool) -> str:
    minuscula = palabra.lower()
    if minuscula in _ENLACES and not es_primera:
        return minuscula
    if re.fullmatch(r"[IVX]{2,}|[A-ZÑ]\.", palabra):
        return palabra
    return palabra[0] + minuscula[1:]
