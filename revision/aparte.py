"""Un trabajo en otro núcleo: lo que deja en el disco le ahorra tiempo a este proceso, y si no llega, nada cambia."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def mientras(trabajo: Callable[[], object]) -> Iterator[None]:
    """Corre el `trabajo` en un proceso hijo mientras dura el bloque, y al final lo espera. Donde no se puede, no lo corre.

    El hijo comparte lo ya leído sin copiarlo, y de él solo queda lo que escriba: lo que falle ahí, se hará aquí.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        yield
        return
    sys.stdout.flush()
    sys.stderr.flush()
    hijo = os.fork()
    if hijo == 0:
        with contextlib.suppress(BaseException):
            trabajo()
        os._exit(0)
    try:
        yield
    finally:
        os.waitpid(hijo, 0)
