"""Contraste de color según WCAG 2.2 (1.4.3): el acento de cada instituto se lee sobre papel claro y oscuro."""

from colorsys import hls_to_rgb, rgb_to_hls

MINIMO = 4.6
"""Razón de contraste pedida; la norma AA pide 4.5 y el resto es margen de redondeo."""


def _canales(color: str) -> tuple[float, float, float]:
    return tuple(int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))


def luminancia(color: str) -> float:
    """Luminancia relativa de un color `#rrggbb`, de 0 a 1 (definición de WCAG)."""
    rojo, verde, azul = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _canales(color))
    return 0.2126 * rojo + 0.7152 * verde + 0.0722 * azul


def contraste(uno: str, otro: str) -> float:
    """Razón de contraste entre dos colores, de 1 a 21."""
    mayor, menor = sorted((luminancia(uno), luminancia(otro)), reverse=True)
    return (mayor + 0.05) / (menor + 0.05)


def ajustar(color: str, papel: str, minimo: float = MINIMO) -> str:
    """El mismo tono, aclarado u oscurecido lo necesario para leerse sobre `papel`."""
    tono, luz, saturacion = rgb_to_hls(*_canales(color))
    paso = 0.01 if luminancia(papel) < 0.2 else -0.01
    while contraste(color, papel) < minimo and 0 <= luz <= 1:
        luz += paso
        color = "#" + "".join(f"{round(c * 255):02x}" for c in hls_to_rgb(tono, min(max(luz, 0), 1), saturacion))
    return color
