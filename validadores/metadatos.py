"""Los metadatos de una imagen: lo que dice de dónde, cuándo, con qué o quién, y no hace falta para verla.

De cada formato se admite lo que hace falta para ver la imagen; todo lo demás se nombra, se conozca o no.
"""

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
VISIBLES_PNG = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT cICP mDCV cLLI mDCv cLLi".split()
)
"""Los trozos que hacen falta para verla. Fuente: PNG, tercera edición (W3C), 5.6 y 11."""
TROZOS_PNG = {b"eXIf": "EXIF", b"tEXt": "comentario", b"zTXt": "comentario", b"iTXt": "comentario", b"tIME": "fecha y hora"}
VISIBLES_WEBP = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
"""Fuente: WebP Container Specification, «Extended File Format» (RFC 9649, 2.7)."""
TROZOS_WEBP = {b"EXIF": "EXIF", b"XMP ": "XMP"}
APLICACIONES_GIF = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
BLOQUES_GIF = {0xFE: "comentario", 0x01: "comentario"}
MARCAS_ISO = (b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
CAJAS_ISO = {b"Exif": "EXIF", b"mime": "XMP", b"uuid": "datos de la cámara"}
FIRMAS_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
ETIQUETAS_TIFF = {
    0x010D: "comentario", 0x010E: "comentario", 0x010F: "datos de la cámara", 0x0110: "datos de la cámara", 0x0131: "datos de la cámara",
    0x0132: "fecha y hora", 0x013B: "comentario", 0x013C: "datos de la cámara", 0x02BC: "XMP", 0x83BB: "IPTC", 0x8298: "comentario",
    0x8649: "IPTC", 0x8769: "EXIF", 0x8825: "EXIF",
}
"""Etiquetas que dicen de dónde, cuándo, con qué o quién. Fuente: TIFF 6.0 y Exif 2.32, 4.6."""
SUELTO = re.compile(rb"Exif\0\0(?:II\*\0|MM\0\*)")
"""Un bloque EXIF, esté donde esté: también en una imagen con algo antes o dentro de otro archivo."""
EXTRAÑOS, DESPUES = "datos que no se entienden", "datos después de la imagen"


def metadatos_de(octetos: bytes) -> tuple[str, ...]:
    """Qué metadatos lleva un JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF o un video MP4, sin repetir. No decodifica la imagen.

    De otra clase de archivo, solo el EXIF que lleve dentro tal cual.
    """
    hallados = list(_lector(octetos)(octetos))
    if "EXIF" not in hallados and SUELTO.search(octetos):
        hallados.append("EXIF")
    return tuple(dict.fromkeys(hallados))


def _lector(octetos: bytes):
    """La función que lee esa clase de imagen."""
    if octetos.startswith(INICIO):
        return _de_jpeg
    if octetos.startswith(FIRMA_PNG):
        return _de_png
    if octetos.startswith(b"RIFF") and octetos[8:12] == b"WEBP":
        return _de_webp
    if octetos.startswith((b"GIF87a", b"GIF89a")):
        return _de_gif
    if octetos[4:8] == b"ftyp":
        return _de_iso if octetos[8:12] in MARCAS_ISO else _de_video
    return _de_tiff if octetos.startswith(FIRMAS_TIFF) else lambda _: ()


def _de_jpeg(octetos: bytes) -> Iterator[str]:
    """Segmentos APP y comentarios, antes de la imagen y entre sus barridos, y lo que venga después de su fin."""
    sitio = len(INICIO)
    while hallado := MARCA.match(octetos, sitio):
        marca, sitio = hallado[1][0], hallado.end()
        if marca == FIN[1]:
            if octetos[sitio:].strip(b"\0"):
                yield DESPUES
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
    yield EXTRAÑOS


def _de_png(octetos: bytes) -> Iterator[str]:
    """Los trozos que no hacen falta para verla, y lo que venga después del último."""
    sitio = len(FIRMA_PNG)
    while sitio + 8 <= len(octetos):
        largo, clase = int.from_bytes(octetos[sitio : sitio + 4]), octetos[sitio + 4 : sitio + 8]
        if clase not in VISIBLES_PNG:
            es_xmp = octetos[sitio + 8 : sitio + 25] == b"XML:com.adobe.xmp"
            yield "XMP" if es_xmp else TROZOS_PNG.get(clase, EXTRAÑOS)
        sitio += 12 + largo
        if clase == b"IEND":
            break
    if octetos[sitio:].rstrip(b"\0"):
        yield DESPUES


def _de_webp(octetos: bytes) -> Iterator[str]:
    """Los trozos que no hacen falta para verla, y lo que venga después de su fin declarado."""
    sitio, fin = 12, 8 + int.from_bytes(octetos[4:8], "little")
    while sitio + 8 <= min(fin, len(octetos)):
        if (clase := octetos[sitio : sitio + 4]) not in VISIBLES_WEBP:
            yield TROZOS_WEBP.get(clase, EXTRAÑOS)
        largo = int.from_bytes(octetos[sitio + 4 : sitio + 8], "little")
        sitio += 8 + largo + largo % 2
    if octetos[fin + fin % 2 :].rstrip(b"\0"):
        yield DESPUES


def _de_gif(octetos: bytes) -> Iterator[str]:
    """Comentarios, textos y extensiones de programas, y lo que venga después de su fin. Fuente: GIF89a, 17 a 27."""
    sitio = 13 + _paleta(octetos[10:11])
    while sitio < len(octetos):
        bloque = octetos[sitio]
        if bloque == 0x3B:
            if octetos[sitio + 1 :].strip(b"\0"):
                yield DESPUES
            return
        if bloque == 0x2C:
            sitio = _tras_subbloques(octetos, sitio + 11 + _paleta(octetos[sitio + 9 : sitio + 10]))
        elif bloque == 0x21:
            clase = octetos[sitio + 1 : sitio + 2]
            if nombre := BLOQUES_GIF.get(clase[0] if clase else 0x01):
                yield nombre
            elif clase == b"\xff" and octetos[sitio + 3 : sitio + 14] not in APLICACIONES_GIF:
                yield "XMP" if octetos[sitio + 3 : sitio + 11] == b"XMP Data" else EXTRAÑOS
            sitio = _tras_subbloques(octetos, sitio + 2)
        else:
            break
    yield EXTRAÑOS


def _paleta(seña: bytes) -> int:
    """Octetos de la tabla de colores que anuncia esa seña."""
    return 3 << ((seña[0] & 7) + 1) if seña and seña[0] & 0x80 else 0


def _tras_subbloques(octetos: bytes, sitio: int) -> int:
    while sitio < len(octetos) and octetos[sitio]:
        sitio += 1 + octetos[sitio]
    return sitio + 1


def _de_iso(octetos: bytes) -> Iterator[str]:
    """Las partes EXIF y XMP que declara un AVIF o HEIC, y sus cajas propias. Fuente: ISO/IEC 14496-12, 8.11, y 23008-12, anexo A."""
    for hallado in re.finditer(rb"infe(?:[\x02\x03])...(?:..|....)..(Exif|mime)|(uuid)", octetos, re.DOTALL):
        yield CAJAS_ISO[hallado[1] or hallado[2]]


def _de_video(octetos: bytes) -> Iterator[str]:
    """Dónde y con qué se grabó un video de teléfono. Fuente: QuickTime File Format, «User data atoms», y 3GPP TS 26.244, 8.10."""
    if re.search(rb"\xa9(?:xyz|mak|mod)|loci|com\.apple\.quicktime|com\.android\.", octetos):
        yield "datos de la cámara"


def _de_tiff(octetos: bytes) -> Iterator[str]:
    """Las etiquetas de cada imagen que no hacen falta para verla; del formato de más de 4 GB no se responde."""
    orden = "little" if octetos.startswith(b"II") else "big"
    if octetos.startswith((FIRMAS_TIFF[2], FIRMAS_TIFF[3])):
        yield EXTRAÑOS
        return
    sitio, vistos = int.from_bytes(octetos[4:8], orden), set()
    while sitio and sitio not in vistos and sitio + 2 <= len(octetos):
        vistos.add(sitio)
        cuantas = int.from_bytes(octetos[sitio : sitio + 2], orden)
        for lugar in range(sitio + 2, min(sitio + 2 + 12 * cuantas, len(octetos)), 12):
            if nombre := ETIQUETAS_TIFF.get(int.from_bytes(octetos[lugar : lugar + 2], orden)):
                yield nombre
        fin = sitio + 2 + 12 * cuantas
        sitio = int.from_bytes(octetos[fin : fin + 4], orden)
