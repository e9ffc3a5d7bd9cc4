"""Los retratos: dibujos planos y dignos, para que nadie confunda a una persona ficticia con una de verdad."""

import io
import random

from .cabello import dibujar_barba, dibujar_detras, dibujar_frente, sortear_peinado
from .cara import Semblante, dibujar_boca, dibujar_cara, dibujar_cuello, sortear_semblante
from .paleta import CABELLOS, CANAS, FONDOS, FRECUENCIA_DE_CABELLOS, FRECUENCIA_DE_PIELES, METAL, PIELES, TINTA, TINTES
from .ropa import vestir
from .trazos import Color, Lienzo, color, mezclar

CALIDADES = (50, 42, 34)
"""Calidades de JPEG que se prueban hasta no pasar de `OCTETOS`; en un dibujo plano apenas se distinguen."""
OCTETOS = 9_000


def retratar(azar: random.Random, sexo: str, edad: int) -> bytes:
    """Un retrato en JPEG de 360 × 450 pixeles, sin metadatos."""
    fondo, figura = (color(tono) for tono in azar.choice(FONDOS))
    lienzo = Lienzo(fondo)
    _dibujar_fondo(lienzo, azar, figura)
    piel = color(azar.choices(PIELES, FRECUENCIA_DE_PIELES)[0])
    semblante = sortear_semblante(azar, sexo, edad, piel, _sortear_cabello(azar, sexo, edad))
    peinado = sortear_peinado(azar, sexo, edad)
    dibujar_detras(lienzo, semblante, peinado)
    dibujar_cuello(lienzo, semblante)
    vestir(lienzo, azar, sexo)
    dibujar_cara(lienzo, semblante)
    if sexo == "hombre":
        barba = azar.choices(("", "bigote", "cerrada", "candado"), (60, 20, 14, 6))[0]
        dibujar_barba(lienzo, semblante, barba)
    dibujar_boca(lienzo, semblante)
    dibujar_frente(lienzo, semblante, peinado)
    _adornar(lienzo, azar, semblante, sexo, edad)
    return _codificar(lienzo)


def _dibujar_fondo(lienzo: Lienzo, azar: random.Random, figura: Color) -> None:
    """Una figura grande y tenue detrás de la persona."""
    forma = azar.randrange(4)
    if forma == 0:
        lienzo.elipse(0, 440, 310, 310, figura)
    elif forma == 1:
        lienzo.elipse(0, 400, 270, 270, figura)
        lienzo.plana([(-270, 400), (270, 400), (270, 900), (-270, 900)], figura)
    elif forma == 2:
        lienzo.plana([(-360, 620), (360, 300), (360, 900), (-360, 900)], figura)
    else:
        lienzo.elipse(170, 250, 330, 330, figura)


def _sortear_cabello(azar: random.Random, sexo: str, edad: int) -> Color:
    """Color de cabello: con la edad llegan las canas, y algunas personas se lo tiñen."""
    suerte = azar.random()
    if suerte < max(0.0, min(0.9, (edad - 44) / 24)):
        return color(CANAS[min(len(CANAS) - 1, max(0, (edad - 46) // 8))])
    if suerte > (0.6 if sexo == "no binario" else 0.92 if sexo == "mujer" else 1):
        return color(azar.choice(TINTES if sexo == "no binario" else TINTES[:2]))
    return color(azar.choices(CABELLOS, FRECUENCIA_DE_CABELLOS)[0])


def _adornar(lienzo: Lienzo, azar: random.Random, semblante: Semblante, sexo: str, edad: int) -> None:
    """Lentes y aretes."""
    if sexo != "hombre" and azar.random() < 0.6:
        for lado in (-1, 1):
            lienzo.elipse(lado * 134 * semblante.ancho, 470, 9, 11, color(METAL))
    if azar.random() < 0.16 + max(0, edad - 40) / 100:
        _poner_lentes(lienzo, azar, semblante)


def _poner_lentes(lienzo: Lienzo, azar: random.Random, semblante: Semblante) -> None:
    armazon = color(azar.choice((TINTA, "#6b4a2b", "#7a2e3a", "#3b3f58")))
    esquina = azar.choice((22, 40))
    for lado in (-1, 1):
        lienzo.marco(lado * 60 * semblante.ancho, 414, 46, 36, esquina, armazon)
        lienzo.linea([(lado * 106 * semblante.ancho, 404), (lado * 130 * semblante.ancho, 400)], armazon, 6)
    lienzo.linea([(-16, 404), (0, 398), (16, 404)], armazon, 6)


def _codificar(lienzo: Lienzo) -> bytes:
    imagen = lienzo.terminar()
    for calidad in CALIDADES:
        salida = io.BytesIO()
        imagen.save(salida, "JPEG", quality=calidad, optimize=True)
        if salida.tell() <= OCTETOS:
            break
    return salida.getvalue()
