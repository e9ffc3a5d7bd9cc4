"""Cada total de la estadística es el número de fichas que lo respaldan."""

import csv
import io
import json

import pytest

from tema.indice import Indice
from tema.paginas.comparador import Comparables
from tema.paginas.estadistica import EDADES, cuadros, en_csv
from tests.navegador.clases import eleccion


@pytest.fixture(scope="module")
def hechos():
    estudios = {
        c.clave: grado for c in eleccion().candidaturas.values()
        if (grado := eleccion().respuestas_publicas(c, "curriculo").get("grado_maximo_estudios"))
    }
    return {cuadro.clave: cuadro for cuadro in cuadros(Indice(eleccion(), {}), estudios)}


def vigentes():
    return [c for c in eleccion().candidaturas.values() if c.es_vigente]


@pytest.mark.parametrize("clave", ["cargo", "fuerza", "sexo", "edad", "respuestas"])
def test_las_categorias_suman_todas_las_vigentes(hechos, clave):
    assert hechos[clave].total == sum(barra.total for barra in hechos[clave].barras) == len(vigentes())


def test_los_tramos_de_edad_no_se_enciman_ni_dejan_huecos():
    assert [desde for desde, _ in EDADES[1:]] == [hasta + 1 for _, hasta in EDADES[:-1]]


def test_los_municipios_cuentan_solo_contiendas_municipales(hechos):
    esperado = sum(1 for c in vigentes() if eleccion().contiendas[c.contienda].municipio)
    assert hechos["municipio"].total == esperado


def test_los_estudios_salen_solo_de_lo_publicado(hechos):
    publicas = [c for c in vigentes() if eleccion().respuestas_publicas(c, "curriculo").get("grado_maximo_estudios")]
    assert hechos["estudios"].total == len(publicas) > 0
    assert all(barra.total == barra.respondieron for barra in hechos["estudios"].barras)


def test_la_descarga_dice_lo_mismo_que_la_pagina(hechos):
    renglones = list(csv.DictReader(io.StringIO(en_csv(hechos.values()).decode())))
    assert len(renglones) == sum(len(cuadro.barras) for cuadro in hechos.values())
    assert sum(int(r["candidaturas"]) for r in renglones if r["cuadro"] == "sexo") == len(vigentes())


def test_el_comparador_no_publica_lo_que_la_ficha_no_muestra():
    for contienda in eleccion().por_contienda:
        comparables = Comparables(Indice(eleccion(), {}), contienda)
        for anexo in list(comparables.anexos())[1:]:
            respuestas = json.loads(anexo.hacer().decode().partition("=")[2].rstrip(";\n"))["respuestas"]
            for clave, suyas in respuestas.items():
                candidatura = eleccion().candidaturas[clave]
                publicas = eleccion().respuestas_publicas(candidatura, "curriculo")
                if publicas:
                    dichas = {pregunta: valor for pregunta, valor in suyas["respuestas"].items() if valor is not None}
                    assert dichas.items() <= {c: list(v) if isinstance(v, tuple) else v for c, v in publicas.items()}.items()
                    assert not (suyas["respuestas"].keys() - dichas.keys()) & publicas.keys(), "nula, solo la que no se le hace"
                else:
                    assert suyas.keys() == {"estado"}
                    assert suyas["estado"][0] == eleccion().estado(candidatura, "curriculo").frase
