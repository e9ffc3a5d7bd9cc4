"""Las respuestas de identidad fuera de su lugar: en una tabla, un JSON, un YAML, una hoja de cálculo o un documento."""

import contextlib
import json
import re
from collections.abc import Iterator, Mapping

from . import contestado, tablas
from .rotulos import NECESARIAS, Rotulos, dice_de_quien, es_tipica, llano, rotulos_de

HOJA_DE_CALCULO = re.compile(r"xl/(?:sharedStrings\.xml|worksheets/[^/]+\.xml)$|(?:^|[/!])content\.xml$")
TABLA = re.compile(r"\.(?:csv|tsv|tab|txt)$", re.IGNORECASE)
POR_RENGLON = re.compile(r"\.(?:ya?ml|toml|txt|ini|cfg|env)$", re.IGNORECASE)
PORTADA = re.compile(r"---\r?\n(.*?)(?:\n---|\Z)", re.DOTALL)
"""Los datos con que empieza una página en Markdown; lo demás es prosa."""
UN_RENGLON = re.compile(r"""^[ \t-]*["']?([^\n:="']{1,400})["']?[ \t]*[:=][ \t]*(\n[ \t]*-[ \t]+)?["'\[]*(?=([^\W\d]+))""", re.MULTILINE)
"""«pregunta: respuesta», con la respuesta al lado o en una lista debajo; un número, una referencia u otro grupo no son respuesta."""
_RENGLON_JSON = re.compile(r"^[ \t]*(\{.*)", re.MULTILINE)
_UN_LUGAR = re.compile(rf"[0-9]+|{tablas.UNA_CLAVE.pattern}")
"""De qué renglón es cada valor de una columna, si se dice."""
_OPCION_DE_CALLAR, RESPUESTA_MAXIMA = "prefiero no contestar", 40


def hallar(ruta: str, octetos: bytes, preguntas: Mapping[str, str]) -> set[str]:
    """Las preguntas contestadas en un archivo que no es su lugar; `preguntas`: de cada nombre, cómo se pregunta."""
    rotulos = rotulos_de(tuple(preguntas.items()))
    if not preguntas or not (TABLA.search(ruta) or HOJA_DE_CALCULO.search(ruta) or rotulos.asoman(octetos)):
        return set()
    texto = _en_texto(octetos).lstrip("\ufeff")
    if HOJA_DE_CALCULO.search(ruta) and (ruta.endswith("content.xml") <= ("office:spreadsheet" in texto)):
        dichos = re.findall(r">([^<]{1,2000})<", texto)
        return rotulos.entre(dichos) if any(map(es_tipica, dichos)) else set()
    halladas = set().union(*(dichas for valor in _valores(texto) for dichas in _objetos(valor, rotulos)))
    por_renglon = texto if POR_RENGLON.search(ruta) else portada[1] if (portada := PORTADA.match(texto)) else ""
    return halladas or _por_renglon(por_renglon, rotulos) or tablas.hallar(texto, rotulos) or _de_documento(texto, octetos, rotulos)


def _en_texto(octetos: bytes) -> str:
    """UTF-8 o, si no lo es, lo que guarda Excel en Windows."""
    try:
        return octetos.decode("utf-8")
    except UnicodeDecodeError:
        return octetos.decode("cp1252", "replace")


def _de_documento(texto: str, octetos: bytes, rotulos: Rotulos) -> set[str]:
    """Las de un cuestionario contestado, seguido o en las tablas de una página."""
    if not rotulos.asoman_enteras(octetos):
        return set()
    de_paginas = ("\n".join(celda for fila in (encabezado, *filas) for celda in fila) for encabezado, filas in tablas.de_html(texto))
    seguido = () if tablas.es_marcado(texto) else (texto,)
    return next(filter(None, (contestado.hallar(dicho, rotulos) for dicho in (*seguido, *de_paginas))), set())


def _por_renglon(texto: str, rotulos: Rotulos) -> set[str]:
    renglones = list(UN_RENGLON.finditer(texto))
    dichas = rotulos.entre(renglon[1] for renglon in renglones)
    con_respuesta = (renglon for renglon in renglones if rotulos.nombrar(renglon[1]))
    return dichas if dice_de_quien(r[1] for r in renglones) or any(es_tipica(r[3]) for r in con_respuesta) else set()


