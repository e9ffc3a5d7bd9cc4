"""Los metadatos de una imagen: lo que dice de dónde, cuándo, con qué o quién, y no hace falta para verla."""

import re
from collections.abc import Iterator

INICIO, FIN = b"\xff\xd8", b"\xff\xd9"
BARRIDO, COMENTARIO = 0xDA, 0xFE
MARCA = re.compile(rb"\xff+([\xc0-\xcf\xd9-\xdf\xe0-\xef\xfe])")
"""La marca de un segmento, con el relleno que la norma admite antes de ella. Fuente: ITU-T T.81, B.1.1.2 y tabla B.1."""

TECNICOS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Segmentos que hacen falta para ver bien la imagen y no dicen nada de nadie."""

CONOCIDOS = {
    b"Exif\0": "EXIF", b"http://ns.adobe.com/xap/": "XMP", b"http://ns.adobe.com/xmp/": "XMP", b"Photoshop 3.0": "IPTC",
    b"JFXX\0": "una miniatura", b"MPF\0": "otras imágenes",
}
FIRMA_PNG = b"\x89PNG\r\n\x1a\n"
TROZOS_PNG = {b"eXIf": "EXIF", b"tEXt": "comentario", b"zTXt": "comentario", b"iTXt": "comentario", b"tIME": "fecha y hora"}
TROZOS_WEBP = {b"EXIF": "EXIF", b"XMP ": "XMP"}


def metadatos_de(octetos: bytes) -> tuple[str, ...]:
    """Qué metadatos lleva un JPEG, PNG o WebP, sin repetir; ninguno si es otra clase de archivo. No decodifica la imagen."""
    if octetos.startswith(INICIO):
        hallados = _de_jpeg(octetos)
    elif octetos.startswith(FIRMA_PNG):
        hallados = _de_png(octetos)
    elif octetos.startswith(b"RIFF") and octetos[8:12] == b"WEBP":
        hallados = _de_webp(octetos)
    else:
        hallados = ()
    return tuple(dict.fromkeys(hallados))


def _de_jpeg(octetos: bytes) -> Iterator[str]:
    """Segmentos APP y comentarios, antes de la imagen y entre sus barridos, y lo que venga después de su fin."""
    sitio = len(INICIO)
    while hallado := MARCA.match(octetos, sitio):
        marca, sitio = hallado[1][0], hallado.end()
        if marca == FIN[1]:
            if octetos[sitio:].strip(b"\0"):
                yield "datos después de la imagen"
            return
        largo = int.from_bytes(octetos[sitio : sitio + 2])
        contenido = octetos[sitio + 2 : sitio + largo]
        if marca == COMENTARIO:
            yield "comentario"
        elif 0xE0 <= marca <= 0xEF and not contenido.startswith(TECNICOS.get(marca, b"\0\0")):
            nombres = (nombre for inicio, nombre in CONOCIDOS.items() if contenido.startswith(inicio))
            yield next(nombres, "datos de la cámara")
        sitio += largo
        if marca == BARRIDO:
            siguiente = MARCA.search(octetos, sitio)
            sitio = siguiente.start() if siguiente else len(octetos)
    yield "datos que no se entienden"


def _de_png(octetos: bytes) -> Iterator[str]:
    """Trozos de texto, EXIF o fecha, y lo que venga después del último."""
    sitio = len(FIRMA_PNG)
    while sitio + 8 <= len(octetos):
        largo, clase = int.from_bytes(octetos[sitio : sitio + 4]), octetos[sitio + 4 : sitio + 8]
        if clase in TROZOS_PNG:
            es_xmp = octetos[sitio + 8 : sitio + 25] == b"XML:com.adobe.xmp"
            yield "XMP" if es_xmp else TROZOS_PNG[clase]
        sitio += 12 + largo
        if clase == b"IEND":
            break
    if octetos[sitio:].rstrip(b"\0"):
        yield "datos después de la imagen"


def _de_webp(octetos: bytes) -> Iterator[str]:
    """Trozos EXIF y XMP de un WebP extendido, y lo que venga después de su fin declarado."""
    sitio, fin = 12, 8 + int.from_bytes(octetos[4:8], "little")
    while sitio + 8 <= min(fin, len(octetos)):
        if nombre := TROZOS_WEBP.get(octetos[sitio : sitio + 4]):
            yield nombre
        largo = int.from_bytes(octetos[sitio + 4 : sitio + 8], "little")
        sitio += 8 + largo + largo % 2
    if octetos[fin + fin % 2 :].rstrip(b"\0"):
        yield "datos después de la imagen"
