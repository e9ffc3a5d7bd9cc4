"""La ropa: camisa, saco, suéter, blusa bordada, guayabera y rebozo, con su cuello y sus detalles."""

import random
from collections.abc import Callable

from .paleta import BORDADOS, CLARAS, TELAS
from .trazos import Color, Lienzo, color, desde_el_eje, mezclar, reflejar

Prenda = Callable[[Lienzo, random.Random, Color, Color], None]

HOMBROS = ((72, 638), (128, 666), (214, 698), (280, 758), (308, 910), (0, 930))
"""Medio torso, del cuello al borde de abajo."""


def _torso(lienzo: Lienzo, tela: Color, escote: tuple) -> None:
    """El torso con la forma de su `escote`, del eje hacia el hombro, y una sombra a la derecha."""
    mitad = [*escote, *HOMBROS[1:]]
    lienzo.figura(reflejar(mitad), mezclar(tela, (0, 0, 0), 0.16))
    luz = [(x if x < 150 else 150 + (x - 150) * 0.62, y) for x, y in mitad]
    lienzo.figura(desde_el_eje([*luz, *((-x, y) for x, y in reversed(mitad) if x)]), tela)


def _sueter(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 688), (48, 674), (80, 634)))
    lienzo.linea([(-84, 638), (-50, 678), (0, 694), (50, 678), (84, 638)], mezclar(tela, (255, 255, 255), 0.16), 15)


def _cuello_v(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 762), (30, 714), (82, 636)))


def _camisa(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, tela, ((0, 714), (40, 674), (80, 630)))
    oscuro, claro = mezclar(tela, (0, 0, 0), 0.2), mezclar(tela, (255, 255, 255), 0.16)
    lienzo.linea([(0, 718), (0, 920)], oscuro, 4)
    for y in (762, 824):
        lienzo.elipse(9, y, 5, 5, oscuro)
    for lado in (-1, 1):
        lienzo.plana([(lado * 66, 610), (lado * 104, 652), (lado * 58, 738), (lado * 2, 710)], claro)


def _guayabera(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _camisa(lienzo, azar, clara, tela)
    raya = mezclar(clara, (90, 80, 70), 0.22)
    for lado in (-1, 1):
        for x in (104, 116, 128):
            lienzo.linea([(lado * x, 732), (lado * (x + 4), 920)], raya, 3)


def _saco(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    _torso(lienzo, clara, ((0, 702), (40, 668), (80, 630)))
    sombra = mezclar(clara, (60, 50, 50), 0.16)
    for lado in (-1, 1):
        cuello = [(lado * 66, 614), (lado * 92, 648), (lado * 46, 726), (lado * 2, 704)]
        lienzo.plana(cuello, mezclar(clara, (255, 255, 255), 0.5))
        lienzo.linea([(lado * 46, 728), (lado * 2, 706)], sombra, 3)
        delantero = ((84, 646), (214, 696), (282, 758), (312, 940), (6, 940), (34, 812))
        lienzo.figura(desde_el_eje([(lado * x, y) for x, y in delantero]), tela)
        solapa = ((84, 642), (138, 668), (120, 754), (14, 900), (40, 762))
        lienzo.plana([(lado * x, y) for x, y in solapa], mezclar(tela, (255, 255, 255), 0.1))
    lienzo.linea([(0, 732), (0, 880)], sombra, 3)


def _bordada(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    """Blusa con una franja de grecas alrededor del escote."""
    base = clara if azar.random() < 0.6 else tela
    _torso(lienzo, base, ((0, 706), (62, 696), (92, 642)))
    franja = [color(tono) for tono in azar.sample(BORDADOS, 3)]
    lienzo.linea([(-100, 652), (-80, 704), (0, 724), (80, 704), (100, 652)], franja[0], 34)
    for paso in range(-4, 5):
        x, y = paso * 20, 726 - abs(paso) ** 2 * 1.5
        lienzo.plana([(x, y - 11), (x + 9, y), (x, y + 11), (x - 9, y)], franja[1 + paso % 2])
    lienzo.linea([(-128, 662), (-104, 734), (0, 758), (104, 734), (128, 662)], franja[2], 5)


def _rebozo(lienzo: Lienzo, azar: random.Random, tela: Color, clara: Color) -> None:
    """Rebozo sobre los hombros, con sus rayas."""
    _torso(lienzo, clara, ((0, 702), (50, 678), (84, 636)))
    raya = mezclar(tela, (255, 240, 220), 0.35)
    for lado in (-1, 1):
        caida = ((88, 638), (210, 690), (288, 762), (316, 940), (60, 940), (96, 802), (64, 702))
        lienzo.figura(desde_el_eje([(lado * x, y) for x, y in caida]), tela)
        for x in (100, 134, 168):
            lienzo.linea([(lado * x, 678 + (x - 100) // 3), (lado * (x + 24), 782), (lado * (x + 14), 930)], raya, 4)


PRENDAS: dict[str, Prenda] = {
    "suéter": _sueter, "cuello en v": _cuello_v, "camisa": _camisa, "guayabera": _guayabera, "saco": _saco,
    "bordada": _bordada, "rebozo": _rebozo,
}
DE_MUJER = ("suéter", "cuello en v", "camisa", "saco", "saco", "bordada", "bordada", "rebozo")
DE_HOMBRE = ("camisa", "camisa", "guayabera", "saco", "saco", "suéter")


def vestir(lienzo: Lienzo, azar: random.Random, sexo: str) -> None:
    """Viste el torso con una prenda."""
    prendas = {"mujer": DE_MUJER, "hombre": DE_HOMBRE}.get(sexo, ("camisa", "saco", "suéter", "bordada", "guayabera"))
    PRENDAS[azar.choice(prendas)](lienzo, azar, color(azar.choice(TELAS)), color(azar.choice(CLARAS)))
