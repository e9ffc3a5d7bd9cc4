"""Dos versiones de los datos, vengan de un commit o de una carpeta.

De un commit se sacan con un índice propio y sin tocar el árbol de trabajo: nada de lo que traiga la rama se ejecuta.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


class RevisionDetenida(Exception):
    """No se puede comparar; el texto dice por qué y cómo remediarlo."""


@dataclass(frozen=True, slots=True)
class Version:
    """Una versión de los datos: dónde están y cómo nombrarla. `commit` es None si es una carpeta."""

    carpeta: Path
    nombre: str
    commit: str | None = None


@contextmanager
def abrir(repositorio: Path, datos: str, cual: str | None) -> Iterator[Version]:
    """La versión `cual` de la carpeta `datos` del repositorio; None es lo que hay en el árbol de trabajo.

    `cual` es una carpeta de datos, o lo que git entiende por un commit. Lo sacado de git se borra al terminar. Lanza
    RevisionDetenida si no es ninguna de las dos cosas.
    """
    if cual is None:
        yield Version(repositorio / datos, "lo que hay en la carpeta")
        return
    if cual and Path(cual).is_dir():
        yield Version(Path(cual), cual)
        return
    commit = resolver(repositorio, cual)
    with tempfile.TemporaryDirectory(prefix="conoceles-") as temporal:
        carpeta = Path(temporal, "datos")
        _sacar(repositorio, commit, datos, carpeta, Path(temporal, "indice"))
        yield Version(carpeta, f"{cual} ({commit[:10]})" if not commit.startswith(cual) else commit[:10], commit)


def git(repositorio: Path, *orden: str, **ambiente: str) -> str:
    """Lo que responde git; RevisionDetenida con lo que dijo si se niega. Los nombres raros salen tal cual."""
    return git_en_octetos(repositorio, *orden, **ambiente).decode("utf-8", "surrogateescape")


def git_en_octetos(repositorio: Path, *orden: str, entrada: bytes = b"", **ambiente: str) -> bytes:
    """Lo mismo, sin descifrar; `entrada` es lo que git lee de su entrada estándar."""
    try:
        hecho = subprocess.run(
            ["git", "-c", "core.quotepath=off", *orden], cwd=repositorio, capture_output=True, check=True, input=entrada,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", **ambiente},
        )
    except FileNotFoundError as falta:
        raise RevisionDetenida("Hace falta git para comparar versiones. Instálalo, o compara dos carpetas.") from falta
    except subprocess.CalledProcessError as negativa:
        dicho = negativa.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise RevisionDetenida(f"git no pudo «{orden[0]}»: {dicho}") from negativa
    return hecho.stdout


def resolver(repositorio: Path, cual: str) -> str:
    """El commit que nombra `cual`, completo."""
    try:
        return git(repositorio, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{cual}^{{commit}}").strip()
    except RevisionDetenida as negativa:
        raise RevisionDetenida(
            f"«{cual}» no es un commit de este repositorio ni una carpeta. Revisa el nombre; si es una rama remota, tráela "
            "antes con «git fetch»."
        ) from negativa


def _sacar(repositorio: Path, commit: str, datos: str, carpeta: Path, indice: Path) -> None:
    """Escribe en `carpeta` los datos de un commit; vacía si ese commit no los tiene."""
    carpeta.mkdir()
    if not git(repositorio, "ls-tree", "-d", commit, "--", datos.rstrip("/")).strip():
        return
    # El árbol propio deja que también lo haga un repositorio desnudo, que no tiene ninguno.
    ambiente = {"GIT_INDEX_FILE": str(indice), "GIT_WORK_TREE": str(carpeta)}
    git(repositorio, "read-tree", f"{commit}:{datos.rstrip('/')}", **ambiente)
    git(repositorio, "-c", "core.autocrlf=false", "checkout-index", "--all", "--force", f"--prefix={carpeta}/", **ambiente)
