"""Hace `.venv` con exactamente lo que dicen los candados de `requisitos/`, y lo deja sellado.

El sello (`.venv/sello.json`) se escribe al final y guarda la huella de cada candado instalado. Si falta, o si
cambió el candado principal, el lugar o el Python, el entorno se rehace: nunca se remienda uno a medias. Solo
biblioteca estándar.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from consola.turno import apartar

RAIZ = Path(__file__).resolve().parent.parent
REQUISITOS = RAIZ / "requisitos"
ENTORNO = Path(os.environ.get("CONOCELES_ENTORNO", RAIZ / ".venv"))
"""Dónde está el entorno; en un servidor puede ser uno solo para varias copias del proyecto."""
SELLO = ENTORNO / "sello.json"
TURNO = ENTORNO.with_name(f"{ENTORNO.name}.turno")
PYTHON = ENTORNO / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SIN_RED = (
    "ConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "Max retries exceeded",
    "name resolution", "unreachable", "dns error", "error sending request", "onnection refused",
)


class ArranqueDetenido(Exception):
    """El entorno no pudo prepararse; el texto dice qué pasó y cómo remediarlo."""


def asegurar(*candados: str) -> None:
    """Deja instalados los `candados` (`principal`, `probar`, `medir`); si ya lo están, no hace nada.

    Lanza `ArranqueDetenido` cuando falta algo en la máquina, no hay red o no se puede escribir.
    """
    if not _pendientes(candados):
        return
    try:
        with apartar(TURNO):
            pendientes = _pendientes(candados)
            if "principal" in pendientes:
                _crear()
            for candado in pendientes:
                _instalar(candado)
    except OSError as error:
        raise ArranqueDetenido(
            f"No se pudo preparar {ENTORNO}: el sistema dice «{error.strerror or error}». Cierra lo que esté usando esa "
            "carpeta, revisa el espacio y los permisos, y repite la orden."
        ) from error


def _pendientes(candados) -> list[str]:
    """Los candados que el sello no ampara; si no ampara `principal`, todos."""
    sello = _leer_sello()
    if sello.get("principal") != _huella("principal"):
        return ["principal", *(candado for candado in candados if candado != "principal")]
    return [candado for candado in candados if sello.get(candado) != _huella(candado)]


def _huella(candado: str) -> str:
    return hashlib.sha256((REQUISITOS / f"{candado}.txt").read_bytes()).hexdigest()


def _leer_sello() -> dict:
    """Lo que el último arranque dejó terminado, o nada si desde entonces cambió el lugar o el Python."""
    try:
        sello = json.loads(SELLO.read_text("utf-8"))
        renglones = (ENTORNO / "pyvenv.cfg").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    base = dict(renglon.split(" = ", 1) for renglon in renglones if " = " in renglon)
    vive = PYTHON.exists() and Path(base.get("home", "")).is_dir()
    return sello if vive and isinstance(sello, dict) and sello.get("lugar") == _lugar() else {}


def _sellar(sello: dict) -> None:
    SELLO.write_text(json.dumps({**sello, "lugar": _lugar()}, indent=1, ensure_ascii=False), "utf-8")


def _lugar() -> list[str]:
    """Dónde está el entorno y qué Python lo mueve: si algo de esto cambia, hay que rehacerlo."""
    return [str(ENTORNO), os.path.realpath(PYTHON)]


def _crear() -> None:
    """Hace un `.venv` nuevo sobre lo que hubiera."""
    _exigir("venv")
    ajeno = "CONOCELES_ENTORNO" in os.environ and not (ENTORNO / "pyvenv.cfg").exists()
    if ajeno and ENTORNO.exists() and any(ENTORNO.iterdir()):
        raise ArranqueDetenido(f"{ENTORNO}: ahí hay cosas que no son un entorno de Python y se perderían. Revisa CONOCELES_ENTORNO.")
    print("Preparo el entorno en .venv: solo la primera vez o si cambian los requisitos.", file=sys.stderr)
    base = getattr(sys, "_base_executable", None) or sys.executable
    _correr([base, "-m", "venv", "--clear", "--without-pip", str(ENTORNO)], "No se pudo crear el entorno.")


def _exigir(modulo: str) -> None:
    if importlib.util.find_spec(modulo) is None:
        raise ArranqueDetenido(
            f"Este Python no trae el módulo «{modulo}», que hace falta para preparar el entorno. En Debian o "
            "Ubuntu se instala con «apt install python3-venv»; después repite la orden."
        )


def _instalar(candado: str) -> None:
    """Instala un candado y sella al final; si algo mata el proceso, falta el sello y todo se rehace."""
    inicio = time.monotonic()
    sello = _leer_sello()
    SELLO.unlink(missing_ok=True)
    orden = [*_instalador(), "--require-hashes", "--no-deps", "--only-binary", ":all:", "--quiet"]
    try:
        _correr([*orden, "-r", str(REQUISITOS / f"{candado}.txt")],
                f"No se pudieron instalar los requisitos «{candado}».")
    except ArranqueDetenido:
        if sello:
            _sellar(sello)
        raise
    _sellar({**sello, candado: _huella(candado)})
    print(f"  requisitos/{candado}.txt: listo en {time.monotonic() - inicio:.0f} s", file=sys.stderr)


def _instalador() -> list[str]:
    """La orden que instala: uv si está a la mano, que es más rápido; si no, el pip que trae este Python."""
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--python", str(PYTHON), "--compile-bytecode"]
    _exigir("ensurepip")
    _correr([str(PYTHON), "-m", "ensurepip"], "No se pudo poner pip en el entorno.")
    pip = [str(PYTHON), "-m", "pip", "install"]
    return [*pip, "--retries", "2", "--no-input", "--disable-pip-version-check"]


def _correr(orden: list[str], queja: str) -> None:
    """Corre `orden` en silencio; si falla, lanza `ArranqueDetenido` con la `queja`, la causa y el detalle."""
    hecho = subprocess.run(orden, close_fds=False, capture_output=True, text=True, errors="replace")
    if hecho.returncode == 0:
        return
    dicho = hecho.stdout + hecho.stderr
    causa = "Esto fue lo último que dijo el instalador:"
    if any(marca in dicho for marca in SIN_RED):
        causa = "No hay conexión con el registro de paquetes; revisa la red y repite la orden. Detalle:"
    elif "hash" in dicho.lower():
        causa = "Lo descargado no es lo que dice el candado, así que no se instaló nada. Detalle:"
    detalle = "\n".join(f"  {renglon}" for renglon in dicho.strip().splitlines()[-4:])
    raise ArranqueDetenido(f"{queja} {causa}\n{detalle}")
