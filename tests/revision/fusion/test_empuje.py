"""Qué recibe el repositorio en un empuje, rama por rama."""

import pytest

from revision.fusion import Ajustes, examinar_empuje, examinar_propuesta
from tests.revision.fusion.conftest import CURRICULO

CEROS = "0" * 40


def codigos(taller, *renglones, **opciones):
    return [falta.codigo for falta in examinar_empuje(taller.raiz, renglones, Ajustes(), **opciones)]


def nueva(taller, nombre):
    return f"{CEROS} {taller.git('rev-parse', 'HEAD')} refs/heads/{nombre}\n"


@pytest.mark.parametrize("nombre", ["datos/sustituciones-abril", "contenido/avisos", "codigo/regla.nueva", "datos/2024/mayo_2"])
def test_un_nombre_acordado_se_recibe(taller, nombre):
    assert codigos(taller, nueva(taller, nombre)) == []


@pytest.mark.parametrize("nombre", ["parche", "datos", "Datos/x", "datos/ñ", "datos/a b", "datos/-a", "otra/x", "datos/a/", "mainx"])
def test_un_nombre_que_no_dice_que_trae_se_rechaza(taller, nombre):
    assert codigos(taller, nueva(taller, nombre)) == ["nombre-de-rama"]


def test_una_rama_de_datos_no_trae_codigo_ni_al_reves(taller):
    taller.rama("datos/x")
    taller.escribir("validadores/regla.py", "raise SystemExit\n")
    taller.comprometer("Código")
    assert codigos(taller, nueva(taller, "datos/x")) == ["rama-de-otra-cosa"]
    assert codigos(taller, nueva(taller, "codigo/x")) == []
    taller.cambiar(CURRICULO, "calles iluminadas", "calles seguras")
    taller.comprometer("Datos")
    assert codigos(taller, nueva(taller, "codigo/x")) == ["rama-de-otra-cosa"]


def test_la_principal_no_se_borra_ni_nace_y_la_de_paginas_no_se_empuja(taller):
    punta = taller.git("rev-parse", "main")
    assert codigos(taller, f"{punta} {CEROS} refs/heads/main\n") == ["rama-borrada"]
    assert codigos(taller, f"{CEROS} {punta} refs/heads/main\n") == ["rama-por-nacer"]
    assert codigos(taller, nueva(taller, "paginas")) == ["rama-del-servidor"]
    assert codigos(taller, f"{punta} {CEROS} refs/heads/datos/vieja\n") == []


def test_una_etiqueta_se_pone_y_no_se_mueve(taller):
    punta = taller.git("rev-parse", "main")
    assert codigos(taller, f"{CEROS} {punta} refs/tags/v1\n") == []
    assert codigos(taller, f"{punta} {CEROS} refs/tags/v1\n") == ["etiqueta-movida"]
    assert codigos(taller, f"{CEROS} {punta} refs/notes/x\n") == ["referencia-ajena"]


def test_todo_se_dice_a_la_vez_y_la_guardia_mira_cada_rama_y_cada_etiqueta(taller):
    punta = taller.propuesta()
    guardia = lambda repositorio, base, cabeza, rama: [f"algo en {cabeza[:7]}"]
    renglones = [nueva(taller, "parche"), nueva(taller, "datos/respuesta"), f"{CEROS} {punta} refs/tags/v1\n"]
    assert codigos(taller, *renglones, guardia=guardia) == ["nombre-de-rama", "guardia", "guardia"]


def test_una_propuesta_se_examina_contra_la_base_que_se_le_dice(taller):
    taller.propuesta()
    taller.escribir("nuevo.py", "pass\n")
    taller.comprometer("Código suelto")
    faltas = examinar_propuesta(taller.raiz, "HEAD", "datos/respuesta", Ajustes(), base="main")
    assert [falta.codigo for falta in faltas] == ["rama-de-otra-cosa"]
    assert str(faltas[0]) == (
        "datos/respuesta: Una rama que empieza con «datos/» no lleva «nuevo.py». Ponlo en una rama codigo/. [rama-de-otra-cosa]"
    )
