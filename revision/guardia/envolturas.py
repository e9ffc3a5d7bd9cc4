"""Cómo se abre cada envoltura: zip (también hojas y documentos de Office), tar, gzip, bzip2, xz y lzma; el PDF, en su módulo."""

import bz2
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

from . import pdf

ZIP, FIN_DE_ZIP = b"PK\x03\x04", b"PK\x05\x06"
COLA_DE_ZIP = 66_000
"""Octetos finales donde un zip, aunque venga pegado a otro archivo, deja su índice."""
ZLIB = (b"x\x01", b"x\x5e", b"x\x9c", b"x\xda")
CERRADAS = {
    b"PACK\0\0\0": "un paquete de git", b"version https://git-lfs": "la seña de un archivo que está en otro lugar (Git LFS)",
    b"7z\xbc\xaf'\x1c": "un archivo 7z", b"Rar!\x1a\x07": "un archivo rar", b"(\xb5/\xfd": "un archivo zstd", b"\x04\"M\x18": "un archivo lz4",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "un documento de Office de antes de 2007, o cifrado",
}
"""Con qué empiezan las envolturas que no se abren: de lo que no se miró no se responde."""
_OBJETO = re.compile(rb"[0-9]\s+obj\b")
"""Lo que todo PDF tiene y no tiene quien solo lo menciona."""


class SinAbrir(Exception):
    """Una envoltura que no se pudo abrir entera; el texto completa la frase «no se pudo mirar: …»."""


def abrir(octetos: bytes, limite: int) -> Iterator[tuple[str, bytes]]:
    """Lo que hay dentro de `octetos`: su nombre ahí y sus octetos. Lanza SinAbrir si está dañado, cifrado o pasa de `limite`."""
    if octetos.startswith(ZIP) or FIN_DE_ZIP in octetos[-COLA_DE_ZIP:]:
        yield from _de_zip(octetos, limite)
    elif octetos.startswith(b"\x1f\x8b\x08"):
        yield "gz", _inflar(lambda: zlib.decompressobj(31), octetos, limite)
    elif octetos[:2] in ZLIB:
        yield from _suelto("zlib", zlib.decompressobj(), octetos, limite)
    elif octetos.startswith(b"BZh"):
        yield "bz2", _inflar(bz2.BZ2Decompressor, octetos, limite)
    elif octetos.startswith(b"\xfd7zXZ\0"):
        yield "xz", _inflar(lzma.LZMADecompressor, octetos, limite)
    elif len(octetos) > 13 and octetos[0] < 225 and (octetos[5:13] == b"\xff" * 8 or octetos[9:13] == bytes(4)):
        yield from _suelto("lzma", lzma.LZMADecompressor(lzma.FORMAT_ALONE), octetos, limite)
    elif octetos[257:262] == b"ustar":
        yield from _de_tar(octetos)
    elif b"%PDF-" in octetos[:1024] and _OBJETO.search(octetos):
        yield from _de_pdf(octetos, limite)
    elif clase := next((clase for firma, clase in CERRADAS.items() if octetos.startswith(firma)), None):
        raise SinAbrir(f"es {clase}, que la guardia no sabe abrir")


def _inflar(abridor: Callable[[], object], octetos: bytes, limite: int) -> bytes:
    """Todo lo comprimido, también si son varios tramos seguidos."""
    partes, total = [], 0
    try:
        while octetos.strip(b"\0"):
            uno = abridor()
            partes.append(uno.decompress(octetos, max(1, limite - total)))
            total += len(partes[-1])
            if total >= limite:
                raise SinAbrir("lo que lleva dentro es demasiado grande")
            if not uno.eof:
                raise SinAbrir("está cortado")
            octetos = uno.unused_data
    except (zlib.error, lzma.LZMAError, OSError, EOFError) as dañado:
        if not partes:
            raise SinAbrir("está dañado") from dañado
    return b"".join(partes)


def _suelto(nombre: str, abridor, octetos: bytes, limite: int) -> Iterator[tuple[str, bytes]]:
    """Lo comprimido sin firma que lo distinga: lo que solo se le parece no es una envoltura."""
    try:
        dentro = abridor.decompress(octetos, max(1, limite))
    except (zlib.error, lzma.LZMAError):
        return
    if len(dentro) >= limite:
        raise SinAbrir("lo que lleva dentro es demasiado grande")
    yield nombre, dentro


def _de_zip(octetos: bytes, limite: int) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(octetos)) as archivo:
            if sum(suyo.file_size for suyo in archivo.infolist()) > limite:
                raise SinAbrir("lo que lleva dentro es demasiado grande")
            yield "", archivo.comment
            for suyo in archivo.infolist():
                yield "nombres", suyo.filename.encode("utf-8", "replace")
                yield suyo.filename, archivo.read(suyo)
    except RuntimeError as cifrado:
        raise SinAbrir("está cifrado con contraseña") from cifrado
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, NotImplementedError, ValueError) as dañado:
        if octetos.startswith(ZIP):
            raise SinAbrir("está dañado o comprimido de una manera que no se conoce") from dañado


def _de_tar(octetos: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(fileobj=io.BytesIO(octetos)) as archivo:
            for suyo in archivo:
                yield "nombres", f"{suyo.name}\n{suyo.linkname}".encode("utf-8", "replace")
                if suyo.isfile():
                    yield suyo.name, archivo.extractfile(suyo).read()
    except (tarfile.TarError, OSError, EOFError) as dañado:
        raise SinAbrir("está dañado") from dañado


def _de_pdf(octetos: bytes, limite: int) -> Iterator[tuple[str, bytes]]:
    try:
        yield from pdf.leer(octetos, limite)
    except Exception as dañado:  # pypdf no acota lo que lanza un PDF dañado
        protegido = "protegido, con contraseña o con restricciones" if pdf.CIFRADO in octetos else "dañado o comprimido de una manera que no se conoce"
        raise SinAbrir(f"es un PDF {protegido}") from dañado