def _valores(texto: str) -> Iterator[object]:
    """Lo que dice un JSON, o cada renglón de un JSON por renglones."""
    try:
        yield json.loads(texto)
    except (ValueError, RecursionError):
        for renglon in _RENGLON_JSON.findall(texto):
            with contextlib.suppress(ValueError, RecursionError):
                yield json.loads(renglon)


def _objetos(valor: object, rotulos: Rotulos, llave: str = "") -> Iterator[set[str]]:
    """De cada objeto, las preguntas con respuesta; los conteos de la estadística no lo son. `llave` es con la que se llegó a él."""
    if isinstance(valor, Mapping):
        dichas = {nombre: suyo for suya, suyo in valor.items() if _es_respuesta(suyo) and (nombre := rotulos.nombrar(suya))}
        de_alguien = "clave" in valor or tablas.UNA_CLAVE.fullmatch(llave) or any(map(_son_de_varias, dichas.values()))
        if dichas and (de_alguien or len(dichas) >= NECESARIAS and any(map(es_tipica, dichas.values()))):
            yield set(dichas)
    if isinstance(valor, Mapping | list):
        yield _preguntadas(valor, rotulos)
        for encabezado, filas in _en_tablas(valor):
            textos = [str(dicho) for dicho in encabezado]
            if (dichas := rotulos.entre(textos)) and any(isinstance(celda, str) and es_tipica(celda) for fila in filas for celda in fila):
                yield dichas
        for suya, suyo in valor.items() if isinstance(valor, Mapping) else (("", uno) for uno in valor):
            yield from _objetos(suyo, rotulos, suya)


def _es_respuesta(valor: object) -> bool:
    return isinstance(valor, bool) or bool(valor) and (isinstance(valor, str) or _es_lista_de_textos(valor) and not _son_opciones(valor))


def _es_lista_de_textos(valor: object) -> bool:
    return isinstance(valor, list) and all(isinstance(uno, str) for uno in valor)


def _son_opciones(textos: list[str]) -> bool:
    """Si son las que se ofrecen y no lo que se respondió: nadie responde algo y, además, que prefiere no contestar."""
    llanos = list(map(llano, textos))
    return _OPCION_DE_CALLAR in llanos and len(llanos) == len(set(llanos)) > 1


def _son_de_varias(respuesta: object) -> bool:
    """Si es una columna: la respuesta de cada persona a una pregunta que cada una contesta con una sola."""
    return isinstance(respuesta, list) and len(respuesta) > 1 and all(map(es_tipica, respuesta))


def _en_tablas(valor: Mapping | list) -> Iterator[tablas.Tabla]:
    """El valor como tabla: una columna por nombre, renglones con sus columnas aparte, o una lista de renglones."""
    if isinstance(valor, list):
        if valor and all(isinstance(fila, list) for fila in valor):
            yield valor[0], valor[1:]
        return
    columnas = {nombre: columna for nombre, dicho in valor.items() if (columna := _columna(dicho))}
    yield list(columnas), list(columnas.values())
    for filas in (dicho for dicho in valor.values() if isinstance(dicho, list) and dicho and all(isinstance(fila, list) for fila in dicho)):
        yield from ((nombres, filas) for nombres in valor.values() if isinstance(nombres, list) and _es_lista_de_textos(nombres))


def _columna(dicho: object) -> list:
    if isinstance(dicho, Mapping):
        return list(dicho.values()) if all(map(_UN_LUGAR.fullmatch, dicho)) else []
    return dicho if _es_lista_de_textos(dicho) and not _son_opciones(dicho) else []


def _preguntadas(valor: Mapping | list, rotulos: Rotulos) -> set[str]:
    """Las preguntas de varios objetos que dicen, cada uno, cuál es y qué se respondió."""
    dichas, de_quien = set(), False
    for objeto in valor.values() if isinstance(valor, Mapping) else valor:
        textos = [dicho for dicho in objeto.values() if isinstance(dicho, str)] if isinstance(objeto, Mapping) else []
        if any(es_tipica(texto) for texto in textos if len(texto) < RESPUESTA_MAXIMA):
            nombres = set(filter(None, map(rotulos.nombrar, textos)))
            dichas |= nombres
            de_quien |= bool(nombres) and dice_de_quien(objeto)
    return dichas if len(dichas) >= NECESARIAS or de_quien else set()
