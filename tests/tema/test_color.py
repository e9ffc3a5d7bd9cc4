"""El acento de cualquier instituto se lee sobre los dos papeles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tema.color import ajustar, contraste
from tema.recursos import PAPEL


def test_el_contraste_de_blanco_y_negro_es_21():
    assert contraste("#ffffff", "#000000") == pytest.approx(21)


@given(st.integers(0, 0xFFFFFF))
def test_cualquier_acento_ajustado_pasa_aa_sobre_los_dos_papeles(numero):
    for papel in PAPEL:
        assert contraste(ajustar(f"#{numero:06x}", papel), papel) >= 4.5


def test_un_acento_que_ya_contrasta_no_se_toca():
    assert ajustar("#6b2346", "#ffffff") == "#6b2346"
