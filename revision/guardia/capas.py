"""Lo que un archivo lleva dentro, capa por capa: comprimido, empaquetado, incrustado o escapado.

Quien añada al sitio una clase de archivo con otra envoltura, añade aquí cómo se abre. Lo que no puede abrirse se dice: de
lo que no se miró no se responde.
"""

import base64
import html
import quopri
import re
import string
import urllib.parse
from collections.abc import Iterator
from typing import NamedTuple

from validadores import RAROS_EN_OCTETOS, alisar

from . import envolturas

PROFUNDIDAD = 6
LIMITE = 256 * 1024 * 1024
"""Octetos que se aceptan de un solo archivo, contando todo lo que lleve dentro: más es una «bomba»."""

_BASE64 = re.compile(rb"base64(?:,|(?:\r?\n[^\r\n]+){0,9}\r?\n\r?\n)([A-Za-z0-9+/\s]{16,})")
_CALLADO = tuple(
    re.compile(b"%s(?<![A-Za-z0-9+/]%s)" % (inicio, inicio) + rb"[A-Za-z0-9+/\s]{16,}")
    for inicio in (b"/9j/", b"iVBORw0KGgo", b"UEsDB", b"H4sI", b"JVBERi0", b"UklGR", b"R0lGOD")
)
"""Base64 que no se dice: cómo empieza una imagen, un PDF, un zip o un gzip, sin nada pegado antes."""
_CORRIDA = re.compile(rb"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,}(?![A-Za-z0-9+/])")
_DE_BASE64 = bytes(0x41 if chr(octeto) in string.ascii_letters + string.digits + "+/" else 0x2E for octeto in range(256))
_ESCAPE = re.compile(rb"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|u\{([0-9a-f]{1,5})\})", re.IGNORECASE)
_POR_CIENTO = re.compile(rb"%[2-7][0-9A-Fa-f]")
_ENTIDAD = re.compile(
    rb"&(?:#(?!39;|34;)|(?:commat|period|lowbar|hyphen|dash|num|sol|plus|shy|nbsp|ensp|emsp|thinsp|hairsp|zwj|zwnj|NoBreak|ZeroWidthSpace);)"
)
"""Entidades numéricas y las de los signos de un dato; las comillas que escribe el escape de las plantillas no envuelven nada."""
_CITADO = re.compile(rb"-(?:[Pp]rintable|PRINTABLE)")
"""Cómo dicen un correo o una tarjeta de contacto que sus renglones van cortados y sus letras, escapadas."""
_ETIQUETA_MENUDA = rb"/?(?:wbr|span|b|i|u|em|strong|mark|font|small|sub|sup)\b[^<>]*>"
_A_MEDIA_PALABRA = re.compile(rb"<(?<=[\w@.-]<)%s(?:<%s)*(?=[a-z0-9@])" % (_ETIQUETA_MENUDA, _ETIQUETA_MENUDA), re.IGNORECASE)
"""Etiquetas que parten una palabra sin separarla a la vista."""

_DE_OFICINA = re.compile(r"(?:word|xl|ppt)/[^!]*\.xml$|(?:^|[!/])content\.xml$")
_FIN_DE_PARRAFO = re.compile(rb"</(?:w:p|a:p|text:p|text:h|si|is|c|row)>|<(?:w:br|w:tab|text:line-break|text:tab)\b[^>]*>")
_ETIQUETA = re.compile(rb"<[^>]*>")


class Capa(NamedTuple):
    """Una capa: su `sitio` dentro del archivo («» si es él mismo), sus `octetos` y, si no se pudo abrir, la `objecion`."""

    sitio: str
    octetos: bytes
    objecion: str | None = None


def capas(octetos: bytes) -> Iterator[Capa]:
    """El archivo y todo lo que lleva dentro, sin lanzar nunca: lo que no se abre llega como objeción."""
    yield from _bajar(Capa("", octetos), 0, [LIMITE])


