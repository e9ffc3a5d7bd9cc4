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
LISTA = ("fuerza", "clave", "nombre", "cargo", "respondio", "tratamiento", "publicacion", "uso_estadistico", "falta")
"""Encabezado de la lista de «consentimientos --salida», que dice quién respondió."""
APARTE = {APARTADO: "tabla apartada al importar", LISTA: "lista de quién consintió qué"}
UNA_CLAVE = re.compile(r"[b-df-hj-np-tv-z0-9]{6,12}")
"""Una clave como las que pone la importación: sin vocales, para que ninguna palabra se le parezca."""
HOJA_DE_CALCULO = re.compile(r"xl/(?:sharedStrings\.xml|worksheets/[^/]+\.xml)$|(?:^|[/!])content\.xml$")
TABLA = re.compile(r"\.(?:csv|tsv|tab|txt)$", re.IGNORECASE)
POR_RENGLON = re.compile(r"\.(?:ya?ml|toml|txt|ini|cfg|env)$", re.IGNORECASE)
PORTADA = re.compile(r"---\r?\n(.*?)(?:\n---|\Z)", re.DOTALL)
"""Los datos con que empieza una página en Markdown; lo demás es prosa."""
UN_RENGLON = re.compile(r"""^[ \t-]*["']?([^\n:="']{1,400})["']?[ \t]*[:=][ \t]*(\n[ \t]*-[ \t]+)?["'\[]*(?=([^\W\d]+))""", re.MULTILINE)
"""«pregunta: respuesta», con la respuesta al lado o en una lista debajo; un número, una referencia u otro grupo no son respuesta."""
TIPICAS = frozenset(("si", "no", "true", "false", "verdadero", "falso", "prefiero", "prefiero no contestar", "no aplica"))
"""Lo que se responde a casi todas: donde no está ninguna, las palabras pueden ser de una traducción o de un glosario."""
DE_QUIEN = frozenset(("clave", "nombre", "nombre completo", "persona", "candidata", "candidato", "candidatura", "candidata o candidato"))
"""Columnas que dicen de quién es el renglón."""
RENGLONES_DE_ENCABEZADO = 30
"""Hasta cuántos títulos puede haber antes del encabezado de una tabla."""
_NUMERO = re.compile(r"^[a-z]?[0-9]{1,2} ")
"""El número con que suele empezar una pregunta: «4», «P12»."""
_ENTRE_COMILLAS, _CUENTA = re.compile(r'"[^"]{0,2000}"'), re.compile(r"[0-9.,%\s-]+")
NECESARIAS = 2
"""Preguntas de identidad que, juntas, ya no son casualidad; con la clave de una candidatura basta una."""


class _Rotulos:
    """Cómo puede llamarse cada pregunta: por su nombre en el cuestionario o con la pregunta entera, numerada o en mayúsculas."""

    def __init__(self, preguntas: Mapping[str, str]):
        self.nombres = frozenset(preguntas)
        self.enteras = {_llano(entera): nombre for nombre, entera in preguntas.items()}
        self.llanos = {_llano(nombre.replace("_", " ")): nombre for nombre in preguntas}
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
        llano = _NUMERO.sub("", _llano(rotulo))
        return self.llanos.get(llano) or next((nombre for entera, nombre in self.enteras.items() if entera in llano), None)

    def entre(self, rotulos: Iterable[str]) -> set[str]:
        """Las preguntas que hay entre los rótulos de una tabla, si no son casualidad."""
        rotulos = list(rotulos)
        dichas = set(filter(None, map(self.nombrar, rotulos)))
        return dichas if len(dichas) >= NECESARIAS or dichas and _dice_de_quien(rotulos) else set()


def _dice_de_quien(rotulos: Iterable[str]) -> bool:
    return any(_llano(rotulo) in DE_QUIEN for rotulo in rotulos)


def _es_tipica(valor: object) -> bool:
    return isinstance(valor, bool) or any(_llano(str(uno)) in TIPICAS for uno in (valor if isinstance(valor, list) else [valor]))


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
    if not preguntas or not (TABLA.search(ruta) or HOJA_DE_CALCULO.search(ruta) or rotulos.asoman(octetos)):
        return set()
    texto = _en_texto(octetos).lstrip("\ufeff")
    if HOJA_DE_CALCULO.search(ruta):
        dichos = re.findall(r">([^<]{1,2000})<", texto)
        return rotulos.entre(dichos) if any(map(_es_tipica, dichos)) else set()
    halladas = set().union(*(dichas for valor in _valores(texto) for dichas in _objetos(valor, rotulos)))
    por_renglon = texto if POR_RENGLON.search(ruta) else portada[1] if (portada := PORTADA.match(texto)) else ""
    return halladas or _por_renglon(por_renglon, rotulos) or _de_tabla(texto, rotulos)


