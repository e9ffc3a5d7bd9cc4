"""La identidad en la ficha: lo autorizado, con su folio; la pausa, con su motivo; y en lo demás, el mismo silencio."""

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tema.muestra import pintar_fichas
from validadores import Pausa, Revocacion, cargar

RAIZ = Path(__file__).parent.parent.parent
CLAVE, FOLIO = "b2c3d4f5", "CI-000001"


@pytest.fixture(scope="module")
def eleccion():
    return cargar(RAIZ / "tests/casos/_base", memoria=None)


def ficha(eleccion):
    return str(pintar_fichas(eleccion, [CLAVE])[CLAVE])


def sin_autorizar(eleccion):
    return replace(eleccion, identidades={})


def vencida(eleccion):
    identidad = eleccion.identidades[CLAVE]
    constancias = tuple(c.model_copy(update={"vence": date(2024, 5, 1)}) for c in identidad.constancias)
    return replace(eleccion, identidades={CLAVE: identidad.model_copy(update={"constancias": constancias})})


def revocada(eleccion):
    return replace(eleccion, revocaciones=(Revocacion(folio=FOLIO, fecha=date(2024, 5, 2)),))


def test_lo_autorizado_se_lee_por_dimension_con_su_frase_y_su_folio(eleccion):
    pagina = ficha(eleccion)
    for dicho in ("Cómo se identifica", "autorizó por escrito", "Náhuatl", "Sensorial: La visión", "Canadá", FOLIO, 'href="#identidad"'):
        assert dicho in pagina
    assert "Prefiero no contestar" not in pagina


@pytest.mark.parametrize("callar", [vencida, revocada])
def test_quien_ya_no_autoriza_se_ve_octeto_por_octeto_como_quien_nunca_respondio(eleccion, callar):
    assert ficha(callar(eleccion)) == ficha(sin_autorizar(eleccion))
    assert "identidad" not in ficha(callar(eleccion)).lower()


def test_una_pausa_oculta_las_respuestas_y_dice_su_motivo(eleccion):
    pausa = Pausa(candidatura=CLAVE, seccion="identidad", desde=date(2024, 5, 1), motivo="Medida cautelar", acuerdo="IEP/CQ/009/2024")
    pagina = ficha(replace(eleccion, pausas=(*eleccion.pausas, pausa)))
    assert "Medida cautelar (IEP/CQ/009/2024)" in pagina
    assert not any(dicho in pagina for dicho in ("Náhuatl", "Sensorial", FOLIO))


def test_una_pausa_de_quien_no_autorizo_no_delata_nada(eleccion):
    pausa = Pausa(candidatura=CLAVE, seccion="identidad", desde=date(2024, 5, 1), motivo="Medida cautelar", acuerdo="IEP/CQ/009/2024")
    nadie = sin_autorizar(eleccion)
    assert ficha(replace(nadie, pausas=(*nadie.pausas, pausa))) == ficha(nadie)


def test_la_accion_afirmativa_solo_se_ve_si_el_proceso_cita_su_acuerdo(eleccion):
    assert "Personas indígenas" in ficha(eleccion)
    for cambio in ({"acuerdo": None}, {"publicar": False}):
        acciones = eleccion.proceso.acciones_afirmativas.model_copy(update=cambio)
        callada = replace(eleccion, proceso=eleccion.proceso.model_copy(update={"acciones_afirmativas": acciones}))
        assert "Personas indígenas" not in ficha(callada)
        assert not any("Personas indígenas" in str(huella) for huella in callada.huellas_publicas.values())


@pytest.mark.parametrize("situacion", ["sustituida", "cancelada", "renuncia", "fallecimiento"])
def test_de_quien_deja_la_contienda_no_queda_ni_su_identidad_ni_su_accion_afirmativa(eleccion, situacion):
    """La puerta ya rechaza su archivo; aquí se comprueba que, aunque lo admitiera, no se mostraría."""
    quien = eleccion.candidaturas[CLAVE].model_copy(update={"situacion": situacion})
    otra = replace(eleccion, candidaturas={**eleccion.candidaturas, CLAVE: quien})
    assert otra.identidad_publica(quien) is None and otra.accion_publica(quien) is None
    assert not any(dicho in ficha(otra) for dicho in ("Náhuatl", "Sensorial", FOLIO, "Personas indígenas"))


def test_cada_causa_de_silencio_cambia_la_huella_y_la_pagina_se_vuelve_a_pintar(eleccion):
    huella = eleccion.huellas_publicas[CLAVE]
    assert revocada(eleccion).huellas_publicas[CLAVE] != huella
    assert revocada(eleccion).huellas_publicas[CLAVE] == sin_autorizar(eleccion).huellas_publicas[CLAVE]


def test_ninguna_sala_que_publica_lee_la_identidad_sin_pasar_por_su_puerta():
    lecturas = [
        f"{ruta.relative_to(RAIZ)}:{nodo.lineno}"
        for sala in ("tema", "publicacion", "informes") for ruta in sorted((RAIZ / sala).rglob("*.py"))
        for nodo in ast.walk(ast.parse(ruta.read_text("utf-8")))
        if isinstance(nodo, ast.Attribute) and nodo.attr in ("identidades", "acciones", "revocaciones")
    ]
    assert lecturas == []
