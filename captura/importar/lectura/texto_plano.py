"""Lee CSV y textos separados por coma, punto y coma, tabulador o barra."""

import csv
import io
import itertools
import re
from collections import Counter

from ..detenida import ImportacionDetenida
from .codificacion import decodificar
from .contenedor import demasiadas_columnas, demasiados_renglones
from .hoja import MAX_COLUMNAS, MAX_RENGLONES, Hoja

SEPARADORES = (",", ";", "\t", "|")
MUESTRA = 200
_AVISO_EXCEL = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def leer_texto(datos: bytes, nombre: str) -> tuple[list[Hoja], str]:
    """La única hoja de un texto separado y cómo estaba escrita («utf-8, separado por coma»)."""
    texto, codificacion = decodificar(datos, nombre)
    aviso = _AVISO_EXCEL.match(texto)
    texto = texto[aviso.end() :] if aviso else texto
    try:
        separador = aviso[1] if aviso else _elegir_separador(texto)
        filas = _leer_filas(texto, separador, nombre)
    except csv.Error as fallo:
        raise ImportacionDetenida(
            f"{nombre}: hay una celda de más de {csv.field_size_limit():,} caracteres; casi siempre es una comilla "
            "que se abre y no se cierra. Ciérrala, o guarda el archivo como .xlsx."
        ) from fallo
    if aviso:
        filas.insert(0, [aviso[0].strip()])
    hoja = Hoja("Hoja única", filas)
    nombres = {",": "coma", ";": "punto y coma", "\t": "tabulador", "|": "barra"}
    return [hoja], f"{codificacion}, separado por {nombres.get(separador, separador)}"


def _leer_filas(texto: str, separador: str, nombre: str) -> list[list[str]]:
    filas = []
    for fila in csv.reader(io.StringIO(texto, newline=""), delimiter=separador):
        if len(fila) > MAX_COLUMNAS:
            raise ImportacionDetenida(demasiadas_columnas(nombre, len(fila)))
        filas.append(fila)
        if len(filas) > MAX_RENGLONES:
            raise ImportacionDetenida(demasiados_renglones(nombre, len(filas)))
    return filas


def _elegir_separador(texto: str) -> str:
    """El separador con que más renglones tienen el mismo número de columnas, y mayor que uno."""
    return max(SEPARADORES, key=lambda separador: _regularidad(texto, separador))


def _regularidad(texto: str, separador: str) -> tuple[float, int]:
    lector = csv.reader(io.StringIO(texto, newline=""), delimiter=separador)
    try:
        anchos = Counter(len(fila) for fila in itertools.islice(lector, MUESTRA) if any(fila))
    except csv.Error:
        return 0.0, 0
    ancho, veces = max(((a, v) for a, v in anchos.items() if a > 1), key=lambda par: (par[1], par[0]), default=(1, 0))
    return veces / max(1, anchos.total()), ancho
