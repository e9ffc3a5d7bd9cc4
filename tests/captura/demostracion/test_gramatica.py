"""La gramática de los fragmentos: opciones, concordancia, datos, números y condiciones."""

import random

import pytest

from captura.demostracion.gramatica import Fragmento, Voz


def decir(fuente, **rasgos):
    return Fragmento(fuente).decir(Voz(random.Random(3), **rasgos))


@pytest.mark.parametrize("sexo, dicho", [(0, "Soy maestro."), (1, "Soy maestra."), (2, "Soy docente.")])
def test_los_corchetes_siguen_al_sexo(sexo, dicho):
    assert decir("Soy [maestro|maestra|docente].", sexo=sexo) == dicho


def test_las_llaves_escogen_una_opcion_y_pueden_anidarse():
    assert decir("{a|b{1|2}}") in {"a", "b1", "b2"}


def test_los_angulos_citan_un_dato_y_hacen_la_contraccion():
    assert decir("Vengo de <zona> y voy a <zona>.", datos={"zona": "el distrito"}) == "Vengo del distrito y voy al distrito."


def test_un_nombre_propio_no_se_contrae():
    assert decir("Vengo de <municipio>.", datos={"municipio": "El Rosario"}) == "Vengo de El Rosario."


def test_los_numeros_van_con_letra_hasta_el_quince():
    assert decir("<4..4> y <20..20>") == "cuatro y 20"


def test_una_condicion_se_cumple_con_edad_y_con_rasgos():
    fragmento = Fragmento("@30 @hijos Mis hijos crecieron.")
    assert not fragmento.admite(Voz(random.Random(1), edad=40))
    assert not fragmento.admite(Voz(random.Random(1), edad=25, rasgos=frozenset({"hijos"})))
    assert fragmento.admite(Voz(random.Random(1), edad=40, rasgos=frozenset({"hijos"})))
    assert fragmento.decir(Voz(random.Random(1))) == "Mis hijos crecieron."


def test_tomar_no_repite_y_avisa_cuando_se_acaba():
    frases = [Fragmento("uno"), Fragmento("dos")]
    voz = Voz(random.Random(1))
    assert {voz.tomar(frases), voz.tomar(frases)} == {"uno", "dos"}
    assert voz.tomar(frases) is None


@pytest.mark.parametrize("fuente", ["{a|b", "a}", "[a|b]", "[a|b|c", "a|b"])
def test_un_fragmento_mal_escrito_se_rechaza(fuente):
    with pytest.raises(ValueError, match="fragmento|concordancia"):
        Fragmento(fuente)
