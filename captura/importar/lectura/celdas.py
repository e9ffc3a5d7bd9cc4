"""Qué texto dice una celda y cómo se llama su lugar."""

from datetime import date, datetime, time, timedelta


def texto_de_celda(valor: object) -> str:
    """El texto de una celda: los números enteros sin «.0», las fechas AAAA-MM-DD, lo demás tal cual."""
    if isinstance(valor, str):
        return valor
    if isinstance(valor, bool):
        return "Verdadero" if valor else "Falso"
    if isinstance(valor, float):
        return str(int(valor)) if valor.is_integer() else repr(valor)
    if isinstance(valor, datetime):
        return valor.date().isoformat() if valor.time() == time() else valor.isoformat(sep=" ")
    if isinstance(valor, date | time):
        return valor.isoformat()
    return str(valor) if isinstance(valor, int | timedelta) else ""


def letra_de_columna(indice: int) -> str:
    """Letra de la columna de ese índice (desde 0), como en una hoja de cálculo: 0 → «A», 27 → «AB»."""
    letras = ""
    indice += 1
    while indice:
        indice, resto = divmod(indice - 1, 26)
        letras = chr(65 + resto) + letras
    return letras


def indice_de_letra(letra: str) -> int | None:
    """Índice (desde 0) de la columna «AB», o `None` si eso no es una letra de columna."""
    if not letra.isascii() or not letra.isalpha() or len(letra) > 3:
        return None
    indice = 0
    for caracter in letra.upper():
        indice = indice * 26 + ord(caracter) - 64
    return indice - 1
