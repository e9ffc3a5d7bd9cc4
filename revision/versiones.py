"""Dos versiones de los datos, vengan de un commit o de una carpeta.

De un commit se leen en memoria o, para construir, se sacan con un índice propio y sin tocar el árbol de trabajo: nada de lo que
traiga la rama se ejecuta.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from validadores import Arbol


class RevisionDetenida(Exception):
    """No se puede comparar; el texto dice por qué y cómo remediarlo."""


@dataclass(frozen=True, slots=True)
class Version:
    """Una versión de los datos: dónde están y cómo nombrarla. `commit` es None si es una carpeta."""

    carpeta: Path | Arbol
    nombre: str
    commit: str | None = None


@contextmanager
def abrir(repositorio: Path, datos: str, cual: str | None) -> Iterator[Version]:
    """La versión `cual` de la carpeta `datos` del repositorio, en el disco; None es lo que hay en el árbol de trabajo.

    `cual` es una carpeta de datos (con su `proceso.json`), o lo que git entiende por un commit. Lo sacado de git se borra al terminar. Lanza
    RevisionDetenida si no es ninguna de las dos cosas.
    """
    if carpeta := _carpeta(repositorio, datos, cual):
        yield carpeta
        return
    commit = resolver(repositorio, cual)
    with tempfile.TemporaryDirectory(prefix="conoceles-") as temporal:
        carpeta = Path(temporal, "datos")
        _sacar(repositorio, commit, datos, carpeta, Path(temporal, "indice"))
        yield Version(carpeta, _nombrar(cual, commit), commit)


def tomar(repositorio: Path, datos: str, cual: str | None, objetos: dict[str, bytes]) -> Version:
    """Lo mismo sin escribir nada: si es un commit, sus archivos quedan en memoria.

    `objetos` guarda lo ya leído del repositorio, por su clave de git: entre dos versiones casi todo es lo mismo.
    """
    if carpeta := _carpeta(repositorio, datos, cual):
        return carpeta
    commit = resolver(repositorio, cual)
    return Version(_arbol(repositorio, commit, datos.rstrip("/"), objetos), _nombrar(cual, commit), commit)


def _carpeta(repositorio: Path, datos: str, cual: str | None) -> Version | None:
    if cual is None:
        return Version(repositorio / datos, "lo que hay en la carpeta")
    return Version(Path(cual), cual) if cual and (Path(cual) / "proceso.json").is_file() else None


def _nombrar(cual: str, commit: str) -> str:
    return f"{cual} ({commit[:10]})" if not commit.startswith(cual) else commit[:10]


def _arbol(repositorio: Path, commit: str, datos: str, objetos: dict[str, bytes]) -> Arbol:
    """Los archivos que un commit tiene en `datos`; ninguno si no tiene esa carpeta."""
    claves, ajenos = {}, {}
    if git(repositorio, "ls-tree", "-d", commit, "--", datos).strip():
        for renglon in filter(None, git(repositorio, "ls-tree", "-r", "-z", f"{commit}:{datos}").split("\0")):
            (modo, _, clave), ruta = renglon.partition("\t")[0].split(), renglon.partition("\t")[2]
            if modo in ("100644", "100755"):
                claves[ruta] = clave
            else:
                ajenos[ruta] = "enlace" if modo == "120000" else "otra"
    _leer(repositorio, [clave for clave in dict.fromkeys(claves.values()) if clave not in objetos], objetos)
    return Arbol({ruta: objetos[clave] for ruta, clave in claves.items()}, ajenos)


def _leer(repositorio: Path, claves: list[str], objetos: dict[str, bytes]) -> None:
    """Añade a `objetos` el contenido de esas claves, en una sola llamada a git."""
    dicho = memoryview(git_en_octetos(repositorio, "cat-file", "--batch", "--buffer", entrada="\n".join([*claves, ""]).encode()))
    inicio = 0
    for clave in claves:
        fin = inicio + len(clave) + len(" blob ")
        largo = bytes(dicho[fin : fin + 20]).partition(b"\n")[0]
        inicio = fin + len(largo) + 1
        objetos[clave] = bytes(dicho[inicio : inicio + int(largo)])
        inicio += int(largo) + 1


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
            f"«{cual}» no es un commit de este repositorio ni una carpeta de datos, que lleva su proceso.json. Revisa el nombre; si es una rama remota, tráela "
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
