"""El cambio se dice por palabras, y ninguna se pierde."""

from hypothesis import given
from hypothesis import strategies as st

from revision.palabras import comparar, resumir

TEXTOS = st.lists(st.sampled_from("el agua es de todas las personas , . \n y no".split(" ")), max_size=30).map(" ".join)


def tramos(antes, despues):
    return [(tramo.clase, tramo.texto) for tramo in comparar(antes, despues)]


def test_solo_la_palabra_que_cambio_se_marca():
    assert tramos("Habrá agua limpia", "Habrá agua potable") == [
        ("igual", "Habrá agua "), ("quitado", "limpia"), ("agregado", "potable"),
    ]


def test_palabras_seguidas_que_cambian_se_leen_juntas():
    assert tramos("uno dos tres cuatro", "uno seis siete cuatro") == [
        ("igual", "uno "), ("quitado", "dos tres"), ("agregado", "seis siete"), ("igual", " cuatro"),
    ]


def test_un_texto_nuevo_es_un_solo_agregado():
    assert tramos("", "Todo es nuevo.") == [("agregado", "Todo es nuevo.")]


def test_lo_igual_y_largo_se_recorta_alrededor_del_cambio():
    antes = " ".join(f"p{n}" for n in range(100))
    recortado = resumir(comparar(antes, antes.replace("p50", "otra")))
    assert [len(tramo.texto.split()) < 9 for tramo in recortado] == [True] * 4
    assert recortado[0].texto.startswith("… p44") and recortado[-1].texto.endswith("p55 …")


def test_una_respuesta_que_se_quita_entera_se_recorta():
    (tramo,) = resumir(comparar(" ".join(["palabra"] * 300), ""))
    assert tramo.clase == "quitado" and len(tramo.texto.split()) < 20


@given(TEXTOS, TEXTOS)
def test_de_los_tramos_se_recuperan_los_dos_textos(antes, despues):
    for version, propia in ((antes, "quitado"), (despues, "agregado")):
        recuperado = "".join(t.texto for t in comparar(antes, despues) if t.clase in ("igual", propia))
        assert recuperado.split() == version.split()
