"""El turno para preparar el entorno. El sistema operativo lo suelta solo, aunque el proceso muera."""

import contextlib
import os
import sys
import time
from pathlib import Path


@contextlib.contextmanager
def apartar(ruta: Path, aviso: str = "Otro proceso está preparando el entorno; espero a que termine."):
    """Un solo arranque a la vez: el segundo espera a que se suelte el turno que guarda el archivo `ruta`.

    El instalador hereda el turno: si matan solo al arranque, nadie rehace el entorno hasta que aquel acabe.
    """
    with open(ruta, "w") as archivo:
        os.set_inheritable(archivo.fileno(), True)
        if not _tomar(archivo):
            print(aviso, file=sys.stderr)
            while not _tomar(archivo):
                time.sleep(0.2)
        yield


def _tomar(archivo) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(archivo.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(archivo, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
