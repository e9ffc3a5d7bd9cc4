"""Lo que corren los ganchos de un repositorio desnudo. Pone al día la casa (la copia de la rama principal) y llama a su tarea.

Solo biblioteca estándar: corre con el Python del servidor. Cada empuje espera su turno, porque todos usan la misma casa.
"""

import os
import subprocess
import sys
from pathlib import Path

CASA = Path(__file__).resolve().parent.parent
ESPERA = "Otro empuje se está examinando o publicando; espero mi turno."


def principal(gancho: str) -> int:
    """Corre el gancho «pre-receive» o «post-receive» desde la carpeta del repositorio; devuelve su código de salida."""
    from consola.turno import apartar

    rama = _ajuste("principal") or "main"
    renglones = sys.stdin.buffer.read()
    with apartar(Path("conoceles.turno"), ESPERA):
        _poner_al_dia(rama)
        if gancho == "pre-receive":
            return _tarea(["recibir", "--repositorio", os.getcwd()], entrada=renglones)
        if any(renglon.endswith(f" refs/heads/{rama}".encode()) for renglon in renglones.splitlines()):
            return _publicar()
    return 0


def _publicar() -> int:
    """Publica donde el repositorio diga. La fusión ya entró: si algo falla, se dice y lo publicado queda como estaba."""
    ordenes = [["publicar", "--destino", destino] for destino in filter(None, [_ajuste("destino")])]
    if _ajuste("publicaEnRama") == "true":
        ordenes.append(["publicar", "--rama", _ajuste("ramaDePaginas")])
    return max((_tarea(orden, cwd=CASA, env=_sin_git()) for orden in ordenes), default=0)


def _poner_al_dia(rama: str) -> None:
    """Deja en la casa la rama principal tal como está recibida. Sin las variables del empuje, que son de su cuarentena."""
    orden = ["git", "-C", str(CASA), "checkout", "--quiet", "--force", "--detach", f"refs/heads/{rama}"]
    subprocess.run(orden, env=_sin_git(), check=True, stdout=sys.stderr)


def _tarea(argumentos, entrada=b"", **opciones) -> int:
    sys.stdout.flush()
    return subprocess.run([sys.executable, str(CASA / "tasks.py"), *argumentos], input=entrada, **opciones).returncode


def _ajuste(clave: str) -> str:
    orden = ["git", "config", "--default", "", "--get", f"conoceles.{clave}"]
    return subprocess.run(orden, capture_output=True, text=True, check=True).stdout.strip()


def _sin_git() -> dict:
    return {nombre: valor for nombre, valor in os.environ.items() if not nombre.startswith("GIT_")}


if __name__ == "__main__":
    sys.path[0] = str(CASA)
    sys.exit(principal(sys.argv[1]))
