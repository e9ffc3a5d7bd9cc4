"""Lo que una orden le dice a la persona: su texto en la terminal y, si los datos no se dejan, qué remediar."""

import contextlib
from collections.abc import Iterator

from invoke import Exit


def mostrar(texto: str) -> None:
    """Escribe el texto en la terminal, si hay alguno."""
    if texto:
        print(texto.rstrip("\n"))


@contextlib.contextmanager
def exigiendo_datos(negativa: str) -> Iterator[None]:
    """Si los datos se rechazan, escribe sus hallazgos y convierte el rechazo en un `Exit` con la `negativa`."""
    from validadores import DatosRechazados, formatear

    try:
        yield
    except DatosRechazados as rechazo:
        mostrar(formatear(rechazo.hallazgos, "texto"))
        raise Exit(negativa, code=1) from rechazo
