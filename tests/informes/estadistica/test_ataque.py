"""Quien reste todo lo publicado no averigua lo que no se publicó; y el ataque con que se prueba sí tiene dientes."""

import pytest

from informes.estadistica import Corte, calcular
from tests.informes.estadistica.ataque import Ataque
from tests.informes.estadistica.poblaciones import CORTE, eleccion, individuos, poblar, pregunta
from validadores import CuadroAgregado, PreguntaAgregada, RenglonAgregado

INGRESOS = ("Menos", "Poco", "Medio", "Mucho")


def publicar(personas, umbral=10, corte=CORTE, anteriores=(), opciones=("Sí", "No")):
    hechos = calcular(eleccion(umbral), personas, [pregunta(opciones=(*opciones, "Prefiero no contestar"))], corte, anteriores)
    return hechos


@pytest.mark.parametrize("semilla", range(3))
@pytest.mark.parametrize("cuantas, si", [(120, 0.3), (400, 0.12), (900, 0.05)])
def test_ninguna_casilla_sin_publicar_se_averigua_restando(semilla, cuantas, si):
    personas = poblar(semilla, cuantas, si)
    hechos = publicar(personas)
    if not hechos.preguntas:
        pytest.skip("con esa población no se publica la pregunta")
    ataque = Ataque([(hechos.preguntas[0], individuos(personas))])
    assert list(ataque.casillas()), "algo queda sin publicar"
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []


@pytest.mark.parametrize("semilla", range(2))
def test_tampoco_en_una_pregunta_de_muchas_respuestas(semilla):
    personas = poblar(semilla, 300, 0.1, opciones=INGRESOS)
    dicha = publicar(personas, opciones=INGRESOS).preguntas[0]
    ataque = Ataque([(dicha, individuos(personas))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []


@pytest.mark.parametrize("semilla", range(3))
def test_dos_cortes_juntos_no_descubren_a_quienes_entraron_ni_a_quienes_salieron(semilla):
    primeras = poblar(semilla, 400, 0.2)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    siguientes = (*primeras[3:], *poblar(semilla + 100, 700, 0.25, desde=1000))
    dos = publicar(siguientes, anteriores=[Corte(agregados=uno, personas=primeras)])
    assert uno.preguntas and dos.preguntas
    assert dos.preguntas[0].corte == CORTE, "con tanta gente nueva sí se cuenta otra vez"
    ataque = Ataque([(uno.preguntas[0], individuos(primeras)), (dos.preguntas[0], individuos(siguientes))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []
    assert all(menos < mas for _, cuantas, (menos, mas) in ataque.cambios(0, 1) if cuantas < 10)
    assert all(menos >= 10 for _, cuantas, (menos, mas) in ataque.cambios(0, 1) if menos == mas)


@pytest.mark.parametrize("cambio", [
    lambda personas: personas[:-1], lambda personas: (*personas, *poblar(99, 3, 0.5, desde=5000)),
    lambda personas: (*personas[:-1], personas[-1].model_copy(update={"respuestas": {"discapacidad": "Sí"}})),
], ids=["sale una", "entran tres", "una cambia su respuesta"])
def test_si_entre_dos_cortes_cambian_pocas_se_queda_el_anterior(cambio):
    primeras = poblar(3, 400, 0.2, conocidas=0)
    uno = publicar(primeras, corte=CORTE.replace(day=1))
    dos = publicar(cambio(primeras), anteriores=[Corte(agregados=uno, personas=primeras)])
    assert dos.preguntas == uno.preguntas
    assert dos.corte == CORTE


def test_el_ataque_descubre_lo_que_se_publica_sin_cuidado():
    """Tachar solo las casillas chicas no protege: basta restar."""
    personas = poblar(1, 400, 0.06, conocidas=0)
    quienes = individuos(personas)

    def cuenta(cargos=None):
        return tuple(sum(1 for i in quienes if i.respuesta == r and (not cargos or dict(i.rasgos)["cargo"] in cargos)) for r in ("Sí", "No"))

    cuadro = CuadroAgregado(cruce="cargo", renglones=tuple(
        RenglonAgregado(valores=(cargo,), cuentas=cuenta((cargo,))) for cargo in ("diputacion", "presidencia", "regiduria")
    ))
    descuidada = PreguntaAgregada(pregunta="discapacidad", corte=CORTE, respuestas=(("Sí",), ("No",)), cuentas=cuenta(), cuadros=(cuadro,))
    descubiertas = Ataque([(descuidada, quienes)]).descubiertas()
    assert {casilla.valor for casilla in descubiertas if casilla.rasgo == "cargo"} == {"gubernatura"}


def test_el_ataque_descubre_a_quien_entra_sola_entre_dos_cortes():
    primeras = poblar(2, 300, 0.3, conocidas=0)
    segundas = (*primeras, *poblar(7, 1, 1.0, conocidas=0, desde=5000))
    uno, dos = (publicar(personas).preguntas[0] for personas in (primeras, segundas))
    ataque = Ataque([(uno, individuos(primeras)), (dos, individuos(segundas))])
    assert ataque.personas_descubiertas(), "calculados cada uno por su lado, la diferencia la señala"


def test_descontar_a_quienes_publicaron_su_respuesta_tampoco_descubre_a_las_demas():
    personas = poblar(5, 600, 0.25, conocidas=0.6)
    dicha = publicar(personas).preguntas[0]
    ataque = Ataque([(dicha, individuos(personas))])
    assert ataque.descubiertas() == []
    assert ataque.personas_descubiertas() == []
