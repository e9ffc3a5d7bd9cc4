"""A quiénes se cuenta: a quien autorizó el uso estadístico y sigue en la contienda, una vez."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from informes.estadistica import reunir
from tests.validadores.casos import BASE
from validadores import Constancia, cargar, contables

CLAVE, CORTE = "b2c3d4f5", date(2024, 5, 10)


@pytest.fixture(scope="module")
def eleccion():
    return cargar(BASE, memoria=None)


def firmar(consentimiento, numero="000001", autoriza=True, fecha=date(2024, 4, 18), documento="0" * 64, **otros):
    folio = {"tratamiento": "CT", "publicacion_identidad": "CI", "estadistica": "CE"}[consentimiento]
    return Constancia(consentimiento=consentimiento, autoriza=autoriza, folio=f"{folio}-{numero}", fecha=fecha, documento=documento, **otros)


def expediente(clave=CLAVE, respuestas=None, constancias=None, revocados=frozenset()):
    constancias = constancias or (firmar("tratamiento"), firmar("publicacion_identidad", autoriza=False), firmar("estadistica"))
    return SimpleNamespace(clave=clave, respuestas={"indigena": "Sí", "discapacidad": "Prefiero no contestar"} if respuestas is None else respuestas,
                           constancias=constancias, todas=constancias, revocados=revocados)


def contar(eleccion, *expedientes, corte=CORTE):
    return reunir(eleccion, expedientes, contables(eleccion.cuestionarios), corte)


def test_cuenta_quien_autorizo_con_sus_rasgos_y_sin_lo_que_callo(eleccion):
    suya, candidatura = contar(eleccion, expediente())[0], eleccion.candidaturas[CLAVE]
    assert suya.respuestas == {"indigena": "Sí"}
    assert suya.rasgos == {"cargo": candidatura.cargo, "fuerza": candidatura.fuerza, "sexo": candidatura.sexo}


def test_no_es_conocida_quien_nada_autorizo_ni_tiene_publica_su_accion_afirmativa(eleccion):
    sin_nada = replace(eleccion, identidades={}, acciones={})
    assert not contar(sin_nada, expediente())[0].es_conocida
    assert contar(replace(eleccion, identidades={}), expediente())[0].es_conocida, "su grupo está en la lista de acciones afirmativas"


def test_lo_visible_es_lo_que_hoy_muestra_su_ficha_y_coincide_con_lo_que_respondio(eleccion):
    assert contar(eleccion, expediente())[0].visibles == ("indigena",)
    assert contar(eleccion, expediente(respuestas={"indigena": "No"}))[0].visibles == ()
    folio = next(c.folio for c in eleccion.identidades[CLAVE].constancias if c.consentimiento == "publicacion_identidad")
    retirada = replace(eleccion, revocaciones=(SimpleNamespace(folio=folio),))
    [suya] = contar(retirada, expediente())
    assert suya.es_conocida and suya.visibles == ()


@pytest.mark.parametrize("constancias", [
    (firmar("tratamiento"),),
    (firmar("estadistica"),),
    (firmar("tratamiento"), firmar("estadistica", autoriza=False)),
    (firmar("tratamiento"), firmar("estadistica", documento=None)),
    (firmar("tratamiento"), firmar("estadistica", fecha=date(2024, 5, 11))),
    (firmar("tratamiento"), firmar("estadistica", vence=date(2024, 5, 9))),
    (firmar("tratamiento"), firmar("publicacion_identidad")),
], ids=["sin constancia estadística", "sin la de tratamiento", "dijo que no", "sin firma", "firmó después", "venció", "solo publicar"])
def test_no_cuenta_quien_no_lo_autorizo(eleccion, constancias):
    assert contar(eleccion, expediente(constancias=constancias)) == ()


def test_no_cuenta_quien_lo_revoco_lo_diga_la_reserva_o_lo_publico(eleccion):
    assert contar(eleccion, expediente(revocados=frozenset({"CE-000001"}))) == ()
    de_publico = replace(eleccion, revocaciones=(SimpleNamespace(folio="CE-000001"),))
    assert contar(de_publico, expediente()) == ()


def test_no_cuenta_quien_dejo_la_contienda_ni_quien_no_esta(eleccion):
    retirada = next(c.clave for c in eleccion.candidaturas.values() if not c.es_vigente)
    assert contar(eleccion, expediente(retirada), expediente("zzzz9999")) == ()


def test_es_conocida_quien_alguna_vez_autorizo_publicar(eleccion):
    constancias = (firmar("tratamiento"), firmar("publicacion_identidad"), firmar("estadistica"))
    assert contar(eleccion, expediente(constancias=constancias, revocados=frozenset({"CI-000001"})))[0].es_conocida


def test_quien_tiene_dos_candidaturas_cuenta_una_vez_en_la_primera_de_la_boleta(eleccion):
    primera, otra = [c for c in eleccion.candidaturas.values() if c.es_vigente][:2]
    misma = replace_persona(eleccion, otra.clave, primera.persona)
    personas = contar(misma, expediente(otra.clave), expediente(primera.clave))
    assert [persona.candidatura for persona in personas] == [primera.clave]


SIEMPRE = (firmar("tratamiento"), firmar("estadistica"))


@pytest.mark.parametrize("otras, cuenta", [
    (SIEMPRE, True), ((firmar("tratamiento", "000002"),), True), ((firmar("estadistica", "000002", autoriza=False),), False),
    ((firmar("tratamiento", "000002", autoriza=False),), False),
], ids=["sí en las dos", "en una falta", "en una dijo que no", "en una negó el tratamiento"])
def test_lo_que_firmo_en_una_candidatura_vale_en_la_otra(eleccion, otras, cuenta):
    primera, otra = [c for c in eleccion.candidaturas.values() if c.es_vigente][:2]
    misma = replace_persona(eleccion, otra.clave, primera.persona)
    for una, dos in ((SIEMPRE, otras), (otras, SIEMPRE)):
        assert bool(contar(misma, expediente(primera.clave, constancias=una), expediente(otra.clave, constancias=dos))) is cuenta
    assert contar(misma, expediente(primera.clave, constancias=SIEMPRE), expediente(otra.clave, constancias=SIEMPRE, revocados=frozenset({"CE-000001"}))) == ()


def test_quien_autorizo_publicar_en_su_otra_candidatura_tambien_es_conocida(eleccion):
    primera, otra = [c for c in eleccion.candidaturas.values() if c.es_vigente][:2]
    misma = replace_persona(eleccion, otra.clave, primera.persona)
    publica = (*SIEMPRE, firmar("publicacion_identidad"))
    [suya] = contar(misma, expediente(primera.clave, constancias=SIEMPRE), expediente(otra.clave, constancias=publica))
    assert suya.es_conocida and suya.candidatura == primera.clave


def replace_persona(eleccion, clave, persona):
    candidaturas = {c: k.model_copy(update={"persona": persona}) if c == clave else k for c, k in eleccion.candidaturas.items()}
    return replace(eleccion, candidaturas=candidaturas)
