"""La ropa: camisa, saco, suéter, blusa bordada, guayabera y rebozo, con su cuello y sus detalles."""

import random
from collections.abc import Callable

from .paleta import BORDADOS, CLARAS, TELAS
from .trazos import Color, Lienzo, color, desde_el_eje, mezclar, reflejar

Prenda = Callable[[Lienzo, random.Random, Color, Color], None]

HOMBROS = ((72, 676), (128, 704), (214, 736), (280, 796), (308, 910), (0, 930))
"""Medio torso, del cuello al borde de abajo."""


def _torso(lienzo: Lienzo, tela: Color, escote: tuple) -> None:
    """El torso con la forma de su `escote`, del eje hacia el hombro, y una sombra a la derecha."""
    mitad = [*escote, *HOMBROS[1:]]
    lienzo.figura(reflejar(mitad), tela)
    lienzo.figura(desde_el_eje([(238, 748), (282, 796), (310, 910), (330, 930), (196, 930), (224, 850)]), mezclar(tela, (0, 0, 0), 0.14))


def _sueter(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 726), (48, 712), (80, 672)))
    lienzo.linea([(-84, 676), (-50, 716), (0, 732), (50, 716), (84, 676)], mezclar(tela, (255, 255, 255), 0.16), 15)


def _cuello_v(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 800), (30, 752), (82, 674)))


def _camisa(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 752), (40, 712), (80, 668)))
    oscuro, claro = mezclar(tela, (0, 0, 0), 0.2), mezclar(tela, (255, 255, 255), 0.16)
    lienzo.linea([(0, 756), (0, 920)], oscuro, 4)
    for y in (800, 862):
        lienzo.elipse(9, y, 5, 5, oscuro)
    for lado in (-1, 1):
        lienzo.plana([(lado * 66, 648), (lado * 104, 690), (lado * 58, 776), (lado * 2, 748)], claro)


def _guayabera(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _camisa(lienzo, azar, clara, tela)
    raya = mezclar(clara, (90, 80, 70), 0.22)
    for lado in (-1, 1):
        for x in (104, 116, 128):
            lienzo.linea([(lado * x, 770), (lado * (x + 4), 920)], raya, 3)


def _saco(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, clara, ((0, 740), (40, 706), (80, 668)))
    sombra = mezclar(clara, (60, 50, 50), 0.16)
    for lado in (-1, 1):
        lienzo.plana([(lado * 66, 652), (lado * 92, 686), (lado * 46, 764), (lado * 2, 742)], mezclar(clara, (255, 255, 255), 0.5))
        lienzo.linea([(lado * 46, 766), (lado * 2, 744)], sombra, 3)
        lienzo.figura(desde_el_eje([(lado * 84, 684), (lado * 214, 734), (lado * 282, 796), (lado * 312, 940), (lado * 6, 940), (lado * 34, 850)]), tela)
        lienzo.plana([(lado * 84, 680), (lado * 138, 706), (lado * 120, 792), (lado * 14, 900), (lado * 40, 800)], mezclar(tela, (255, 255, 255), 0.1))
    lienzo.linea([(0, 770), (0, 880)], sombra, 3)


def _bordada(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    """Blusa con una franja de grecas alrededor del escote."""
    base = clara if azar.random() < 0.6 else tela
    _torso(lienzo, base, ((0, 744), (62, 734), (92, 680)))
    franja = [color(tono) for tono in azar.sample(BORDADOS, 3)]
    lienzo.linea([(-100, 690), (-80, 742), (0, 762), (80, 742), (100, 690)], franja[0], 34)
    for paso in range(-4, 5):
        x, y = paso * 20, 764 - abs(paso) ** 2 * 1.5
        lienzo.plana([(x, y - 11), (x + 9, y), (x, y + 11), (x - 9, y)], franja[1 + paso % 2])
    lienzo.linea([(-128, 700), (-104, 772), (0, 796), (104, 772), (128, 700)], franja[2], 5)


def _rebozo(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    """Rebozo sobre los hombros, con sus rayas."""
    _torso(lienzo, clara, ((0, 740), (50, 716), (84, 674)))
    raya = mezclar(tela, (255, 240, 220), 0.35)
    for lado in (-1, 1):
        lienzo.figura(desde_el_eje([(lado * 88, 676), (lado * 210, 728), (lado * 288, 800), (lado * 316, 940), (lado * 60, 940), (lado * 96, 840), (lado * 64, 740)]), tela)
        for x in (100, 134, 168):
            lienzo.linea([(lado * x, 716 + (x - 100) // 3), (lado * (x + 24), 820), (lado * (x + 14), 930)], raya, 4)


PRENDAS: dict[str, Prenda] = {
    "suéter": _sueter, "cuello en v": _cuello_v, "camisa": _camisa, "guayabera": _guayabera, "saco": _saco, "bordada": _bordada,
    "rebozo": _rebozo,
}
DE_MUJER = ("suéter", "cuello en v", "camisa", "saco", "saco", "bordada", "bordada", "rebozo")
DE_HOMBRE = ("camisa", "camisa", "guayabera", "saco", "saco", "suéter")


def vestir(lienzo: Lienzo, azar: random.Random, sexo: str) -> None:
    """Viste el torso con una prenda."""
    prendas = {"mujer": DE_MUJER, "hombre": DE_HOMBRE}.get(sexo, ("camisa", "saco", "suéter", "bordada", "guayabera"))
    PRENDAS[azar.choice(prendas)](lienzo, azar, color(azar.choice(TELAS)), color(azar.choice(CLARAS)))
