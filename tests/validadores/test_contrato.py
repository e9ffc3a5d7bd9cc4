"""El contrato admite lo mismo que los modelos, y frictionless entiende el que se publica."""

import json
import shutil
from pathlib import Path

import frictionless
import pytest

from tests.validadores.casos import BASE
from validadores import (
    PROCESO,
    REGISTRO,
    TABLAS,
    Candidatura,
    Proceso,
    bytes_de_tabla,
    cargar,
    columnas_de,
    esquema_de,
    revisar,
)
from validadores.cuadros import leer_tabla
from validadores.tablas import cotejar

PROCESO_BASE = Proceso.model_validate_json((BASE / PROCESO).read_bytes(), strict=True)
MODELOS = [*TABLAS.values(), Candidatura]
VALORES = ["", "x", "PAN", "PAN;PRI", "PAN;pri", "k7f3q2", "2024-05-03", "2024-02-31", "03/05/2024", "0", "1", "007",
           "17001", "500", "100000", "-1", "+1", "1.0", "²", "propietaria", "aprobada", "curriculo", "#1f6f54",
           "#1F6F54", "coalición", "x" * 301,
           "diputacion-mr", "mujer", "gubernatura", "en verificación", "a;b", ";"]


def renglon_bueno(modelo):
    """Celdas de un renglón que el modelo admite."""
    ruta = next((ruta for ruta, propio in TABLAS.items() if propio is modelo), f"{REGISTRO}/gubernatura.csv")
    encabezado, renglon, *_ = (BASE / ruta).read_text("utf-8").replace('"', "").splitlines()
    return dict(zip(encabezado.split(","), renglon.split(","), strict=False))


def es_solo_del_modelo(modelo, columna, valor):
    """Lo que Table Schema no sabe decir: el largo de cada elemento de una lista, y que un número no lleve signo."""
    es_lista = type(modelo.model_fields[columna].default) is tuple
    return (es_lista and len(valor) > 60) or valor == "+1"


@pytest.mark.parametrize("modelo", MODELOS, ids=lambda modelo: modelo.__name__)
def test_contrato_y_modelo_admiten_lo_mismo_en_cada_columna(modelo):
    esquema = esquema_de(modelo, PROCESO_BASE)
    cerradas = {("Candidatura", "sexo"), ("Candidatura", "cargo"), ("Contienda", "eleccion")}
    for columna in columnas_de(modelo):
        if (modelo.__name__, columna) in cerradas:
            continue
        valores = [valor for valor in VALORES if not es_solo_del_modelo(modelo, columna, valor)]
        renglones = [renglon_bueno(modelo) | {columna: valor} for valor in valores]
        filas = [renglones[0].keys(), *(renglon.values() for renglon in renglones)]
        texto = "".join(f"{','.join(celdas)}\n" for celdas in filas)
        cuadro = leer_tabla("t.csv", texto, modelo, **({"contienda": "x"} if modelo is Candidatura else {}))
        del_modelo = {valores[hallazgo.fila - 2] for hallazgo in cuadro.hallazgos}
        cuadro.hallazgos = []
        del_contrato = {valores[hallazgo.fila - 2] for hallazgo in cotejar([cuadro], esquema)}
        assert del_contrato == del_modelo, columna


def test_las_listas_cerradas_del_proceso_las_cuida_el_contrato():
    esquema = esquema_de(Candidatura, PROCESO_BASE)
    campos = {campo["name"]: campo for campo in esquema["fields"]}
    assert campos["sexo"]["constraints"]["enum"] == ["mujer", "hombre", "no binario"]
    assert "regiduria" in campos["cargo"]["constraints"]["enum"]


def test_frictionless_acepta_los_datos_buenos_con_el_contrato_publicado(tmp_path):
    datos = shutil.copytree(BASE, tmp_path / "datos")
    shutil.move(datos / "candidaturas/datapackage.json", datos / "datapackage.json")
    informe = frictionless.validate(datos / "datapackage.json")
    assert informe.valid, informe.flatten(["type", "rowNumber", "fieldName", "note"])
    presentes = {Path(ruta).stem for ruta in TABLAS if (BASE / ruta).exists()}
    assert {tarea.name for tarea in informe.tasks} == presentes | {"registro"}


def test_el_contrato_publicado_halla_una_referencia_rota(tmp_path):
    datos = shutil.copytree(BASE, tmp_path / "datos")
    shutil.move(datos / "candidaturas/datapackage.json", datos / "datapackage.json")
    cuentas = datos / "seguimiento/cuentas.csv"
    cuentas.write_text(cuentas.read_text().replace("b2c3d4f5", "zzzzzzzz"))
    assert "foreign-key" in {fallo[0] for fallo in frictionless.validate(datos / "datapackage.json").flatten(["type"])}


def test_cada_columna_lleva_titulo_y_descripcion():
    contrato = json.loads((BASE / "candidaturas/datapackage.json").read_text("utf-8"))
    campos = [campo for recurso in contrato["resources"] for campo in recurso["schema"]["fields"]]
    assert all(campo["title"] and campo["description"] for campo in campos)
    assert [recurso["path"] for recurso in contrato["resources"] if recurso["name"] == "registro"][0] == [
        f"{REGISTRO}/{nombre}.csv"
        for nombre in ("ayuntamiento-007", "diputacion-mr-01", "diputacion-mr-02", "diputacion-rp", "gubernatura")
    ]


def test_una_tabla_sin_renglones_es_valida(datos):
    for modelo, ruta in ((TABLAS[ruta], ruta) for ruta in TABLAS if ruta.startswith("seguimiento")):
        (datos / ruta).write_bytes(bytes_de_tabla(modelo, []))
    assert revisar(datos, memoria=None) == []
    assert cargar(datos, memoria=None).pausas == ()
