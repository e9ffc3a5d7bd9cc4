"""Las raíces juntan a las palabras de una familia, y la tabla que comparten Python y JavaScript está al día."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tema.buscador.raices import palabras, plegar, raiz

TABLA = Path(__file__).parent / "raices.tsv"


def renglones():
    return [renglon.split("\t") for renglon in TABLA.read_text("utf-8").splitlines()]


def test_la_tabla_compartida_dice_la_raiz_de_cada_palabra():
    assert len(renglones()) > 1000
    assert [[palabra, raiz(plegar(palabra))] for palabra, _ in renglones()] == renglones()


@pytest.mark.parametrize("familia", [
    "educación educativo educativa educar educadores", "beca becas becarios", "agua aguas", "seguridad seguro seguros",
    "trabajo trabajar trabajadoras", "ambiente ambiental ambientales", "niñas niños niñez", "policía policías policial",
    "estudiante estudiantes estudiar", "economía económico económicas", "turismo turístico turistas", "luz luces",
    "transparencia transparente", "violencia violencias", "vivienda viviendas", "deporte deportivo deportistas", "salud saludable",
    "drenaje drenar", "comercio comerciante comercial", "municipio municipal municipios", "cultura cultural culturales",
])
def test_una_familia_comparte_raiz(familia):
    assert len({raiz(plegar(palabra)) for palabra in familia.split()}) == 1


@pytest.mark.parametrize("una, otra", [("médico", "medio"), ("poder", "poda"), ("mujer", "mejor"), ("pesca", "peso"), ("salario", "salón")])
def test_dos_palabras_distintas_no_se_confunden(una, otra):
    assert raiz(plegar(una)) != raiz(plegar(otra))


@given(st.text(max_size=30))
def test_toda_palabra_tiene_raiz_y_sacarla_no_la_alarga(texto):
    for palabra in palabras(texto):
        assert 0 < len(raiz(palabra)) <= len(palabra) or palabra.endswith("ces")
