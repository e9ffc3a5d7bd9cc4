"""De dónde sale lo que se mira: el índice de git, los commits de un rango o una carpeta.

De un rango se mira todo lo que cada commit añadió, no el resultado: lo que entró y salió también quedó en git. También
los mensajes y los nombres de archivo. Sirve en un repositorio desnudo y dentro de «pre-receive», con los objetos todavía en
cuarentena: el ambiente que pone git se respeta.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..versiones import RevisionDetenida, resolver
from ..versiones import git as _git
from .mirada import Cosa

NADIE = re.compile("0{40}|0{64}")
"""Lo que git pone en lugar de un commit cuando la rama nace o muere."""
ENLACE_A_OTRO_REPOSITORIO = "160000"
MENSAJE = "(mensaje del commit)"
ETIQUETA = "(mensaje de la etiqueta)"


def de_carpeta(carpeta: Path) -> Iterator[Cosa]:
    """Cada archivo de `carpeta`, en orden. De un enlace se mira a dónde dice que va, sin seguirlo."""
    for archivo in sorted(carpeta.rglob("*")):
        ruta = archivo.relative_to(carpeta).as_posix()
        if archivo.is_symlink():
            yield Cosa(ruta, os.fsencode(os.readlink(archivo)))
        elif archivo.is_file():
            yield Cosa(ruta, archivo.read_bytes())


def del_indice(repositorio: Path) -> Iterator[Cosa]:
    """Lo preparado para el próximo commit que no está igual en el último."""
    try:
        base = resolver(repositorio, "HEAD")
    except RevisionDetenida:
        base = _git(repositorio, "hash-object", "-t", "tree", os.devnull).strip()
    crudo = _git(repositorio, "diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", base)
    with _lector(repositorio) as leer:
        for blob, ruta in _cambios(crudo):
            yield Cosa(ruta, leer(blob))


def del_rango(repositorio: Path, base: str | None, cabeza: str) -> Iterator[Cosa]:
    """Todo lo que añadió cada commit que está en `cabeza` y no en `base`; sin `base`, todo el historial de `cabeza`.

    Con `base` en ceros (una rama que nace) y objetos en cuarentena, lo que no estuviera ya en ninguna rama. Lanza
    RevisionDetenida si alguno no es un commit.
    """
    if NADIE.fullmatch(cabeza):
        return
    commits = [_commit(repositorio, cabeza)]
    if base and not NADIE.fullmatch(base):
        commits.append("^" + _commit(repositorio, base))
    elif "GIT_QUARANTINE_PATH" in os.environ:
        commits += ["--not", "--all"]
    opciones = ("--raw", "-z", "-m", "--root", "--no-renames", "--no-abbrev", "--reverse", "--no-show-signature", "--format=%x01%H%x02%B")
    crudo = _git(repositorio, "log", *opciones, *commits, "--")
    vistos: set[tuple[str, str]] = set()
    with _lector(repositorio) as leer:
        if _git(repositorio, "cat-file", "-t", cabeza).strip() == "tag":
            yield Cosa(ETIQUETA, leer(cabeza), commits[0])
        for tramo in crudo.split("\x01")[1:]:
            commit, _, resto = tramo.partition("\x02")
            mensaje, _, cambios = resto.partition("\0")
            yield Cosa(MENSAJE, mensaje.encode("utf-8", "surrogateescape"), commit)
            for blob, ruta in _cambios(cambios):
                if (blob, ruta) not in vistos:
                    vistos.add((blob, ruta))
                    yield Cosa(ruta, leer(blob), commit)


def _commit(repositorio: Path, cual: str) -> str:
    return resolver(repositorio, cual)


def _cambios(crudo: str) -> Iterator[tuple[str, str]]:
    """El blob y la ruta de cada archivo añadido o cambiado en una salida «--raw -z»."""
    partes = iter(crudo.lstrip("\0\n").split("\0"))
    for seña in partes:
        if not seña.startswith(":"):
            continue
        _, modo, _, blob, clase = seña[1:].split(" ")[:5]
        ruta = next(partes)
        if clase[0] != "D" and modo != ENLACE_A_OTRO_REPOSITORIO and not NADIE.fullmatch(blob):
            yield blob, ruta


@contextmanager
def _lector(repositorio: Path):
    """Una función que da los octetos de un objeto; detrás hay un solo proceso de git, que al final se cierra."""
    proceso = subprocess.Popen(
        ["git", "cat-file", "--batch"], cwd=repositorio, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )

    def leer(objeto: str) -> bytes:
        proceso.stdin.write(objeto.encode() + b"\n")
        proceso.stdin.flush()
        seña = proceso.stdout.readline().split()
        if len(seña) != 3:
            raise RevisionDetenida(f"Falta el objeto {objeto[:10]} en el repositorio. Tráelo entero: «git fetch --unshallow».")
        octetos = proceso.stdout.read(int(seña[2]))
        proceso.stdout.read(1)
        return octetos

    try:
        yield leer
    finally:
        proceso.stdin.close()
        proceso.stdout.close()
        proceso.wait()
