"""Las respuestas de identidad: en su archivo, con su constancia; en otro lugar, nunca."""

import contextlib
import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from pydantic import ValidationError

from validadores import CALLADAS, EXIGIDOS, Constancia, negar

from .secretos import Seña

SU_LUGAR = re.compile(r"(?:^|/)candidaturas/identidad/(?P<clave>[^/]+)\.json$")
PROPIOS = ("clave", "publicado", "constancias")
APARTADO = ("clave", "archivo", "hoja", "fila", "persona", "columna", "rotulo", "valor")
"""Encabezado de las tablas que la importación deja en la carpeta reservada."""
UNA_CLAVE = re.compile(r"[b-df-hj-np-tv-z0-9]{6,12}")
"""Una clave como las que pone la importación: sin vocales, para que ninguna palabra se le parezca."""
HOJA_DE_CALCULO = re.compile(r"xl/(?:sharedStrings\.xml|worksheets/[^/]+\.xml)$|(?:^|[/!])content\.xml$")
RENGLONES_DE_ENCABEZADO = 10
"""Hasta cuántos títulos puede haber antes del encabezado de una tabla."""
NECESARIAS = 2
"""Preguntas de identidad que, juntas, ya no son casualidad; con la clave de una candidatura basta una."""


def buscar(ruta: str, octetos: bytes, preguntas: Collection[str]) -> Iterator[Seña]:
    """Lo que hay que señalar de un archivo con respuestas de identidad; `preguntas` son sus nombres en el cuestionario."""
    if suyo := SU_LUGAR.search(ruta):
        if que := _objetar(suyo["clave"], octetos, preguntas):
            yield Seña("identidad-sin-folio", que, "")
        return
    halladas = sorted(_sueltas(ruta, octetos, preguntas))
    if halladas:
        yield Seña("identidad-fuera-de-lugar", ", ".join(halladas[:3]) + ("…" if len(halladas) > 3 else ""), "")


def _objetar(clave: str, octetos: bytes, preguntas: Collection[str]) -> str | None:
    """Por qué una proyección no puede entrar, o None. La fecha que cuenta es la de su publicación."""
    try:
        datos = json.loads(octetos)
        constancias = [Constancia.model_validate_json(json.dumps(una)) for una in datos["constancias"]]
        publicado = date.fromisoformat(datos["publicado"])
        dichas = {llave: valor for llave, valor in datos.items() if llave not in PROPIOS}
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError):
        return "No se entiende como proyección: le falta su fecha o sus constancias, o están mal escritas"
    for exigido in EXIGIDOS:
        if silencio := negar(constancias, exigido, (), publicado):
            return silencio.que[:1].upper() + silencio.que[1:]
    if datos.get("clave") != clave:
        return "Su clave no es la del nombre del archivo"
    if any(constancia.recibio or constancia.consentimiento not in EXIGIDOS for constancia in constancias):
        return "Trae más de la constancia que lo público: quién la recibió, o un consentimiento que aquí no va"
    if preguntas and set(dichas) - set(preguntas):
        return "Trae campos que no son preguntas del cuestionario de identidad"
    callada = any(opcion in CALLADAS for valor in dichas.values() for opcion in (valor if isinstance(valor, list) else [valor]))
    return "Trae una respuesta que se respeta callando" if callada else None


def _sueltas(ruta: str, octetos: bytes, preguntas: Collection[str]) -> set[str]:
    """Las preguntas contestadas en un JSON o en una tabla que no es su lugar."""
    llanos = octetos.lower()
    if not any(pregunta.encode() in llanos for pregunta in preguntas) and APARTADO[-2].encode() not in llanos:
        return set()
    todas, texto = frozenset(preguntas), octetos.decode("utf-8", "replace").lstrip("\ufeff")
    if HOJA_DE_CALCULO.search(ruta):
        return _bastantes(set(re.findall(r">\s*(\w+)\s*<", texto.lower())), todas)
    halladas = set().union(*(dichas for valor in _valores(texto) for dichas in _objetos(valor, todas)))
    return halladas or _de_tabla(texto, todas)


def _valores(texto: str) -> Iterator[object]:
    """Lo que dice un JSON, o cada renglón de un JSON por renglones."""
    try:
        yield json.loads(texto)
    except (ValueError, RecursionError):
        for renglon in texto.splitlines():
            with contextlib.suppress(ValueError, RecursionError):
                if renglon.lstrip().startswith("{"):
                    yield json.loads(renglon)


def _objetos(valor: object, preguntas: frozenset[str], llave: str = "") -> Iterator[set[str]]:
    """De cada objeto, las preguntas con respuesta; los conteos de la estadística no lo son. `llave` es con la que se llegó a él."""
    if isinstance(valor, Mapping):
        dichas = {suya for suya in preguntas & valor.keys() if _es_respuesta(valor[suya])}
        if len(dichas) >= NECESARIAS or dichas and ("clave" in valor or UNA_CLAVE.fullmatch(llave)):
            yield dichas
    if isinstance(valor, Mapping | list):
        for suya, suyo in valor.items() if isinstance(valor, Mapping) else (("", uno) for uno in valor):
            yield from _objetos(suyo, preguntas, suya)


def _bastantes(rotulos: set[str], preguntas: frozenset[str]) -> set[str]:
    """Las preguntas que hay entre los rótulos de una tabla, si no son casualidad."""
    dichas = preguntas & rotulos
    return dichas if len(dichas) >= NECESARIAS or dichas and "clave" in rotulos else set()


def _es_respuesta(valor: object) -> bool:
    return isinstance(valor, bool) or bool(valor) and (isinstance(valor, str) or isinstance(valor, list) and all(isinstance(uno, str) for uno in valor))


def _de_tabla(texto: str, preguntas: frozenset[str]) -> set[str]:
    """Las columnas de identidad de un CSV con renglones, o el rótulo de una tabla apartada por la importación."""
    renglones = [renglon for renglon in texto[:200_000].splitlines() if renglon.strip()]
    for numero, encabezado in enumerate(renglones[: RENGLONES_DE_ENCABEZADO]):
        separador = max(",;\t", key=encabezado.count)
        cuantas = encabezado.count(separador)
        # Un título de antes del encabezado no tiene debajo tantas celdas como él; el primer renglón es encabezado de todos modos.
        if numero + 1 == len(renglones) or numero and (not cuantas or renglones[numero + 1].count(separador) != cuantas):
            continue
        columnas = [celda.strip().lower() for celda in next(csv.reader(io.StringIO(encabezado), delimiter=separador), [])]
        if tuple(columnas) == APARTADO:
            return {"tabla apartada al importar"}
        if dichas := _bastantes(set(columnas), preguntas):
            return dichas
    return set()
