"""Cada frase se dice en la lengua de la página; lo que nadie ha traducido se dice en español."""

import pytest
from markupsafe import Markup

from tema.entorno import entorno_suelto
from tema.idiomas import ESPANOL, VOZ, Idioma, contar, decir

INGLES = Idioma(
    "en", frases={"Página %(n)s": "Page %(n)s", "por omisión": "default"},
    plurales={"%(num)s voto": ("%(num)s vote", "%(num)s votes")},
)


@pytest.fixture(autouse=True)
def en_espanol():
    yield
    VOZ.usar(ESPANOL)


def pintar(plantilla, **datos):
    return entorno_suelto().from_string(plantilla).render(**datos)


def test_en_espanol_la_frase_es_su_propia_clave():
    assert pintar('{{ _("Página %(n)s", n=2) }} {{ ngettext("%(num)s voto", "%(num)s votos", 1) }}') == "Página 2 1 voto"


def test_la_misma_plantilla_dice_cada_lengua_aunque_sus_piezas_ya_se_hayan_importado():
    plantilla = entorno_suelto().from_string('{% macro m(x=_("por omisión")) %}{{ x }}{% endmacro %}{{ m() }}')
    assert plantilla.render() == "por omisión"
    VOZ.usar(INGLES)
    assert plantilla.render() == "default"


def test_lo_que_nadie_ha_traducido_se_dice_en_espanol():
    VOZ.usar(INGLES)
    assert decir("Nadie la tradujo") == "Nadie la tradujo"
    assert contar("%(num)s foto", "%(num)s fotos", 3) == "3 fotos"
    assert contar("%(num)s voto", "%(num)s votos", 3) == "3 votes"


def test_los_datos_de_una_frase_se_escapan_y_la_frase_no():
    assert pintar('{{ _("<b>%(quien)s</b>", quien=v) }}', v="<i>") == "<b>&lt;i&gt;</b>"
    assert pintar('{{ _("<b>%(quien)s</b>", quien=v) }}', v=Markup("<i>")) == "<b><i></b>"


def test_trans_y_el_signo_de_porcentaje_tambien_sirven():
    assert pintar("{% trans n=2 %}uno{% pluralize %}{{ n }} varios{% endtrans %}") == "2 varios"
    assert pintar('{{ _("100%% de avance") }}') == "100% de avance"
