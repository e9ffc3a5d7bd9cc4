"""Los hallazgos se escriben para cada lector sin que lo citado mande en ninguno."""

import json

import pytest
from markdown_it import MarkdownIt

from validadores import Hallazgo, formatear, resumir

MALO = Hallazgo("registro/x.csv", 14, "fuerza", "referencia-rota",
                "«<img src=x onerror=alert(1)> @presidencia #12 [a](http://x.mx) www.x.mx `c` *n* 100% ::warning::» no "
                "está.")
SIN_LUGAR = Hallazgo("proceso.json", None, None, "archivo-ausente", "Falta.")


def test_el_texto_lleva_lugar_columna_mensaje_y_codigo():
    hallazgo = Hallazgo("registro/diputacion-mr-05.csv", 14, "fuerza", "referencia-rota", "«PNA» no está.")
    assert str(hallazgo) == "registro/diputacion-mr-05.csv:14: fuerza: «PNA» no está. [referencia-rota]"
    assert str(SIN_LUGAR) == "proceso.json: Falta. [archivo-ausente]"
    assert formatear([hallazgo, SIN_LUGAR]).splitlines()[-1] == "2 hallazgos en 2 archivos."


def test_sin_hallazgos_tambien_se_dice():
    assert formatear([]) == "Sin hallazgos: los datos están listos.\n"
    assert formatear([], "markdown") == "**Sin hallazgos: los datos están listos.**\n"
    assert formatear([], "github") == ""
    assert json.loads(formatear([], "json")) == {"hallazgos": [], "total": 0}
    assert resumir([SIN_LUGAR]) == "1 hallazgo en 1 archivo."


def test_el_json_trae_cada_parte_por_su_nombre():
    assert json.loads(formatear([SIN_LUGAR], "json"))["hallazgos"] == [
        {"archivo": "proceso.json", "fila": None, "columna": None, "codigo": "archivo-ausente", "mensaje": "Falta."}
    ]


def test_en_markdown_lo_citado_se_ve_letra_por_letra_y_no_hace_nada():
    html = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(formatear([MALO], "markdown"))
    assert "<img" not in html
    assert "<a " not in html
    assert "<em>" not in html
    assert "@presidencia" not in html, "GitHub avisaría a esa persona"
    assert "http://" not in html and "www.x" not in html
    visible = html.replace("\u200b", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert MALO.mensaje in visible


def test_en_markdown_un_comentario_cabe_en_github():
    muchos = [Hallazgo(f"registro/{numero}.csv", 1, "x", "referencia-rota", "y" * 80) for numero in range(2_000)]
    texto = formatear(muchos, "markdown")
    assert len(texto) < 65_536
    assert texto.endswith("los muestra todos.\n")


def test_en_github_nada_sale_de_su_anotacion():
    texto = formatear([MALO, SIN_LUGAR], "github", raiz="datos/")
    primera, segunda = texto.splitlines()
    assert primera.startswith("::error file=datos/registro/x.csv,line=14,title=referencia-rota::fuerza: «<img")
    assert "100%25" in primera
    assert segunda == "::error file=datos/proceso.json,line=1,title=archivo-ausente::Falta. [archivo-ausente]"


def test_en_github_un_nombre_con_comas_y_dos_puntos_no_inventa_propiedades():
    raro = Hallazgo("a,line=9::b.csv", 1, None, "archivo-desconocido", "x")
    assert "file=a%2Cline=9%3A%3Ab.csv,line=1" in formatear([raro], "github")


def test_en_la_terminal_no_llegan_controles_de_los_datos():
    texto = formatear([Hallazgo("x\x1b[2J.csv", 1, "a\u202eb", "referencia-rota", "c\x07\n::error::d")])
    assert texto.splitlines()[0] == "x⟨U+001B⟩[2J.csv:1: a⟨U+202E⟩b: c⟨U+0007⟩⏎::error::d [referencia-rota]"


def test_un_formato_que_no_existe_se_niega():
    with pytest.raises(KeyError):
        formatear([], "pdf")


def test_los_hallazgos_se_ordenan_aunque_falten_fila_y_columna():
    assert sorted([MALO, SIN_LUGAR]) == [SIN_LUGAR, MALO]
