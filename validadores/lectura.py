"""De bytes en disco a texto: nada se lee sin límite ni a través de un enlace, y todo es UTF-8 sin marcas y con LF."""

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from .arbol import Arbol
from .hallazgo import Hallazgo, Redactado, hallar

KB = 1024
LIMITES_KB = {"tabla": 32 * KB, "documento": KB, "curriculo": 256, "foto": 16 * KB}
"""Lo más que se lee de cada clase. Un currículo real llega a 18 KB; una tabla de 100,000 candidaturas, a 25 MB."""

# No seguir enlaces, no esperar a que alguien escriba en una tubería y no traducir saltos en Windows.
COMO_ABRIR = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

BOM = b"\xef\xbb\xbf"
MARCAS_UTF16 = (b"\xff\xfe", b"\xfe\xff")


MOTIVOS = {
    errno.EACCES: "no hay permiso", errno.EPERM: "no hay permiso", errno.ENOENT: "ya no está",
    errno.EIO: "el disco falló", errno.ELOOP: "es un enlace", errno.ENAMETOOLONG: "su nombre es demasiado largo",
    errno.EMFILE: "hay demasiados archivos abiertos", errno.EISDIR: "es una carpeta", errno.ENOTDIR: "no es una carpeta",
    errno.ENOSPC: "no queda espacio en el disco", errno.EROFS: "ahí no se puede escribir",
    errno.EEXIST: "ya existe", errno.EBUSY: "algo lo está usando",
}


def decir_motivo(fallo: OSError) -> Redactado:
    """Por qué el sistema no dejó leer, en español y sin depender de la configuración de la máquina."""
    return Redactado(MOTIVOS.get(fallo.errno, f"fallo {errno.errorcode.get(fallo.errno, 'desconocido')}"))


class Texto(NamedTuple):
    """Texto de un archivo, o None si no se pudo descifrar; y lo que se halló al hacerlo."""

    texto: str | None
    hallazgos: list[Hallazgo]


def listar(raiz: Path | Arbol, carpeta: str) -> list:
    """Lo que hay en una carpeta, como `os.DirEntry`. Lanza OSError si no se deja ver."""
    if isinstance(raiz, Arbol):
        return list(raiz.entradas(carpeta))
    with os.scandir(raiz / carpeta) as entradas:
        return list(entradas)


def leer(raiz: Path | Arbol, archivo: str, clase: str) -> bytes | Hallazgo:
    """Los bytes de `archivo`, o el hallazgo que impide leerlo. `clase` fija el tamaño máximo (véase `LIMITES_KB`)."""
    maximo = LIMITES_KB[clase]
    if isinstance(raiz, Arbol):
        octetos = raiz.archivos[archivo]
        return _demasiado(archivo, len(octetos), maximo) or octetos or hallar("archivo-vacio", archivo)
    try:
        descriptor = os.open(f"{raiz}/{archivo}", COMO_ABRIR)
    except OSError as fallo:
        return hallar("sin-permiso", archivo, motivo=decir_motivo(fallo))
    try:
        datos = os.fstat(descriptor)
        if not stat.S_ISREG(datos.st_mode):
            return hallar("no-es-archivo", archivo, hallado=Redactado("otra cosa (una tubería o un dispositivo)"))
        return _demasiado(archivo, datos.st_size, maximo) or _leer_todo(descriptor, datos.st_size) or hallar("archivo-vacio", archivo)
    except OSError as fallo:
        return hallar("sin-permiso", archivo, motivo=decir_motivo(fallo))
    finally:
        os.close(descriptor)


def _demasiado(archivo: str, octetos: int, maximo: int) -> Hallazgo | None:
    return hallar("archivo-grande", archivo, pesa=octetos // KB, maximo=maximo) if octetos > maximo * KB else None


def _leer_todo(descriptor: int, esperado: int) -> bytes:
    """Hasta `esperado` bytes: los que tenía el archivo al abrirlo, aunque crezca mientras tanto."""
    octetos = os.read(descriptor, esperado)
    while octetos and len(octetos) < esperado and (resto := os.read(descriptor, esperado - len(octetos))):
        octetos += resto
    return octetos


def huella_de(octetos: bytes) -> bytes:
    """Huella de 16 bytes (BLAKE2b) que identifica un contenido."""
    return hashlib.blake2b(octetos, digest_size=16).digest()


def descifrar(archivo: str, octetos: bytes) -> Texto:
    """El texto de `octetos`. Señala un BOM o unos saltos ajenos y los pasa por alto; otra codificación lo detiene."""
    hallazgos = []
    if octetos.startswith(BOM):
        hallazgos.append(hallar("con-bom", archivo))
        octetos = octetos[len(BOM):]
    try:
        texto = octetos.decode("utf-8")
    except UnicodeDecodeError as fallo:
        return Texto(None, [*hallazgos, _sin_utf8(archivo, octetos, fallo.start)])
    if "\0" in texto:
        byte = octetos.index(0)
        fila = octetos.count(b"\n", 0, byte) + 1
        return Texto(None, [*hallazgos, hallar("archivo-binario", archivo, fila, byte=byte + 1)])
    if "\r" in texto:
        sistema = "Windows (CRLF)" if "\r\n" in texto else "los Macintosh antiguos (CR)"
        fila = texto.replace("\r\n", "\r").partition("\r")[0].count("\n") + 1
        hallazgos.append(hallar("saltos-ajenos", archivo, fila, sistema=Redactado(sistema)))
        texto = texto.replace("\r\n", "\n").replace("\r", "\n")
    return Texto(texto, hallazgos)


def _sin_utf8(archivo: str, octetos: bytes, byte: int) -> Hallazgo:
    """El hallazgo de unos bytes que no son UTF-8, con lo que parecen ser."""
    sospecha = ""
    if octetos.startswith(MARCAS_UTF16):
        sospecha = ", sino UTF-16 («Texto Unicode» de Excel)"
    elif octetos.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        sospecha = ", y el archivo parece un libro de Excel"
    elif (letra := octetos[byte : byte + 1].decode("cp1252", "ignore")).isalpha():
        sospecha = f"; quizá es la letra «{letra}» guardada como Windows-1252 (Latin-1)"
    fila = octetos.count(b"\n", 0, byte) + 1
    valor = Redactado(f"0x{octetos[byte]:02X}")
    return hallar("codificacion", archivo, fila, byte=byte + 1, valor=valor, sospecha=Redactado(sospecha))
