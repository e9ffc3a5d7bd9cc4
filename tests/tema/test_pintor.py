"""El trabajo se reparte parejo, sin perder ni repetir nada, y lo que se hace junto queda junto."""

from hypothesis import given
from hypothesis import strategies as st

from tema.hoja import Anexo, Pagina
from tema.pintor import repartir


def pagina(numero, con_anexos=False):
    return Pagina(f"{numero}.html", "x.html", "", "", lambda: None, con_anexos=con_anexos)


@given(st.integers(0, 60), st.lists(st.integers(1, 20), max_size=4))
def test_repartir_no_pierde_ni_repite(paginas, pesos):
    piezas = [pagina(n) for n in range(paginas)] + [Anexo(f"{n}.csv", "", bytes, peso) for n, peso in enumerate(pesos)]
    una, otra = repartir(piezas)
    assert sorted(p.ruta for p in una + otra) == sorted(p.ruta for p in piezas)


def test_los_anexos_y_la_pagina_que_los_describe_van_en_la_misma_parte():
    piezas = [*(pagina(n) for n in range(40)), pagina("datos", con_anexos=True), Anexo("a.csv", "", bytes, 10)]
    una, otra = repartir(piezas)
    assert {"datos.html", "a.csv"} <= {p.ruta for p in otra}
    assert abs(len(una) - (len(otra) - 1 + 10)) <= 2
