"""Una dirección de cada clase de página, escogida de los datos y no de memoria."""

import re
from functools import cache
from pathlib import Path

from validadores import Eleccion, cargar

RAIZ = Path(__file__).parent.parent.parent


@cache
def eleccion() -> Eleccion:
    """La elección de la demostración."""
    return cargar(RAIZ / "datos")


def _ficha(condicion) -> str:
    return next(f"fichas/{c.clave}.html" for c in eleccion().candidaturas.values() if condicion(c))


def _nombre_de_un_aviso() -> str:
    aviso = min((RAIZ / "contenido" / "avisos").iterdir())
    return re.search(r"^Slug: (.+)$", aviso.read_text(encoding="utf-8"), re.MULTILINE)[1].strip()


def _con_estado(clave: str):
    return lambda c: c.es_vigente and eleccion().estado(c, "curriculo").clave == clave


def clases() -> dict[str, str]:
    """Nombre de cada clase de página y una dirección suya."""
    contiendas = {eleccion().contiendas[c].eleccion: c for c in eleccion().por_contienda}
    fijas = ("index", "contiendas", "lugares", "fuerzas", "directorio", "buscar", "datos", "avisos", "404", "acerca",
             "preguntas", "privacidad", "accesibilidad", "metodologia", "mi-boleta", "secciones", "guia",
             "comparar", "estadistica", "diversidad", "sin-conexion", "historial", "avisos-de-privacidad")
    return {
        **{nombre: f"{nombre}.html" for nombre in fijas},
        "ficha guardada": "sinconexion/ficha.html",
        "contienda guardada": "sinconexion/contienda.html",
        "boleta guardada": "sinconexion/boleta.html",
        "página no guardada": "sinconexion/no-guardada.html",
        "aviso": f"avisos/{_nombre_de_un_aviso()}.html",
        **{f"contienda de {tipo}": f"contiendas/{clave}.html" for tipo, clave in contiendas.items()},
        "comparación": "comparar/gubernatura.html",
        "comparación elegida": "comparar.html#gubernatura/" + ",".join(
            c.clave for c in eleccion().por_contienda["gubernatura"] if c.es_vigente),
        "boleta": "boletas/006-07.html",
        "secciones de un municipio": "secciones/006.html",
        "municipio": f"municipios/{next(iter(eleccion().municipios))}.html",
        "distrito": f"distritos/{next(iter(eleccion().distritos))}.html",
        "partido": f"fuerzas/{next(f.clave for f in eleccion().fuerzas.values() if not f.es_grupo)}.html",
        "coalición": f"fuerzas/{next(f.clave for f in eleccion().fuerzas.values() if f.es_grupo)}.html",
        "ficha completa": _ficha(lambda c: _con_estado("publicada")(c) and eleccion().foto_publica(c)),
        "ficha incompleta": _ficha(_con_estado("incompleta")),
        "ficha en plazo": _ficha(_con_estado("en-plazo")),
        "ficha en verificación": _ficha(_con_estado("en-verificacion")),
        "ficha pausada": _ficha(_con_estado("pausada")),
        "ficha con identidad": _ficha(lambda c: eleccion().identidad_publica(c)),
        "ficha con identidad pausada": _ficha(lambda c: eleccion().estado(c, "identidad").clave == "pausada"),
        "ficha sustituida": _ficha(lambda c: c.clave in eleccion().relevos),
        "ficha de relevo": _ficha(lambda c: bool(c.sustituye)),
    }
