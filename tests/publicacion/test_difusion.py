"""Las tarjetas son iguales para todas, caben siempre y salen idénticas; el QR dice la dirección que debe."""

import io
from pathlib import Path

import pytest
from PIL import Image

from publicacion.difusion import dibujar, trazar_qr
from publicacion.difusion.tarjeta import _letra, partir

LETRAS = Path(__file__).parents[2] / "tema" / "static" / "fuentes"


def tarjeta(titulo="Rosa Peña Ñúñez", detalles=("Regiduría 3 · Cuautla", "FARO"), color="#1f5c99"):
    return dibujar("Conóceles · Morelos 2024", titulo, detalles, "Se vota el 2 de junio de 2024", color, LETRAS)


@pytest.mark.parametrize("titulo", [
    "Ana", "María Guadalupe de los Ángeles Montenegro y Peñaloza de la Garza Villaseñor Iturbide de Alcántara y Mendoza",
    "Supercalifragilisticoespialidosoquenoacabanuncayquenocabe", "", "😀 Emilia 山田",
])
def test_cualquier_nombre_cabe_y_la_imagen_mide_lo_que_debe(titulo):
    imagen = Image.open(io.BytesIO(tarjeta(titulo)))
    assert imagen.size == (800, 420)
    colores = imagen.convert("RGB").crop((750, 0, 800, 340)).getcolors()
    assert [color for _, color in colores] == [(255, 255, 255)], "nada se sale por la derecha"


def test_los_mismos_datos_dan_los_mismos_octetos_y_pesan_poco():
    assert tarjeta() == tarjeta()
    assert len(tarjeta()) < 20_000


def test_el_filo_lleva_el_color_de_la_fuerza_y_lo_demas_es_igual():
    una, otra = (Image.open(io.BytesIO(tarjeta(color=color))).convert("RGB") for color in ("#1f5c99", "#c0392b"))
    assert una.getpixel((10, 200)) == (0x1F, 0x5C, 0x99)
    assert una.crop((30, 0, 800, 420)).tobytes() == otra.crop((30, 0, 800, 420)).tobytes()


def test_ninguna_palabra_se_parte():
    letra = _letra(LETRAS, 700, 48)
    lineas = partir("María de los Ángeles Montenegro Peñaloza", letra, 500, 3)
    assert " ".join(lineas) == "María de los Ángeles Montenegro Peñaloza"


def test_el_qr_tiene_orilla_y_crece_con_la_direccion():
    corto, lado = trazar_qr("https://a.mx")
    _, largo = trazar_qr("https://conoceles.example/contiendas/" + "x" * 80)
    assert lado == 21 + 8 or lado == 25 + 8
    assert largo > lado
    assert corto.startswith("M4 4h7v1h-7z")
    with pytest.raises(ValueError):
        trazar_qr("x" * 5000)