def _bajar(capa: Capa, hondo: int, resto: list[int]) -> Iterator[Capa]:
    yield capa
    resto[0] -= len(capa.octetos)
    if not capa.octetos:
        return
    try:
        for sitio, dentro in (*envolturas.abrir(capa.octetos, resto[0]), *_decodificar(capa.octetos), *_de_oficina(capa)):
            if not dentro or dentro == capa.octetos:
                continue
            nueva = Capa(f"{capa.sitio}!{sitio}" if sitio else capa.sitio, dentro)
            if hondo == PROFUNDIDAD:
                yield nueva._replace(octetos=b"", objecion="tiene demasiadas envolturas, una dentro de otra")
                return
            yield from _bajar(nueva, hondo + 1, resto)
    except envolturas.SinAbrir as motivo:
        yield Capa(capa.sitio, b"", str(motivo))


def _de_oficina(capa: Capa) -> Iterator[tuple[str, bytes]]:
    """El texto de una hoja o documento: al corregir una palabra, Office la parte en pedazos con etiquetas en medio."""
    if _DE_OFICINA.search(capa.sitio) and b"<" in capa.octetos:
        yield "", _ETIQUETA.sub(b"", _FIN_DE_PARRAFO.sub(b"\n", capa.octetos))


def _decodificar(octetos: bytes) -> Iterator[tuple[str, bytes]]:
    """Lo que dice un texto escapado o en UTF-16: JSON, HTML, direcciones y datos incrustados."""
    if octetos[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield "", octetos.decode("utf-16", "replace").encode("utf-8", "replace")
    elif cual := _utf16_sin_marca(octetos[:1000]):
        yield "", octetos.decode(cual, "replace").encode("utf-8", "replace")
    if b"\0" in octetos[:1000]:
        return
    if not octetos.isascii() and RAROS_EN_OCTETOS.search(octetos):
        yield "", alisar(octetos.decode("utf-8", "replace")).encode("utf-8", "replace")
    if _ESCAPE.search(octetos):
        yield "", _ESCAPE.sub(_caracter, octetos)
    dichos = (hallado[1] for hallado in _BASE64.finditer(octetos))
    callados = (hallado[0] for patron in _CALLADO for hallado in patron.finditer(octetos))
    for dicho in (*dichos, *callados):
        yield "base64", base64.b64decode(_cabal(dicho))
    for hallado in _CORRIDA.finditer(octetos) if b"A" * 40 in octetos.translate(_DE_BASE64) else ():
        if _es_texto(dentro := base64.b64decode(_cabal(hallado[0]))):
            yield "base64", dentro
    if _ENTIDAD.search(octetos):
        yield "", html.unescape(octetos.decode("utf-8", "replace")).encode("utf-8", "replace")
    if _A_MEDIA_PALABRA.search(octetos):
        yield "", _A_MEDIA_PALABRA.sub(b"", octetos)
    if _CITADO.search(octetos):
        yield "", quopri.decodestring(octetos)
    if _POR_CIENTO.search(octetos):
        yield "", urllib.parse.unquote_to_bytes(octetos)


def _es_texto(octetos: bytes) -> bool:
    """Si son letras y no otra cosa que se escribe parecido, como una huella."""
    try:
        return octetos.decode("utf-8").replace("\n", "").replace("\r", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return False


def _cabal(dicho: bytes) -> bytes:
    """Base64 sin cortes y con su relleno; del último grupo, lo que alcance."""
    letras = b"".join(dicho.split())
    return letras[: len(letras) - (len(letras) % 4 == 1)] + b"=" * (-len(letras) % 4 % 3)


def _utf16_sin_marca(inicio: bytes) -> str | None:
    """El nombre de la codificación, si uno de cada dos octetos es cero y del otro casi ninguno."""
    pares, nones = inicio[::2], inicio[1::2]
    for ceros, letras, cual in ((nones, pares, "utf-16-le"), (pares, nones, "utf-16-be")):
        if len(ceros) > 3 and ceros.count(0) > 0.6 * len(ceros) and letras.count(0) < 0.1 * len(letras):
            return cual
    return None


def _caracter(hallado: re.Match) -> bytes:
    """El carácter que dice una secuencia de escape; de media pareja, o de lo que no es un carácter, «?»."""
    codigo = int(hallado[1] or hallado[2] or hallado[3], 16)
    return chr(codigo).encode("utf-8", "replace")
