"""El código QR de una dirección, como trazo de SVG."""

import segno

ORILLA = 4
"""Módulos en blanco alrededor: los pide la norma (ISO/IEC 18004)."""


def trazar_qr(direccion: str) -> tuple[str, int]:
    """El trazo (`d`) del código de una `direccion` y cuántos módulos mide de lado, con su orilla.

    Corrección M: se lee aunque el papel esté manchado. Cada módulo mide una unidad. Lanza ValueError si no cabe.
    """
    codigo = segno.make_qr(direccion, error="m", boost_error=False)
    renglones = []
    for y, renglon in enumerate(codigo.matrix):
        x = 0
        while x < len(renglon):
            largo = next((n for n in range(x, len(renglon)) if not renglon[n]), len(renglon)) - x
            if largo:
                renglones.append(f"M{x + ORILLA} {y + ORILLA}h{largo}v1h-{largo}z")
            x += largo or 1
    return "".join(renglones), len(codigo.matrix) + 2 * ORILLA
