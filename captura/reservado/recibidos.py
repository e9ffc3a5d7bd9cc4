"""Lo recibido: `recibidos.txt` anota cada aporte que terminó de guardarse, para que perder el último se note.

Sin esta cuenta, si se pierde el archivo que dice «no», vuelve a valer el «sí» de antes. Solo lleva claves y números, que ya
son nombres de archivo, y una seña al azar que también va dentro del aporte: si dos personas guardan a la vez con el mismo número,
git junta los dos renglones y se nota que uno de los archivos se perdió al fusionar.
"""

import os
import re
from pathlib import Path

from validadores import decir_motivo

from .detenida import ReservaDetenida, exigir

RECIBIDOS = "recibidos.txt"
_RENGLON = re.compile(r"([a-z0-9]{6,12})/([0-9]{4})(?: ([0-9a-f]{16}))?")
"""Los renglones de antes de las señas no la traen."""


def leer_recibidos(raiz: Path) -> dict[str, dict[int, set[str]]]:
    """De cada candidatura, los números de sus aportes anotados y sus señas («» si no la tiene). Lanza ReservaDetenida si la cuenta falta o no se entiende."""
    try:
        renglones = (raiz / RECIBIDOS).read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ReservaDetenida(f"{RECIBIDOS}: Falta o no se puede leer, y sin él no se sabe si se perdió algo. Recupéralo del repositorio "
                              "reservado o de su respaldo. [sin-cuenta]") from None
    recibidos: dict[str, dict[int, set[str]]] = {}
    frases = []
    for numero, renglon in enumerate(renglones, 1):
        if hallado := _RENGLON.fullmatch(renglon):
            recibidos.setdefault(hallado[1], {}).setdefault(int(hallado[2]), set()).add(hallado[3] or "")
        else:
            frases.append(f"{RECIBIDOS}:{numero}: No es una clave, un número y su seña, como «b2c3d4f5/0001 9f86d081884c7d65». Si son dos "
                          "renglones pegados, sepáralos; si no, recupéralo del repositorio reservado o de su respaldo. [cuenta-ilegible]")
    exigir(frases)
    return recibidos


def objetar_sena(ruta: str, sena: str, anotadas: set[str]) -> str:
    """Por qué un aporte con esa seña no es el que se anotó, o nada. Sin anotar todavía vale: es de una recepción que se interrumpió."""
    if not anotadas or anotadas == {sena}:
        return ""
    if len(anotadas) > 1:
        return (f"{ruta}: Dos personas guardaron a la vez con este número y al fusionar quedó un solo archivo. Trae el otro de la otra rama, con el número "
                f"que sigue y con su documento, y corrige su renglón en {RECIBIDOS}. [dos-recibidos]")
    return f"{ruta}: No es el que se recibió: su seña es otra. Recupéralo del repositorio reservado o de su respaldo. [aporte-ajeno]"


def anotar_recibido(raiz: Path, clave: str, numero: int, sena: str) -> None:
    """Añade un aporte a la cuenta, y no vuelve hasta que está en el disco. Lanza ReservaDetenida si no se pudo."""
    cuenta = raiz / RECIBIDOS
    # Un editor pudo dejar el último renglón sin su fin, y el nuevo quedaría pegado a él.
    inicio = "\n" if cuenta.is_file() and cuenta.read_bytes()[-1:] not in (b"", b"\n") else ""
    try:
        with open(os.open(cuenta, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as archivo:
            archivo.write(f"{inicio}{clave}/{numero:04} {sena}\n".encode())
            archivo.flush()
            os.fsync(archivo.fileno())
    except OSError as fallo:
        raise ReservaDetenida(f"{RECIBIDOS}: No se pudo anotar {clave}/{numero:04} ({decir_motivo(fallo)}), y lo que no se anota no se recibió. Remédialo y repite "
                              "la orden. [sin-guardar]") from None
