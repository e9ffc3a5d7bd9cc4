"""Tablas CSV para personas: se abren con acentos en cualquier hoja de cálculo y ninguna celda se vuelve fórmula."""

import csv
import io
import os
import re
from collections.abc import Iterable
from pathlib import Path

_PELIGROSAS = frozenset("=+@-\t\r")
_INOFENSIVA = re.compile(r"[+-]?[0-9 ().,-]*|-+")


def neutralizar(texto: str) -> str:
    """Antepone un apóstrofo a lo que Excel ejecutaría como fórmula («=…», «+…», «@…»)."""
    return f"'{texto}" if texto[:1] in _PELIGROSAS and not _INOFENSIVA.fullmatch(texto) else texto


def escribir_csv(
    ruta: Path, columnas: tuple[str, ...], filas: Iterable[Iterable[object]], solo_para_quien_importa: bool = False
) -> None:
    """Escribe una tabla con BOM, para que Excel la lea bien; con `solo_para_quien_importa`, sin permisos para nadie
    más."""
    salida = io.StringIO()
    escritor = csv.writer(salida, lineterminator="\n")
    escritor.writerow(columnas)
    escritor.writerows([neutralizar(str(celda)) for celda in fila] for fila in filas)
    escribir_texto(ruta, "\ufeff" + salida.getvalue(), solo_para_quien_importa)


def escribir_texto(ruta: Path, texto: str, solo_para_quien_importa: bool = False) -> None:
    """Escribe `texto` en UTF-8 con saltos LF."""
    descriptor = os.open(ruta, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if solo_para_quien_importa else 0o666)
    with open(descriptor, "w", encoding="utf-8", newline="\n") as archivo:
        archivo.write(texto)
