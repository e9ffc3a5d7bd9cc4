"""Los trozos: solo lo público, comprimido igual siempre, y cada lugar con las contiendas de su boleta."""

import json
import lzma
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tema.indice import Indice
from tema.muestra import pintar_fichas
from tema.paginas.fichas import partes
from tema.sinconexion.manifiesto import ICONOS, manifiesto
from tema.sinconexion.paquetes import COMUN, paquetes, ruta_de_trozo, sello
from tema.sinconexion.trabajador import PAGINAS, cascaron, trabajador
from tema.sinconexion.trozos import anexos, columnas, comprimir
from validadores import Pausa, cargar

RAIZ = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def indice():
    return Indice(cargar(RAIZ / "datos"), {})


@pytest.fixture(scope="module")
def abiertos(indice):
    """Cada trozo ya abierto, por su dirección."""
    return {a.ruta: json.loads(lzma.decompress(a.hacer(), format=lzma.FORMAT_ALONE)) for a in anexos(indice, "g")}


def celda(columna, i):
    return columna[i] if isinstance(columna, list) else columna.get(str(i))


def test_un_trozo_se_abre_con_cualquier_programa_de_lzma():
    assert lzma.decompress(comprimir("ñandú ".encode() * 999), format=lzma.FORMAT_ALONE).decode() == "ñandú " * 999


def test_estan_todas_las_candidaturas_una_sola_vez(indice, abiertos):
    claves = [clave for ruta, datos in abiertos.items() if ruta != COMUN for clave in datos["clave"]]
    assert sorted(claves) == sorted(indice.eleccion.candidaturas)


def test_lo_que_dice_cada_trozo_es_lo_publico_y_nada_mas(indice, abiertos):
    eleccion = indice.eleccion
    textos = [p.id for p in eleccion.cuestionarios.capturables if p.tipo == "texto"]
    ocultas = 0
    for contienda, candidaturas in eleccion.por_contienda.items():
        datos = abiertos[ruta_de_trozo(contienda)]
        for i, candidatura in enumerate(candidaturas):
            publicas = eleccion.respuestas_publicas(candidatura, "curriculo")
            ocultas += not publicas and candidatura.clave in eleccion.curriculos
            for id in textos:
                assert (celda(datos["respuestas"][id], i) or "") == publicas.get(id, "")
            frase, se_muestra, *_ = datos["estados"][datos["estado_curriculo"][i]]
            estado = eleccion.estado(candidatura, "curriculo")
            assert (frase, bool(se_muestra)) == (estado.frase, estado.se_muestra)
    assert ocultas, "la demostración tiene respuestas pausadas o en verificación: sin ellas esta prueba no prueba nada"


def test_de_lo_que_hoy_se_calla_no_se_dice_que_se_publico():
    """Ni la ficha ni el teléfono ponen fecha de publicación a unas respuestas pausadas o que apenas se verifican."""
    eleccion = cargar(RAIZ / "tests/casos/_base", memoria=None)
    suya = eleccion.candidaturas["b2c3d4f5"]
    pausas = tuple(
        Pausa(candidatura=suya.clave, seccion=seccion, desde=eleccion.hoy, motivo="Medida cautelar", acuerdo="IEP/CQ/4/2024")
        for seccion in ("curriculo", "contacto")
    )
    for otras, se_dice in ((pausas[:1], True), (pausas, False)):
        indice = Indice(replace(eleccion, pausas=otras), {})
        vecinas = eleccion.por_contienda[suya.contienda]
        columna = columnas(indice, vecinas, partes(eleccion.cuestionarios))["publicado"]
        assert bool(celda(columna, vecinas.index(suya))) is se_dice
        assert ("Respuestas publicadas el" in pintar_fichas(indice.eleccion, [suya.clave])[suya.clave]) is se_dice


def test_ninguna_columna_lleva_lo_que_no_es_del_renglon_publico(indice):
    contienda, candidaturas = next(iter(indice.eleccion.por_contienda.items()))
    assert "persona" not in columnas(indice, candidaturas, partes(indice.eleccion.cuestionarios))


def test_cada_lugar_pide_las_contiendas_de_su_boleta(indice, tmp_path):
    for anexo in anexos(indice, "g"):
        ruta = tmp_path / anexo.ruta
        ruta.parent.mkdir(parents=True, exist_ok=True)
        ruta.write_bytes(anexo.hacer())
    lista = json.loads(paquetes(indice, tmp_path))
    lugares = {clave: contiendas for clave, _, contiendas in lista["lugares"]}
    assert lugares["distrito-05"] == ["gubernatura", "diputacion-mr-05", "diputacion-rp"]
    assert "ayuntamiento-012" in lugares["municipio-012"]
    assert set(lista["trozos"]) == set(indice.eleccion.por_contienda)
    octetos, marca, nombre = lista["trozos"]["gubernatura"]
    archivo = (tmp_path / ruta_de_trozo("gubernatura")).read_bytes()
    assert (octetos, marca, nombre) == (len(archivo), sello(archivo), "Gubernatura de Morelos")
    assert lista["corte"] == str(date(2024, 5, 10))


def test_sin_cambios_la_huella_es_la_misma_y_con_uno_solo_cambia_su_contienda(indice):
    antes = {a.ruta: a.huella for a in anexos(indice, "g")}
    assert {a.ruta: a.huella for a in anexos(Indice(cargar(RAIZ / "datos"), {}), "g")} == antes
    assert not set(antes.values()) & {a.huella for a in anexos(indice, "otro programa")}


def test_el_cascaron_son_las_paginas_fijas_y_los_recursos_sin_el_propio_service_worker(sitio):
    rutas = [a.relative_to(sitio).as_posix() for a in sitio.rglob("*") if a.is_file()]
    guardadas = cascaron(rutas)
    assert set(PAGINAS) <= set(guardadas)
    assert "tema/css/conoceles.css" in guardadas
    assert not [ruta for ruta in guardadas if ruta.startswith(("fichas/", "datos/", "sinconexion/datos", "tema/js/trabajador"))]
    assert sum((sitio / ruta).stat().st_size for ruta in guardadas) < 700_000


def test_el_service_worker_cambia_solo_si_cambia_lo_que_guarda(sitio):
    rutas = [a.relative_to(sitio).as_posix() for a in sitio.rglob("*") if a.is_file()]
    assert trabajador(sitio, rutas, True) == trabajador(sitio, reversed(rutas), True) == (sitio / "sw.js").read_bytes()
    assert trabajador(sitio, [r for r in rutas if r != "tema/css/eleccion.css"], True) != (sitio / "sw.js").read_bytes()
    assert b'"archivos":[]' in trabajador(sitio, rutas, False)


def test_el_manifiesto_dice_como_se_instala_y_sus_iconos_existen(sitio, indice):
    datos = json.loads(manifiesto(indice.eleccion.proceso, "Conóceles"))
    assert (datos["lang"], datos["start_url"], datos["scope"]) == ("es-MX", "index.html", "./")
    assert {lado for _, lado, _ in ICONOS} == {192, 512}
    assert all((sitio / icono["src"]).is_file() for icono in datos["icons"])
    assert "maskable" in {icono["purpose"] for icono in datos["icons"]}
