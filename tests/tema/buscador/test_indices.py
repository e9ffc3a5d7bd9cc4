"""Lo que se publica para buscar: columnas exactas, nada que no sea público, y sin rehacer lo que no cambió."""

import json
import os
import re

import pytest

from tema.buscador import acervo, enmiendas, preparar
from tema.buscador.codigo import cifrar, columna
from tema.buscador.raices import escritas
from tema.indice import Indice
from tests.navegador.clases import eleccion
from validadores import Eleccion


@pytest.fixture(scope="module")
def busqueda(tmp_path_factory):
    return preparar(Indice(eleccion(), {}), tmp_path_factory.mktemp("reserva"))


def leer(octetos: bytes) -> dict:
    return json.loads(re.fullmatch(r"self\.\w+=(.*);\n", octetos.decode(), re.DOTALL)[1])


def test_cada_numero_tiene_su_caracter_y_ninguno_se_escapa_en_json():
    caracteres = columna(range(50_000))
    assert len(set(caracteres)) == 50_000
    assert len(json.dumps(caracteres, ensure_ascii=False)) == 50_002
    with pytest.raises(ValueError):
        cifrar(60_000)
    with pytest.raises(ValueError):
        cifrar(-1)


def test_las_columnas_miden_lo_mismo_y_los_nombres_se_recuperan(busqueda):
    datos = leer(busqueda.nombres.programa())
    candidaturas = list(eleccion().candidaturas.values())
    palabras, numero = datos["palabras"].split("\n"), {cifrar(n): n for n in range(5000)}
    nombres = [" ".join(palabras[numero[letra]] for letra in renglon) for renglon in datos["nombres"].split("\n")]
    assert nombres == [c.nombre for c in candidaturas]
    assert datos["claves"].split("\n") == [c.clave for c in candidaturas]
    assert {len(datos[columna_]) for columna_ in ("cargo", "fuerza", "posicion", "suplente", "situacion", "respondio")} == {1200}
    assert sum(contienda[5] for contienda in datos["contiendas"]) == 1200


def test_lo_que_no_se_publica_no_esta_en_ningun_indice(busqueda):
    ocultas = [c for c in eleccion().candidaturas.values() if not eleccion().respuestas_publicas(c, "curriculo")]
    assert ocultas
    for contienda, analisis in zip(busqueda.nombres.contiendas, busqueda.analizadas, strict=True):
        en_indice = {eleccion().por_contienda[contienda][lugar].clave for lugar, _ in analisis.textos}
        assert not en_indice & {c.clave for c in ocultas}
        assert not analisis.estudios.keys() & {c.clave for c in ocultas}


def _analisis(**usos: int) -> acervo.Analisis:
    return acervo.Analisis("gubernatura", "", [], {}, usos)


def test_las_palabras_comunes_van_de_la_mas_a_la_menos_usada_con_sus_acentos():
    analizadas = [_analisis(educacion=1, educación=3, basura=2, sobre=9), _analisis(basura=2, única=1, niño=1, niñó=1)]
    assert enmiendas.palabras_comunes(analizadas) == ["basura", "educación"]


def test_ninguna_palabra_oculta_esta_entre_las_comunes(busqueda):
    publicas = {p for c in eleccion().candidaturas.values() for v in eleccion().respuestas_publicas(c, "curriculo").values()
                if isinstance(v, str) for p in escritas(v)}
    comunes = enmiendas.palabras_comunes(busqueda.analizadas)
    assert 1000 < len(comunes) <= enmiendas.MAXIMO
    assert set(comunes) <= publicas


def test_todos_los_archivos_llevan_la_version_de_las_columnas(busqueda):
    for anexo in busqueda.anexos():
        if anexo.ruta == "buscar/secciones.js":
            continue  # No habla de candidaturas: sirve con cualquier versión.
        assert leer(anexo.hacer())["version"] == busqueda.nombres.version, anexo.ruta


def test_lo_ya_analizado_no_se_vuelve_a_leer(busqueda, monkeypatch):
    list(busqueda.anexos())
    otra = preparar(Indice(eleccion(), {}), busqueda.reserva)

    def prohibido(*argumentos):
        raise AssertionError("se volvió a leer una respuesta")

    monkeypatch.setattr(Eleccion, "respuestas_publicas", prohibido)
    assert otra.lista == busqueda.lista


@pytest.mark.skipif(not hasattr(os, "fork"), reason="repartir el trabajo pide fork")
def test_entre_dos_procesos_el_analisis_es_el_mismo(busqueda, tmp_path, monkeypatch):
    monkeypatch.setattr("tema.buscador.acervo.CON_DOS_PROCESOS", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    hechas, propia = [], acervo.entre_dos
    monkeypatch.setattr("tema.buscador.acervo.entre_dos", lambda *trabajos: hechas.append(propia(*trabajos)))
    otra = preparar(Indice(eleccion(), {}), tmp_path)
    assert otra.analizadas == busqueda.analizadas
    assert hechas == [True]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="repartir el trabajo pide fork")
def test_lo_que_el_segundo_proceso_no_alcanza_a_analizar_se_analiza_aqui(busqueda, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr("tema.buscador.acervo.CON_DOS_PROCESOS", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    padre, original = os.getpid(), acervo.analizar

    def caer_en_el_hijo(*argumentos):
        if os.getpid() != padre:
            raise OSError("disco lleno en el segundo proceso")
        return original(*argumentos)

    monkeypatch.setattr("tema.buscador.acervo.analizar", caer_en_el_hijo)
    assert preparar(Indice(eleccion(), {}), tmp_path).analizadas == busqueda.analizadas
    assert "disco lleno" in capfd.readouterr().err


def test_el_reparto_no_pierde_contiendas_y_es_parejo():
    pesos = {"a": 900, "b": 500, "c": 450, "d": 10, "e": 1}
    montones = acervo.repartir(list(pesos.items()))
    assert sorted(montones[0] + montones[1]) == sorted(pesos)
    assert abs(sum(pesos[c] for c in montones[0]) - sum(pesos[c] for c in montones[1])) < 100


@pytest.mark.parametrize("octetos", [b"", b"{", b"\xff\xfe", b"[1]"])
def test_una_lista_guardada_que_no_se_entiende_se_rehace_igual(busqueda, tmp_path, octetos):
    guardada = tmp_path / f"lista-{busqueda.sello()}.json"
    guardada.write_bytes(octetos)
    assert preparar(Indice(eleccion(), {}), tmp_path).lista == busqueda.lista
    assert json.loads(guardada.read_bytes()) == busqueda.lista


def test_ningun_archivo_de_la_demostracion_pasa_de_su_presupuesto(busqueda):
    """Presupuestos en octetos sin comprimir; comprimidos son una tercera parte."""
    tamanos = {anexo.ruta: len(anexo.hacer()) for anexo in busqueda.anexos()}
    assert tamanos["buscar/nombres.js"] < 60_000
    assert tamanos["buscar/palabras.js"] < 60_000
    assert max(tamano for ruta, tamano in tamanos.items() if "/temas/" in ruta) < 90_000
    assert max(tamano for ruta, tamano in tamanos.items() if "/respuestas/" in ruta) < 120_000
