"""De dónde sale lo que se mira: el índice de git, los commits de un rango o una carpeta.

De un rango se mira todo lo que cada commit añadió, no el resultado: lo que entró y salió también quedó en git. También
los mensajes, la autoría, y los nombres de archivos, ramas y etiquetas. Sirve en un repositorio desnudo y dentro de «pre-receive», con los objetos todavía en
cuarentena: el ambiente que pone git se respeta.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..versiones import RevisionDetenida, git_en_octetos, resolver
from ..versiones import git as _git
from .mirada import Cosa

NADIE = re.compile("0{40}|0{64}")
"""Lo que git pone en lugar de un commit cuando la rama nace o muere."""
ENLACE_A_OTRO_REPOSITORIO = "160000"
MENSAJE = "(mensaje del commit)"
AUTORIA = "(autoría del commit)"
RAMA = "(nombre de la rama o etiqueta)"
ETIQUETA = "(mensaje de la etiqueta)"
_SIN_DECIR = re.compile(rb"^(?:tree|parent) [0-9a-f]+\n?", re.MULTILINE)
_TIJERAS = re.compile(rb"^[^\n]{1,9}-{4,} >8 -{4,}.*", re.MULTILINE | re.DOTALL)
"""Desde aquí git corta lo que enseña a quien escribe un mensaje. Fuente: git-commit(1), «--cleanup=scissors»."""


def de_carpeta(carpeta: Path) -> Iterator[Cosa]:
    """Cada archivo de `carpeta`, en orden. De un enlace se mira a dónde dice que va, sin seguirlo."""
    for archivo in sorted(carpeta.rglob("*")):
        ruta = archivo.relative_to(carpeta).as_posix()
        if archivo.is_symlink():
            yield Cosa(ruta, os.fsencode(os.readlink(archivo)))
        elif archivo.is_file():
            yield Cosa(ruta, archivo.read_bytes())


def del_indice(repositorio: Path) -> Iterator[Cosa]:
    """Lo preparado para el próximo commit que no está igual en el último, a nombre de quién iría y en qué rama."""
    quienes = (_si_hay(repositorio, "var", f"GIT_{quien}_IDENT") for quien in ("AUTHOR", "COMMITTER"))
    yield _cosa(AUTORIA, "".join(quienes))
    yield _cosa(RAMA, _si_hay(repositorio, "symbolic-ref", "--quiet", "HEAD"))
    try:
        base = resolver(repositorio, "HEAD")
    except RevisionDetenida:
        base = _git(repositorio, "hash-object", "-t", "tree", os.devnull).strip()
    crudo = _git(repositorio, "diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", base)
    with _lector(repositorio) as leer:
        for _, blob, ruta in _cambios(crudo):
            yield Cosa(ruta, leer(blob))


def del_mensaje(repositorio: Path, archivo: Path) -> Iterator[Cosa]:
    """El mensaje que alguien acaba de escribir, sin lo que git le quitará: comentarios y la copia de los cambios."""
    escrito = _TIJERAS.sub(b"", archivo.read_bytes())
    yield Cosa(MENSAJE, git_en_octetos(repositorio, "stripspace", "--strip-comments", entrada=escrito))


def del_rango(repositorio: Path, base: str | None, cabeza: str, rama: str = "") -> Iterator[Cosa]:
    """Todo lo que añadió cada commit que está en `cabeza` y no en `base`; sin `base`, todo el historial de `cabeza`.

    Con `base` en ceros (una rama que nace) y objetos en cuarentena, lo que no estuviera ya en ninguna rama. También el nombre de
    la `rama` que llega y los de las que ya apuntan a `cabeza`. Lanza RevisionDetenida si alguno no es un commit.
    """
    if NADIE.fullmatch(cabeza):
        return
    commits = [resolver(repositorio, cabeza)]
    if base and not NADIE.fullmatch(base):
        commits.append("^" + resolver(repositorio, base))
    elif "GIT_QUARANTINE_PATH" in os.environ:
        commits += ["--not", "--all"]
    lista = _git(repositorio, "rev-list", "--reverse", *commits, "--")
    opciones = ("--stdin", "--raw", "-z", "-r", "-m", "--root", "--no-renames", "--no-abbrev")
    crudo = git_en_octetos(repositorio, "diff-tree", *opciones, entrada=lista.encode()).decode("utf-8", "surrogateescape")
    yield _cosa(RAMA, rama + "\n" + _git(repositorio, "for-each-ref", "--format=%(refname)", f"--points-at={commits[0]}"))
    with _lector(repositorio) as leer:
        if _git(repositorio, "cat-file", "-t", cabeza).strip() == "tag":
            yield Cosa(ETIQUETA, leer(cabeza), commits[0])
        for commit in lista.split():
            datos, _, mensaje = leer(commit).partition(b"\n\n")
            yield Cosa(AUTORIA, _SIN_DECIR.sub(b"", datos), commit)
            yield Cosa(MENSAJE, mensaje, commit)
        vistos: set[tuple[str, str]] = set()
        for commit, blob, ruta in _cambios(crudo):
            if (blob, ruta) not in vistos:
                vistos.add((blob, ruta))
                yield Cosa(ruta, leer(blob), commit)


def _cosa(ruta: str, dicho: str) -> Cosa:
    return Cosa(ruta, dicho.encode("utf-8", "surrogateescape"))


def _si_hay(repositorio: Path, *orden: str) -> str:
    """Lo que responde git, o nada si se niega: sin identidad no habrá commit, y en un commit suelto no hay rama."""
    try:
        return _git(repositorio, *orden)
    except RevisionDetenida:
        return ""


def _cambios(crudo: str) -> Iterator[tuple[str | None, str, str]]:
    """Commit, blob y ruta de cada archivo añadido o cambiado en una salida «--raw -z»; el commit, si la salida lo dice."""
    partes, commit = iter(crudo.split("\0")), None
    for seña in partes:
        if not seña.startswith(":"):
            commit = seña.strip() or commit
            continue
        _, modo, _, blob, clase = seña[1:].split(" ")[:5]
        ruta = next(partes)
        if clase[0] != "D" and modo != ENLACE_A_OTRO_REPOSITORIO and not NADIE.fullmatch(blob):
            yield commit, blob, ruta


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
