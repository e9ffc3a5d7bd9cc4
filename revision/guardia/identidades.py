"""Las respuestas de identidad: en su archivo, con su constancia; en otro lugar, nunca."""

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
NECESARIAS = 2
"""Preguntas de identidad que, juntas, ya no son casualidad; con la clave de una candidatura basta una."""


def buscar(ruta: str, octetos: bytes, preguntas: Collection[str]) -> Iterator[Seña]:
    """Lo que hay que señalar de un archivo con respuestas de identidad; `preguntas` son sus nombres en el cuestionario."""
    if suyo := SU_LUGAR.search(ruta):
        if que := _objetar(suyo["clave"], octetos, preguntas):
            yield Seña("identidad-sin-folio", que, "")
        return
    halladas = sorted(_sueltas(octetos, preguntas))
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


def _sueltas(octetos: bytes, preguntas: Collection[str]) -> set[str]:
    """Las preguntas contestadas en un JSON o en una tabla que no es su lugar."""
    if not any(pregunta.encode() in octetos for pregunta in preguntas) and APARTADO[-2].encode() not in octetos:
        return set()
    texto = octetos.decode("utf-8", "replace").lstrip("\ufeff")
    try:
        halladas = set().union(*_objetos(json.loads(texto), frozenset(preguntas)))
    except (ValueError, RecursionError):
        halladas = set()
    return halladas or _de_tabla(texto, frozenset(preguntas))


def _objetos(valor: object, preguntas: frozenset[str]) -> Iterator[set[str]]:
    """De cada objeto, las preguntas con respuesta de texto; los conteos de la estadística no lo son."""
    if isinstance(valor, Mapping):
        dichas = {llave for llave in preguntas & valor.keys() if _es_respuesta(valor[llave])}
        if len(dichas) >= NECESARIAS or dichas and "clave" in valor:
            yield dichas
    if isinstance(valor, Mapping | list):
        for suyo in valor.values() if isinstance(valor, Mapping) else valor:
            yield from _objetos(suyo, preguntas)


def _es_respuesta(valor: object) -> bool:
    return bool(valor) and (isinstance(valor, str) or isinstance(valor, list) and all(isinstance(uno, str) for uno in valor))


def _de_tabla(texto: str, preguntas: frozenset[str]) -> set[str]:
    """Las columnas de identidad de un CSV con renglones, o el rótulo de una tabla apartada por la importación."""
    encabezado, _, resto = texto.partition("\n")
    if not resto.strip() or len(encabezado) > 20_000:
        return set()
    separador = max(",;\t", key=encabezado.count)
    columnas = [celda.strip().lower() for celda in next(csv.reader(io.StringIO(encabezado), delimiter=separador), [])]
    if tuple(columnas) == APARTADO:
        return {"tabla apartada al importar"}
    dichas = preguntas & set(columnas)
    return dichas if len(dichas) >= NECESARIAS or dichas and "clave" in columnas else set()
