"""Pone en la propuesta el comentario de la revisión, o actualiza el que ya puso. Solo biblioteca estándar.

Se corre en un trabajo aparte, desde una copia de la rama principal: es el único que tiene permiso de escribir y no ejecuta nada
de la propuesta. Uso: python3 .ci/comentar.py FORJA ARCHIVO, con CONOCELES_API (dirección de la API), CONOCELES_PROYECTO,
CONOCELES_PROPUESTA (número) y CONOCELES_TOKEN en el ambiente. FORJA: github, forgejo o gitlab.
"""

import json
import os
import sys
import urllib.parse
import urllib.request
from pathlib import Path

SEÑA = "<!-- conoceles: revisar -->"
PAGINAS = 50
"""Páginas de comentarios que se leen antes de dar por nuevo el nuestro."""


class Forja:
    """Los comentarios de una propuesta en GitHub o Forgejo, que hablan igual."""

    editar = "PATCH"

    def __init__(self, api: str, proyecto: str, propuesta: str, token: str):
        self._raiz = f"{api}/repos/{urllib.parse.quote(proyecto)}/issues"
        self.comentarios = f"{self._raiz}/{int(propuesta)}/comments"
        self.cabecera = {"Authorization": f"token {token}"}

    def uno(self, clave: int) -> str:
        """Dirección de un comentario."""
        return f"{self._raiz}/comments/{clave}"


class GitLab(Forja):
    """Las notas de una solicitud de fusión."""

    editar = "PUT"

    def __init__(self, api: str, proyecto: str, propuesta: str, token: str):
        self.comentarios = f"{api}/projects/{urllib.parse.quote(proyecto, safe='')}/merge_requests/{int(propuesta)}/notes"
        self.cabecera = {"PRIVATE-TOKEN": token}

    def uno(self, clave: int) -> str:
        """Dirección de una nota."""
        return f"{self.comentarios}/{clave}"


def comentar(forja: Forja, texto: str) -> str:
    """Publica el texto y dice si el comentario es «nuevo» o «actualizado»."""
    for pagina in range(1, PAGINAS + 1):
        lista = _pedir(forja, "GET", f"{forja.comentarios}?page={pagina}&per_page=50&limit=50")
        for comentario in lista:
            if comentario["body"].startswith(SEÑA):
                _pedir(forja, forja.editar, forja.uno(comentario["id"]), texto)
                return "actualizado"
        if len(lista) < 50:
            break
    _pedir(forja, "POST", forja.comentarios, texto)
    return "nuevo"


def _pedir(forja: Forja, metodo: str, direccion: str, texto: str | None = None):
    cuerpo = None if texto is None else json.dumps({"body": texto}).encode()
    cabeceras = {**forja.cabecera, "Content-Type": "application/json", "Accept": "application/json", "User-Agent": "conoceles"}
    peticion = urllib.request.Request(direccion, cuerpo, cabeceras, method=metodo)
    with urllib.request.urlopen(peticion, timeout=60) as respuesta:
        return json.load(respuesta)


if __name__ == "__main__":
    clase = GitLab if sys.argv[1] == "gitlab" else Forja
    valores = [os.environ[f"CONOCELES_{nombre}"] for nombre in ("API", "PROYECTO", "PROPUESTA", "TOKEN")]
    print(f"Comentario {comentar(clase(*valores), Path(sys.argv[2]).read_text('utf-8'))}.")
