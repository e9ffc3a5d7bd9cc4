"""El cabello: lo que va detrás, lo que cae al frente, barbas y bigotes."""

import random
from collections.abc import Callable

from .cara import Semblante, contorno
from .trazos import Lienzo, desde_el_eje, mezclar, reflejar

Dibujo = Callable[[Lienzo, Semblante], None]

RAYA_EN_MEDIO = ((-140, 436), (-147, 350), (-126, 262), (-70, 206), (0, 190), (70, 206), (126, 262), (147, 350),
                 (140, 436), (128, 372), (108, 326), (60, 290), (0, 246), (-60, 290), (-108, 326), (-128, 372))
RAYA_AL_LADO = ((-140, 430), (-148, 345), (-128, 258), (-70, 200), (4, 184), (78, 204), (128, 260), (147, 350),
                (140, 430), (128, 372), (112, 330), (40, 318), (-30, 296), (-62, 262), (-92, 312), (-120, 356))
FLECO = ((-140, 440), (-148, 345), (-128, 258), (-70, 202), (0, 188), (70, 202), (128, 258), (148, 345), (140, 440),
         (128, 380), (104, 348), (52, 352), (0, 344), (-52, 352), (-104, 348), (-128, 380))
RECOGIDO = ((-136, 410), (-142, 340), (-122, 258), (-66, 208), (0, 194), (66, 208), (122, 258), (142, 340), (136, 410),
            (126, 350), (104, 296), (56, 262), (0, 254), (-56, 262), (-104, 296), (-126, 350))
CORTO = ((-138, 404), (-143, 330), (-124, 250), (-64, 204), (6, 192), (74, 206), (128, 254), (143, 330), (138, 404),
         (128, 356), (118, 312), (70, 284), (0, 276), (-66, 290), (-114, 316), (-126, 356))
COPETE = ((-138, 404), (-144, 330), (-132, 244), (-84, 186), (-10, 162), (70, 172), (126, 224), (143, 320), (138, 404),
          (128, 352), (116, 306), (62, 282), (-10, 262), (-78, 278), (-116, 312), (-127, 352))
ENTRADAS = ((-137, 408), (-141, 336), (-122, 258), (-62, 212), (0, 200), (62, 212), (122, 258), (141, 336), (137, 408),
            (127, 350), (116, 296), (88, 246), (46, 262), (0, 268), (-46, 262), (-88, 246), (-116, 296), (-127, 350))
LADOS = ((-137, 420), (-142, 362), (-136, 316), (-124, 300), (-126, 350), (-128, 392))


def _frente(puntos: tuple) -> Dibujo:
    """Cabello al frente con esa forma, a lo ancho de la cara, y un brillo discreto."""

    def dibujar(lienzo: Lienzo, semblante: Semblante) -> None:
        lienzo.figura(desde_el_eje([(x * semblante.ancho, y) for x, y in puntos]), semblante.cabello)
        claro = mezclar(semblante.cabello, (255, 240, 225), 0.12)
        lienzo.linea([(x * semblante.ancho, y) for x, y in ((-96, 268), (-58, 232), (-10, 218))], claro, 9)

    return dibujar


def _detras(mitad: tuple) -> Dibujo:
    """Cabello detrás de la cabeza y los hombros, simétrico."""

    def dibujar(lienzo: Lienzo, semblante: Semblante) -> None:
        forma = reflejar([(x * semblante.ancho, y) for x, y in mitad])
        lienzo.figura(forma, mezclar(semblante.cabello, (0, 0, 0), 0.22))

    return dibujar


def _nada(lienzo: Lienzo, semblante: Semblante) -> None:
    """Sin cabello en ese plano."""


def _chongo(lienzo: Lienzo, semblante: Semblante) -> None:
    lienzo.elipse(0, 176, 62, 54, semblante.cabello)
    lienzo.linea([(-34, 190), (0, 204), (34, 190)], mezclar(semblante.cabello, (0, 0, 0), 0.35), 6)


def _chongo_bajo(lienzo: Lienzo, semblante: Semblante) -> None:
    lienzo.elipse(104 * semblante.ancho, 540, 58, 52, mezclar(semblante.cabello, (0, 0, 0), 0.2))


def _cola(lienzo: Lienzo, semblante: Semblante) -> None:
    puntos = [(60, 500), (150, 500), (188, 580), (178, 700), (140, 760), (116, 690), (104, 600)]
    lienzo.figura(desde_el_eje(puntos), mezclar(semblante.cabello, (0, 0, 0), 0.2))


