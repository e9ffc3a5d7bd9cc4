"""El texto de una persona candidata se muestra entero, ordenado y sin riesgo."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tema import texto as modulo
from tema.texto import presentar

PERMITIDAS = {"p", "br", "ul", "ol", "li", "strong", "em"}


class Lector(HTMLParser):
    """Junta el texto visible y las etiquetas de un fragmento."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texto, self.etiquetas, self.atributos = "", [], []

    def handle_starttag(self, etiqueta, atributos):
        self.etiquetas.append(etiqueta)
        self.atributos += atributos
        self.texto += "\n"

    def handle_endtag(self, etiqueta):
        self.texto += "\n"

    def handle_data(self, datos):
        self.texto += datos


def leer(fragmento):
    lector = Lector()
    lector.feed(str(fragmento))
    lector.close()
    return lector


@pytest.mark.parametrize(
    ("escrito", "html"),
    [
        ("hola\nmundo\n\nadiós", "<p>hola<br>mundo</p><p>adiós</p>"),
        ("• uno\n• dos", "<ul>\n<li>uno</li>\n<li>dos</li>\n</ul>\n"),
        ("➢ uno\n\uf0b7 dos", "<ul>\n<li>uno</li>\n<li>dos</li>\n</ul>\n"),
        ("1.- uno\n2.- dos", "<ol>\n<li>uno</li>\n<li>dos</li>\n</ol>\n"),
        ("3) tres", '<ol start="3">\n<li>tres</li>\n</ol>\n'),
        ("**agua** para todas", "<p><strong>agua</strong> para todas</p>\n"),
        ("2*3*4", "<p>2*3*4</p>\n"),
        (r"c:\carpeta\*", "<p>c:\\carpeta\\*</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[pica](javascript:alert(1))", "<p>[pica](javascript:alert(1))</p>"),
        ("    con sangría", "<p>con sangría</p>"),
        ("# no es título\n> ni cita", "<p># no es título<br>&gt; ni cita</p>"),
    ],
)
def test_cada_forma_de_escribir_se_muestra_como_se_espera(escrito, html):
    assert presentar(escrito) == html


@given(st.text(alphabet=st.sampled_from(list("aé ñ\n\t-*_•1.)°<>&\"'`#[]()!\\/:;{}%\u00a0➢")), max_size=120))
def test_ninguna_letra_ni_cifra_se_pierde_y_solo_quedan_etiquetas_permitidas(escrito):
    leido = leer(presentar(escrito))
    palabras = re.compile(r"[^\W\d_]")
    assert "".join(palabras.findall(leido.texto)) == "".join(palabras.findall(escrito))
    assert set(leido.etiquetas) <= PERMITIDAS
    assert {nombre for nombre, _ in leido.atributos} <= {"start"}


@given(st.text(max_size=200))
def test_cualquier_texto_sale_sin_etiquetas_ajenas(escrito):
    assert set(leer(presentar(escrito)).etiquetas) <= PERMITIDAS


@given(st.lists(st.text(alphabet="abé ñ<&\"", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=4))
def test_el_camino_corto_dice_lo_mismo_que_la_biblioteca(parrafos):
    escrito = "\n\n".join(parrafos)
    corto, largo = leer(modulo._llano(escrito)), leer(modulo._con_formato(escrito))
    assert corto.texto.split() == largo.texto.split()
    assert corto.etiquetas == largo.etiquetas
