"""Trazos sobre un lienzo del doble de tamaño: curvas suaves, simetría y mezcla de colores."""

from collections.abc import Sequence
from functools import cache, lru_cache

from PIL import Image, ImageDraw

ANCHO, ALTO = 360, 450
AUMENTO = 2
CENTRO = ANCHO * AUMENTO // 2

Punto = tuple[float, float]
Color = tuple[int, int, int]
ACERCAMIENTO, EJE_Y, BAJADA = 1.14, 470, 6
"""Cuánto se acerca el retrato, desde qué altura y cuánto baja después."""
PASOS = 6
"""Segmentos rectos con que se dibuja cada tramo de curva."""
CURVAS_RECORDADAS = 8192
"""Las medidas de las caras son pocas y combinadas: casi toda curva ya se trazó antes."""
LINEA_GRUESA = 12
"""Desde qué grueso se notaría que una línea está hecha de segmentos: ahí se redondean sus uniones, que cuesta."""


@cache
def color(hexadecimal: str) -> Color:
    """`#a66d45` → (166, 109, 69)."""
    return tuple(bytes.fromhex(hexadecimal.removeprefix("#")))


def mezclar(uno: Color, otro: Color, parte: float) -> Color:
    """`uno` con esa `parte` (de 0 a 1) de `otro`."""
    return tuple(round(a + (b - a) * parte) for a, b in zip(uno, otro))


@cache
def _bases(pasos: int) -> tuple[tuple[float, float, float, float], ...]:
    """Pesos de Catmull y Rom (1974) en cada paso de un tramo."""
    tramos = (paso / pasos for paso in range(pasos))
    return tuple(
        (
            (-t + 2 * t * t - t * t * t) / 2, (2 - 5 * t * t + 3 * t * t * t) / 2, (t + 4 * t * t - 3 * t * t * t) / 2,
            (t * t * t - t * t) / 2,
        ) for t in tramos
    )


def acercar(puntos: Sequence[Punto]) -> list[Punto]:
    """Los `puntos` en el lienzo, con el acercamiento del retrato."""
    return [
        (CENTRO + (x - CENTRO) * ACERCAMIENTO, EJE_Y + BAJADA + (y - EJE_Y) * ACERCAMIENTO) for x, y in puntos
    ]


@lru_cache(CURVAS_RECORDADAS)
def suavizar(puntos: tuple[Punto, ...], es_cerrada: bool = True) -> list[Punto]:
    """Curva que pasa por todos los `puntos`, ya en el lienzo."""
    puntos = acercar(puntos)
    if es_cerrada:
        vuelta = [puntos[-1], *puntos, puntos[0], puntos[1]]
    else:
        vuelta = [puntos[0], *puntos, puntos[-1]]
    curva = [
        (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
        for (x0, y0), (x1, y1), (x2, y2), (x3, y3) in zip(vuelta, vuelta[1:], vuelta[2:], vuelta[3:])
        for a, b, c, d in _bases(PASOS)
    ]
    return curva if es_cerrada else [*curva, puntos[-1]]


def reflejar(mitad: Sequence[Punto]) -> list[Punto]:
    """Una figura simétrica: `mitad` son sus puntos de arriba abajo, medidos desde el eje del retrato."""
    derecha = [(CENTRO + x, y) for x, y in mitad]
    izquierda = [(CENTRO - x, y) for x, y in reversed(mitad) if x]
    return derecha + izquierda


def desde_el_eje(puntos: Sequence[Punto]) -> list[Punto]:
    """Los `puntos`, medidos desde el eje del retrato, en coordenadas del lienzo."""
    return [(CENTRO + x, y) for x, y in puntos]


class Lienzo:
    """El lienzo de un retrato."""

    def __init__(self, fondo: Color):
        self.imagen = Image.new("RGB", (ANCHO * AUMENTO, ALTO * AUMENTO), fondo)
        self.pluma = ImageDraw.Draw(self.imagen)

    def figura(self, puntos: Sequence[Punto], relleno: Color) -> None:
        """Una figura cerrada de bordes suaves."""
        self.pluma.polygon(suavizar(tuple(puntos)), fill=relleno)

    def plana(self, puntos: Sequence[Punto], relleno: Color) -> None:
        """Una figura cerrada de bordes rectos, medida desde el eje."""
        self.pluma.polygon(acercar(desde_el_eje(puntos)), fill=relleno)

    def linea(self, puntos: Sequence[Punto], relleno: Color, grueso: int) -> None:
        """Una línea curva de puntas redondas, medida desde el eje."""
        curva = suavizar(tuple(desde_el_eje(puntos)), es_cerrada=False)
        self.pluma.line(curva, fill=relleno, width=grueso, joint="curve" if grueso >= LINEA_GRUESA else None)
        for x, y in (curva[0], curva[-1]):
            self.pluma.ellipse((x - grueso // 2, y - grueso // 2, x + grueso // 2, y + grueso // 2), fill=relleno)

    def elipse(self, x: float, y: float, radio_x: float, radio_y: float, relleno: Color) -> None:
        """Una elipse con centro en (x, y), medida desde el eje."""
        caja = acercar([(CENTRO + x - radio_x, y - radio_y), (CENTRO + x + radio_x, y + radio_y)])
        self.pluma.ellipse([round(lado) for punto in caja for lado in punto], fill=relleno)

    def marco(self, x: float, y: float, radio_x: float, radio_y: float, esquina: int, tinta: Color) -> None:
        """Un marco de esquinas redondas con centro en (x, y), medido desde el eje."""
        caja = acercar([(CENTRO + x - radio_x, y - radio_y), (CENTRO + x + radio_x, y + radio_y)])
        self.pluma.rounded_rectangle([round(lado) for punto in caja for lado in punto], esquina, outline=tinta, width=8)

    def terminar(self) -> Image.Image:
        """La imagen a su tamaño, con los bordes suavizados."""
        return self.imagen.reduce(AUMENTO)
