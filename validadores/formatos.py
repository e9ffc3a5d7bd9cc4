"""Los hallazgos, escritos para cada lector: una terminal, otro programa, un comentario de revisión o GitHub.

Los mensajes citan datos de quien los propone: en ningún formato pueden dar órdenes a la terminal, avisar a personas,
poner enlaces ni pasar por anotaciones.
"""

import html
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby

from .citas import limpiar
from .hallazgo import Hallazgo

LARGO_DE_COMENTARIO = 60_000
"""Caracteres que caben en un comentario de GitHub (65,536), con margen."""

SIGNOS_DE_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>:])")
INICIOS_DE_ENLACE = re.compile(r"@|#|://|www\.", re.IGNORECASE)
ANCHO_NULO = "&#8203;"


def formatear(hallazgos: Iterable[Hallazgo], formato: str = "texto", raiz: str = "") -> str:
    """Los `hallazgos` en «texto», «json», «markdown» o «github», con salto final si hay algo que decir.

    `raiz` es la carpeta de datos vista desde la raíz del repositorio; con ella las anotaciones de GitHub caen en su
    archivo. Lanza KeyError si el formato no existe.
    """
    hallazgos = list(hallazgos)
    return FORMATOS[formato](hallazgos, raiz.rstrip("/"))


def resumir(hallazgos: list[Hallazgo]) -> str:
    """«3 hallazgos en 2 archivos.»"""
    if not hallazgos:
        return "Sin hallazgos: los datos están listos."
    archivos = len({hallazgo.archivo for hallazgo in hallazgos})
    cuantos = f"{len(hallazgos):,} hallazgo{'s' if len(hallazgos) > 1 else ''}"
    return f"{cuantos} en {archivos:,} archivo{'s' if archivos > 1 else ''}."


def _texto(hallazgos: list[Hallazgo], raiz: str) -> str:
    return "\n".join([*(limpiar(str(hallazgo)) for hallazgo in hallazgos), resumir(hallazgos), ""])


def _json(hallazgos: list[Hallazgo], raiz: str) -> str:
    return json.dumps({"hallazgos": [asdict(hallazgo) for hallazgo in hallazgos], "total": len(hallazgos)},
                      ensure_ascii=False, indent=1) + "\n"


def escapar_markdown(texto: str) -> str:
    """`texto` que Markdown muestra letra por letra: sin formato, HTML, menciones ni enlaces."""
    marcado = INICIOS_DE_ENLACE.sub(lambda hallado: f"{hallado[0][0]}\0{hallado[0][1:]}", limpiar(texto))
    return SIGNOS_DE_MARKDOWN.sub(r"\\\1", html.escape(marcado, quote=False)).replace("\0", ANCHO_NULO)


def _renglon_de_markdown(hallazgo: Hallazgo) -> str:
    fila = f"fila {hallazgo.fila}" if hallazgo.fila else ""
    lugar = " · ".join(filter(None, [fila, escapar_markdown(hallazgo.columna or "")]))
    return f"- {'**' + lugar + '** · ' if lugar else ''}{escapar_markdown(hallazgo.mensaje)} `{hallazgo.codigo}`"


def _markdown(hallazgos: list[Hallazgo], raiz: str) -> str:
    renglones, largo = [f"**{resumir(hallazgos)}**"], 0
    for archivo, del_archivo in groupby(hallazgos, key=lambda hallazgo: hallazgo.archivo):
        nuevos = ["", f"### {escapar_markdown(archivo)}", "", *map(_renglon_de_markdown, del_archivo)]
        for numero, renglon in enumerate(nuevos):
            largo += len(renglon) + 1
            if largo > LARGO_DE_COMENTARIO:
                return "\n".join([*renglones, *nuevos[:numero], "", "Y más; «inv validar» los muestra todos.", ""])
        renglones += nuevos
    return "\n".join([*renglones, ""])


def _escapar_github(texto: str, *, es_propiedad: bool = False) -> str:
    """`texto` sin salir de su lugar en una orden `::error …::…` de GitHub Actions."""
    texto = limpiar(texto).replace("%", "%25")
    return texto.replace(":", "%3A").replace(",", "%2C") if es_propiedad else texto


def _github(hallazgos: list[Hallazgo], raiz: str) -> str:
    renglones = []
    for hallazgo in hallazgos:
        archivo = f"{raiz}/{hallazgo.archivo}" if raiz else hallazgo.archivo
        lugar = f"file={_escapar_github(archivo, es_propiedad=True)},line={hallazgo.fila or 1},title={hallazgo.codigo}"
        columna = f"{hallazgo.columna}: " if hallazgo.columna else ""
        renglones.append(f"::error {lugar}::{_escapar_github(columna + hallazgo.mensaje)} [{hallazgo.codigo}]\n")
    return "".join(renglones)


FORMATOS = {"texto": _texto, "json": _json, "markdown": _markdown, "github": _github}
