"""Qué es de verdad un archivo, por su contenido y no por su nombre, y si se puede abrir sin riesgo."""

import io
import re
import struct
import zipfile
import zlib

from ..detenida import ImportacionDetenida
from .celdas import indice_de_letra
from .hoja import MAX_COLUMNAS, MAX_RENGLONES

MAX_DESCOMPRIMIDO = 600_000_000
MAX_PIEZAS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CELDA = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_REPETIDA = re.compile(rb'number-(?:columns|rows)-repeated="([0-9]{4,})"[^>]*?office:(?:value|string|date|boolean)')
_AJENOS = {
    b"%PDF": "un PDF",
    b"\x89PNG": "una imagen",
    b"\xff\xd8\xff": "una imagen",
    b"GIF8": "una imagen",
    b"Rar!": "un archivo RAR",
    b"7z\xbc\xaf": "un archivo 7z",
    b"\x1f\x8b": "un archivo gzip",
    b"{\\rt": "un texto RTF",
}
_REMEDIO = "Ábrelo con una hoja de cálculo, guárdalo como .xlsx y vuelve a importar."


def clase_de(datos: bytes, nombre: str) -> str:
    """«calamina» (.xlsx, .xls, .ods), «html» o «texto», según los bytes. Lanza `ImportacionDetenida` si no es tabla."""
    if not datos.strip(b" \t\r\n\0"):
        raise ImportacionDetenida(f"{nombre}: está vacío. Revisa que la descarga haya terminado.")
    for firma, ajeno in _AJENOS.items():
        if datos.startswith(firma):
            raise ImportacionDetenida(
                f"{nombre}: es {ajeno}, no una tabla. Pide al área que lo hizo su hoja de cálculo."
            )
    if datos.startswith(b"PK"):
        _revisar_zip(datos, nombre)
        return "calamina"
    if datos.startswith(_OLE):
        _revisar_ole(datos, nombre)
        return "calamina"
    principio = datos[:4_096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if principio.startswith(b"<?xml") and b"urn:schemas-microsoft-com:office:spreadsheet" in datos[:4_096]:
        raise ImportacionDetenida(f"{nombre}: es una hoja de cálculo en XML de 2003. {_REMEDIO}")
    if principio.startswith(b"<") and (b"<html" in principio or b"<table" in datos[:65_536].lower()):
        return "html"
    return "texto"


def _revisar_ole(datos: bytes, nombre: str) -> None:
    """Reconoce por el directorio del contenedor los libros protegidos con contraseña."""
    if "EncryptedPackage".encode("utf-16-le") in datos:
        raise ImportacionDetenida(_con_contrasena(nombre))
    if "WordDocument".encode("utf-16-le") in datos:
        raise ImportacionDetenida(
            f"{nombre}: es un documento de Word, no una tabla. Pide la hoja de cálculo de origen."
        )


def _con_contrasena(nombre: str) -> str:
    return f"{nombre}: está protegido con contraseña. Ábrelo, quítale la contraseña, guárdalo y vuelve a importar."


def _revisar_zip(datos: bytes, nombre: str) -> None:
    """Descomprime todo contando, para detectar daños y bombas antes de que nadie lo interprete."""
    try:
        with zipfile.ZipFile(io.BytesIO(datos)) as archivo:
            piezas = archivo.infolist()
            if any(pieza.flag_bits & 1 for pieza in piezas):
                raise ImportacionDetenida(_con_contrasena(nombre))
            _revisar_tamano(piezas, nombre)
            _revisar_piezas(archivo, piezas, nombre)
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
        RuntimeError,
        zlib.error,
        struct.error,
    ) as fallo:
        raise ImportacionDetenida(
            f"{nombre}: está incompleto o dañado y no se puede abrir. Descárgalo otra vez, o ábrelo y guárdalo de "
            "nuevo."
        ) from fallo
    except MemoryError:
        raise ImportacionDetenida(_es_bomba(nombre)) from None


def _es_bomba(nombre: str) -> str:
    return (
        f"{nombre}: al descomprimirse ocupa mucho más de lo que una lista de candidaturas necesita, y no se abre. "
        "Copia la hoja con los datos a un libro nuevo y vuelve a importar."
    )


def _revisar_tamano(piezas: list[zipfile.ZipInfo], nombre: str) -> None:
    total = sum(pieza.file_size for pieza in piezas)
    comprimido = sum(pieza.compress_size for pieza in piezas) or 1
    if total > MAX_DESCOMPRIMIDO or len(piezas) > MAX_PIEZAS or (total > 50_000_000 and total / comprimido > 200):
        raise ImportacionDetenida(_es_bomba(nombre))


def _revisar_piezas(archivo: zipfile.ZipFile, piezas: list[zipfile.ZipInfo], nombre: str) -> None:
    """Lee cada pieza completa (comprueba su suma) y mira que las hojas no declaren celdas en el fin del mundo."""
    nombres = {pieza.filename for pieza in piezas}
    if not nombres & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        ajeno = "un documento de Word" if "word/document.xml" in nombres else "un ZIP sin hoja de cálculo dentro"
        raise ImportacionDetenida(f"{nombre}: es {ajeno}. Importa la hoja de cálculo, no el archivo que la contiene.")
    if b"encryption-data" in (archivo.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in nombres else b""):
        raise ImportacionDetenida(_con_contrasena(nombre))
    for pieza in piezas:
        contenido = archivo.read(pieza)
        if pieza.filename.startswith("xl/worksheets/") and pieza.filename.endswith(".xml"):
            _revisar_extension(contenido, nombre)
        if pieza.filename == "content.xml" and any(int(n) > MAX_RENGLONES for n in _REPETIDA.findall(contenido)):
            raise ImportacionDetenida(_es_bomba(nombre))


def _revisar_extension(xml: bytes, nombre: str) -> None:
    """Una sola celda en XFD1048576 haría reservar una hoja de 17 mil millones de celdas."""
    columna = max((indice_de_letra(c.decode()) for c in {c for c, _ in _CELDA.findall(xml)}), default=0)
    renglon = max((int(r) for r in {r for _, r in _CELDA.findall(xml)}), default=0)
    if columna >= MAX_COLUMNAS:
        raise ImportacionDetenida(demasiadas_columnas(nombre, columna + 1))
    if renglon > MAX_RENGLONES:
        raise ImportacionDetenida(demasiados_renglones(nombre, renglon))


def demasiadas_columnas(nombre: str, cuantas: int) -> str:
    """Frase para una tabla con más columnas de las que un listado puede tener."""
    return (
        f"{nombre}: tiene {cuantas:,} columnas y se admiten {MAX_COLUMNAS:,}. Borra las columnas vacías o ajenas que "
        "siguen a la última con datos."
    )


def demasiados_renglones(nombre: str, cuantos: int) -> str:
    """Frase para una tabla con más renglones de los que se admiten."""
    return (
        f"{nombre}: llega al renglón {cuantos:,} y se admiten {MAX_RENGLONES:,}. Borra lo que haya después del último "
        "renglón con datos, o parte el archivo por cargo."
    )
