"""Fechas dichas en la lengua de la página. En español las dice el proyecto; en las demás, Babel con los datos de Unicode (CLDR)."""

from datetime import date
from functools import lru_cache

from validadores import MESES, decir_fecha

from .voz import VOZ

DIAS = "lunes martes miércoles jueves viernes sábado domingo".split()
FORMAS = {"entera": "", "sin-año": "MMMMd", "mes": "yMMMM", "dia": "EEEE"}
"""Formas de decir una fecha y su patrón de CLDR: entera, sin el año, solo mes y año, solo el día de la semana."""


def decir(dia: date, forma: str = "entera") -> str:
    """Una fecha en una de las `FORMAS`; donde Unicode no conoce la lengua, en español."""
    if VOZ.en_espanol or not _conoce(VOZ.idioma.codigo):
        return _en_espanol(dia, forma)
    return _en_otra(VOZ.idioma.codigo, dia, forma)


def _en_espanol(dia: date, forma: str) -> str:
    if forma == "entera":
        return decir_fecha(dia)
    if forma == "dia":
        return DIAS[dia.weekday()]
    mes = MESES[dia.month - 1]
    return f"{dia.day} de {mes}" if forma == "sin-año" else f"de {mes} de {dia.year}"


@lru_cache(maxsize=None)
def _conoce(codigo: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(codigo))
    except UnknownLocaleError:
        return False


@lru_cache(maxsize=4096)
def _en_otra(codigo: str, dia: date, forma: str) -> str:
    from babel.dates import format_date, format_skeleton

    if forma == "entera":
        return format_date(dia, "long", codigo)
    return format_date(dia, "EEEE", codigo) if forma == "dia" else format_skeleton(FORMAS[forma], dia, locale=codigo)
