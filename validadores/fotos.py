"""Las fotografías: que sean JPEG completos, de tamaño razonable y sin metadatos que digan dónde o cuándo se tomaron."""

import io
import warnings
from typing import NamedTuple

from .hallazgo import Hallazgo, Redactado, hallar
from .metadatos import INICIO, metadatos_de

LADO_MINIMO = 120
LADO_MAXIMO = 4096
FORMATOS = {
    b"\x89PNG": "PNG", b"GIF8": "GIF", b"RIFF": "WebP", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF",
    b"%PDF": "un PDF", b"PK\x03\x04": "un archivo comprimido o de Office", b"<svg": "SVG", b"<?xml": "SVG o XML",
    b"<!DO": "una página web", b"<htm": "una página web",
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
    if medidas and (metadatos := metadatos_de(octetos)):
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
