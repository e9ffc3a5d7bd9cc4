"""Filtros de las plantillas: fechas, números y textos dichos siempre igual, en español."""

from datetime import date

from validadores import decir_fecha

from .texto import presentar


def decir_numero(numero: int) -> str:
    """1234 → «1,234»."""
    return f"{numero:,}"


def decir_octetos(octetos: int) -> str:
    """Tamaño de un archivo: 2411724 → «2.4 MB»; menos de mil octetos se dicen enteros."""
    if octetos < 1000:
        return f"{octetos} octetos"
    for unidad, divisor in (("KB", 1e3), ("MB", 1e6)):
        if octetos < divisor * 1000:
            break
    return f"{octetos / divisor:,.1f} {unidad}".replace(".0 ", " ")


def fechar_iso(dia: date) -> str:
    """Fecha para programas: «2024-05-03»."""
    return f"{dia:%Y-%m-%d}"


FILTROS = {
    "texto": presentar,
    "fecha": decir_fecha,
    "fecha_iso": fechar_iso,
    "numero": decir_numero,
    "octetos": decir_octetos,
}
"""Filtros que `pelicanconf.py` da a todas las plantillas."""
