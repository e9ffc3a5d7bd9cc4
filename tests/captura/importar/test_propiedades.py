"""Propiedades: pase lo que pase en las celdas, lo que entra en los datos lo admite la puerta y nada se pierde."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from captura.importar import ImportacionDetenida, importar
from captura.importar.lectura import leer
from captura.importar.valores.enlaces import limpiar_enlace
from captura.importar.valores.textos import limpiar_linea, limpiar_texto
from validadores import Candidatura, revisar

CONOCIDAS = (
    ",-,Galia Oyamel,Keila Pirul,Gubernatura,Regiduría 3,Diputación local RP,Propietaria,S,Partido Pirul,"
    "Partido Sabino,Candidatura independiente,Distrito 5,Valle,H,M,45,999999,31/02/2020,https://x.com/a?s=1,@a,"
    "7771234567,XEXX800705MMSLLR01,Renuncia,Sí"
)
CELDAS = st.one_of(st.text(max_size=40), st.sampled_from(CONOCIDAS.split(",")))
ROTULOS = ["NOMBRE", "CARGO", "PARTIDO", "MUNICIPIO", "DISTRITO", "CALIDAD", "SEXO", "EDAD", "NUM LISTA", "FACEBOOK"]


@given(st.text())
def test_todo_texto_limpio_lo_admiten_los_modelos(texto):
    linea = limpiar_linea(texto)[0]
    if linea and len(linea) <= 300:
        datos = {"clave": "bcdfgh", "persona": "bcdfgh", "cargo": "c", "fuerza": "F", "calidad": "propietaria"}
        Candidatura(**datos, situacion="aprobada", contienda="c", nombre=linea)
    assert limpiar_texto(limpiar_texto(texto)[0])[0] == limpiar_texto(texto)[0]


@example("=.?")
@given(st.text(alphabet="abcxyz:/?&=.#@ %[]utm_s", max_size=60))
def test_limpiar_un_enlace_dos_veces_es_limpiarlo_una(texto):
    assert limpiar_enlace(limpiar_enlace(texto)) == limpiar_enlace(texto)


@given(st.binary(max_size=400))
def test_leer_octetos_cualesquiera_da_hojas_o_una_frase(octetos):
    with tempfile.TemporaryDirectory() as carpeta:
        archivo = Path(carpeta, "a.csv")
        archivo.write_bytes(octetos)
        try:
            assert all(len(fila) == hoja.ancho for hoja in leer(archivo).hojas for fila in hoja.filas)
        except ImportacionDetenida as detenida:
            assert str(detenida).startswith("a.csv")


@example([["", "", "", "", "", "", "F", "", "", ""], ["A", ":", "0000", "", "", "", "\x08", "", "", ""]])
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(CELDAS, min_size=len(ROTULOS), max_size=len(ROTULOS)), min_size=1, max_size=8))
def test_lo_importado_pasa_la_puerta_y_las_cuentas_cuadran(filas):
    import csv

    with tempfile.TemporaryDirectory() as carpeta:
        archivo, destino = Path(carpeta, "a.csv"), Path(carpeta, "datos")
        with open(archivo, "w", encoding="utf-8", newline="", errors="ignore") as salida:
            csv.writer(salida).writerows([ROTULOS, *filas])
        try:
            resumen = importar(archivo, destino)
        except ImportacionDetenida:
            assert not destino.exists()
            return
        resumen.comprobar()
        assert revisar(destino, memoria=None) == []
        assert "XEXX800705" not in "".join(r.read_text("utf-8") for r in destino.rglob("*") if r.is_file())
