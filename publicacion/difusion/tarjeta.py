"""La tarjeta que se ve al compartir una página: el mismo diseño, el mismo espacio y la misma letra para todas.

No lleva fotografía: quien no la entregó no debe verse peor, y una que se pausa no debe quedarse en las redes de nadie. Se dibuja
en grises y se colorea con la paleta, que cuesta una tercera parte que dibujar a color.
"""

import io
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ANCHO, ALTO = 1200, 630
MARGEN, FILO = 80, 36
PAPEL, BANDA, REGLA = 239, 250, 251
"""Valores de gris: de 0 a `PAPEL` va de tinta a papel; los de más arriba son colores propios."""
TINTA = (21, 24, 31)
NIVELES = 14
_NIVEL = [NIVELES if gris == BANDA else NIVELES + 1 if gris >= REGLA else min(gris, PAPEL) * (NIVELES - 1) // PAPEL for gris in range(256)]
CONTROL = "#5f6672"
TAMANOS = (88, 76, 66, 56, 48)
"""Cuerpos de letra del nombre, del más grande al más chico: se usa el primero con que cabe en tres renglones."""
_TURNO = threading.Lock()


@lru_cache(maxsize=64)
def _letra(carpeta: Path, peso: int, cuerpo: int) -> ImageFont.FreeTypeFont:
    archivo = carpeta / f"atkinson-hyperlegible-next-{peso}.woff2"
    return ImageFont.truetype(str(archivo), cuerpo, layout_engine=ImageFont.Layout.BASIC)


def partir(texto: str, letra: ImageFont.FreeTypeFont, ancho: int, renglones: int) -> list[str] | None:
    """`texto` en a lo más esos `renglones` sin partir palabras; None si no cabe."""
    lineas: list[str] = []
    for palabra in texto.split():
        junta = f"{lineas[-1]} {palabra}" if lineas else palabra
        if lineas and letra.getlength(junta) <= ancho:
            lineas[-1] = junta
        else:
            lineas.append(palabra)
    cabe = len(lineas) <= renglones and all(letra.getlength(linea) <= ancho for linea in lineas)
    return lineas if cabe else None


def _recortar(texto: str, letra: ImageFont.FreeTypeFont, ancho: int, renglones: int) -> list[str]:
    """Lo que quepa de `texto`, con puntos suspensivos si se quitó algo; nunca media palabra, salvo que sea una sola."""
    palabras = texto.split()
    while len(palabras) > 1:
        if lineas := partir(" ".join(palabras) + "…", letra, ancho, renglones):
            return lineas
        palabras.pop()
    unica = palabras[0] if palabras else ""
    while unica and letra.getlength(unica + "…") > ancho:
        unica = unica[:-1]
    return [unica + "…"]


def _titulo(texto: str, carpeta: Path, ancho: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    for cuerpo in TAMANOS:
        letra = _letra(carpeta, 700, cuerpo)
        if lineas := partir(texto, letra, ancho, 3):
            return letra, lineas
    return letra, _recortar(texto, letra, ancho, 3)


def dibujar(sobre: str, titulo: str, detalles: Sequence[str], pie: str, color: str | None, letras: Path) -> bytes:
    """Octetos PNG de una tarjeta de 1200 por 630.

    `sobre` va arriba, chico; `titulo`, grande; `detalles`, debajo; `pie`, abajo. `color` (#rrggbb) es el filo de la fuerza;
    None, gris. `letras` es la carpeta de las fuentes del sitio. Los mismos datos dan siempre los mismos octetos.
    """
    imagen = Image.new("L", (ANCHO, ALTO), PAPEL)
    lienzo = ImageDraw.Draw(imagen)
    ancho = ANCHO - 2 * MARGEN - FILO
    x = MARGEN + FILO
    with _TURNO:  # FreeType no es de varios hilos a la vez con una misma letra.
        lienzo.text((x, 64), _cabe(sobre, _letra(letras, 700, 32), ancho), font=_letra(letras, 700, 32), fill=0)
        letra, lineas = _titulo(titulo, letras, ancho)
        y = 128
        for linea in lineas:
            lienzo.text((x, y), linea, font=letra, fill=0)
            y += round(letra.size * 1.12)
        y += 16
        detalle = _letra(letras, 400, 38)
        for texto in detalles:
            for linea in partir(texto, detalle, ancho, 2) or _recortar(texto, detalle, ancho, 2):
                if y < ALTO - 150:
                    lienzo.text((x, y), linea, font=detalle, fill=0)
                y += 48
        lienzo.rectangle((x, ALTO - 104, ANCHO - MARGEN, ALTO - 102), fill=REGLA)
        lienzo.text((x, ALTO - 84), _cabe(pie, _letra(letras, 400, 28), ancho), font=_letra(letras, 400, 28), fill=0)
    lienzo.rectangle((0, 0, FILO, ALTO), fill=BANDA)
    return _en_png(imagen, color or CONTROL)


def _cabe(texto: str, letra: ImageFont.FreeTypeFont, ancho: int) -> str:
    return _recortar(texto, letra, ancho, 1)[0] if letra.getlength(texto) > ancho else texto


def _en_png(imagen: Image.Image, color: str) -> bytes:
    """La imagen de grises con una paleta de dieciséis: catorce de tinta a papel y los dos colores propios."""
    paleta = []
    for nivel in range(NIVELES):
        paleta += [round(tinta + (255 - tinta) * nivel / (NIVELES - 1)) for tinta in TINTA]
    paleta += [*bytes.fromhex(color[1:]), *TINTA]
    imagen = imagen.point(_NIVEL).convert("P")
    imagen.putpalette(paleta)
    salida = io.BytesIO()
    imagen.save(salida, "PNG", compress_level=3, bits=4)
    return salida.getvalue()
