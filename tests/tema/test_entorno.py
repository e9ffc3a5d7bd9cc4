"""El escape barato dice lo mismo que el de la biblioteca."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape
from pytest import raises

from tema.entorno import afinar, escapar


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup), st.booleans()))
def test_escapar_da_lo_mismo_que_markupsafe(valor):
    assert str(escapar(valor)) == str(escape(valor))


def entorno():
    nuevo = Environment(autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"])
    afinar(nuevo)
    return nuevo


@given(st.text())
def test_una_plantilla_afinada_escapa_igual(valor):
    plantilla = "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(v) }}{{ v ~ '<' }}{% if true %}{{ v|upper }}{% endif %}"
    comun = Environment(autoescape=True).from_string(plantilla)
    assert entorno().from_string(plantilla).render(v=valor) == comun.render(v=valor)


def test_un_nombre_que_no_existe_detiene_la_plantilla():
    with raises(UndefinedError):
        entorno().from_string("{{ nadie }}").render()
