"""Un documento en PDF que se llena o se imprime, accesible (PDF/UA-1) y con los octetos de siempre.

El texto llega a la plantilla como dato, nunca como código suyo.
"""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from .documento import Documento
from .formulario import hacer_llenable

COMPOSITOR = Path(__file__).with_name("compositor.py")


def octetos(documento: Documento) -> bytes:
    """El archivo PDF. Lanza RuntimeError, con lo que dijo typst, si no puede componerlo."""
    datos = json.dumps(asdict(documento), ensure_ascii=False)
    hecho = subprocess.run([sys.executable, COMPOSITOR], input=datos.encode(), capture_output=True)
    if hecho.returncode:
        raise RuntimeError(f"{documento.nombre}.pdf: {hecho.stderr.decode('utf-8', 'replace').strip()}")
    espacios, _, impreso = hecho.stdout.partition(b"\n")
    return hacer_llenable(impreso, documento, json.loads(espacios))
