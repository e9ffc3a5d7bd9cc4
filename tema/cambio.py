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
    anterior = _anterior_de(salida)
    if anterior.exists() and not salida.exists():
        anterior.rename(salida)
    nueva = salida.with_name(f".{salida.name}.nueva-{os.getpid()}")
    shutil.rmtree(nueva, ignore_errors=True)
    nueva.mkdir(parents=True)
    return nueva


def cambiar(nueva: Path, salida: Path, conservar: bool = False) -> None:
    """Pone `nueva` en lugar de `salida`; borra lo que había o, con `conservar`, lo deja a la mano de `volver`.

    En Linux el intercambio es atómico.
    """
    if not salida.exists():
        nueva.rename(salida)
        return
    anterior = _anterior_de(salida)
    shutil.rmtree(anterior, ignore_errors=True)
    if not _intercambiar(nueva, salida):
        salida.rename(anterior)
        nueva.rename(salida)
    elif conservar:
        nueva.rename(anterior)
        return
    if not conservar:
        shutil.rmtree(nueva if nueva.exists() else anterior)


def volver(salida: Path) -> None:
    """Intercambia `salida` con la versión que se conservó; FileNotFoundError si no hay ninguna."""
    anterior = _anterior_de(salida)
    if not anterior.is_dir():
        raise FileNotFoundError(anterior)
    if salida.exists() and _intercambiar(anterior, salida):
        return
    aparte = carpeta_nueva(salida)
    aparte.rmdir()
    if salida.exists():
        salida.rename(aparte)
    anterior.rename(salida)
    if aparte.exists():
        aparte.rename(anterior)


def _anterior_de(salida: Path) -> Path:
    return salida.with_name(f".{salida.name}.anterior")


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
