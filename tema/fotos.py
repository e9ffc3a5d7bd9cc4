"""Fotografías del tamaño de un teléfono: las grandes se reducen una vez y se guardan por su huella."""

import os
from pathlib import Path

from PIL import Image, ImageOps

from validadores import Eleccion, Foto

from .escritor import Escritor

ANCHO, ALTO = 480, 600
"""Tope en pixeles de la fotografía publicada."""
LIGERA = 40_000
"""Octetos hasta los que una fotografía pequeña se publica tal cual."""
CALIDAD = 78


def _reducir(foto: Foto, destino: Path) -> None:
    """Escribe en `destino` una copia reducida, derecha y sin metadatos."""
    with Image.open(foto.ruta) as imagen:
        imagen.draft("RGB", (ANCHO * 2, ALTO * 2))
        derecha = ImageOps.exif_transpose(imagen).convert("RGB")
        derecha.thumbnail((ANCHO, ALTO))
        destino.parent.mkdir(parents=True, exist_ok=True)
        temporal = destino.with_suffix(f".{os.getpid()}.parcial")
        derecha.save(temporal, "JPEG", quality=CALIDAD, optimize=True, progressive=True)
        temporal.replace(destino)


def publicar(eleccion: Eleccion, escritor: Escritor, reserva: Path, avance) -> dict[str, str]:
    """Publica las fotografías que hoy pueden mostrarse y devuelve la ruta de cada una por clave de candidatura.

    `reserva` es la carpeta donde se guardan las reducidas entre construcciones.
    """
    rutas = {}
    visibles = [(c.clave, f) for c in eleccion.candidaturas.values() if (f := eleccion.foto_publica(c))]
    for numero, (clave, foto) in enumerate(visibles, 1):
        ruta = rutas[clave] = f"fotos/{clave}.jpg"
        origen = foto.ruta
        if foto.octetos > LIGERA or foto.ancho > ANCHO or foto.alto > ALTO:
            origen = reserva / f"{foto.huella}.jpg"
            if not origen.exists():
                _reducir(foto, origen)
        escritor.copiar(ruta, origen, foto.huella)
        avance("fotografías", numero, len(visibles))
    return rutas
