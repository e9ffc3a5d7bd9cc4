"""La guardia nombra lo que no hace falta para ver una imagen o un video."""

import io

import pytest
from PIL import Image

from .muestras import codigos, imagen


def test_los_metadatos_de_una_imagen_se_hallan_en_cada_formato():
    imagen, exif = Image.new("RGB", (20, 20)), Image.Exif()
    exif[0x010F] = "Cámara"
    for formato in ("JPEG", "PNG", "WEBP"):
        limpia, sucia = io.BytesIO(), io.BytesIO()
        imagen.save(limpia, formato)
        imagen.save(sucia, formato, exif=exif.tobytes())
        assert codigos(limpia.getvalue(), "foto") == [], formato
        assert codigos(sucia.getvalue(), "foto") == ["imagen-con-metadatos"], formato


EXIF_SUELTO = b"Exif\0\0" + b"II*\0" + bytes(20)


def trozo(clase, dicho):
    return len(dicho).to_bytes(4) + clase + dicho + bytes(4)


def caja_infe(version, tipo):
    return b"infe" + bytes([version, 0, 0, 0]) + bytes(2 if version == 2 else 4) + bytes(2) + tipo + b"\0"


AVIF = (24).to_bytes(4) + b"ftypavif" + bytes(12)


@pytest.mark.parametrize("octetos", [
    imagen("PNG")[:33] + trozo(b"prVt", b"Ana") + imagen("PNG")[33:], imagen("GIF", comment=b"Ana Ruiz"),
    imagen("GIF")[:-1] + b"!\xff\x0bXMP DataXMP\x03Ana\0;", imagen("GIF") + b"algo", imagen("GIF")[:-1] + b"!\x01\x01a\0;", imagen("GIF")[:-1],
    AVIF + caja_infe(2, b"Exif"), AVIF + caja_infe(3, b"mime"), AVIF + b"uuid" + bytes(16),
    imagen("TIFF", description="Ana"), imagen("TIFF", date_time="2024:01:01 00:00:00"), b"MM\0*" + bytes(3) + b"\x08\0\x01\x88\x25" + bytes(12), b"II+\0" + bytes(20),
    imagen("WEBP")[:4] + (len(imagen("WEBP"))).to_bytes(4, "little") + imagen("WEBP")[8:] + b"ANA " + bytes(4),
    b"\0" + imagen("JPEG") + EXIF_SUELTO, b"data" + EXIF_SUELTO,
], ids=["png", "comentario gif", "xmp gif", "después gif", "texto gif", "gif cortado", "exif avif", "xmp avif", "uuid avif", "tiff", "fecha tiff", "gps tiff", "tiff grande",
    "webp", "jpeg con algo antes", "exif suelto"])
def test_lo_que_no_hace_falta_para_ver_una_imagen_se_nombra(octetos):
    assert codigos(octetos, "foto") == ["imagen-con-metadatos"]


@pytest.mark.parametrize("octetos", [
    imagen("GIF"), imagen("TIFF"), AVIF + caja_infe(2, b"av01"), imagen("GIF", save_all=True, append_images=[Image.new("RGB", (20, 20), "red")], loop=0),
], ids=["gif", "tiff", "avif", "gif con movimiento"])
def test_una_imagen_sin_metadatos_pasa_sea_del_formato_que_sea(octetos):
    assert codigos(octetos, "foto") == []


VIDEO = (24).to_bytes(4) + b"ftypmp42" + bytes(12) + b"\0\0\0\x30moov"


def test_un_video_de_telefono_dice_donde_se_grabo_y_uno_limpio_pasa():
    assert codigos(VIDEO + b"udta\xa9xyz+19.1-99.2/", "v.mp4") == ["imagen-con-metadatos"]
    assert codigos(VIDEO + b"trak" + bytes(20), "v.mp4") == []
