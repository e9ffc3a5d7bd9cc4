"""Instala los ganchos en el repositorio que recibe los empujes.

Junto a él queda la «casa»: una copia de la rama principal, puesta al día en cada empuje. Lo que examina y publica corre siempre
desde ahí, así que una rama no puede cambiar las reglas con que se le mide.
"""

import subprocess
from pathlib import Path

from invoke import Exit

MARCA = "# Conóceles:"
GANCHO = """#!/bin/sh
{marca} lo instala «python3 tasks.py ganchos». El código que corre es el de la rama principal.
casa=$(git config --get conoceles.casa) || {{ echo "Falta conoceles.casa: instala otra vez los ganchos." >&2; exit 1; }}
exec python3 "$casa/consola/gancho.py" {nombre}
"""


def instalar(repositorio: Path, casa: str | None, destino: str | None, rama: str | None) -> None:
    """Deja en `repositorio` los ganchos `pre-receive` y `post-receive` y dice cómo quedó. Lanza `Exit`."""
    principal = _git(repositorio, "config", "--default", "main", "--get", "conoceles.principal")
    if not _git(repositorio, "ls-tree", f"refs/heads/{principal}", "--", "tasks.py"):
        raise Exit(f"{repositorio}: la rama «{principal}» no tiene el proyecto. Empújalo antes de instalar los ganchos.", code=1)
    lugar = Path(casa).absolute() if casa else repositorio.with_name(f"{repositorio.name.removesuffix('.git')}-casa")
    carpeta = Path(_git(repositorio, "rev-parse", "--absolute-git-dir"), "hooks")
    ajenos = [n for n in ("pre-receive", "post-receive") if (carpeta / n).exists() and MARCA not in (carpeta / n).read_text("utf-8", "replace")]
    if ajenos:
        raise Exit(f"{carpeta}: ya hay un gancho {ajenos[0]} que no es de aquí. Muévelo, o llámalo desde el nuestro.", code=1)
    if not (lugar / ".git").exists():
        _git(repositorio, "worktree", "add", "--quiet", "--detach", str(lugar), f"refs/heads/{principal}")
    ajustes = {"casa": str(lugar), "destino": str(Path(destino).absolute()) if destino else None, "ramaDePaginas": rama}
    for clave, valor in ajustes.items():
        if valor:
            _git(repositorio, "config", f"conoceles.{clave}", valor)
    _git(repositorio, "config", "conoceles.publicaEnRama", "true" if rama else "false")
    _git(repositorio, "config", "receive.fsckObjects", "true")
    carpeta.mkdir(exist_ok=True)
    for nombre in ("pre-receive", "post-receive"):
        (carpeta / nombre).write_text(GANCHO.format(marca=MARCA, nombre=nombre), "utf-8")
        (carpeta / nombre).chmod(0o755)
    print(f"Ganchos puestos en {carpeta}. Examinan y publican desde {lugar}.")


def _git(repositorio: Path, *orden: str) -> str:
    try:
        hecho = subprocess.run(["git", *orden], cwd=repositorio, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as negativa:
        dicho = getattr(negativa, "stderr", "") or str(negativa)
        raise Exit(f"{repositorio}: git no pudo «{orden[0]}»: {dicho.strip()}", code=1) from negativa
    return hecho.stdout.strip()
