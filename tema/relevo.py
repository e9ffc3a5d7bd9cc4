"""El trabajo en dos procesos: uno bifurcado comparte la memoria de la elección sin copiarla."""

import gc
import os
import sys
import traceback
from collections.abc import Callable


def hay_relevo() -> bool:
    """Si esta máquina puede bifurcar procesos y tiene más de un núcleo."""
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1


def entre_dos(propio: Callable[[], None], ajeno: Callable[[], None]) -> bool:
    """Corre `ajeno` en un proceso hijo mientras este corre `propio`; devuelve si el hijo terminó bien.

    Del hijo solo queda lo que escriba en disco. Siempre se le espera, también si `propio` falla.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    gc.freeze()
    hijo = os.fork()
    if hijo == 0:
        os._exit(_como_hijo(ajeno))
    try:
        propio()
    finally:
        _, estado = os.waitpid(hijo, 0)
        gc.unfreeze()
    return estado == 0


def _como_hijo(trabajo: Callable[[], None]) -> int:
    try:
        trabajo()
    except BaseException:
        traceback.print_exc()
        return 1
    return 0
