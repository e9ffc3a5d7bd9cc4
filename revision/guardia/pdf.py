"""Lo que lleva dentro un PDF: cada tramo, cada cadena —formularios, notas, marcadores— y su texto como se lee."""

import io
import logging
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, IndirectObject, StreamObject

CIFRADO = b"/Encrypt"
"""Lo que trae un PDF protegido. Si solo tiene restricciones y su cifrado es RC4 se lee; con AES, no: pypdf pide otra biblioteca."""
_TRAMO = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def leer(octetos: bytes, limite: int) -> Iterator[tuple[str, bytes]]:
    """Sus partes: nombre y octetos. Lanza lo que lance pypdf, que no lo acota, si está cifrado, dañado o comprimido como no conoce.

    Los tramos se sacan también sin el índice del archivo: lo que una versión posterior del mismo PDF dejó atrás sigue ahí.
    """
    for tramo in _TRAMO.findall(octetos):
        try:
            yield "tramo", zlib.decompressobj().decompress(tramo, max(1, limite))
        except zlib.error:
            continue
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # Lo que no entiende se dice aquí, como hallazgo.
    lector = PdfReader(io.BytesIO(octetos))
    for objeto in _objetos(lector):
        if isinstance(objeto, StreamObject):
            yield "tramo", objeto.get_data()
        yield "cadenas", "\n".join(_cadenas(objeto)).encode("utf-8", "replace")
    # La letra incrustada cambia los códigos: el texto solo se entiende página por página.
    yield "texto", "\n".join(pagina.extract_text() for pagina in lector.pages).encode("utf-8", "replace")


def _objetos(lector: PdfReader) -> Iterator[object]:
    """Todos los del índice, se llegue o no a ellos desde una página."""
    yield lector.trailer
    numeros = {(numero, generacion) for generacion, suyos in lector.xref.items() for numero in suyos} | {(n, 0) for n in lector.xref_objStm}
    for numero, generacion in sorted(numeros):
        yield lector.get_object(IndirectObject(numero, generacion, lector))


def _cadenas(objeto: object) -> Iterator[str]:
    """Las cadenas y los nombres de un objeto, sin seguir sus referencias a otros."""
    if isinstance(objeto, DictionaryObject):
        for llave in objeto:
            yield llave
            yield from _cadenas(objeto.raw_get(llave))
    elif isinstance(objeto, ArrayObject):
        for uno in list.__iter__(objeto):
            yield from _cadenas(uno)
    elif isinstance(objeto, ByteStringObject):
        yield objeto.decode("latin-1")
    elif isinstance(objeto, str):
        yield objeto
