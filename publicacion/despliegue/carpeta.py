"""Publicar en una carpeta: se copia al lado, se cambia de una sola vez y la versión anterior queda a la mano.

`cambio` es quien sabe cambiar carpetas (`tema.cambio`): `carpeta_nueva`, `cambiar` y `volver`.
"""

import os
import re
import shutil
from pathlib import Path

from validadores import decir_motivo

from .detenida import SERIE, PublicacionDetenida


def desplegar(sitio: Path, destino: Path, cambio) -> None:
    """Pone en `destino` el `sitio` construido y conserva el que había. Lanza PublicacionDetenida.

    Si algo lo interrumpe, en `destino` sigue lo anterior, entero.
    """
    destino = destino.absolute()
    _revisar(destino)
    nueva = None
    try:
        nueva = cambio.carpeta_nueva(destino)
        shutil.copytree(sitio, nueva, copy_function=_poner, dirs_exist_ok=True)
        cambio.cambiar(nueva, destino, conservar=True)
    except OSError as motivo:
        raise PublicacionDetenida(f"{destino}: no se publicó y quedó como estaba. Motivo: {_decir(motivo)}.") from motivo
    finally:
        if nueva:
            shutil.rmtree(nueva, ignore_errors=True)


def volver(destino: Path, cambio) -> None:
    """Regresa `destino` a la versión que tenía antes; volver otra vez la trae de nuevo. Lanza PublicacionDetenida."""
    destino = destino.absolute()
    _revisar(destino)
    try:
        cambio.volver(destino)
    except FileNotFoundError as falta:
        raise PublicacionDetenida(f"{destino}: no hay una versión anterior guardada; nada cambió.") from falta
    except OSError as motivo:
        raise PublicacionDetenida(f"{destino}: no se pudo volver y quedó como estaba. Motivo: {_decir(motivo)}.") from motivo


def _decir(fallo: OSError) -> str:
    """Por qué el sistema no dejó; de una copia de muchos archivos, por qué no dejó el primero."""
    if isinstance(fallo, shutil.Error):
        numero = re.search(r"\[Errno ([0-9]+)\]", str(fallo.args[0][0][2]))
        fallo = OSError(int(numero[1]) if numero else 0, "")
    return decir_motivo(fallo)


def _revisar(destino: Path) -> None:
    """Niega las carpetas que al cambiarse perderían algo que no es un sitio nuestro."""
    if destino.is_symlink() or (destino.exists() and not destino.is_dir()):
        raise PublicacionDetenida(f"{destino}: no es una carpeta. Elige otra con --destino.")
    if destino.exists() and any(destino.iterdir()) and not (destino / SERIE).is_file():
        raise PublicacionDetenida(
            f"{destino}: tiene archivos que no son de un sitio de Conóceles y se perderían. Elige otra carpeta, o vacíala."
        )


def _poner(origen: str, destino: str) -> str:
    """Enlaza el archivo, que nunca se reescribe en su lugar; donde no hay enlaces duros, lo copia."""
    try:
        os.link(origen, destino)
    except OSError:
        shutil.copy2(origen, destino)
    return destino
