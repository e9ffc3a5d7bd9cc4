"""Los paquetes: qué trozos pide cada lugar y cuánto pesa y cómo se reconoce cada trozo ya escrito.

La huella va en la consulta de la dirección (`gubernatura.lzma?3f…`) y sale de los octetos: un trozo igual no se vuelve a
bajar aunque cambie el programa, y uno dañado no se guarda.
"""

import json
from hashlib import sha256
from pathlib import Path

from ..indice import Indice
from ..paginas.territorios import de_este_lugar

DATOS = "sinconexion/datos"
COMUN = f"{DATOS}/comun.lzma"
PAQUETES = "sinconexion/paquetes.json"
LARGO = 24
"""Cifras hexadecimales de SHA-256 con que se reconoce un archivo."""


def ruta_de_trozo(contienda: str) -> str:
    """Dirección del trozo de una contienda."""
    return f"{DATOS}/contienda-{contienda}.lzma"


def sello(octetos: bytes) -> str:
    """Primeras cifras de SHA-256 de un archivo, para saber si llegó entero."""
    return sha256(octetos).hexdigest()[:LARGO]


def _lugares(indice: Indice) -> list[list]:
    """Cada municipio y distrito: clave, nombre y las contiendas que ahí se votan."""
    eleccion = indice.eleccion
    lugares = [(f"municipio-{m.clave}", m.nombre, m) for m in eleccion.municipios.values()]
    lugares += [(f"distrito-{d.clave}", d.titulo, d) for d in eleccion.distritos.values()]
    con_candidaturas = eleccion.por_contienda
    return [
        [clave, nombre, [r.contienda.clave for r in de_este_lugar(indice, lugar) if r.contienda.clave in con_candidaturas]]
        for clave, nombre, lugar in lugares
    ]


def paquetes(indice: Indice, sitio: Path) -> bytes:
    """Contenido de `paquetes.json`, con el tamaño, el sello y el nombre de los trozos ya escritos en `sitio`."""

    def medir(ruta: str) -> list:
        octetos = (sitio / ruta).read_bytes()
        return [len(octetos), sello(octetos)]

    datos = {
        "formato": 1,
        "corte": indice.eleccion.hoy.isoformat(),
        "estado": indice.eleccion.proceso.entidad.nombre,
        "comun": medir(COMUN),
        "trozos": {
            clave: [*medir(ruta_de_trozo(clave)), indice.eleccion.contiendas[clave].nombre]
            for clave in indice.eleccion.por_contienda
        },
        "lugares": _lugares(indice),
    }
    return (json.dumps(datos, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
