"""La reserva: lo que se guarda entre construcciones porque cuesta rehacerlo. Puede borrarse siempre."""

import os
from pathlib import Path


def guardar_entero(destino: Path, octetos: bytes) -> None:
    """Escribe un archivo de la reserva de una vez: puede haber dos construcciones a la par y ninguna debe leer medio archivo."""
    destino.parent.mkdir(parents=True, exist_ok=True)
    parcial = destino.with_suffix(f".{os.getpid()}.parcial")
    parcial.write_bytes(octetos)
    parcial.replace(destino)
