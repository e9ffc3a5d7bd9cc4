"""Lo que se publica para buscar: columnas exactas, nada que no sea público, y sin rehacer lo que no cambió."""

import json
import re

import pytest

from tema.buscador import preparar
from tema.buscador.codigo import cifrar, columna
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


def test_ningun_archivo_de_la_demostracion_pasa_de_su_presupuesto(busqueda):
    """Presupuestos en octetos sin comprimir; comprimidos son una tercera parte."""
    tamanos = {anexo.ruta: len(anexo.hacer()) for anexo in busqueda.anexos()}
    assert tamanos["buscar/nombres.js"] < 60_000
    assert max(tamano for ruta, tamano in tamanos.items() if "/temas/" in ruta) < 90_000
    assert max(tamano for ruta, tamano in tamanos.items() if "/respuestas/" in ruta) < 120_000
