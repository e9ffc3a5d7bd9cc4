"""Los retratos: dibujos del tamaño pedido, ligeros, sin metadatos y siempre iguales."""

import io
import random

import pytest
from PIL import Image

from captura.demostracion.avatares import OCTETOS, retratar
from captura.demostracion.avatares.cabello import PEINADOS
from captura.demostracion.avatares.ropa import PRENDAS


@pytest.mark.parametrize("sexo", ["mujer", "hombre", "no binario"])
@pytest.mark.parametrize("edad", [19, 44, 75])
def test_un_retrato_mide_lo_debido_y_no_lleva_metadatos(sexo, edad):
    octetos = retratar(random.Random(f"{sexo} {edad}"), sexo, edad)
    assert len(octetos) <= OCTETOS
    with Image.open(io.BytesIO(octetos)) as imagen:
        assert (imagen.format, imagen.size, imagen.mode) == ("JPEG", (360, 450), "RGB")
        assert not imagen.getexif() and "exif" not in imagen.info and "comment" not in imagen.info


def test_el_mismo_azar_da_el_mismo_retrato_y_otro_da_otro():
    assert retratar(random.Random(5), "mujer", 33) == retratar(random.Random(5), "mujer", 33)
    assert len({retratar(random.Random(semilla), "hombre", 50) for semilla in range(30)}) == 30


def test_todos_los_retratos_de_la_demostracion_son_ligeros(eleccion):
    assert max(foto.octetos for foto in eleccion.fotos.values()) <= OCTETOS


def test_hay_variedad_de_peinados_y_prendas():
    assert len(PEINADOS) >= 15 and len(PRENDAS) >= 6
