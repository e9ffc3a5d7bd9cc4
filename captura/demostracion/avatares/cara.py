"""La cara: óvalo, orejas, ojos, cejas, nariz y boca, con una sombra plana que le da volumen."""

import random
from dataclasses import dataclass

from .paleta import BLANCO, LABIO, RUBOR, SOMBRA, TINTA
from .trazos import Color, Lienzo, color, desde_el_eje, mezclar, reflejar

OVALO = ((0, 222), (66, 230), (112, 268), (132, 338), (131, 412), (120, 474), (92, 532), (48, 570), (0, 581))
"""Media cara, de la coronilla a la barbilla."""


@dataclass(frozen=True, slots=True)
class Semblante:
    """Cómo es una cara: `ancho`, `quijada`, `ojos` y `nariz` rondan 1; `sonrisa` y `labios` van de 0 a 1."""

    piel: Color
    cabello: Color
    ancho: float
    quijada: float
    ojos: float
    cejas: int
    nariz: float
    sonrisa: float
    arrugas: bool
    labios: float
    pestanas: bool

    @property
    def sombra(self) -> Color:
        """El tono de piel donde no da la luz."""
        return mezclar(self.piel, color(SOMBRA), 0.2)


def sortear_semblante(azar: random.Random, sexo: str, edad: int, piel: Color, cabello: Color) -> Semblante:
    """Una cara que conviene al sexo y a la edad, sin caricatura."""
    es_hombre = sexo == "hombre" or sexo == "no binario" and azar.random() < 0.4
    return Semblante(
        piel=piel, cabello=cabello, ancho=azar.choice((0.94, 0.97, 1, 1.03, 1.06)),
        quijada=azar.choice((1, 1.04, 1.08, 1.12) if es_hombre else (0.86, 0.9, 0.94, 0.98)),
        ojos=azar.choice((0.94, 1, 1.06)), cejas=azar.randint(11, 15) if es_hombre else azar.randint(7, 10),
        nariz=azar.choice((0.85, 0.97, 1.08, 1.2)), sonrisa=azar.choice((0.3, 0.55, 0.8, 1)), arrugas=edad >= 55,
        labios=azar.uniform(0.3, 0.5) if es_hombre else azar.uniform(0.5, 0.9),
        pestanas=not es_hombre,
    )


def contorno(semblante: Semblante) -> list[tuple[float, float]]:
    """Media cara de este semblante."""
    return [
        (x * semblante.ancho * (1 + (semblante.quijada - 1) * max(0, min(1, (y - 430) / 90))), y) for x, y in OVALO
    ]


def dibujar_cuello(lienzo: Lienzo, semblante: Semblante) -> None:
    """El cuello, en sombra bajo la barbilla."""
    ancho = 66 * (0.6 + 0.4 * semblante.quijada)
    cuello = [(ancho * 0.98, 500), (ancho, 580), (ancho * 1.08, 640), (ancho * 1.9, 700), (0, 770)]
    sombra = [(ancho * 0.98, 500), (ancho, 562), (ancho * 0.94, 596), (ancho * 0.4, 622), (0, 626)]
    lienzo.figura(reflejar(cuello), semblante.piel)
    lienzo.figura(reflejar(sombra), semblante.sombra)


def dibujar_cara(lienzo: Lienzo, semblante: Semblante) -> None:
    """La cara, sin cabello, barba ni boca."""
    orilla = 131 * semblante.ancho
    for lado in (-1, 1):
        lienzo.elipse(lado * orilla, 424, 21, 38, semblante.piel if lado < 0 else semblante.sombra)
    media = contorno(semblante)
    lienzo.figura(reflejar(media), semblante.sombra)
    izquierda = [(-x, y) for x, y in media]
    derecha = [(x * 0.86 - 3, y) for x, y in reversed(media[1:-1])]
    lienzo.figura(desde_el_eje([*izquierda, *derecha]), semblante.piel)
    rubor = mezclar(semblante.piel, color(RUBOR), 0.17)
    for lado in (-1, 1):
        lienzo.elipse(lado * 76 * semblante.ancho, 478, 30, 19, rubor)
    _dibujar_ojos(lienzo, semblante)
    _dibujar_nariz(lienzo, semblante)
    if semblante.arrugas:
        _dibujar_arrugas(lienzo, semblante)


def _dibujar_ojos(lienzo: Lienzo, semblante: Semblante) -> None:
    tinta = color(TINTA)
    for lado in (-1, 1):
        x, y, tamano = lado * 58 * semblante.ancho, 412, semblante.ojos
        ancho, alto = 25 * tamano, 12 * tamano
        ojo = [(x - ancho, y + 3), (x, y - alto), (x + ancho, y + 2), (x, y + alto)]
        lienzo.figura(desde_el_eje(ojo), color(BLANCO))
        lienzo.elipse(x, y, 11.5 * tamano, 11.5 * tamano, mezclar(tinta, (96, 56, 30), 0.35))
        lienzo.elipse(x, y, 6 * tamano, 6 * tamano, (20, 13, 11))
        lienzo.elipse(x + 4, y - 4, 3, 3, (255, 255, 255))
        alzado = [(x - ancho * 0.5, y - alto * 0.75), (x + ancho * 0.4, y - alto * 0.85)]
        lienzo.linea([(x - ancho - 1, y + 3), *alzado, (x + ancho + 1, y + 2)], tinta, 6)
        if semblante.pestanas:
            lienzo.linea([(x + lado * (ancho - 1), y + 1), (x + lado * (ancho + 9), y - 6)], tinta, 5)
        ceja = mezclar(semblante.cabello, tinta, 0.3)
        lienzo.linea([(x - lado * 30, y - 36), (x + lado * 4, y - 45), (x + lado * 34, y - 33)], ceja, semblante.cejas)


def _dibujar_nariz(lienzo: Lienzo, semblante: Semblante) -> None:
    tono = mezclar(semblante.piel, color(SOMBRA), 0.34)
    ancho = 19 * semblante.nariz
    lienzo.linea([(7, 430), (11, 468), (ancho, 487), (ancho * 0.6, 496), (-2, 497)], tono, 5)
    lienzo.linea([(-ancho, 489), (-ancho * 0.7, 495), (-ancho * 0.4, 494)], tono, 5)


def dibujar_boca(lienzo: Lienzo, semblante: Semblante) -> None:
    """La boca, que va encima de la barba."""
    curva = 6 + 12 * semblante.sonrisa
    ancho = 40 + 8 * semblante.sonrisa
    y = 528
    labio = mezclar(semblante.piel, color(LABIO), semblante.labios)
    arriba = [(-ancho, y), (-14, y - 8), (0, y - 5), (14, y - 8), (ancho, y)]
    lienzo.figura(desde_el_eje([*arriba, (18, y + curva + 9), (-18, y + curva + 9)]), labio)
    comisura = mezclar(labio, color(TINTA), 0.55)
    lienzo.linea([(-ancho - 2, y - 1), (-18, y + curva * 0.5), (18, y + curva * 0.5), (ancho + 2, y - 1)], comisura, 5)


def _dibujar_arrugas(lienzo: Lienzo, semblante: Semblante) -> None:
    tono = mezclar(semblante.piel, color(SOMBRA), 0.27)
    for lado in (-1, 1):
        lienzo.linea([(lado * 40, 492), (lado * 58, 510), (lado * 62, 530)], tono, 4)
        lienzo.linea([(lado * 98 * semblante.ancho, 420), (lado * 108 * semblante.ancho, 415)], tono, 4)
        lienzo.linea([(lado * 40, 436), (lado * 58, 441), (lado * 76, 436)], tono, 3)
