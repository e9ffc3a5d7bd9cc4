"""Lo que la demostración publica resiste el ataque, pregunta por pregunta y con todos sus cuadros a la vez."""

from pathlib import Path

import pytest

from captura.demostracion import generar
from informes.estadistica import reunir
from tests.informes.estadistica.ataque import Ataque, Individuo
from validadores import cargar, contables

DATOS = Path(__file__).parents[3] / "datos"
PREGUNTAS = [pregunta.pregunta for pregunta in cargar(DATOS).agregados.preguntas]


@pytest.fixture(scope="module")
def contadas(tmp_path_factory):
    """Las personas con que se calculó lo publicado, que en una elección de verdad nadie tendría."""
    reservados = []
    generar(tmp_path_factory.mktemp("demostracion") / "datos", contar=lambda carpeta, dichos: reservados.extend(dichos))
    eleccion = cargar(DATOS)
    return reunir(eleccion, reservados, contables(eleccion.cuestionarios), eleccion.hoy)


def test_la_demostracion_publica_varias_preguntas():
    assert len(PREGUNTAS) >= 6


@pytest.mark.parametrize("id", PREGUNTAS)
def test_nada_se_averigua_restando_lo_que_la_demostracion_publica(contadas, id):
    dicha = next(p for p in cargar(DATOS).agregados.preguntas if p.pregunta == id)
    individuos = [
        Individuo(p.candidatura, tuple(p.rasgos.items()), p.respuestas[id], p.es_conocida) for p in contadas if id in p.respuestas
    ]
    assert len(individuos) == dicha.total
    ataque = Ataque([(dicha, individuos)])
    assert ataque.restricciones
    assert ataque.descubiertas() == []
    if id != "entidad_nacimiento":  # Con treinta y dos respuestas el programa entero tarda demasiado.
        assert ataque.personas_descubiertas() == []
