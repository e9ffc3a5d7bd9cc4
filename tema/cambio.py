"""El cambio del sitio publicado por el recién construido, de una sola vez."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_EN_ESTA_CARPETA = -100  # AT_FDCWD
_INTERCAMBIAR = 2  # RENAME_EXCHANGE


def carpeta_nueva(salida: Path) -> Path:
    """Carpeta vacía junto a `salida` donde construir; recoge antes las que dejó una construcción interrumpida."""
    for resto in salida.parent.glob(f".{salida.name}.nueva-*"):
        if not _sigue_vivo(resto.name.rpartition("-")[2]):
            shutil.rmtree(resto)
    anterior = salida.with_name(f".{salida.name}.anterior")
    if anterior.exists() and not salida.exists():
        anterior.rename(salida)
    nueva = salida.with_name(f".{salida.name}.nueva-{os.getpid()}")
    shutil.rmtree(nueva, ignore_errors=True)
    nueva.mkdir(parents=True)
    return nueva


def cambiar(nueva: Path, salida: Path) -> None:
    """Pone `nueva` en lugar de `salida` y borra lo que había. En Linux el intercambio es atómico."""
    if not salida.exists():
        nueva.rename(salida)
        return
    if not _intercambiar(nueva, salida):
        anterior = salida.with_name(f".{salida.name}.anterior")
        shutil.rmtree(anterior, ignore_errors=True)
        salida.rename(anterior)
        nueva.rename(salida)
        nueva = anterior
    shutil.rmtree(nueva)


def _intercambiar(una: Path, otra: Path) -> bool:
    """Intercambia dos carpetas con `renameat2`; falso donde no existe."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    rutas = os.fsencode(una), os.fsencode(otra)
    return renameat2(_EN_ESTA_CARPETA, rutas[0], _EN_ESTA_CARPETA, rutas[1], _INTERCAMBIAR) == 0


def _sigue_vivo(proceso: str) -> bool:
    if not proceso.isdigit() or sys.platform == "win32":
        return False
    try:
        os.kill(int(proceso), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return int(proceso) != os.getpid()
