"""Correos electrónicos: uno por lugar, como se escribieron."""

import re

CORREO = re.compile(r"[A-Za-z0-9._%+\-ñÑáéíóúÁÉÍÓÚ]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")


def partir_correos(texto: str) -> list[str]:
    """Los correos de una celda. Si no hay ninguno bien formado, la celda entera, tal cual."""
    hallados = CORREO.findall(texto.replace("mailto:", ""))
    return list(dict.fromkeys(hallados)) or [texto]


def es_correo(texto: str) -> bool:
    """Si `texto` es, sin duda, un correo y nada más."""
    return CORREO.fullmatch(texto.strip()) is not None
