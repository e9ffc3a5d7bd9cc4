"""El examen de lo que entra: desde la integración continua (`fusion`) y desde el gancho del servidor (`recibir`)."""

import sys
from collections.abc import Iterable
from pathlib import Path

from invoke import Exit

from consola.ordenes.guardia import vigilar


def examinar(repositorio: Path, base: str, cabeza: str, rama: str | None, memoria: Path) -> None:
    """Examina lo que lleva de `base` a `cabeza`; con `rama`, como propuesta que todavía no se fusiona. Lanza `Exit`."""
    from revision import RevisionDetenida, fusion
    from revision.versiones import resolver

    try:
        ajustes = fusion.leer_ajustes(repositorio)
        vieja, nueva = resolver(repositorio, base), resolver(repositorio, cabeza)
        if rama:
            faltas = fusion.examinar_propuesta(repositorio, nueva, rama, ajustes, vigilar, base=vieja)
        else:
            faltas = fusion.examinar_entrada(repositorio, vieja, nueva, ajustes, vigilar, memoria)
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    _decir(faltas, "Puede proponerse." if rama else "Puede entrar: otra persona lo revisó y nada lo impide.")


def recibir(repositorio: Path, renglones: Iterable[str], memoria: Path) -> None:
    """Examina un empuje, con los `renglones` que git da al gancho `pre-receive`. Lanza `Exit` si algo impide recibirlo."""
    from revision import RevisionDetenida, fusion

    try:
        faltas = fusion.examinar_empuje(repositorio, renglones, fusion.leer_ajustes(repositorio), vigilar, memoria)
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    _decir(faltas, "")


def _decir(faltas, conforme: str) -> None:
    """Todas las faltas a la vez y cuántas son; sin ninguna, la frase `conforme`."""
    if faltas:
        cuantas = "una cosa" if len(faltas) == 1 else f"{len(faltas):,} cosas"
        print("\n".join([*map(str, faltas), f"No entra: hay {cuantas} por remediar."]), file=sys.stderr)
        raise Exit(code=1)
    if conforme:
        print(conforme)
