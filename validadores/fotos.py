"""Las fotografías: que sean JPEG completos, de tamaño razonable y sin metadatos que digan dónde o cuándo se tomaron."""

import io
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from .hallazgo import Hallazgo, Redactado, hallar

LADO_MINIMO = 120
LADO_MAXIMO = 4096
FORMATOS = {
    b"\x89PNG": "PNG", b"GIF8": "GIF", b"RIFF": "WebP", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF",
    b"%PDF": "un PDF", b"PK\x03\x04": "un archivo comprimido o de Office", b"<svg": "SVG", b"<?xml": "SVG o XML",
    b"<!DO": "una página web", b"<htm": "una página web",
}
INICIO, FIN = b"\xff\xd8", b"\xff\xd9"
BARRIDO, COMENTARIO = 0xDA, 0xFE
TECNICOS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Segmentos que hacen falta para ver bien la imagen y no dicen nada de nadie."""

CONOCIDOS = {
    b"Exif\0": "EXIF", b"http://ns.adobe.com/xap/": "XMP", b"http://ns.adobe.com/xmp/": "XMP", b"Photoshop 3.0": "IPTC",
    b"JFXX\0": "una miniatura", b"MPF\0": "otras imágenes",
}


class Medidas(NamedTuple):
    """Ancho y alto en pixeles."""

    ancho: int
    alto: int


def revisar_foto(archivo: str, octetos: bytes, max_kb: int) -> tuple[Medidas | None, list[Hallazgo]]:
    """Las medidas de una fotografía (None si no se abre) y sus hallazgos. La decodifica entera, una vez."""
    if not octetos.startswith(INICIO):
        return None, [hallar("foto-en-otro-formato", archivo, formato=Redactado(_formato_de(octetos)))]
    hallazgos = []
    if len(octetos) > max_kb * 1024:
        hallazgos.append(hallar("foto-pesada", archivo, pesa=-(-len(octetos) // 1024), maximo=max_kb))
    medidas, objecion = _abrir(archivo, octetos)
    if objecion:
        hallazgos.append(objecion)
    metadatos = list(dict.fromkeys(_metadatos(octetos)))
    if medidas and metadatos:
        cuales = Redactado(", ".join(metadatos))
        hallazgos.append(hallar("foto-con-metadatos", archivo, cuales=cuales, nombre=archivo.rpartition("/")[2]))
    return medidas, hallazgos


def _formato_de(octetos: bytes) -> str:
    inicio = octetos.lstrip()[:5]
    if octetos[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "HEIC (fotografía de iPhone)"
    return next((nombre for firma, nombre in FORMATOS.items() if inicio.startswith(firma)), "otra clase de archivo")


def _abrir(archivo: str, octetos: bytes) -> tuple[Medidas | None, Hallazgo | None]:
    """Decodifica la imagen después de comprobar que sus medidas son razonables: así una «bomba» nunca se infla."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            imagen = Image.open(io.BytesIO(octetos), formats=["JPEG"])
            medidas = Medidas(*imagen.size)
            if max(medidas) > LADO_MAXIMO:
                return None, hallar("foto-desmedida", archivo, **medidas._asdict(), maximo=LADO_MAXIMO)
            # A un octavo y en gris se lee hasta el último byte, y cuesta menos de la mitad.
            imagen.draft("L", (1, 1))
            imagen.load()
    except Image.DecompressionBombError:
        return None, hallar("foto-ilegible", archivo, causa=Redactado("declara cientos de millones de pixeles"))
    except UnidentifiedImageError:
        return None, hallar("foto-ilegible", archivo, causa=Redactado("empieza como JPEG y lo que sigue no lo es"))
    except Exception:  # Pillow no acota lo que lanza un archivo dañado: OSError, SyntaxError, struct.error, IndexError…
        return None, hallar("foto-ilegible", archivo, causa=Redactado("está cortada o dañada"))
    if min(medidas) < LADO_MINIMO:
        return medidas, hallar("foto-chica", archivo, **medidas._asdict(), minimo=LADO_MINIMO)
    return medidas, None


def _metadatos(octetos: bytes) -> Iterator[str]:
    """Los metadatos de un JPEG: segmentos APP y comentarios antes de la imagen, y lo que venga después de su fin."""
    sitio = len(INICIO)
    while sitio + 4 <= len(octetos) and octetos[sitio] == 0xFF and octetos[sitio + 1] != BARRIDO:
        marca, largo = octetos[sitio + 1], int.from_bytes(octetos[sitio + 2 : sitio + 4])
        contenido = octetos[sitio + 4 : sitio + 2 + largo]
        if marca == COMENTARIO:
            yield "comentario"
        elif 0xE0 <= marca <= 0xEF and not contenido.startswith(TECNICOS.get(marca, b"\0\0")):
            nombres = (nombre for inicio, nombre in CONOCIDOS.items() if contenido.startswith(inicio))
            yield next(nombres, "datos de la cámara")
        sitio += 2 + largo
    if octetos.rfind(FIN) + len(FIN) < len(octetos.rstrip(b"\0")):
        yield "datos después de la imagen"
