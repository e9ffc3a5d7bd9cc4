"""La tarjeta que se ve al compartir una página: el mismo diseño, el mismo espacio y la misma letra para todas.

No lleva fotografía: quien no la entregó no debe verse peor, y una que se pausa no debe quedarse en las redes de nadie. Se dibuja
en grises y se colorea con la paleta, que cuesta una tercera parte que dibujar a color, y lo que todas dicen se dibuja una vez. Mide
800 por 420: de ahí para arriba las redes la muestran grande, y una elección de veinte mil candidaturas pesa y tarda la mitad.
"""

import io
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ANCHO, ALTO = 800, 420
MARGEN, FILO = 54, 24
X, CAJA = MARGEN + FILO, ANCHO - 2 * MARGEN - FILO
"""Dónde empieza el texto y cuánto mide de ancho, en pixeles."""
PAPEL, BANDA, REGLA = 239, 250, 251
"""Valores de gris: de 0 a `PAPEL` va de tinta a papel; los de más arriba son colores propios."""
TINTA = (21, 24, 31)
NIVELES = 14
_NIVEL = [NIVELES if gris == BANDA else NIVELES + 1 if gris >= REGLA else min(gris, PAPEL) * (NIVELES - 1) // PAPEL for gris in range(256)]
CONTROL = "#5f6672"
TAMANOS = (58, 50, 44, 38, 32)
"""Cuerpos de letra del nombre, del más grande al más chico: se usa el primero con que cabe en tres renglones."""
_TURNO = threading.Lock()


@lru_cache(maxsize=64)
def _letra(carpeta: Path, peso: int, cuerpo: int) -> ImageFont.FreeTypeFont:
    archivo = carpeta / f"atkinson-hyperlegible-next-{peso}.woff2"
    return ImageFont.truetype(str(archivo), cuerpo, layout_engine=ImageFont.Layout.BASIC)


def partir(texto: str, letra: ImageFont.FreeTypeFont, ancho: int, renglones: int) -> list[str] | None:
    """`texto` en a lo más esos `renglones` sin partir palabras; None si no cabe."""
    lineas: list[str] = []
    anchos: list[float] = []
    for palabra in texto.split():
        suyo = _ancho(letra, palabra)
        if lineas and anchos[-1] + _ancho(letra, " ") + suyo <= ancho:
            lineas[-1] += f" {palabra}"
            anchos[-1] += _ancho(letra, " ") + suyo
        else:
            lineas.append(palabra)
            anchos.append(suyo)
    return lineas if len(lineas) <= renglones and all(uno <= ancho for uno in anchos) else None


@lru_cache(maxsize=50_000)
def _ancho(letra: ImageFont.FreeTypeFont, palabra: str) -> float:
    """Pixeles de una palabra. Los nombres se repiten mucho, y medir cuesta casi lo que dibujar."""
    return letra.getlength(palabra)


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
    """Octetos PNG de una tarjeta.

    `sobre` va arriba, chico; `titulo`, grande; `detalles`, debajo; `pie`, abajo. `color` (#rrggbb) es el filo de la fuerza;
    None, gris. `letras` es la carpeta de las fuentes del sitio. Los mismos datos dan siempre los mismos octetos.
    """
    with _TURNO:  # FreeType no es de varios hilos a la vez con una misma letra.
        imagen = _comun(sobre, pie, letras).copy()
        lienzo = ImageDraw.Draw(imagen)
        letra, lineas = _titulo(titulo, letras, CAJA)
        y = 86
        for linea in lineas:
            lienzo.text((X, y), linea, font=letra, fill=0)
            y += round(letra.size * 1.12)
        y += 10
        detalle = _letra(letras, 400, 26)
        for texto in detalles:
            for linea in partir(texto, detalle, CAJA, 2) or _recortar(texto, detalle, CAJA, 2):
                if y < ALTO - 100:
                    lienzo.text((X, y), linea, font=detalle, fill=0)
                y += 32
    return _en_png(imagen, color or CONTROL)


@lru_cache(maxsize=8)
def _comun(sobre: str, pie: str, letras: Path) -> Image.Image:
    """Lo que es igual en todas las tarjetas de una elección: el papel, el filo, la regla, lo de arriba y lo de abajo."""
    imagen = Image.new("L", (ANCHO, ALTO), PAPEL)
    lienzo = ImageDraw.Draw(imagen)
    for y, texto, letra in ((42, sobre, _letra(letras, 700, 22)), (ALTO - 56, pie, _letra(letras, 400, 19))):
        lienzo.text((X, y), _cabe(texto, letra, CAJA), font=letra, fill=0)
    lienzo.rectangle((X, ALTO - 70, ANCHO - MARGEN, ALTO - 69), fill=REGLA)
    lienzo.rectangle((0, 0, FILO, ALTO), fill=BANDA)
    return imagen


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
