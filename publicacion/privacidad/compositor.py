"""Programa aparte que compone un documento con typst: sus hilos no sobreviven a una bifurcación, y la construcción
reparte las páginas entre procesos bifurcados.

Lee el documento en JSON y escribe un renglón con los espacios por llenar y, después, el PDF.
"""

import json
import sys
from pathlib import Path

import typst

PLANTILLA = str(Path(__file__).with_name("documento.typ"))

if __name__ == "__main__":
    comunes = {"ignore_system_fonts": True, "sys_inputs": {"documento": sys.stdin.buffer.read().decode()}}
    espacios = json.loads(typst.query(PLANTILLA, "<espacio>", field="value", **comunes))
    sys.stdout.buffer.write(json.dumps(espacios).encode() + b"\n" + typst.compile(PLANTILLA, pdf_standards=["ua-1"], **comunes))
