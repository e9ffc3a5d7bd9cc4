"""Propiedades de la puerta: pase lo que pase con los datos, contesta con frases, no escribe y no se contradice."""

import csv
import io
import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.validadores.casos import BASE
from validadores import (
    FRASES,
    Candidatura,
    DatosRechazados,
    bytes_de_documento,
    bytes_de_tabla,
    cargar,
    columnas_de,
    formatear,
    ordenar,
    revisar,
)
from validadores.cuadros import leer_tabla
from validadores.documentos import leer_documento
from validadores.lectura import descifrar

COMUN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
CARPETA_ENTERA = settings(COMUN, max_examples=40)
ELECCION = cargar(BASE, memoria=None)
CURRICULO = type(ELECCION.curriculos["b2c3d4f5"])
ARCHIVOS = sorted(ruta.relative_to(BASE).as_posix() for ruta in BASE.rglob("*") if ruta.is_file())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda hijos: st.lists(hijos, max_size=4) | st.dictionaries(st.text(max_size=10), hijos, max_size=4), max_leaves=12,
)
INJERTOS = [b"\xc3", b'"', b",", b"\n", b"\r\n", b"{", b"\xe2\x80\xae", b"null"]
CELDA = st.text(st.characters(exclude_characters="\r\0"), max_size=15)
TEXTO = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=60)


def exigir_frases(hallazgos):
    """Cada hallazgo tiene código conocido y frase de un renglón, y se escribe en los cuatro formatos."""
    for hallazgo in hallazgos:
        assert hallazgo.codigo in FRASES
        assert hallazgo.codigo != "dato-inesperado", hallazgo
        assert "\n" not in str(hallazgo)
    for formato in ("texto", "json", "markdown", "github"):
        formatear(hallazgos, formato).encode("utf-8")


@CARPETA_ENTERA
@given(archivo=st.sampled_from(ARCHIVOS), octetos=st.binary(max_size=300))
@example(archivo="proceso.json", octetos=b"{}")
@example(archivo="catalogos/fuerzas.csv", octetos=b"clave")
@example(archivo="candidaturas/registro/gubernatura.csv", octetos=b'"')
def test_cualesquiera_bytes_en_cualquier_archivo_dan_frases(datos, tibia, archivo, octetos):
    original = (datos / archivo).read_bytes()
    (datos / archivo).write_bytes(octetos)
    exigir_frases(revisar(datos, memoria=tibia))
    assert (datos / archivo).read_bytes() == octetos
    (datos / archivo).write_bytes(original)


@CARPETA_ENTERA
@given(archivo=st.sampled_from(ARCHIVOS), sitio=st.floats(0, 1), largo=st.integers(0, 30),
       injerto=st.binary(max_size=8) | st.sampled_from(INJERTOS))
def test_un_corte_o_un_injerto_da_frases_y_ordenar_no_empeora(datos, tibia, archivo, sitio, largo, injerto):
    original = (datos / archivo).read_bytes()
    corte = int(sitio * len(original))
    (datos / archivo).write_bytes(original[:corte] + injerto + original[corte + largo:])
    antes = revisar(datos, memoria=tibia)
    exigir_frases(antes)
    ordenar(datos)
    despues = revisar(datos, memoria=tibia)
    assert bool(despues) <= bool(antes)
    assert ordenar(datos) == []
    for ruta in ARCHIVOS:
        (datos / ruta).write_bytes((BASE / ruta).read_bytes())


@COMUN
@given(octetos=st.binary(max_size=400))
def test_descifrar_da_texto_o_dice_por_que_no(octetos):
    texto, hallazgos = descifrar("x.csv", octetos)
    assert (texto is None) <= bool(hallazgos)
    assert texto is None or not set(texto) & {"\r", "\0"}


@COMUN
@given(datos=JSON)
def test_cualquier_json_en_un_curriculo_se_entiende_o_se_explica(datos):
    documento = leer_documento("c.json", json.dumps(datos).encode(), CURRICULO)
    exigir_frases(documento.hallazgos)
    assert documento.valor or documento.hallazgos


@COMUN
@given(respuestas=st.dictionaries(st.sampled_from([*CURRICULO.model_fields, "otra"]), JSON, max_size=6))
def test_cualquier_respuesta_se_acepta_o_se_explica(respuestas):
    documento = leer_documento("c.json", json.dumps({"clave": "b2c3d4f5"} | respuestas).encode(), CURRICULO)
    exigir_frases(documento.hallazgos)
    if documento.valor and not documento.hallazgos:
        canonico = bytes_de_documento(documento.valor)
        assert leer_documento("c.json", canonico, CURRICULO).es_canonico
        assert leer_documento("c.json", canonico, CURRICULO).valor == documento.valor


@COMUN
@given(filas=st.lists(st.lists(CELDA, min_size=16, max_size=19), max_size=4))
def test_cualquier_celda_se_acepta_o_se_explica_con_su_renglon(filas):
    salida = io.StringIO()
    csv.writer(salida, lineterminator="\n").writerows([columnas_de(Candidatura), *filas])
    cuadro = leer_tabla("r.csv", salida.getvalue(), Candidatura, contienda="gubernatura")
    exigir_frases(cuadro.hallazgos)
    renglones = salida.getvalue().count("\n")
    assert all(1 <= hallazgo.fila <= renglones for hallazgo in cuadro.hallazgos)


@COMUN
@given(nombre=TEXTO, sobrenombre=TEXTO, posicion=st.none() | st.integers(1, 999), demarcacion=st.none() | TEXTO)
def test_lo_que_el_modelo_acepta_se_escribe_y_se_vuelve_a_leer_igual(nombre, sobrenombre, posicion, demarcacion):
    try:
        candidatura = Candidatura(**ELECCION.candidaturas["b2c3d4f5"].model_dump() | {
            "nombre": nombre, "sobrenombre": sobrenombre, "posicion": posicion, "demarcacion": demarcacion,
        })
    except ValueError:
        return
    octetos = bytes_de_tabla(Candidatura, [candidatura])
    cuadro = leer_tabla("r.csv", octetos.decode(), Candidatura, contienda="gubernatura")
    assert [renglon.valor for renglon in cuadro.renglones] == [candidatura]
    assert bytes_de_tabla(Candidatura, [cuadro.renglones[0].valor]) == octetos


@COMUN
@given(texto=st.text(max_size=80), archivo=st.text(max_size=20), columna=st.text(max_size=20))
def test_lo_citado_nunca_sale_de_su_renglon_ni_manda(texto, archivo, columna):
    from validadores.hallazgo import hallar

    hallazgo = hallar("referencia-rota", archivo, 2, columna, ("PAN",), valor=texto, catalogo=texto)
    for formato in ("texto", "markdown", "github"):
        escrito = formatear([hallazgo], formato)
        assert "\x1b" not in escrito
        assert "\r" not in escrito
    assert formatear([hallazgo], "github").count("\n") == 1
    assert formatear([hallazgo], "texto").count("\n") == 2
    assert json.loads(formatear([hallazgo], "json"))["total"] == 1


def test_cargar_nunca_lanza_otra_cosa_que_datos_rechazados(tmp_path):
    for numero, contenido in enumerate((b"", b"\xff", b"{}", b"[]", b"{")):
        carpeta = tmp_path / str(numero)
        carpeta.mkdir()
        (carpeta / "proceso.json").write_bytes(contenido)
        try:
            cargar(carpeta, memoria=None)
        except DatosRechazados as rechazo:
            assert rechazo.hallazgos
