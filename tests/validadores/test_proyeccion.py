"""La proyección falla cerrada: nada de identidad es público sin un sí firmado, vigente y sin revocar."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validadores.casos import BASE
from validadores import (
    CALLADAS, Constancia, Identidad, Pausa, Silencio, cargar, contradecir, modelo_de_identidad, modelo_de_respuestas, opciones_de,
    proyectar,
)

ELECCION = cargar(BASE, memoria=None)
PREGUNTAS = ELECCION.cuestionarios.identidad
MODELO = modelo_de_identidad(ELECCION.cuestionarios, ELECCION.nombres)
HOY = date(2024, 5, 10)
DOCUMENTO = "a" * 64
RESPUESTAS = {"indigena": "Sí", "pueblo_indigena": "Náhuatl", "discapacidad": "Prefiero no contestar", "migrante": "No"}


def constancia(cual, **cambios):
    return Constancia(**{"consentimiento": cual, "autoriza": True, "folio": f"C{cual[:1].upper()}-1", "fecha": date(2024, 4, 20),
                         "documento": DOCUMENTO, "recibio": "Alguien"} | cambios)


def firmar(**cambios):
    return [constancia("tratamiento"), constancia("publicacion_identidad", **cambios), constancia("estadistica")]


def proyectado(respuestas=RESPUESTAS, constancias=None, pausas=(), revocados=(), hoy=HOY):
    constancias = firmar() if constancias is None else constancias
    return proyectar("b2c3d4f5", respuestas, constancias, pausas, revocados, hoy, PREGUNTAS, MODELO)


def test_con_todo_en_regla_sale_lo_respondido_y_nada_mas():
    identidad = proyectado()
    assert identidad.respuestas == {"indigena": "Sí", "pueblo_indigena": "Náhuatl", "migrante": "No"}
    assert [c.consentimiento for c in identidad.constancias] == ["tratamiento", "publicacion_identidad"]
    assert {c.recibio for c in identidad.constancias} == {None}


@pytest.mark.parametrize("causa, argumentos", [
    ("sin-constancia", {"constancias": []}),
    ("sin-constancia", {"constancias": [constancia("publicacion_identidad")]}),
    ("sin-constancia", {"constancias": [constancia("tratamiento"), constancia("estadistica")]}),
    ("no-autoriza", {"constancias": firmar(autoriza=False)}),
    ("no-autoriza", {"constancias": [*firmar(), constancia("publicacion_identidad", autoriza=False, folio="CI-9")]}),
    ("sin-firma", {"constancias": firmar(documento=None)}),
    ("aun-no", {"constancias": firmar(fecha=HOY + timedelta(1))}),
    ("vencida", {"constancias": firmar(vence=HOY - timedelta(1))}),
    ("revocada", {"revocados": {"CP-1"}}),
    ("revocada", {"revocados": {"CT-1"}}),
    ("nada-que-publicar", {"respuestas": {}}),
    ("nada-que-publicar", {"respuestas": {"indigena": "Prefiero no contestar", "pueblo_indigena": "No aplica"}}),
    ("ilegible", {"respuestas": {"indigena": "Quizá"}}),
    ("ilegible", {"respuestas": {"indigena": ["Sí"]}}),
])
def test_lo_que_no_consta_equivale_a_un_no(causa, argumentos):
    silencio = proyectado(**argumentos)
    assert isinstance(silencio, Silencio)
    assert silencio.causa == causa


def test_el_ultimo_dia_de_vigencia_todavia_vale():
    assert isinstance(proyectado(constancias=firmar(vence=HOY)), Identidad)


def test_lo_que_dice_publicarse_otro_dia_no_se_adelanta():
    argumentos = ("b2c3d4f5", RESPUESTAS, firmar(), (), (), HOY, PREGUNTAS, MODELO)
    assert isinstance(proyectar(*argumentos, HOY), Identidad)
    assert proyectar(*argumentos, HOY + timedelta(1)).causa == "aun-no"


def test_una_pausa_calla_todo_y_trae_su_motivo():
    pausa = Pausa(candidatura="b2c3d4f5", seccion="identidad", desde=HOY, motivo="Medida cautelar", acuerdo="A/1")
    assert proyectado(pausas=[pausa]).pausa is pausa
    assert isinstance(proyectado(pausas=[pausa], hoy=HOY - timedelta(1)), Identidad)
    ajena = pausa.model_copy(update={"candidatura": "c3d4f5g6"})
    assert isinstance(proyectado(pausas=[ajena]), Identidad)


def test_una_respuesta_sin_su_condicion_no_se_publica():
    assert "discapacidad_tipo" not in proyectado({**RESPUESTAS, "discapacidad_tipo": ("Física",)}).respuestas


def test_proyectar_lo_proyectado_da_lo_mismo():
    primera = proyectado()
    otra = proyectar("b2c3d4f5", primera.respuestas, primera.constancias, (), (), HOY, PREGUNTAS, MODELO, primera.publicado)
    assert otra == primera


OPCIONES = {p.id: list(opciones_de(p, ELECCION.nombres)) for p in PREGUNTAS}
RESPUESTA = st.fixed_dictionaries({}, optional={
    p.id: st.lists(st.sampled_from(OPCIONES[p.id]), max_size=3).map(tuple) if p.varias else st.sampled_from(OPCIONES[p.id])
    for p in PREGUNTAS
})
CONSTANCIAS = st.lists(st.builds(
    constancia, st.sampled_from(["tratamiento", "publicacion_identidad", "estadistica"]), autoriza=st.booleans(),
    documento=st.sampled_from([DOCUMENTO, None]), vence=st.sampled_from([None, HOY, HOY - timedelta(1)]),
    folio=st.sampled_from(["CI-1", "CI-2", "CI-3"]),
), max_size=5)


@given(RESPUESTA, CONSTANCIAS, st.sets(st.sampled_from(["CI-1", "CI-2"])))
def test_con_cualquier_combinacion_lo_publico_esta_consentido_y_nunca_es_una_respuesta_callada(respuestas, constancias, revocados):
    salida = proyectado(respuestas, constancias, (), revocados)
    if isinstance(salida, Identidad):
        for exigido in ("tratamiento", "publicacion_identidad"):
            suyas = [c for c in constancias if c.consentimiento == exigido]
            assert suyas and all(c.autoriza and c.documento and c.folio not in revocados and c.vence != HOY - timedelta(1) for c in suyas)
        dichas = [v for valor in salida.respuestas.values() for v in (valor if isinstance(valor, tuple) else (valor,))]
        assert dichas and not set(dichas) & set(CALLADAS)
        assert not [c for c in contradecir(salida.respuestas, 30, PREGUNTAS) if c.clase == "condicion"]


def test_de_afuera_no_se_distingue_quien_no_respondio_de_quien_no_autorizo_o_ya_no_autoriza():
    sin_archivo = ELECCION.candidaturas["c3d4f5g6"]
    con_archivo = ELECCION.candidaturas["b2c3d4f5"]
    assert ELECCION.estado(con_archivo, "identidad").se_muestra
    vencida = ELECCION.identidades["b2c3d4f5"].model_copy(update={"constancias": tuple(firmar(vence=date(2024, 5, 1)))})
    otra = replace(ELECCION, identidades={"b2c3d4f5": vencida})
    assert otra.estado(con_archivo, "identidad") == ELECCION.estado(sin_archivo, "identidad")
    assert otra.respuestas_publicas(con_archivo, "identidad") == {} == ELECCION.respuestas_publicas(sin_archivo, "identidad")


def test_el_cuestionario_completo_si_admite_callar_y_exige_decirlo():
    modelo = modelo_de_respuestas(ELECCION.cuestionarios, ELECCION.nombres)
    assert modelo(clave="b2c3d4f5", indigena="Prefiero no contestar").indigena == "Prefiero no contestar"
    faltas = [c.pregunta for c in contradecir({"migrante": "Sí"}, 40, PREGUNTAS, completas=True) if c.clase == "falta"]
    assert "pais_residencia" in faltas and "indigena" in faltas and "discapacidad_tipo" not in faltas


@pytest.mark.parametrize("respuestas, edad, halladas", [
    ({"joven": "Sí"}, 43, ["joven"]), ({"joven": "Sí"}, 29, []), ({"mayor": "Sí"}, 40, ["mayor"]), ({"mayor": "Sí"}, 60, []),
    ({"joven": "Sí"}, None, []), ({"migrante": "Sí", "pais_residencia": "México"}, 40, ["pais_residencia"]),
    ({"migrante": "No", "pais_residencia": "Canadá"}, 40, ["pais_residencia"]),
    ({"indigena": "No", "pueblo_indigena": "Náhuatl"}, 40, ["pueblo_indigena"]), ({"pueblo_indigena": "Náhuatl"}, 40, []),
    ({"diversidad_identidad": "Otra"}, 40, ["diversidad_identidad"]),
])
def test_las_contradicciones_se_senalan_por_pregunta(respuestas, edad, halladas):
    assert [c.pregunta for c in contradecir(respuestas, edad, PREGUNTAS)] == halladas
