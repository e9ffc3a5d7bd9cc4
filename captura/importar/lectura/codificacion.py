"""De bytes a texto por la regla fija: BOM → UTF-8 → cp1252 con letras admitidas → no se adivina."""

import codecs
import re

from ..detenida import ImportacionDetenida

_MARCAS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Lo que un texto en español de México escrito en Windows puede llevar fuera de ASCII. Cualquier otra letra delata que
# los bytes eran de otra codificación (Mac, DOS, centroeuropea) y que leerlos así cambiaría los nombres.
ADMITIDAS = frozenset("áéíóúüñÁÉÍÓÚÜÑàèìòùÀÈÌÒÙâêîôûÂÊÎÔÛäëïöÄËÏÖçÇ¿¡ºª°´¨·•–—…«»“”‘’\u00a0\u00ad§®©™€½¼¾²³¹×÷±¬")
# La ñ, la ó y la í de Mac se leen en cp1252 como rayas y comillas metidas en una palabra que no tiene más acentos.
_DE_MAC = re.compile("[a-z][–—’“”][a-z–—’]")
_ACENTUADAS = frozenset("áéíóúñÁÉÍÓÚÑ")


def decodificar(datos: bytes, nombre: str) -> tuple[str, str]:
    """Texto de `datos` y la codificación en que estaban. Lanza `ImportacionDetenida` si la regla no alcanza."""
    for marca, codificacion in _MARCAS:
        if datos.startswith(marca):
            try:
                return datos[len(marca) :].decode(codificacion), codificacion
            except UnicodeDecodeError as fallo:
                raise ImportacionDetenida(_no_se_lee(nombre, datos, fallo.start + len(marca))) from fallo
    if b"\0" in datos:
        raise ImportacionDetenida(
            f"{nombre}: no es un texto ni una hoja de cálculo conocida (trae bytes nulos). Ábrelo con el programa que "
            "lo hizo y guárdalo como .xlsx o como CSV en UTF-8."
        )
    try:
        return datos.decode("utf-8").removeprefix("ï»¿"), "utf-8"
    except UnicodeDecodeError as fallo:
        return _como_cp1252(datos, nombre, fallo.start), "cp1252"


def _como_cp1252(datos: bytes, nombre: str, primero: int) -> str:
    try:
        texto = datos.decode("cp1252").removeprefix("ï»¿")
    except UnicodeDecodeError as fallo:
        raise ImportacionDetenida(_no_se_lee(nombre, datos, fallo.start)) from fallo
    for posicion, caracter in enumerate(texto):
        if caracter > "\x7f" and caracter not in ADMITIDAS:
            raise ImportacionDetenida(_no_se_lee(nombre, datos, posicion))
    if (hallado := _DE_MAC.search(texto)) and not _ACENTUADAS.intersection(texto):
        raise ImportacionDetenida(_no_se_lee(nombre, datos, hallado.start() + 1))
    return texto


def _no_se_lee(nombre: str, datos: bytes, posicion: int) -> str:
    renglon = datos.count(b"\n", 0, posicion) + 1
    return (
        f"{nombre}, renglón {renglon:,}: el byte {datos[posicion]:#04x} no es UTF-8 ni una letra de Windows en "
        "español, y adivinar cambiaría nombres. Abre el archivo en la hoja de cálculo de origen y guárdalo como «CSV "
        "UTF-8» o como .xlsx."
    )
