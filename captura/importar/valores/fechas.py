"""Fechas escritas de muchas maneras, y la edad que dan un día."""

import re
from datetime import date, timedelta

from ..doblar import doblar
from .catalogados import es_ausencia

_MESES = {
    mes[:3]: n
    for n, mes in enumerate(
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        start=1,
    )
}
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T].*)?")
_DIA_PRIMERO = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?:[ T].*)?")
_CON_MES = re.compile(r"([0-9]{1,2})(?: de)? ([a-z]{3,10})(?: de[l]?)? ([0-9]{4}|[0-9]{2})")
# Día 0 de las hojas de cálculo: ya descuenta el 29 de febrero de 1900, que no existió.
_DIA_CERO = date(1899, 12, 30)
_SERIES = range(5_000, 70_000)


def leer_fecha(texto: str) -> date | None:
    """Fecha de «1980-07-05», «05/07/1980» (día primero), «5 de julio de 1980» o del número de serie 29407."""
    texto = texto.strip()
    if es_ausencia(texto):
        return None
    if re.fullmatch(r"[0-9]{4,5}(?:\.0)?", texto):
        serie = int(float(texto))
        return _DIA_CERO + timedelta(days=serie) if serie in _SERIES else None
    if hallado := _ISO.fullmatch(texto):
        return _fecha(int(hallado[1]), int(hallado[2]), int(hallado[3]))
    if hallado := _DIA_PRIMERO.fullmatch(texto):
        dia, mes, ano = int(hallado[1]), int(hallado[2]), _siglo(hallado[3])
        return _fecha(ano, mes, dia) or (_fecha(ano, dia, mes) if mes > 12 else None)
    if hallado := _CON_MES.fullmatch(doblar(texto)):
        return _fecha(_siglo(hallado[3]), _MESES.get(hallado[2][:3], 0), int(hallado[1]))
    return None


def _siglo(texto: str) -> int:
    ano = int(texto)
    return ano if len(texto) == 4 else ano + (1900 if ano > 40 else 2000)


def _fecha(ano: int, mes: int, dia: int) -> date | None:
    try:
        return date(ano, mes, dia)
    except ValueError:
        return None


def edad_en(nacimiento: date, dia: date) -> int:
    """Años cumplidos en `dia` por quien nació en `nacimiento`."""
    return dia.year - nacimiento.year - ((dia.month, dia.day) < (nacimiento.month, nacimiento.day))


def leer_edad(texto: str) -> int | None:
    """Edad de «45», «45.0» o «45 años», entre 15 y 120; si no, `None`."""
    hallado = re.fullmatch(r"\s*([0-9]{1,3})(?:\.0+)?\s*(?:a[nñ]os?(?: cumplidos)?)?\.?\s*", texto, re.IGNORECASE)
    return int(hallado[1]) if hallado and 15 <= int(hallado[1]) <= 120 else None
