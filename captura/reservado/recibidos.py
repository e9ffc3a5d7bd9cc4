"""Lo recibido: `recibidos.txt` anota cada aporte que terminó de guardarse, para que perder el último se note.

Sin esta cuenta, si se pierde el archivo que dice «no», vuelve a valer el «sí» de antes. Solo lleva claves y números, que ya
son nombres de archivo; crece por el final, y git junta lo que anoten dos personas a la vez.
"""

import os
import re
from pathlib import Path

from .detenida import ReservaDetenida, exigir

RECIBIDOS = "recibidos.txt"
_RENGLON = re.compile(r"([a-z0-9]{6,12})/([0-9]{4})")


def leer_recibidos(raiz: Path) -> dict[str, set[int]]:
    """De cada candidatura, los números de sus aportes anotados. Lanza ReservaDetenida si la cuenta falta o no se entiende."""
    try:
        renglones = (raiz / RECIBIDOS).read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ReservaDetenida(f"{RECIBIDOS}: Falta o no se puede leer, y sin él no se sabe si se perdió algo. Recupéralo del repositorio "
                              "reservado o de su respaldo. [sin-cuenta]") from None
    recibidos: dict[str, set[int]] = {}
    frases = []
    for numero, renglon in enumerate(renglones, 1):
        if hallado := _RENGLON.fullmatch(renglon):
            recibidos.setdefault(hallado[1], set()).add(int(hallado[2]))
        else:
            frases.append(f"{RECIBIDOS}:{numero}: No es una clave y un número, como «b2c3d4f5/0001». Recupéralo del repositorio reservado o de "
                          "su respaldo. [cuenta-ilegible]")
    exigir(frases)
    return recibidos


def anotar_recibido(raiz: Path, clave: str, numero: int) -> None:
    """Añade un aporte a la cuenta, y no vuelve hasta que está en el disco."""
    with open(os.open(raiz / RECIBIDOS, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as archivo:
        archivo.write(f"{clave}/{numero:04}\n".encode())
        archivo.flush()
        os.fsync(archivo.fileno())
