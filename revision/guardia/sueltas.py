"""Las respuestas de identidad sueltas en una tabla, un JSON, un YAML o una hoja de cálculo, con sus nombres o con la pregunta entera."""

import contextlib
import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from validadores import alisar

APARTADO = ("clave", "archivo", "hoja", "fila", "persona", "columna", "rotulo", "valor")
"""Encabezado de las tablas que la importación deja en la carpeta reservada."""
UNA_CLAVE = re.compile(r"[b-df-hj-np-tv-z0-9]{6,12}")
"""Una clave como las que pone la importación: sin vocales, para que ninguna palabra se le parezca."""
HOJA_DE_CALCULO = re.compile(r"xl/(?:sharedStrings\.xml|worksheets/[^/]+\.xml)$|(?:^|[/!])content\.xml$")
POR_RENGLON = re.compile(r"\.(?:ya?ml|toml|md|markdown|txt|ini|cfg|env)$", re.IGNORECASE)
UN_RENGLON = re.compile(r"""^[ \t-]*["']?([^\n:="']{1,400})["']?[ \t]*[:=][ \t]*(\n[ \t]*-[ \t]+)?["'\[]*(?=[^\W\d])""", re.MULTILINE)
"""«pregunta: respuesta», con la respuesta al lado o en una lista debajo; un número, una referencia u otro grupo no son respuesta."""
RENGLONES_DE_ENCABEZADO = 10
"""Hasta cuántos títulos puede haber antes del encabezado de una tabla."""
NECESARIAS = 2
"""Preguntas de identidad que, juntas, ya no son casualidad; con la clave de una candidatura basta una."""


class _Rotulos:
    """Cómo puede llamarse cada pregunta: por su nombre en el cuestionario o con la pregunta entera, numerada o en mayúsculas."""

    def __init__(self, preguntas: Mapping[str, str]):
        self.nombres = frozenset(preguntas)
        self.enteras = {_llano(entera): nombre for nombre, entera in preguntas.items()}
        trozos = (max(re.findall("[a-z ]{4,}", entera.lower()), key=len, default=nombre) for nombre, entera in preguntas.items())
        self.asomos = tuple(sorted({uno.encode() for uno in (*trozos, *self.nombres, APARTADO[-2])}))

    def asoman(self, octetos: bytes) -> bool:
        """Si podría haber alguna; nunca pasa una por alto."""
        llanos = octetos.lower()
        return any(asomo in llanos for asomo in self.asomos)

    def nombrar(self, rotulo: str) -> str | None:
        """El nombre de la pregunta que dice un rótulo, o None."""
        dicho = rotulo.strip().lower()
        if dicho in self.nombres:
            return dicho
        llano = _llano(rotulo)
        return next((nombre for entera, nombre in self.enteras.items() if entera in llano), None) if " " in llano else None

    def entre(self, rotulos: Iterable[str]) -> set[str]:
        """Las preguntas que hay entre los rótulos de una tabla, si no son casualidad."""
        rotulos = list(rotulos)
        dichas = set(filter(None, map(self.nombrar, rotulos)))
        con_clave = any(rotulo.strip().lower() == "clave" for rotulo in rotulos)
        return dichas if len(dichas) >= NECESARIAS or dichas and con_clave else set()


def _llano(texto: str) -> str:
    """Las palabras de un rótulo, en minúsculas y sin acentos ni signos."""
    sin_marcas = "".join(letra for letra in unicodedata.normalize("NFD", alisar(texto).lower()) if not unicodedata.combining(letra))
    return " ".join(re.findall(r"[^\W_]+", sin_marcas))


@lru_cache(maxsize=8)
def _rotulos(preguntas: tuple[tuple[str, str], ...]) -> _Rotulos:
    return _Rotulos(dict(preguntas))


