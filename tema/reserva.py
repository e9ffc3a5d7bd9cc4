"""La reserva: lo que se guarda entre construcciones porque cuesta rehacerlo. Puede borrarse siempre."""

import os
from collections.abc import Callable
from pathlib import Path


def guardar_entero(destino: Path, octetos: bytes) -> None:
    """Escribe un archivo de la reserva de una vez: puede haber dos construcciones a la par y ninguna debe leer medio archivo."""
    destino.parent.mkdir(parents=True, exist_ok=True)
    parcial = destino.with_suffix(f".{os.getpid()}.parcial")
    parcial.write_bytes(octetos)
    parcial.replace(destino)


def recordado(archivo: Path, hacer: Callable[[], bytes]) -> bytes:
    """Lo guardado en `archivo` o, si no está, lo que se haga, que queda guardado. El nombre debe llevar la huella de su contenido."""
    try:
        return archivo.read_bytes()
    except OSError:
        octetos = hacer()
    guardar_entero(archivo, octetos)
    return octetos
