"""El trabajo se reparte parejo, sin perder ni repetir nada, y lo que se hace junto queda junto."""

from hypothesis import given
from hypothesis import strategies as st

from tema.hoja import Anexo, Pagina
from tema.pintor import repartir


def pagina(numero, va_junta=False):
    return Pagina(f"{numero}.html", "x.html", "", "", lambda: None, va_junta=va_junta)


@given(st.integers(0, 60), st.lists(st.integers(1, 20), max_size=4))
def test_repartir_no_pierde_ni_repite(paginas, pesos):
    piezas = [pagina(n) for n in range(paginas)] + [Anexo(f"{n}.csv", "", bytes, peso, va_junta=n % 2 == 0) for n, peso in enumerate(pesos)]
    una, otra = repartir(piezas)
    assert sorted(p.ruta for p in una + otra) == sorted(p.ruta for p in piezas)


def test_lo_que_va_junto_queda_en_la_misma_parte_y_el_peso_se_empareja():
    piezas = [*(pagina(n) for n in range(40)), pagina("datos", va_junta=True), Anexo("a.csv", "", bytes, 10, va_junta=True)]
    una, otra = repartir(piezas)
    assert {"datos.html", "a.csv"} <= {p.ruta for p in otra}
    assert abs(len(una) - (len(otra) - 1 + 10)) <= 2
