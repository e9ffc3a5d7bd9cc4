"""La página de la diversidad dice los agregados y solo los agregados."""

from dataclasses import replace

import html5lib
import pytest

from tema import fase
from tema.indice import Indice
from tema.paginas import diversidad
from tests.navegador.clases import eleccion


def ver(de=None):
    paginas = list(diversidad.listar(Indice(de or eleccion(), {}), ()))
    return paginas[0].armar().vista if paginas else None


def test_cada_pregunta_publicada_esta_con_sus_cuentas_en_el_orden_del_cuestionario():
    orden = [p.id for p in eleccion().cuestionarios.identidad]
    preguntas = ver().preguntas
    assert [p.clave for p in preguntas] == sorted((d.pregunta for d in eleccion().agregados.preguntas), key=orden.index)
    for contada, dicha in ((c, d) for c in preguntas for d in eleccion().agregados.preguntas if d.pregunta == c.clave):
        assert tuple(parte.cuenta for parte in contada.partes) == dicha.cuentas
        assert [[tuple(p.cuenta for p in r.partes) for r in c.renglones] for c in contada.cuadros] == [
            [r.cuentas for r in c.renglones] for c in dicha.cuadros]


def test_los_renglones_juntos_dicen_a_quienes_juntan():
    indigena = next(p for p in ver().preguntas if p.clave == "indigena")
    juntos = [r for c in indigena.cuadros for r in c.renglones if len(r.rotulos) > 1]
    assert juntos and all(rotulo for renglon in juntos for rotulo in renglon.rotulos)


def test_la_lectura_dice_de_cuantas_respondieron():
    for pregunta in ver().preguntas:
        assert pregunta.lectura.startswith(f"De las {pregunta.total:,} candidaturas que respondieron")


def test_ninguna_parte_se_redondea_a_todas_ni_a_ninguna():
    agregados = eleccion().agregados
    pocas = next(p for p in agregados.preguntas if p.respuestas[0] == ("Sí",)).model_copy(update={"cuentas": (10, 8990), "cuadros": ()})
    [pregunta] = ver(replace(eleccion(), agregados=agregados.model_copy(update={"preguntas": (pocas,)}))).preguntas
    assert [parte.ciento for parte in pregunta.partes] == [0.1, 99.9]
    assert pregunta.lectura == "De las 9,000 candidaturas que respondieron, 10 dijeron que sí: el 0.1 %."
    comun = ver().preguntas[0].partes[0].ciento
    assert isinstance(comun, int), "lo demás va sin decimales"


def test_lo_que_no_se_publica_se_nombra_sin_numero():
    agregados = eleccion().agregados
    callada = agregados.preguntas[0]
    vista = ver(replace(eleccion(), agregados=agregados.model_copy(update={"preguntas": agregados.preguntas[1:]})))
    seccion = next(p.seccion for p in eleccion().cuestionarios.identidad if p.id == callada.pregunta)
    assert vista.calladas == (seccion,)


@pytest.mark.parametrize("de", [lambda e: replace(e, agregados=None), fase.sin_candidaturas], ids=["sin agregados", "antes de publicar"])
def test_sin_agregados_o_antes_de_la_fecha_no_hay_pagina(de):
    assert ver(de(eleccion())) is None


def test_la_pagina_dice_cada_numero_en_su_tabla_y_enlaza_las_descargas(sitio):
    pagina = html5lib.parse((sitio / "diversidad.html").read_bytes(), namespaceHTMLElements=False)
    celdas = {"".join(celda.itertext()).split()[0] for celda in pagina.iter("td") if "".join(celda.itertext()).strip()}
    for dicha in eleccion().agregados.preguntas:
        assert {f"{cuenta:,}" for cuenta in dicha.cuentas} <= celdas
    enlaces = {enlace.get("href") for enlace in pagina.iter("a")}
    assert {"datos/diversidad.csv", "datos/diversidad.json"} <= enlaces
    otras = [html5lib.parse((sitio / ruta).read_bytes(), namespaceHTMLElements=False) for ruta in ("estadistica.html",)]
    assert all("diversidad.html" in {enlace.get("href") for enlace in otra.iter("a")} for otra in otras)
