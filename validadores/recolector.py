"""Sin recolector de basura mientras se crean cientos de miles de objetos que viven hasta el final: buscar entre ellos solo cuesta."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def sin_recolector() -> Iterator[None]:
    """Lo apaga dentro del bloque y lo deja como estaba."""
    estaba_activo = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if estaba_activo:
            gc.enable()