def _trenzas(lienzo: Lienzo, semblante: Semblante) -> None:
    """Dos trenzas al frente, con un listón en la punta."""
    oscuro = mezclar(semblante.cabello, (255, 235, 215), 0.1)
    for lado in (-1, 1):
        for paso in range(8):
            x = lado * (134 + paso * 3 - paso * paso // 4)
            lienzo.elipse(x, 492 + paso * 35, 27 - paso, 25, semblante.cabello if paso % 2 else oscuro)
        lienzo.elipse(lado * 143, 786, 15, 13, (199, 50, 63))


def _rizos(radio: int, puntos: tuple) -> Dibujo:
    def dibujar(lienzo: Lienzo, semblante: Semblante) -> None:
        for x, y in puntos:
            lienzo.elipse(x * semblante.ancho, y, radio, radio, semblante.cabello)

    return dibujar


NUBE = ((-120, 300), (-146, 370), (-152, 450), (-136, 520), (-80, 240), (-20, 206), (46, 212), (100, 252), (138, 316),
        (156, 392), (150, 470), (128, 530))
NUBE_CORTA = ((-126, 326), (-116, 280), (-92, 244), (-54, 222), (-8, 212), (42, 216), (86, 238), (114, 276),
              (126, 326), (-60, 262), (-16, 254), (30, 256), (70, 272))
FLEQUILLO_RIZADO = ((-92, 282), (-56, 258), (-14, 250), (30, 254), (70, 270), (102, 296), (-118, 318), (122, 330))

LARGO = ((0, 186), (90, 206), (150, 290), (164, 400), (168, 520), (182, 640), (176, 740), (120, 790), (60, 770),
         (0, 760))
MELENA = ((0, 186), (92, 206), (152, 290), (168, 400), (172, 500), (158, 572), (110, 598), (60, 580), (0, 570))
MEDIO = ((0, 186), (90, 206), (150, 290), (164, 400), (168, 520), (172, 610), (140, 662), (70, 640), (0, 630))

PEINADOS: dict[str, tuple[Dibujo, Dibujo]] = {
    "largo": (_detras(LARGO), _frente(RAYA_EN_MEDIO)), "largo de lado": (_detras(LARGO), _frente(RAYA_AL_LADO)),
    "medio": (_detras(MEDIO), _frente(RAYA_AL_LADO)), "melena": (_detras(MELENA), _frente(RAYA_AL_LADO)),
    "melena con fleco": (_detras(MELENA), _frente(FLECO)), "chongo": (_chongo, _frente(RECOGIDO)),
    "chongo bajo": (_chongo_bajo, _frente(RAYA_EN_MEDIO)), "cola": (_cola, _frente(RAYA_AL_LADO)),
    "trenzas": (_nada, _frente(RAYA_EN_MEDIO)), "rizado": (_rizos(58, NUBE), _rizos(40, FLEQUILLO_RIZADO)),
    "pixie": (_nada, _frente(FLECO)), "corto": (_nada, _frente(CORTO)), "copete": (_nada, _frente(COPETE)),
    "entradas": (_nada, _frente(ENTRADAS)), "rizado corto": (_nada, _rizos(38, NUBE_CORTA)),
    "de lado": (_nada, _frente(RAYA_AL_LADO)), "calvicie": (_nada, _nada),
}
"""Peinado → lo que se dibuja detrás y lo que se dibuja al frente."""

DE_MUJER = (
    "largo", "largo de lado", "medio", "melena", "melena con fleco", "chongo", "chongo bajo", "cola", "trenzas",
    "rizado", "pixie",
)
DE_HOMBRE = ("corto", "corto", "copete", "de lado", "rizado corto", "corto")
DE_HOMBRE_MAYOR = ("entradas", "entradas", "corto", "calvicie", "de lado")


def sortear_peinado(azar: random.Random, sexo: str, edad: int) -> str:
    """Un peinado de los que se usan a esa edad."""
    if sexo == "mujer":
        return azar.choice(DE_MUJER)
    if sexo == "hombre":
        return azar.choice(DE_HOMBRE if edad < 42 else DE_HOMBRE_MAYOR + DE_HOMBRE[:3])
    return azar.choice(("pixie", "rizado", "copete", "melena con fleco", "medio", "rizado corto"))


def dibujar_detras(lienzo: Lienzo, semblante: Semblante, peinado: str) -> None:
    """Lo que va detrás del cuello y la cara."""
    PEINADOS[peinado][0](lienzo, semblante)


def dibujar_frente(lienzo: Lienzo, semblante: Semblante, peinado: str) -> None:
    """Lo que cae sobre la frente, y las trenzas sobre los hombros."""
    PEINADOS[peinado][1](lienzo, semblante)
    if peinado == "trenzas":
        _trenzas(lienzo, semblante)
    if peinado == "calvicie":
        for lado in (-1, 1):
            lienzo.figura(desde_el_eje([(lado * x * semblante.ancho, y) for x, y in LADOS]), semblante.cabello)


def dibujar_barba(lienzo: Lienzo, semblante: Semblante, barba: str) -> None:
    """Bigote, candado o barba cerrada; sin nada si `barba` está vacía."""
    tono, ancho = mezclar(semblante.cabello, semblante.piel, 0.14), semblante.ancho
    if barba == "cerrada":
        orilla = [(x * 1.015, y + 5) for x, y in contorno(semblante) if y >= 412]
        arriba = [(126 * ancho, 424), (108 * ancho, 466), (78 * ancho, 494), (40 * ancho, 502), (0, 503)]
        izquierda = [(-x, y) for x, y in (*reversed(orilla[:-1]), *arriba[:-1])]
        lienzo.figura(desde_el_eje([*orilla, *izquierda, *reversed(arriba)]), tono)
    elif barba:
        bigote = [(-54, 527), (-34, 505), (0, 507), (34, 505), (54, 527), (26, 521), (0, 522), (-26, 521)]
        lienzo.figura(desde_el_eje(bigote), tono)
    if barba == "candado":
        lienzo.figura(desde_el_eje([(-26, 560), (0, 553), (26, 560), (20, 583), (0, 590), (-20, 583)]), tono)
