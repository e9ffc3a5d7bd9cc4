"""Un documento en PDF para imprimir y firmar, accesible (PDF/UA-1) y con los octetos de siempre.

Typst se corre en otro proceso, que es este mismo archivo: sus hilos no sobreviven a una bifurcación, y la construcción
reparte las páginas entre procesos bifurcados. El texto llega a la plantilla como dato, nunca como código suyo.
"""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

PLANTILLA = Path(__file__).with_name("documento.typ")


def octetos(documento) -> bytes:
    """El archivo PDF de un Documento. Lanza RuntimeError, con lo que dijo typst, si no puede componerlo."""
    datos = json.dumps(asdict(documento), ensure_ascii=False)
    hecho = subprocess.run([sys.executable, __file__], input=datos.encode(), capture_output=True)
    if hecho.returncode:
        raise RuntimeError(f"{documento.nombre}.pdf: {hecho.stderr.decode('utf-8', 'replace').strip()}")
    return hecho.stdout


def _componer() -> None:
    import typst

    entradas = {"documento": sys.stdin.buffer.read().decode()}
    sys.stdout.buffer.write(typst.compile(str(PLANTILLA), ignore_system_fonts=True, pdf_standards=["ua-1"], sys_inputs=entradas))


if __name__ == "__main__":
    _componer()
