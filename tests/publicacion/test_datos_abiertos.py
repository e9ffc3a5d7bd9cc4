"""Las descargas dicen lo mismo que las páginas, se abren en Excel y no esconden fórmulas."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from publicacion.datos_abiertos import preparar
from publicacion.datos_abiertos.tabla import COLUMNAS, neutralizar
from validadores import cargar

RAIZ = Path(__file__).parent.parent.parent
DE_FACTO = (
    "PARTIDO_COALICION, CARGO, ENTIDAD, DISTRITO LOCAL, CIRCUNSCRIPCION, MUNICIPIO, NUM_LISTA_O_FORMULA, NOMBRE_CANDIDATO, "
    "TIPO_CANDIDATO, EDAD, SEXO, DIRECCION_CASA_CAMPAÑA, TELEFONO, CORREO_ELECTRONICO, PAGINA_WEB, REDES, ESCOLARIDAD, "
    "ESTATUS_ESCOLARIDAD, CURSOS, HISTORIA_PROFESIONAL, TRAYECTORIA_POLITICA, MOTIVO_CARGO_PUBLICO, PROPUESTA_1, PROPUESTA_2, "
    "PROPUESTA_GENERO"
).split(", ")


@pytest.fixture(scope="module")
def eleccion():
    return cargar(RAIZ / "datos")


@pytest.fixture(scope="module")
def archivos(eleccion, tmp_path_factory):
    return {archivo.ruta: archivo for archivo in preparar(eleccion, tmp_path_factory.mktemp("reserva"))}


@pytest.fixture(scope="module")
def filas(archivos):
    return list(csv.DictReader(io.StringIO(archivos["datos/candidaturas.csv"].contenido.decode("utf-8"), newline="")))


def test_los_encabezados_de_facto_van_primero_y_en_su_orden():
    assert list(COLUMNAS[: len(DE_FACTO)]) == DE_FACTO


def test_hay_un_renglon_por_candidatura_en_el_mismo_orden(eleccion, filas):
    assert [fila["CLAVE"] for fila in filas] == list(eleccion.candidaturas)


def test_el_estado_de_cada_renglon_es_el_de_su_ficha(eleccion, filas):
    for fila in filas:
        candidatura = eleccion.candidaturas[fila["CLAVE"]]
        assert fila["ESTADO_CURRICULO"] == eleccion.estado(candidatura, "curriculo").clave


def test_lo_que_el_instituto_pauso_no_se_descarga(eleccion, filas):
    ocultas = [f for f in filas if f["ESTADO_CURRICULO"] in ("pausada", "en-verificacion", "observada")]
    assert ocultas
    for fila in ocultas:
        assert not any(fila[c] for c in ("HISTORIA_PROFESIONAL", "PROPUESTA_1", "PROPUESTA_2", "PROPUESTA_GENERO", "ESCOLARIDAD"))


def test_lo_publicado_se_descarga_entero(eleccion, filas):
    publicadas = [f for f in filas if f["ESTADO_CURRICULO"] == "publicada"]
    assert publicadas
    for fila in publicadas:
        assert fila["PROPUESTA_1"] == neutralizar(eleccion.curriculos[fila["CLAVE"]].respuesta("propuesta_1"))


@pytest.mark.parametrize(
    ("celda", "queda"),
    [("=1+1", "'=1+1"), ("+52 777", "'+52 777"), ("-5", "'-5"), ("@algo", "'@algo"), ("\t=1", "'\t=1"), ("hola", "hola"), ("", "")],
)
def test_ninguna_celda_se_vuelve_formula(celda, queda):
    assert neutralizar(celda) == queda


def test_la_version_para_excel_lleva_la_marca_que_necesita_y_lo_mismo(archivos):
    excel = archivos["datos/candidaturas-excel.csv"].contenido
    assert excel == b"\xef\xbb\xbf" + archivos["datos/candidaturas.csv"].contenido


def test_los_json_se_leen(archivos):
    for ruta, archivo in archivos.items():
        if ruta.endswith(".json"):
            assert json.loads(archivo.contenido)


def test_con_la_reserva_llena_salen_los_mismos_octetos(eleccion, archivos, tmp_path):
    primera, segunda = preparar(eleccion, tmp_path), preparar(eleccion, tmp_path)
    assert [a.contenido for a in primera] == [a.contenido for a in segunda] == [a.contenido for a in archivos.values()]


def test_lo_que_otra_construccion_escribe_a_la_vez_no_se_le_quita(eleccion, tmp_path):
    carpeta = tmp_path / "descargas" / eleccion.proceso.clave
    carpeta.mkdir(parents=True)
    (carpeta / "0f.12345").write_bytes(b"a medias, de otro proceso")
    (carpeta / "0f").write_bytes(b"de una version vieja")
    for archivo in preparar(eleccion, tmp_path):
        assert archivo.contenido
    assert (carpeta / "0f.12345").is_file() and not (carpeta / "0f").exists()


def test_la_diversidad_se_descarga_con_los_mismos_numeros_que_los_agregados(eleccion, archivos):
    renglones = list(csv.DictReader(io.StringIO(archivos["datos/diversidad.csv"].contenido.decode("utf-8"), newline="")))
    for dicha in eleccion.agregados.preguntas:
        suyos = [fila for fila in renglones if fila["pregunta"] == dicha.pregunta]
        assert tuple(int(fila["candidaturas"]) for fila in suyos if not fila["rasgo"]) == dicha.cuentas
        assert len(suyos) == len(dicha.cuentas) * (1 + sum(len(cuadro.renglones) for cuadro in dicha.cuadros))
    assert {fila["pregunta"] for fila in renglones} == {dicha.pregunta for dicha in eleccion.agregados.preguntas}
    assert json.loads(archivos["datos/diversidad.json"].contenido)["umbral"] == eleccion.agregados.umbral


def test_lo_que_deja_de_pedirse_deja_de_descargarse_aunque_no_haya_otro_corte(eleccion, tmp_path):
    ajustes = eleccion.proceso.estadistica.model_copy(update={"preguntas": ("indigena", "joven"), "cruces": ("sexo",)})
    pide_menos = replace(eleccion, proceso=eleccion.proceso.model_copy(update={"estadistica": ajustes}))
    archivos = {archivo.ruta: archivo.contenido for archivo in preparar(pide_menos, tmp_path)}
    dicho = json.loads(archivos["datos/diversidad.json"])
    assert {p["pregunta"] for p in dicho["preguntas"]} == {"indigena", "joven"}
    assert {cuadro["cruce"] for p in dicho["preguntas"] for cuadro in p["cuadros"]} == {"sexo"}
    assert {fila.split(",")[0] for fila in archivos["datos/diversidad.csv"].decode("utf-8-sig").splitlines()[1:]} == {"indigena", "joven"}
    assert len(eleccion.agregados.preguntas) > 2


def test_si_ya_no_se_pide_nada_de_lo_contado_no_hay_diversidad_que_descargar(eleccion, tmp_path):
    ajustes = eleccion.proceso.estadistica.model_copy(update={"preguntas": ("entidad_residencia_distinta",)})
    pide_otra = replace(eleccion, proceso=eleccion.proceso.model_copy(update={"estadistica": ajustes}))
    assert not [archivo.ruta for archivo in preparar(pide_otra, tmp_path) if "diversidad" in archivo.ruta]


def test_sin_agregados_no_se_descarga_la_diversidad(eleccion, tmp_path):
    rutas = {archivo.ruta for archivo in preparar(replace(eleccion, agregados=None), tmp_path)}
    assert not {ruta for ruta in rutas if "diversidad" in ruta}