def hallar(ruta: str, octetos: bytes, preguntas: Mapping[str, str]) -> set[str]:
    """Las preguntas contestadas en un archivo que no es su lugar; `preguntas`: de cada nombre, cómo se pregunta."""
    rotulos = _rotulos(tuple(preguntas.items()))
    if not preguntas or not rotulos.asoman(octetos):
        return set()
    texto = octetos.decode("utf-8", "replace").lstrip("\ufeff")
    if HOJA_DE_CALCULO.search(ruta):
        return rotulos.entre(re.findall(r">([^<]{1,2000})<", texto))
    halladas = set().union(*(dichas for valor in _valores(texto) for dichas in _objetos(valor, rotulos)))
    if not halladas and (POR_RENGLON.search(ruta) or texto.startswith("---\n")):
        halladas = rotulos.entre(hallado[1] for hallado in UN_RENGLON.finditer(texto))
    return halladas or _de_tabla(texto, rotulos)


def _valores(texto: str) -> Iterator[object]:
    """Lo que dice un JSON, o cada renglón de un JSON por renglones."""
    try:
        yield json.loads(texto)
    except (ValueError, RecursionError):
        for renglon in texto.splitlines():
            with contextlib.suppress(ValueError, RecursionError):
                if renglon.lstrip().startswith("{"):
                    yield json.loads(renglon)


def _objetos(valor: object, rotulos: _Rotulos, llave: str = "") -> Iterator[set[str]]:
    """De cada objeto, las preguntas con respuesta; los conteos de la estadística no lo son. `llave` es con la que se llegó a él."""
    if isinstance(valor, Mapping):
        dichas = {nombre for suya, suyo in valor.items() if _es_respuesta(suyo) and (nombre := rotulos.nombrar(suya))}
        if len(dichas) >= NECESARIAS or dichas and ("clave" in valor or UNA_CLAVE.fullmatch(llave)):
            yield dichas
    if isinstance(valor, Mapping | list):
        for suya, suyo in valor.items() if isinstance(valor, Mapping) else (("", uno) for uno in valor):
            yield from _objetos(suyo, rotulos, suya)


def _es_respuesta(valor: object) -> bool:
    return isinstance(valor, bool) or bool(valor) and (isinstance(valor, str) or isinstance(valor, list) and all(isinstance(uno, str) for uno in valor))


def _de_tabla(texto: str, rotulos: _Rotulos) -> set[str]:
    """Las columnas de identidad de un CSV con renglones, sus renglones si está volteado, o el rótulo de una tabla apartada al importar."""
    renglones = [renglon for renglon in texto[:200_000].splitlines() if renglon.strip()]
    for numero, encabezado in enumerate(renglones[: RENGLONES_DE_ENCABEZADO]):
        separador = max(",;\t|", key=encabezado.count)
        celdas = _celdas(encabezado, separador)
        # Un título de antes del encabezado no tiene debajo tantas celdas como él; el primer renglón es encabezado de todos modos.
        if numero + 1 == len(renglones) or numero and (len(celdas) < 2 or len(_celdas(renglones[numero + 1], separador)) != len(celdas)):
            continue
        if tuple(celda.strip().lower() for celda in celdas) == APARTADO:
            return {"tabla apartada al importar"}
        if dichas := rotulos.entre(celdas) or _volteada(celdas, renglones[numero + 1 :], separador, rotulos):
            return dichas
    return set()


def _celdas(renglon: str, separador: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(renglon), delimiter=separador), [])
    except csv.Error:
        return renglon.split(separador)


def _volteada(encabezado: list[str], renglones: list[str], separador: str, rotulos: _Rotulos) -> set[str]:
    """Las preguntas que abren un renglón, si el encabezado son claves de candidaturas."""
    claves = [celda.strip() for celda in encabezado[1:] if celda.strip()]
    if not claves or not all(map(UNA_CLAVE.fullmatch, claves)):
        return set()
    primeras = (_celdas(renglon, separador)[:1] for renglon in renglones)
    return set(filter(None, (rotulos.nombrar(celda) for uno in primeras for celda in uno)))
