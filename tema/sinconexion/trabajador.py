"""El service worker y su interruptor.

`sw.js` solo dice qué guardar, con la huella de cada archivo ya escrito; lo que hace está en `tema/js/trabajador*.js`.
`estado.json` se pregunta siempre a la red: con `"activo": false`, los teléfonos borran lo guardado y lo desinstalan.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from .paquetes import sello

TRABAJADOR = "sw.js"
ESTADO = "sinconexion/estado.json"
PAGINAS = (
    "index.html", "buscar.html", "contiendas.html", "lugares.html", "mi-boleta.html", "comparar.html", "sin-conexion.html", "sinconexion/ficha.html",
    "sinconexion/contienda.html", "sinconexion/boleta.html", "sinconexion/no-guardada.html",
)
"""Páginas que se guardan en la primera visita. Pocas: todas las demás se guardan al abrirlas o vienen en un paquete."""
_EN_OTRA_LENGUA = re.compile(r"[a-z]{2,3}/sinconexion/[a-z-]+\.html")
RECURSOS = (
    "tema/", "buscar/nombres", "buscar/lista", "buscar/suplentes", "buscar/claves-", "buscar/palabras", "buscar/rasgos", "buscar/secciones",
    "manifiesto.webmanifest",
)
"""Principio de las direcciones de lo demás que forma el cascarón: con esto se busca por nombre y se llega a cada ficha."""
FUERA = ("tema/fuentes/OFL.txt", "tema/js/trabajador", "tema/iconos/urna-512")
"""Lo que está bajo esas direcciones y no hace falta guardar."""


def cascaron(rutas: Iterable[str]) -> list[str]:
    """Qué archivos, de los escritos, hacen falta para abrir el sitio sin conexión."""
    escritas = set(rutas)
    recursos = [r for r in escritas if r.startswith(RECURSOS) and not r.startswith(FUERA)]
    en_otra_lengua = sorted(ruta for ruta in escritas if _EN_OTRA_LENGUA.match(ruta))
    return [pagina for pagina in PAGINAS if pagina in escritas] + en_otra_lengua + sorted(recursos)


def trabajador(sitio: Path, rutas: Iterable[str], activo: bool) -> bytes:
    """Octetos de `sw.js`: cambia si cambia cualquier archivo del cascarón o el programa, y solo entonces.

    `sitio` es la carpeta donde ya están escritas las `rutas`; con `activo` falso, el que se instale se desinstala solo.
    """
    rutas = set(rutas)
    programas = sorted(r for r in rutas if r.startswith("tema/js/trabajador"))
    archivos = [[ruta, sello((sitio / ruta).read_bytes())] for ruta in cascaron(rutas)]
    version = sello(json.dumps([archivos, [sello((sitio / p).read_bytes()) for p in programas]]).encode())[:12]
    ajustes = {"version": version, "activo": activo, "archivos": archivos if activo else []}
    texto = json.dumps(ajustes, ensure_ascii=False, separators=(",", ":")).replace('],["', '],\n["')
    nombres = ", ".join(json.dumps(programa) for programa in programas)
    return f'"use strict";\nself.CONOCELES = {texto};\nimportScripts({nombres});\n'.encode()


def estado(activo: bool) -> bytes:
    """Octetos de `estado.json`."""
    return (json.dumps({"activo": activo}) + "\n").encode()
