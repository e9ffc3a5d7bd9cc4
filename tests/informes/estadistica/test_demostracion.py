"""Lo que la demostración publica resiste el ataque, pregunta por pregunta y con todos sus cuadros a la vez."""

import sys
from pathlib import Path

import pytest

from captura.demostracion import generar
from informes.estadistica import reunir
from tests.informes.estadistica.ataque import Ataque, Individuo
from validadores import cargar, contables

DATOS = Path(__file__).parents[3] / "datos"
PUBLICADAS = {dicha.pregunta: dicha for dicha in cargar(DATOS).agregados.preguntas}


@pytest.fixture(scope="module")
def contadas(tmp_path_factory):
    """Las personas con que se calculó lo publicado, que en una elección de verdad nadie tendría."""
    reservados = []
    with pytest.MonkeyPatch.context() as sin_retratos:  # Tardan y aquí nadie los mira.
        sin_retratos.setattr(sys.modules["captura.demostracion.generar"], "retratar", lambda *_: b"")
        generar(tmp_path_factory.mktemp("demostracion") / "datos", contar=lambda carpeta, dichos: reservados.extend(dichos))
    eleccion = cargar(DATOS)
    return reunir(eleccion, reservados, contables(eleccion.cuestionarios), eleccion.hoy)


def test_la_demostracion_publica_varias_preguntas_y_tiene_a_quien_autorizo_y_hoy_no_se_muestra(contadas):
    assert len(PUBLICADAS) >= 6
    assert any(p.es_conocida and not p.visibles for p in contadas)


@pytest.mark.parametrize("id", PUBLICADAS)
def test_nada_se_averigua_restando_lo_que_la_demostracion_publica(contadas, id):
    dicha = PUBLICADAS[id]
    suyas = [p for p in contadas if id in p.respuestas]
    assert len(suyas) == dicha.total
    sabidas = {p.clave for p in suyas if p.es_conocida}, {p.clave for p in suyas if id in p.visibles}
    for conocidas in sabidas:
        ataque = Ataque([(dicha, [Individuo(p.clave, tuple(p.rasgos.items()), p.respuestas[id], p.clave in conocidas) for p in suyas])])
        assert ataque.restricciones
        assert ataque.descubiertas() == []
        assert ataque.personas_descubiertas() == []
