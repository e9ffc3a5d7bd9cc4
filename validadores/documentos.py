"""Los documentos JSON: que se entiendan, que no repitan llaves y que digan lo que el modelo admite."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, TypeVar

from pydantic import ValidationError

from .canon import bytes_de_documento
from .gramatica import llaves_repetidas, objetar_gramatica
from .hallazgo import Hallazgo, Redactado, hallar
from .lectura import descifrar
from .modelo import Modelo
from .traduccion import decir_lugar, traducir

M = TypeVar("M", bound=Modelo)

RONDAS = 2
"""Veces que se valida un documento: la segunda, ya sin los espacios que sobraban."""

SUPLENTES = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Documento(Generic[M]):
    """Un documento leído: `valor` es None si no se entendió; `textos` son sus cadenas (fila, lugar y texto)."""

    archivo: str
    valor: M | None = None
    es_canonico: bool = False
    textos: list[tuple[int | None, str | None, str]] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)


def leer_documento(archivo: str, octetos: bytes, modelo: type[M] | None) -> Documento[M]:
    """Lee un documento de `modelo`; con None, porque el modelo no se pudo saber, solo ve que se entienda como JSON.

    Si los bytes son los canónicos no puede haber llaves repetidas ni nada que señalar, y ahí termina. Si no, se busca
    qué tienen, de lo más roto a lo más fino; lo que solo esté escrito de otra manera no da hallazgos aquí.
    """
    try:
        valor = modelo.model_validate_json(octetos, strict=True) if modelo else None
        if valor and bytes_de_documento(valor) == octetos:
            return Documento(archivo, valor, es_canonico=True)
    except (ValidationError, UnicodeEncodeError):
        pass
    return _diagnosticar(Documento(archivo), octetos, modelo)


def _diagnosticar(documento: Documento[M], octetos: bytes, modelo: type[M] | None) -> Documento[M]:
    archivo = documento.archivo
    texto, documento.hallazgos = descifrar(archivo, octetos)
    if texto is None:
        return documento
    documento.textos = [(fila, None, renglon) for fila, renglon in enumerate(texto.split("\n"), 1)]
    if roto := objetar_gramatica(archivo, texto):
        documento.hallazgos.append(roto)
        return documento
    datos = json.loads(texto)
    documento.textos = list(textos_de(datos))
    repetidas = list(llaves_repetidas(archivo, texto))
    sueltos = list(_suplentes_sueltos(archivo, documento.textos))
    documento.hallazgos += repetidas + sueltos
    if modelo and not sueltos:
        valor = _validar(documento, datos, modelo)
        documento.valor = None if repetidas else valor
    return documento


def _validar(documento: Documento[M], datos: dict, modelo: type[M]) -> M | None:
    """El valor de unos `datos`. Señala los defectos; si «ordenar» los remedia todos, los da por remediados."""
    for lugar in _componer(datos):
        documento.hallazgos.append(hallar("sin-nfc", documento.archivo, None, lugar))
    for _ in range(RONDAS):
        try:
            return modelo.model_validate_json(json.dumps(datos), strict=True)
        except ValidationError as fallo:
            documento.hallazgos += traducir(fallo, documento.archivo, None, campos_de(modelo))
            detalles = fallo.errors(include_url=False)
            if any(detalle["type"] != "espacios_sobrantes" for detalle in detalles):
                return None
            for detalle in detalles:
                _quitar_espacios(datos, detalle["loc"])
    return None


def _componer(datos: dict | list, lugar: tuple[str | int, ...] = ()) -> Iterator[str]:
    """Une los acentos de los textos de unos `datos` de JSON y da el lugar de los que cambió."""
    for parte, valor in datos.items() if isinstance(datos, dict) else enumerate(datos):
        if isinstance(valor, dict | list):
            yield from _componer(valor, (*lugar, parte))
        elif isinstance(valor, str) and not unicodedata.is_normalized("NFC", valor):
            datos[parte] = unicodedata.normalize("NFC", valor)
            yield decir_lugar((*lugar, parte))


def _quitar_espacios(datos: dict | list, lugar: tuple[str | int, ...]) -> None:
    for parte in lugar[:-1]:
        datos = datos[parte]
    datos[lugar[-1]] = " ".join(datos[lugar[-1]].split())


def _suplentes_sueltos(archivo: str, textos: list[tuple[int | None, str | None, str]]) -> Iterator[Hallazgo]:
    """Textos con medio carácter (suplente UTF-16 sin pareja), que JSON deja escribir y UTF-8 no."""
    for _, lugar, dicho in textos:
        if hallado := SUPLENTES.search(dicho):
            yield hallar("caracter-prohibido", archivo, None, lugar, caracter=Redactado(f"U+{ord(hallado[0]):04X}"))


def textos_de(datos: object, lugar: tuple[str | int, ...] = ()) -> Iterator[tuple[int | None, str | None, str]]:
    """Las cadenas de unos `datos` de JSON, llaves incluidas: fila (None), lugar y texto."""
    if isinstance(datos, str):
        yield None, decir_lugar(lugar), datos
    elif isinstance(datos, list):
        for numero, elemento in enumerate(datos):
            yield from textos_de(elemento, (*lugar, numero))
    elif isinstance(datos, dict):
        for llave, valor in datos.items():
            yield None, decir_lugar(lugar), llave
            yield from textos_de(valor, (*lugar, llave))


@cache
def campos_de(modelo: type[Modelo]) -> tuple[str, ...]:
    """Los nombres de todos los campos de un `modelo` y de los que lleva dentro, para sugerir el correcto."""
    esquema = modelo.model_json_schema()
    partes = [esquema, *esquema.get("$defs", {}).values()]
    return tuple(dict.fromkeys(nombre for parte in partes for nombre in parte.get("properties", ())))
