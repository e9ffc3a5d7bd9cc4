"""Publicar en una rama de git: un commit con el árbol del sitio, hecho sin tocar el árbol de trabajo ni su índice.

La rama avanza al final, de una vez y solo si nadie la movió entre tanto. Sirve para las páginas de GitHub, GitLab y Forgejo.
"""

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .detenida import SERIE, PublicacionDetenida

NADIE = "0" * 40
AUTORIA = "Conóceles"


@dataclass(frozen=True, slots=True)
class Repositorio:
    """Un repositorio de git donde se publica."""

    carpeta: Path

    def git(self, *orden: str, entrada: str = "", **ambiente: str) -> str:
        """Lo que responde git. Lanza PublicacionDetenida con lo que dijo si se niega."""
        try:
            hecho = subprocess.run(
                ["git", "-c", "core.autocrlf=false", "-c", "core.quotepath=off", *orden], cwd=self.carpeta, input=entrada,
                capture_output=True, text=True, encoding="utf-8", check=True, env={**os.environ, "LC_ALL": "C", **ambiente},
            )
        except FileNotFoundError as falta:
            raise PublicacionDetenida("Hace falta git para publicar en una rama. Instálalo, o publica con --destino.") from falta
        except subprocess.CalledProcessError as negativa:
            dicho = negativa.stderr.strip().splitlines()
            raise PublicacionDetenida(f"git no pudo «{orden[0]}»: {dicho[-1] if dicho else 'sin decir por qué'}") from negativa
        return hecho.stdout.strip()

    def punta(self, referencia: str) -> str | None:
        """El commit de una referencia; None si no existe."""
        return self.git("for-each-ref", "--format=%(objectname)", referencia) or None


def desplegar_en_rama(sitio: Path, carpeta: Path, rama: str, correo: str, remoto: str | None = None) -> str | None:
    """Deja el `sitio` como commit nuevo de la `rama` y da su clave; None si ya era igual. Lanza PublicacionDetenida.

    Con `remoto` parte de lo que la rama tiene allá. La fecha es la del commit de origen: los mismos datos dan el mismo commit.
    """
    repositorio = Repositorio(carpeta)
    anterior = _anterior(repositorio, rama, remoto)
    arbol = _arbol(repositorio, sitio)
    if anterior and repositorio.git("rev-parse", f"{anterior}^{{tree}}") == arbol:
        _avanzar(repositorio, rama, anterior)
        return None
    origen, fecha = repositorio.git("log", "-1", "--format=%h %cI", "HEAD").split(" ")
    return _comprometer(repositorio, rama, arbol, anterior, f"Publica {origen}", fecha, correo)


def volver_en_rama(carpeta: Path, rama: str, correo: str, remoto: str | None = None) -> str:
    """Añade a la `rama` un commit con lo que decía antes del último y da su clave. Lanza PublicacionDetenida."""
    repositorio = Repositorio(carpeta)
    punta = _anterior(repositorio, rama, remoto)
    padres = repositorio.git("log", "-1", "--format=%P", punta).split() if punta else []
    if not padres:
        raise PublicacionDetenida(f"{rama}: no hay una versión anterior a la cual volver; nada cambió.")
    arbol, fecha = repositorio.git("rev-parse", f"{padres[0]}^{{tree}}"), repositorio.git("log", "-1", "--format=%cI", punta)
    return _comprometer(repositorio, rama, arbol, punta, f"Vuelve a {padres[0][:10]}", fecha, correo)


def empujar(carpeta: Path, rama: str, remoto: str) -> None:
    """Empuja la `rama` al `remoto`, nunca a la fuerza. Lanza PublicacionDetenida."""
    Repositorio(carpeta).git("push", "--quiet", remoto, f"refs/heads/{rama}:refs/heads/{rama}")


def _anterior(repositorio: Repositorio, rama: str, remoto: str | None) -> str | None:
    """La punta de donde se parte. PublicacionDetenida si la rama está en uso o guarda otra cosa."""
    repositorio.git("check-ref-format", f"refs/heads/{rama}")
    if f"branch refs/heads/{rama}" in repositorio.git("worktree", "list", "--porcelain").splitlines():
        raise PublicacionDetenida(f"{rama}: es la rama en que estás trabajando. Elige otra con --rama, o cámbiate a la principal.")
    if remoto and repositorio.git("ls-remote", "--heads", remoto, f"refs/heads/{rama}"):
        repositorio.git("fetch", "--quiet", "--no-tags", remoto, f"+refs/heads/{rama}:refs/remotes/{remoto}/{rama}")
        punta = repositorio.punta(f"refs/remotes/{remoto}/{rama}")
    else:
        punta = repositorio.punta(f"refs/heads/{rama}")
    if punta and not repositorio.git("ls-tree", punta, "--", SERIE):
        raise PublicacionDetenida(f"{rama}: esa rama guarda otra cosa que no es un sitio de Conóceles. Elige otra con --rama.")
    return punta


def _arbol(repositorio: Repositorio, sitio: Path) -> str:
    """El árbol de git con los archivos del sitio, hecho con un índice aparte."""
    with tempfile.TemporaryDirectory(prefix="conoceles-") as temporal:
        ambiente = {"GIT_INDEX_FILE": str(Path(temporal, "indice")), "GIT_WORK_TREE": str(sitio.absolute())}
        repositorio.git("add", "--all", "--force", ":/", **ambiente)
        vacio = repositorio.git("hash-object", "-w", "--stdin")
        # Sin esto, las páginas de GitHub pasan el sitio por su propio generador.
        repositorio.git("update-index", "--add", "--cacheinfo", f"100644,{vacio},.nojekyll", **ambiente)
        return repositorio.git("write-tree", **ambiente)


def _comprometer(repositorio: Repositorio, rama: str, arbol: str, anterior: str | None, mensaje: str, fecha: str, correo: str) -> str:
    quien = {f"GIT_{papel}_{dato}": valor for papel in ("AUTHOR", "COMMITTER")
             for dato, valor in (("NAME", AUTORIA), ("EMAIL", correo), ("DATE", fecha))}
    padre = ("-p", anterior) if anterior else ()
    nuevo = repositorio.git("commit-tree", arbol, *padre, "-m", mensaje, **quien)
    _avanzar(repositorio, rama, nuevo)
    return nuevo


def _avanzar(repositorio: Repositorio, rama: str, nuevo: str) -> None:
    repositorio.git("update-ref", f"refs/heads/{rama}", nuevo, repositorio.punta(f"refs/heads/{rama}") or NADIE)
