"""Las fotografías: lo que se acepta, y lo que se halla en las demás."""

import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.validadores.casos import BASE
from validadores.fotos import Medidas, revisar_foto
from validadores.metadatos import FIN, metadatos_de

BUENA = (BASE / "candidaturas/fotos/b2c3d4f5.jpg").read_bytes()


def jpeg(lado=200, **opciones):
    salida = io.BytesIO()
    Image.new("RGB", (lado, lado), (120, 90, 60)).save(salida, "JPEG", **opciones)
    return salida.getvalue()


def codigos(octetos, max_kb=700):
    return [hallazgo.codigo for hallazgo in revisar_foto("candidaturas/fotos/x.jpg", octetos, max_kb)[1]]


def test_una_foto_buena_da_sus_medidas_y_nada_mas():
    assert revisar_foto("x.jpg", BUENA, 20) == (Medidas(240, 240), [])


@pytest.mark.parametrize("opciones", [
    {"progressive": True}, {"quality": 95, "subsampling": 0}, {"icc_profile": b"perfil de color"}, {"dpi": (300, 300)},
], ids=["progresiva", "sin submuestreo", "con perfil de color", "con resolucion"])
def test_lo_tecnico_no_es_metadato(opciones):
    assert codigos(jpeg(**opciones)) == []


def test_xmp_iptc_comentarios_y_anexos_son_metadatos():
    assert codigos(jpeg(comment=b"hola")) == ["foto-con-metadatos"]
    assert codigos(jpeg(xmp=b"<x:xmpmeta/>")) == ["foto-con-metadatos"]
    iptc = b"\xff\xed\x00\x12Photoshop 3.0\0ab"
    assert codigos(BUENA[:2] + iptc + BUENA[2:]) == ["foto-con-metadatos"]
    assert codigos(BUENA + b"PK\x03\x04 secreto") == ["foto-con-metadatos"]
    assert "IPTC" in revisar_foto("x.jpg", BUENA[:2] + iptc + BUENA[2:], 700)[1][0].mensaje


def con_exif():
    exif = Image.Exif()
    exif[0x010F] = "Cámara"
    return jpeg(exif=exif.tobytes())


@pytest.mark.parametrize("progresiva", [False, True])
def test_los_metadatos_se_hallan_aunque_lleven_relleno_o_vengan_en_otra_imagen_pegada(progresiva):
    buena, sucia = jpeg(progressive=progresiva), con_exif()
    largo = int.from_bytes(sucia[4:6])
    segmento = sucia[2 : 4 + largo] if sucia[3] == 0xE1 else sucia[20 : 22 + int.from_bytes(sucia[22:24])]
    assert segmento.startswith(b"\xff\xe1")
    escondidas = {
        "EXIF": [buena[:2] + b"\xff\xff" + segmento + buena[2:], buena[:-2] + segmento + buena[-2:]],
        "datos después de la imagen": [buena + sucia], "datos que no se entienden": [buena[:2] + b"\xff\x10" + segmento[2:] + buena[2:]],
    }
    for que, imagenes in escondidas.items():
        assert [que in metadatos_de(imagen) for imagen in imagenes] == [True] * len(imagenes), que
    assert metadatos_de(buena) == metadatos_de(buena + bytes(8)) == ()


def test_el_peso_se_compara_con_el_del_proceso():
    azar = random.Random(3)
    ruido = Image.frombytes("RGB", (150, 150), bytes(azar.randrange(256) for _ in range(150 * 150 * 3)))
    salida = io.BytesIO()
    ruido.save(salida, "JPEG", quality=95)
    assert codigos(salida.getvalue(), 20) == ["foto-pesada"]
    assert codigos(salida.getvalue(), 100) == []


def test_las_medidas_tienen_piso_y_techo():
    assert codigos(jpeg(119)) == ["foto-chica"]
    assert codigos(jpeg(120)) == []
    assert codigos(jpeg(4097, quality=1)) == ["foto-desmedida"]


@pytest.mark.parametrize("inicio, nombre", [
    (b"\x89PNG\r\n", "PNG"), (b"RIFF\0\0\0\0WEBP", "WebP"), (b"\0\0\0\x18ftypheic", "HEIC"), (b"GIF89a", "GIF"),
    (b"<svg>", "SVG"), (b"cualquier cosa", "otra clase de archivo"),
])
def test_otro_formato_se_dice_por_su_nombre(inicio, nombre):
    _, (hallazgo,) = revisar_foto("x.jpg", inicio, 700)
    assert (hallazgo.codigo, nombre in hallazgo.mensaje) == ("foto-en-otro-formato", True)


@given(corte=st.integers(2, len(BUENA) - 40), basura=st.binary(max_size=20).filter(lambda octetos: FIN not in octetos))
def test_una_foto_dañada_nunca_truena_ni_pasa_por_buena(corte, basura):
    medidas, hallazgos = revisar_foto("x.jpg", BUENA[:corte] + basura, 700)
    assert hallazgos
    assert medidas is None or medidas == (240, 240)