def _en_texto(octetos: bytes) -> str:
    """UTF-8 o, si no lo es, lo que guarda Excel en Windows."""
    try:
        return octetos.decode("utf-8")
    except UnicodeDecodeError:
        return octetos.decode("cp1252", "replace")


def _por_renglon(texto: str, rotulos: _Rotulos) -> set[str]:
    renglones = list(UN_RENGLON.finditer(texto))
    dichas = rotulos.entre(renglon[1] for renglon in renglones)
    con_respuesta = (renglon for renglon in renglones if rotulos.nombrar(renglon[1]))
    return dichas if _dice_de_quien(r[1] for r in renglones) or any(_es_tipica(r[3]) for r in con_respuesta) else set()


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
        dichas = {nombre: suyo for suya, suyo in valor.items() if _es_respuesta(suyo) and (nombre := rotulos.nombrar(suya))}
        if len(dichas) >= NECESARIAS and any(map(_es_tipica, dichas.values())) or dichas and ("clave" in valor or UNA_CLAVE.fullmatch(llave)):
            yield set(dichas)
    if isinstance(valor, Mapping | list):
        for suya, suyo in valor.items() if isinstance(valor, Mapping) else (("", uno) for uno in valor):
            yield from _objetos(suyo, rotulos, suya)


def _es_respuesta(valor: object) -> bool:
    return isinstance(valor, bool) or bool(valor) and (isinstance(valor, str) or isinstance(valor, list) and all(isinstance(uno, str) for uno in valor))


def _de_tabla(texto: str, rotulos: _Rotulos) -> set[str]:
    """Las columnas de identidad de un CSV con renglones, sus renglones si está volteado o a lo largo, o una tabla apartada al importar."""
    llano = _ENTRE_COMILLAS.sub(lambda celda: " ".join(celda[0].splitlines()), texto[:200_000])
    renglones = [renglon for renglon in llano.splitlines() if renglon.strip()]
    for numero, encabezado in enumerate(renglones[: RENGLONES_DE_ENCABEZADO]):
        separador = max(",;\t|", key=encabezado.count)
        celdas = _celdas(encabezado, separador)
        # Un título de antes del encabezado no tiene debajo tantas celdas como él; el primer renglón es encabezado de todos modos.
        if numero + 1 == len(renglones) or numero and (len(celdas) < 2 or len(_celdas(renglones[numero + 1], separador)) != len(celdas)):
            continue
        if apartada := APARTE.get(tuple(celda.strip().lower() for celda in celdas)):
            return {apartada}
        siguientes = [_celdas(renglon, separador) for renglon in renglones[numero + 1 :]]
        if dichas := _con_columnas(celdas, siguientes, rotulos) or _volteada(celdas, siguientes, rotulos) or _a_lo_largo(celdas, siguientes, rotulos):
            return dichas
    return set()


def _con_columnas(encabezado: list[str], renglones: list[list[str]], rotulos: _Rotulos) -> set[str]:
    """Las columnas que son preguntas, si debajo alguien respondió. Sin decir de quién, un número es una cuenta."""
    dichas, de_quien = rotulos.entre(encabezado), _dice_de_quien(encabezado)
    suyas = [lugar for lugar, rotulo in enumerate(encabezado) if dichas and rotulos.nombrar(rotulo)]
    valores = (renglon[lugar].strip() for renglon in renglones for lugar in suyas if lugar < len(renglon))
    return dichas if any(valor and (de_quien or not _CUENTA.fullmatch(valor)) for valor in valores) else set()


def _a_lo_largo(encabezado: list[str], renglones: list[list[str]], rotulos: _Rotulos) -> set[str]:
    """Las preguntas de una tabla con un renglón por persona y pregunta."""
    if not _dice_de_quien(encabezado) or len(encabezado) < 3:
        return set()
    pares = ((rotulos.nombrar(uno), dos) for renglon in renglones for uno, dos in zip(renglon, renglon[1:], strict=False) if uno)
    return {nombre for nombre, dicho in pares if nombre and _es_tipica(dicho)}


def _celdas(renglon: str, separador: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(renglon), delimiter=separador), [])
    except csv.Error:
        return renglon.split(separador)


def _volteada(encabezado: list[str], renglones: list[list[str]], rotulos: _Rotulos) -> set[str]:
    """Las preguntas que abren un renglón, si el encabezado son claves de candidaturas."""
    claves = [celda.strip() for celda in encabezado[1:] if celda.strip()]
    if not claves or not all(map(UNA_CLAVE.fullmatch, claves)):
        return set()
    return set(filter(None, (rotulos.nombrar(renglon[0]) for renglon in renglones if renglon)))
