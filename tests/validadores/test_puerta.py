"""La puerta: de una carpeta buena sale una elección completa, y de una mala todos sus hallazgos."""

import os
from datetime import date

import pytest

import validadores
from tests.validadores.casos import BASE
from validadores import DatosRechazados, cargar, revisar

CURRICULO = "candidaturas/curriculo/b2c3d4f5.json"


def sustituir(ruta, antes, despues):
    texto = ruta.read_text("utf-8")
    assert texto.count(antes) == 1
    ruta.write_bytes(texto.replace(antes, despues).encode())


def test_una_carpeta_buena_da_una_eleccion_con_todo():
    eleccion = cargar(BASE, memoria=None)
    assert (len(eleccion.candidaturas), len(eleccion.curriculos), len(eleccion.fotos)) == (19, 4, 2)
    assert eleccion.hoy == date(2024, 5, 10)
    assert eleccion.relevos["g6h7j8k9"].nombre == "Fabiola Núñez Ocampo"
    assert eleccion.cuentas["b2c3d4f5"].entregada == date(2024, 4, 16)
    assert eleccion.pausas[0].motivo == "Medida cautelar"
    assert eleccion.fuerzas["COA-1"].integrantes == ("PVS", "PAR")


def test_las_candidaturas_van_por_contienda_y_dentro_en_orden_de_boleta():
    eleccion = cargar(BASE, memoria=None)
    contiendas = list(dict.fromkeys(candidatura.contienda for candidatura in eleccion.candidaturas.values()))
    assert contiendas == list(eleccion.contiendas)
    del_ayuntamiento = [candidatura.cargo for candidatura in eleccion.por_contienda["ayuntamiento-007"]]
    assert del_ayuntamiento == ["presidencia"] * 3 + ["sindicatura"] + ["regiduria"] * 4
    assert list(eleccion.curriculos) == [clave for clave in eleccion.candidaturas if clave in eleccion.curriculos]


def test_la_huella_de_un_curriculo_y_de_una_foto_cambia_con_sus_bytes(datos):
    antes = cargar(datos, memoria=None)
    sustituir(datos / CURRICULO, "drenaje digno", "drenaje nuevo")
    despues = cargar(datos, memoria=None)
    assert antes.huellas["b2c3d4f5"] != despues.huellas["b2c3d4f5"]
    assert antes.huellas["h7j8k9m2"] == despues.huellas["h7j8k9m2"]
    assert len(antes.huellas["b2c3d4f5"]) == len(antes.fotos["b2c3d4f5"].huella) == 32


def test_la_fecha_de_corte_es_la_pedida_o_la_del_proceso_o_la_jornada(datos):
    assert cargar(datos, date(2024, 5, 20), memoria=None).hoy == date(2024, 5, 20)
    sustituir(datos / "proceso.json", ' "hoy": "2024-05-10",\n', "")
    assert cargar(datos, memoria=None).hoy == date(2024, 6, 2)


def test_una_fecha_de_corte_anterior_señala_lo_que_entonces_no_se_sabia():
    codigos = {hallazgo.codigo for hallazgo in revisar(BASE, date(2024, 4, 18), memoria=None)}
    assert codigos == {"fecha-futura", "publicado-futuro"}


def test_cargar_rechaza_con_todos_los_hallazgos_y_los_dice(datos):
    sustituir(datos / "catalogos/distritos.csv", "01,", "1,")
    sustituir(datos / CURRICULO, '"Licenciatura"', '"Lic."')
    with pytest.raises(DatosRechazados) as rechazo:
        cargar(datos, memoria=None)
    assert rechazo.value.hallazgos == revisar(datos, memoria=None)
    assert [hallazgo.archivo for hallazgo in rechazo.value.hallazgos] == [CURRICULO, "catalogos/distritos.csv"]
    assert "[clave-en-otra-forma]" in str(rechazo.value)


def test_los_mapas_de_la_eleccion_no_se_dejan_cambiar():
    eleccion = cargar(BASE, memoria=None)
    for mapa in (eleccion.candidaturas, eleccion.curriculos, eleccion.fotos, eleccion.fuerzas, eleccion.huellas):
        with pytest.raises(TypeError):
            mapa["x"] = None


def test_el_avance_dice_cada_fase_y_llega_al_total():
    avances = []
    revisar(BASE, avance=lambda *avance: avances.append(avance), memoria=None)
    assert [fase for fase, hechos, total in avances if hechos == total] == ["tablas", "currículos", "identidad", "fotografías"]


def test_los_hallazgos_no_dependen_del_orden_del_disco(datos, monkeypatch):
    for ruta in ("catalogos/distritos.csv", "seguimiento/cuentas.csv"):
        (datos / ruta).write_text("x\n")
    de_ida = revisar(datos, memoria=None)
    listar = os.scandir

    class AlReves:
        def __init__(self, ruta):
            self.entradas = list(listar(ruta))[::-1]

        def __enter__(self):
            return iter(self.entradas)

        def __exit__(self, *_):
            return False

    monkeypatch.setattr(os, "scandir", AlReves)
    assert revisar(datos, memoria=None) == de_ida


def test_la_cara_entrega_lo_que_promete():
    assert all(hasattr(validadores, nombre) for nombre in validadores.__all__)
    assert {"revisar", "cargar", "ordenar", "formatear", "Hallazgo", "Eleccion"} <= set(validadores.__all__)
