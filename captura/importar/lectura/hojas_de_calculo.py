"""Lee .xlsx, .xls y .ods con calamina, en un proceso aparte."""

import json
import subprocess
import sys
from pathlib import Path

from ..detenida import ImportacionDetenida
from .hoja import Hoja

MAX_SEGUNDOS = 300
_LECTOR = Path(__file__).with_name("aparte.py")


def leer_libro(datos: bytes, nombre: str) -> list[Hoja]:
    """Todas las hojas del libro, también las ocultas (marcadas como omitidas). Lanza `ImportacionDetenida`."""
    try:
        hecho = subprocess.run([sys.executable, str(_LECTOR)], input=datos, capture_output=True, timeout=MAX_SEGUNDOS)
        leido = json.loads(hecho.stdout) if hecho.returncode == 0 else {"tropiezo": "daño"}
    except (subprocess.TimeoutExpired, ValueError):
        leido = {"tropiezo": "daño"}
    if leido.get("tropiezo") == "contraseña":
        raise ImportacionDetenida(
            f"{nombre}: está protegido con contraseña. Ábrelo, quítale la contraseña, guárdalo y vuelve a importar."
        )
    if "hojas" not in leido:
        raise ImportacionDetenida(
            f"{nombre}: está incompleto o no es la hoja de cálculo que parece. Ábrelo con un programa de hojas de "
            "cálculo, guárdalo como .xlsx y vuelve a importar."
        )
    return [
        Hoja(
            hoja["nombre"],
            hoja.get("filas", []),
            [(tuple(a), tuple(b)) for a, b in hoja.get("combinadas", [])],
            hoja["omitida"],
        )
        for hoja in leido["hojas"]
    ]
