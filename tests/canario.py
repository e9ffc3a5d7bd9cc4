"""Buscar un texto en todo lo que un sitio publica, también dentro de lo comprimido, lo codificado y las imágenes.

Quien añada una clase de archivo con otra envoltura, añade aquí cómo se abre; lo que no se sabe abrir se mira en crudo.
"""

import base64
import bz2
import gzip
import html
import io
import lzma
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from PIL import Image

LETRAS = "bcdfghjklmnpqrst"
_BASE64 = re.compile(rb"base64,([A-Za-z0-9+/=]{16,})")
_ESCAPE = re.compile(rb"\\u00([0-9a-f]{2})", re.IGNORECASE)
PROFUNDIDAD = 6


def canario(asunto: str) -> str:
    """Una palabra que nadie escribiría, distinta para cada `asunto` desde su primera letra."""
    return "".join(LETRAS[octeto % 16] for octeto in sha256(asunto.encode()).digest()[:14])


def raiz_de(palabra: str) -> bytes:
    """Lo que de un canario queda aunque un índice le quite la terminación."""
    return palabra[:-3].lower().encode()


def capas(octetos: bytes, hondo: int = 0) -> Iterator[bytes]:
    """Los octetos y todo lo que llevan dentro, abierto capa por capa."""
    yield octetos
    if hondo < PROFUNDIDAD:
        for dentro in (*_abrir(octetos), *_decodificar(octetos)):
            if dentro and dentro != octetos:
                yield from capas(dentro, hondo + 1)


def _abrir(octetos: bytes) -> Iterator[bytes]:
    """Lo que hay dentro de un archivo comprimido, una imagen o un PDF."""
    if octetos.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(octetos)) as archivo:
            yield from (nombre.encode() for nombre in archivo.namelist())
            yield from (archivo.read(nombre) for nombre in archivo.namelist())
    elif octetos.startswith(b"\x1f\x8b"):
        yield gzip.decompress(octetos)
    elif octetos.startswith(b"BZh"):
        yield bz2.decompress(octetos)
    elif octetos.startswith(b"\xfd7zXZ"):
        yield lzma.decompress(octetos)
    elif len(octetos) > 13 and octetos[0] < 225 and (octetos[5:13] == b"\xff" * 8 or octetos[9:13] == bytes(4)):
        yield _lzma_suelto(octetos)
    if octetos.startswith((b"\x89PNG", b"\xff\xd8", b"RIFF", b"GIF8")):
        yield from _de_imagen(octetos)
    if octetos.startswith(b"%PDF"):
        yield from _de_pdf(octetos)


def _lzma_suelto(octetos: bytes) -> bytes:
    try:
        return lzma.decompress(octetos, format=lzma.FORMAT_ALONE)
    except (lzma.LZMAError, EOFError):
        return b""


def _de_imagen(octetos: bytes) -> Iterator[bytes]:
    with Image.open(io.BytesIO(octetos)) as imagen:
        imagen.load()
        yield from (repr(dato).encode() for dato in (imagen.info, dict(imagen.getexif())))


def _de_pdf(octetos: bytes) -> Iterator[bytes]:
    from pypdf import PdfReader

    lector = PdfReader(io.BytesIO(octetos))
    yield repr(lector.metadata).encode()
    yield "".join(pagina.extract_text() for pagina in lector.pages).encode()
    for tramo in re.findall(rb"stream\r?\n(.*?)endstream", octetos, re.DOTALL):
        try:
            yield zlib.decompress(tramo)
        except zlib.error:
            continue


def _decodificar(octetos: bytes) -> Iterator[bytes]:
    """Lo que dice un texto escapado: JSON, HTML, direcciones y datos incrustados."""
    if _ESCAPE.search(octetos):
        yield _ESCAPE.sub(lambda m: bytes([int(m[1], 16)]), octetos)
    for hallado in _BASE64.finditer(octetos):
        yield base64.b64decode(hallado[1] + b"==", validate=False)
    if b"&#" in octetos[:1 << 20] and b"\x00" not in octetos[:1000]:
        yield html.unescape(octetos.decode("utf-8", "replace")).encode()
    if re.search(rb"%[2-7][0-9A-Fa-f]", octetos) and b"\x00" not in octetos[:1000]:
        yield urllib.parse.unquote_to_bytes(octetos)


def donde_estan(carpeta: Path, canarios: dict[str, str]) -> dict[str, set[str]]:
    """En qué archivos de `carpeta` aparece cada canario (asunto → palabra), también en su nombre."""
    buscados = {asunto: raiz_de(palabra) for asunto, palabra in canarios.items()}
    uno = re.compile(b"|".join(re.escape(raiz) for raiz in buscados.values()))
    por_raiz = {raiz: asunto for asunto, raiz in buscados.items()}
    hallados: dict[str, set[str]] = {asunto: set() for asunto in canarios}
    for archivo in sorted(a for a in carpeta.rglob("*") if a.is_file()):
        ruta = archivo.relative_to(carpeta).as_posix()
        for capa in (ruta.encode(), *capas(archivo.read_bytes())):
            for raiz in set(uno.findall(capa.lower())):
                hallados[por_raiz[raiz]].add(ruta)
    return hallados
