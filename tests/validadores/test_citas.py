"""Lo citado va limpio y corto, y la sugerencia acierta sin volverse lenta."""

from datetime import date

import pytest

from validadores.citas import citar, enumerar, limpiar, sugerir
from validadores.mensajes import frase


def test_los_datos_personales_se_citan_tapados():
    assert citar("GOMC800101HDFRRL09") == "▒" * 18
    assert "GOMC" not in citar("su CURP es gomc 800101 hdf rrl 09, gracias")


def test_lo_largo_se_recorta_y_lo_invisible_se_ve():
    assert citar("x" * 500) == "x" * 59 + "…"
    assert limpiar("a\tb\nc\x00\u202e") == "a b⏎c⟨U+0000⟩⟨U+202E⟩"


def test_cifras_y_fechas_se_dicen_a_la_mexicana():
    assert citar(1734) == "1,734"
    assert citar(date(2024, 5, 3)) == "3 de mayo de 2024"


@pytest.mark.parametrize("escrito, dicho", [
    ("PNA", "PAN"), ("pan", "PAN"), ("P.A.N.", "PAN"), ("PAM", "PAN"), ("MORENAA", "MORENA"), ("Morena", "MORENA"),
])
def test_una_letra_un_acento_o_una_mayuscula_de_diferencia_se_sugieren(escrito, dicho):
    assert sugerir(escrito, ("PAN", "PRI", "MORENA")) == f" ¿Querías decir «{dicho}»?"


def test_si_nada_se_parece_y_caben_se_enumeran():
    assert sugerir("zzz", ("PAN", "PRI")) == " Lo que cabe aquí: «PAN» y «PRI»."
    assert sugerir("zzz", tuple(f"OPCION-{numero}" for numero in range(50))) == ""
    assert sugerir("zzz", ()) == ""


def test_si_nada_se_parece_y_son_muchas_tambien_se_dice_que_hacer():
    opciones = tuple(f"OPCION-{numero}" for numero in range(50))
    assert frase("referencia-rota", opciones, valor="zzz", catalogo="catalogos/fuerzas.csv") == (
        "«zzz» no está en catalogos/fuerzas.csv. Corrígelo o añádelo a ese catálogo."
    )


def test_una_enumeracion_larga_dice_cuantos_faltan():
    assert enumerar(["a"]) == "«a»"
    assert enumerar(["a", "b", "c"]) == "«a», «b» y «c»"
    assert enumerar(str(numero) for numero in range(1, 21)).endswith("«12» y 8 más")
