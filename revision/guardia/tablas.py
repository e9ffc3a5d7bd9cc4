"""Las respuestas de identidad en una tabla: CSV, HTML o volcado de una base; derecha, volteada o a lo largo."""

import csv
import html
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from .rotulos import APARTADO, Rotulos, dice_de_quien, es_tipica

LISTA = ("fuerza", "clave", "nombre", "cargo", "respondio", "tratamiento", "publicacion", "uso_estadistico", "falta")
"""Encabezado de la lista de «consentimientos --salida», que dice quién respondió."""
APARTE = {APARTADO: "tabla apartada al importar", LISTA: "lista de quién consintió qué"}
UNA_CLAVE = re.compile(r"[b-df-hj-np-tv-z0-9]{6,12}")
"""Una clave como las que pone la importación: sin vocales, para que ninguna palabra se le parezca."""
RENGLONES_DE_ENCABEZADO = 30
"""Hasta cuántos títulos puede haber antes del encabezado de una tabla."""
_ENTRE_COMILLAS, _CUENTA = re.compile(r'"[^"]{0,2000}"'), re.compile(r"[0-9.,%\s-]+")
_TABLA_HTML = re.compile(r"<table\b.*?(?=</table|\Z)", re.DOTALL | re.IGNORECASE)
_RENGLON_HTML, _CELDA_HTML, _ETIQUETA = re.compile(r"<tr\b", re.IGNORECASE), re.compile(r"<t[dh]\b[^>]*>", re.IGNORECASE), re.compile(r"<[^>]*>")
_CREAR = re.compile(r"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)\s*\(([^;]{0,4000})\)[^();]{0,400};", re.IGNORECASE)
_INSERTAR = re.compile(r"INSERT\s+INTO\s+([^\s(]+)\s*(?:\(([^()]*)\)\s*)?VALUES\s*", re.IGNORECASE)
_COPIAR = re.compile(r"COPY\s+\S+\s*\(([^()]*)\)\s+FROM\s+stdin[^\n]*\n(.*?)(?:^\\\.|\Z)", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_FILA_SQL = re.compile(r"\s*,?\s*\(((?:'[^']*'|[^()'])*)\)")
_PARENTESIS, _COMILLAS_SQL = re.compile(r"\([^()]*\)"), "`\"[] \t\r\n"

Tabla = tuple[list[str], Iterable[list[str]]]
"""El encabezado de una tabla y sus renglones, que pueden recorrerse más de una vez."""


class _Renglones:
    """Los renglones de un CSV, que solo se parten en celdas si alguien los recorre."""

    def __init__(self, crudos: list[str], separador: str):
        self.crudos, self.separador = crudos, separador

    def __iter__(self) -> Iterator[list[str]]:
        return (_celdas(crudo, self.separador) for crudo in self.crudos)


def hallar(texto: str, rotulos: Rotulos) -> set[str]:
    """Las preguntas contestadas en las tablas que haya en `texto`; de la primera que traiga alguna."""
    for encabezado, renglones in chain(de_html(texto), _de_sql(texto), _de_csv(texto)):
        if apartada := APARTE.get(tuple(celda.strip().lower() for celda in encabezado)):
            return {apartada}
        if dichas := contestadas(encabezado, renglones, rotulos):
            return dichas
    return set()


def contestadas(encabezado: list[str], renglones: Iterable[list[str]], rotulos: Rotulos) -> set[str]:
    """Las preguntas que una tabla trae con respuesta: en columnas, volteada o con un renglón por persona y pregunta."""
    formas = (_con_columnas, _volteada, _a_lo_largo)
    return next(filter(None, (forma(encabezado, renglones, rotulos) for forma in formas)), set())


def es_marcado(texto: str) -> bool:
    """Si es HTML o XML: sus renglones cortan etiquetas, no celdas ni frases."""
    return texto.lstrip()[:1] == "<"


def de_html(texto: str) -> Iterator[Tabla]:
    """Las tablas de una página."""
    for tabla in _TABLA_HTML.findall(texto) if "<t" in texto or "<T" in texto else ():
        crudos = (_CELDA_HTML.split(renglon)[1:] for renglon in _RENGLON_HTML.split(tabla)[1:])
        filas = [[html.unescape(_ETIQUETA.sub(" ", celda)).strip() for celda in crudo] for crudo in crudos]
        if filas:
            yield filas[0], filas[1:]


def _de_sql(texto: str) -> Iterator[Tabla]:
    """Lo que vuelca una base de datos: INSERT, con sus columnas o con las de su CREATE TABLE, y COPY."""
    minusculas = texto.lower()
    if "insert" not in minusculas and "from stdin" not in minusculas:
        return
    columnas: dict[str, list[str]] = {}
    for nombre, dichas in _CREAR.findall(texto):
        columnas[nombre.strip(_COMILLAS_SQL)] = [(una.split() or [""])[0] for una in _PARENTESIS.sub("", dichas).split(",")]
    for hallado in _INSERTAR.finditer(texto):
        nombres = hallado[2].split(",") if hallado[2] else columnas.get(hallado[1].strip(_COMILLAS_SQL), [])
        filas, sitio = [], hallado.end()
        while fila := _FILA_SQL.match(texto, sitio):
            filas.append(_celdas(fila[1].replace("\n", " "), ",", "'"))
            sitio = fila.end()
        yield [nombre.strip(_COMILLAS_SQL) for nombre in nombres], filas
    for nombres, filas in _COPIAR.findall(texto):
        yield [nombre.strip(_COMILLAS_SQL) for nombre in nombres.split(",")], [fila.split("\t") for fila in filas.splitlines()]


def _de_csv(texto: str) -> Iterator[Tabla]:
    """El texto como tabla, con cada renglón que podría ser su encabezado; una página no lo es."""
    if es_marcado(texto):
        return
    llano = _ENTRE_COMILLAS.sub(lambda celda: " ".join(celda[0].splitlines()), texto[:200_000])
    renglones = [renglon for renglon in llano.splitlines() if renglon.strip()]
    for numero, encabezado in enumerate(renglones[: RENGLONES_DE_ENCABEZADO]):
        separador = max(",;\t|", key=encabezado.count)
        celdas = _celdas(encabezado, separador)
        # Un título de antes del encabezado no tiene debajo tantas celdas como él; el primer renglón es encabezado de todos modos.
        if numero + 1 == len(renglones) or numero and (len(celdas) < 2 or len(_celdas(renglones[numero + 1], separador)) != len(celdas)):
            continue
        yield celdas, _Renglones(renglones[numero + 1 :], separador)


def _con_columnas(encabezado: list[str], renglones: Iterable[list[str]], rotulos: Rotulos) -> set[str]:
    """Las columnas que son preguntas, si debajo alguien respondió. Sin decir de quién, un número es una cuenta."""
    if not (dichas := rotulos.entre(encabezado)):
        return set()
    de_quien = dice_de_quien(encabezado)
    suyas = [lugar for lugar, rotulo in enumerate(encabezado) if rotulos.nombrar(rotulo)]
    valores = (renglon[lugar].strip() for renglon in renglones for lugar in suyas if lugar < len(renglon))
    return dichas if any(valor and (de_quien or not _CUENTA.fullmatch(valor)) for valor in valores) else set()


def _volteada(encabezado: list[str], renglones: Iterable[list[str]], rotulos: Rotulos) -> set[str]:
    """Las preguntas que abren un renglón, si el encabezado son claves de candidaturas."""
    claves = [celda.strip() for celda in encabezado[1:] if celda.strip()]
    if not claves or not all(map(UNA_CLAVE.fullmatch, claves)):
        return set()
    return set(filter(None, (rotulos.nombrar(renglon[0]) for renglon in renglones if renglon)))


def _a_lo_largo(encabezado: list[str], renglones: Iterable[list[str]], rotulos: Rotulos) -> set[str]:
    """Las preguntas de una tabla con un renglón por persona y pregunta."""
    if len(encabezado) < 3 or not dice_de_quien(encabezado):
        return set()
    pares = ((rotulos.nombrar(uno), dos) for renglon in renglones for uno, dos in zip(renglon, renglon[1:], strict=False) if uno)
    return {nombre for nombre, dicho in pares if nombre and es_tipica(dicho)}


def _celdas(renglon: str, separador: str, comilla: str = '"') -> list[str]:
    try:
        return next(csv.reader(io.StringIO(renglon), delimiter=separador, quotechar=comilla, skipinitialspace=comilla == "'"), [])
    except csv.Error:
        return renglon.split(separador)
