"""El escape barato dice lo mismo que el de la biblioteca."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape
from pytest import raises

from tema.entorno import afinar, compiladas_con, escapar


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


def pintado(carpeta, huella, plantilla="<b>{{ v }}</b>"):
    """Lo que dice la plantilla con la reserva de la carpeta, y cuántas veces hubo que compilar."""
    compiladas = []

    class Contado(Environment):
        def _generate(self, source, name, filename, defer_init=False):
            compiladas.append(name)
            return super()._generate(source, name, filename, defer_init)

    nuevo = Contado(autoescape=True, loader=DictLoader({"una": plantilla}))
    afinar(nuevo, compiladas_con(huella, carpeta))
    return nuevo.get_template("una").render(v="<"), len(compiladas)


def test_una_plantilla_ya_compilada_dice_lo_mismo_sin_compilarse_de_nuevo(tmp_path):
    assert [pintado(tmp_path, "a"), pintado(tmp_path, "a")] == [("<b>&lt;</b>", 1), ("<b>&lt;</b>", 0)]


def test_otra_plantilla_u_otro_codigo_se_compilan_de_nuevo_y_lo_viejo_se_borra(tmp_path):
    pintado(tmp_path, "a")
    assert pintado(tmp_path, "a", "<i>{{ v }}</i>") == ("<i>&lt;</i>", 1)
    assert pintado(tmp_path, "b") == ("<b>&lt;</b>", 1)
    assert [ruta.name[:2] for ruta in (tmp_path / "plantillas").iterdir()] == ["b-"]


def test_una_plantilla_compilada_que_se_dano_se_compila_de_nuevo(tmp_path):
    pintado(tmp_path, "a")
    for guardada in (tmp_path / "plantillas").iterdir():
        guardada.write_bytes(guardada.read_bytes()[:-9])
    assert pintado(tmp_path, "a") == ("<b>&lt;</b>", 1)
