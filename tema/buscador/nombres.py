"""El archivo de nombres: columnas que el navegador recorre de un tirón.

Se publica como programa (`.js`) y no como JSON porque desde una carpeta (`file://`) el navegador niega leer JSON.
"""

import json

from ..escritor import Escritor
from ..huella import huella_de
from ..indice import Indice

RUTA = "buscar/nombres.js"


def columnas(indice: Indice) -> dict[str, object]:
    """Columnas de todas las candidaturas. Las que se repiten van como número de renglón de su catálogo."""
    renglones = list(indice.renglones.values())
    candidaturas = [indice.eleccion.candidaturas[r.clave] for r in renglones]
    cargos = list(dict.fromkeys(r.cargo for r in renglones))
    fuerzas = list(dict.fromkeys(r.fuerza.clave for r in renglones))
    contiendas = list(dict.fromkeys(c.contienda for c in candidaturas))
    lugar = {clave: numero for numero, clave in enumerate(contiendas)}
    return {
        "clave": [r.clave for r in renglones],
        "nombre": [r.nombre for r in renglones],
        "sobrenombre": {str(i): r.sobrenombre for i, r in enumerate(renglones) if r.sobrenombre},
        "cargo": [cargos.index(r.cargo) for r in renglones],
        "fuerza": [fuerzas.index(r.fuerza.clave) for r in renglones],
        "contienda": [lugar[c.contienda] for c in candidaturas],
        "suplente": [i for i, r in enumerate(renglones) if r.calidad == "suplente"],
        "situacion": {str(i): r.situacion for i, r in enumerate(renglones) if not r.es_vigente},
        "cargos": cargos,
        "fuerzas": [
            {"clave": clave, "siglas": indice.eleccion.fuerzas[clave].siglas, "nombre": indice.eleccion.fuerzas[clave].nombre}
            for clave in fuerzas
        ],
        "contiendas": [indice.resumenes[clave].etiqueta for clave in contiendas],
    }


def publicar(indice: Indice, escritor: Escritor, avance) -> None:
    """Escribe el archivo de nombres si algún renglón cambió."""
    avance("búsqueda", 0, 1)
    datos = columnas(indice)
    texto = json.dumps(datos, ensure_ascii=False, separators=(",", ":"))
    octetos = f"self.CONOCELES_NOMBRES={texto};\n".encode()
    escritor.escribir(RUTA, octetos, huella_de(octetos))
    avance("búsqueda", 1, 1)
