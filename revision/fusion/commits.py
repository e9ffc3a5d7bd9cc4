"""Los commits de un repositorio como los necesita el examen: de quién son, qué tocan y quién dice haberlos revisado.

Git corre como en un repositorio desnudo: así el `.mailmap` que manda es el de la versión que se le dice y no el de la carpeta.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from ..versiones import RevisionDetenida, git
from .duenos import plegar_correo

_CAMPOS = ("%H", "%P", "%an", "%ae", "%aE", "%ce", "%cE", "%s", "%B",
           "%(trailers:key=Revisado-por,valueonly,unfold,separator=%x1f)",
           "%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)")
_PERSONA = re.compile(r"\s*([^<>]*[^<>\s])\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*")


@dataclass(frozen=True, slots=True)
class Commit:
    """Un commit. `autoria` son los correos plegados de quien lo escribió, lo guardó o lo firma como coautoría, con y sin mailmap."""

    clave: str
    padres: tuple[str, ...]
    autor: str
    autoria: frozenset[str]
    asunto: str
    mensaje: str
    revisado_por: tuple[str, ...]

    @property
    def corta(self) -> str:
        """La clave como se lee en una frase."""
        return self.clave[:10]


class Almacen:
    """Lectura de commits de un `repositorio`, con el `.mailmap` del commit `mailmap`."""

    def __init__(self, repositorio: Path, mailmap: str):
        self.repositorio = repositorio
        self._propias = ("-c", "core.bare=true", "-c", f"mailmap.blob={mailmap}:.mailmap", "-c", "i18n.logOutputEncoding=UTF-8")

    def git(self, *orden: str) -> str:
        """Lo que responde git."""
        return git(self.repositorio, *self._propias, *orden)

    def listar(self, *rango: str) -> list[Commit]:
        """Los commits de un rango de `git log`, del más viejo al más nuevo."""
        crudo = self.git("log", "-z", "--reverse", f"--format={'%x00'.join(_CAMPOS)}", *rango, "--")
        campos = crudo.split("\0")
        ancho = len(_CAMPOS)
        return [self._commit(campos[i : i + ancho]) for i in range(0, len(campos) - ancho + 1, ancho)]

    def rutas(self, desde: str, hasta: str) -> frozenset[str]:
        """Rutas que difieren entre dos versiones; un renombre son dos rutas: la que se va y la que llega."""
        return frozenset(filter(None, self.git("diff-tree", "-r", "-z", "--name-only", "--no-renames", desde, hasta).split("\0")))

    def rutas_de(self, commit: Commit) -> frozenset[str]:
        """Rutas que cambia un commit; de una fusión, las que no vienen de ninguna de sus partes."""
        orden = ("diff-tree", "-r", "-z", "--name-only", "--no-renames", "--no-commit-id", "--root", "-c", commit.clave)
        return frozenset(filter(None, self.git(*orden).split("\0")))

    def arbol(self, version: str) -> frozenset[str]:
        """Todas las rutas de una versión."""
        return frozenset(filter(None, self.git("ls-tree", "-r", "-z", "--name-only", version).split("\0")))

    def texto(self, version: str, lugares: tuple[str, ...]) -> str | None:
        """El primero de los archivos `lugares` que exista en una versión; None si ninguno."""
        for lugar in lugares:
            if self.git("ls-tree", version, "--", lugar).strip():
                return self.git("cat-file", "blob", f"{version}:{lugar}")
        return None

    def persona(self, dicho: str) -> tuple[str, frozenset[str]] | None:
        """«Nombre <correo>» de un aviso de revisión: cómo nombrarla y sus correos plegados; None si no se entiende."""
        hallada = _PERSONA.fullmatch(dicho)
        if not hallada:
            return None
        nombre, correo = hallada.groups()
        reunida = self.git("check-mailmap", f"{nombre} <{correo}>").rpartition("<")[2].strip(" >\n")
        return f"{nombre} <{correo}>", frozenset({plegar_correo(correo), plegar_correo(reunida)})

    def fusion_limpia(self, una: str, otra: str) -> str | None:
        """Árbol que resulta de fusionar dos versiones sin que nadie intervenga; None si chocan. Pide git 2.38 o posterior."""
        try:
            return self.git("merge-tree", "--write-tree", "-z", una, otra).partition("\0")[0].strip()
        except RevisionDetenida as negativa:
            if negativa.__cause__.returncode == 1:  # Así dice git que chocan; lo demás es que no pudo.
                return None
            raise

    def _commit(self, campos: list[str]) -> Commit:
        clave, padres, autor, *correos, asunto, mensaje, revisores, coautores = campos
        otros = [_PERSONA.fullmatch(quien) for quien in coautores.split("\x1f")]
        todos = {*correos, *(otro[2] for otro in otros if otro)}
        return Commit(
            clave, tuple(padres.split()), f"{autor} <{correos[0]}>", frozenset(map(plegar_correo, todos)), asunto, mensaje,
            tuple(filter(None, (r.strip() for r in revisores.split("\x1f")))),
        )
