"""Las alertas de una carpeta ya examinada, para no volver a leer miles de textos que no han cambiado.

Solo ahorra tiempo: cada archivo se llama como la huella de todos los datos, de la fecha de corte y del código de esta sala. Puede
borrarse sin riesgo.
"""

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

from .hallazgo import Hallazgo
from .lectura import huella_de
from .memoria import huella_del_codigo

VOCABULARIO = Path(__file__).parent / "alertas" / "terminos.csv"
"""El que acompaña al proyecto: no es código ni parte de los datos, y también decide."""
RECORDADAS = 6
"""Cuántas carpetas se recuerdan: la rama principal y las propuestas que se revisan en estos días."""


def recordar(memoria: Path, estado: bytes, hacer: Callable[[], list[Hallazgo]]) -> list[Hallazgo]:
    """Las alertas de la carpeta en ese `estado`: las guardadas en la `memoria` o, si no están, las que dé `hacer`."""
    ruta = memoria / f"alertas-{huella_de(huella_del_codigo() + VOCABULARIO.read_bytes() + estado).hex()}.json"
    with contextlib.suppress(OSError, ValueError, TypeError):
        guardadas = [Hallazgo(*partes) for partes in json.loads(ruta.read_bytes())]
        ruta.touch()
        return guardadas
    alertas = hacer()
    with contextlib.suppress(OSError):
        memoria.mkdir(parents=True, exist_ok=True)
        provisional = ruta.with_suffix(f".{os.getpid()}.tmp")
        provisional.write_text(json.dumps([astuple(alerta) for alerta in alertas], ensure_ascii=False), "utf-8")
        os.replace(provisional, ruta)
        for vieja in sorted(memoria.glob("alertas-*.json"), key=lambda otra: otra.stat().st_mtime)[:-RECORDADAS]:
            vieja.unlink()
    return alertas
