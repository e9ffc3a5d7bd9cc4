"""Ordenar: reescribe lo que entendió entero, nunca lo demás, y a la segunda vez no hace nada."""

import os
import random

import pytest

from tests.validadores.casos import BASE, CASOS, preparar
from tests.validadores.test_casos import NOMBRES
from tests.validadores.test_puerta import CURRICULO, sustituir
from validadores import DatosRechazados, bytes_de_tabla, cargar, escribir_contrato, escribir_tabla, ordenar, revisar

DE_BYTES = ["con-bom", "espacios-sobrantes", "fila-vacia", "saltos-ajenos", "sin-nfc", "sin-ordenar"]
REMEDIABLES = [*DE_BYTES, "columnas-desordenadas", "contrato-atrasado"]


def contenido(carpeta):
    rutas = (ruta for ruta in sorted(carpeta.rglob("*")) if ruta.is_file())
    return {ruta.relative_to(carpeta).as_posix(): ruta.read_bytes() for ruta in rutas}


def test_lo_que_ya_esta_en_orden_no_se_toca(datos):
    antes = {ruta: ruta.stat().st_mtime_ns for ruta in datos.rglob("*")}
    assert ordenar(datos) == []
    assert antes == {ruta: ruta.stat().st_mtime_ns for ruta in datos.rglob("*")}


@pytest.mark.parametrize("caso", REMEDIABLES)
def test_lo_que_dice_que_ordenar_remedia_ordenar_lo_remedia(caso, tmp_path):
    datos = preparar(caso, tmp_path)
    assert ordenar(datos)
    assert revisar(datos, memoria=None) == []
    assert ordenar(datos) == []


@pytest.mark.parametrize("caso", DE_BYTES)
def test_ordenar_devuelve_los_bytes_originales(caso, tmp_path):
    datos = preparar(caso, tmp_path)
    ordenar(datos)
    buenos, ordenados = contenido(BASE), contenido(datos)
    cursos = {CURRICULO} if caso == "sin-nfc" else set()
    assert {ruta for ruta in buenos if buenos[ruta] != ordenados[ruta]} == cursos


@pytest.mark.parametrize("caso", [caso for caso in NOMBRES if caso not in ("carpeta-ausente", "sin-permiso")])
def test_ordenar_nunca_pierde_un_dato_ni_truena(caso, tmp_path, tibia):
    datos = preparar(caso, tmp_path)
    antes = revisar(datos, memoria=tibia)
    ordenar(datos)
    quedan = {hallazgo.codigo for hallazgo in antes} - set(REMEDIABLES)
    assert quedan <= {hallazgo.codigo for hallazgo in revisar(datos, memoria=tibia)}
    assert ordenar(datos) == []


def test_los_renglones_revueltos_vuelven_a_su_lugar(datos):
    azar = random.Random(5)
    for ruta in [*datos.rglob("*.csv")]:
        encabezado, *renglones = ruta.read_text("utf-8").splitlines(keepends=True)
        azar.shuffle(renglones)
        ruta.write_text(encabezado + "".join(renglones), "utf-8")
    ordenar(datos)
    assert contenido(datos) == contenido(BASE)


def test_una_tabla_con_un_renglon_que_no_se_entiende_no_se_toca(datos):
    tabla = datos / "catalogos/distritos.csv"
    tabla.write_bytes(b"\xef\xbb\xbfclave,nombre,entidad\n02,Sur,\n1,Norte,\n")
    antes = tabla.read_bytes()
    assert tabla not in ordenar(datos)
    assert tabla.read_bytes() == antes


def test_un_documento_con_llaves_repetidas_no_se_toca(datos):
    ruta = datos / CURRICULO
    ruta.write_text('{"clave": "b2c3d4f5", "propuesta_1": "Agua", "propuesta_1": "Luz"}')
    assert ruta not in ordenar(datos)


def test_ordenar_no_sigue_enlaces(datos, tmp_path):
    ajeno = tmp_path / "ajeno.csv"
    ajeno.write_text("clave,nombre,entidad\n02,Sur,\n01,Norte,\n")
    (datos / "catalogos/distritos.csv").unlink()
    os.symlink(ajeno, datos / "catalogos/distritos.csv")
    ordenar(datos)
    assert ajeno.read_text() == "clave,nombre,entidad\n02,Sur,\n01,Norte,\n"
    assert (datos / "catalogos/distritos.csv").is_symlink()


def test_si_la_escritura_falla_el_archivo_queda_como_estaba(datos, monkeypatch):
    sustituir(datos / "catalogos/distritos.csv", "01,Cuernavaca norte", '01,"Cuernavaca norte"')
    antes = contenido(datos)

    def sin_espacio(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", sin_espacio)
    with pytest.raises(OSError, match="No space"):
        ordenar(datos)
    assert contenido(datos) == antes


def test_ordenar_sin_carpeta_lo_dice(tmp_path):
    with pytest.raises(DatosRechazados, match="carpeta-ausente"):
        ordenar(tmp_path / "nada")


def test_las_tablas_se_escriben_por_nombre_o_por_ruta(tmp_path):
    eleccion = cargar(BASE, memoria=None)
    assert escribir_tabla(tmp_path, "fuerzas", eleccion.fuerzas.values()) == tmp_path / "catalogos/fuerzas.csv"
    registro = "candidaturas/registro/gubernatura.csv"
    escribir_tabla(tmp_path, registro, eleccion.por_contienda["gubernatura"])
    for ruta in ("catalogos/fuerzas.csv", registro):
        assert (tmp_path / ruta).read_bytes() == (BASE / ruta).read_bytes()


def test_el_contrato_se_escribe_solo_si_se_entiende_el_proceso(datos):
    escribir_contrato(datos)
    assert contenido(datos) == contenido(BASE)
    (datos / "proceso.json").write_text("{}")
    with pytest.raises(DatosRechazados, match="campo-faltante"):
        escribir_contrato(datos)


def test_lo_escrito_se_vuelve_a_leer_igual():
    eleccion = cargar(BASE, memoria=None)
    for nombre in ("municipios", "contiendas", "distritos", "fuerzas"):
        valores = list(getattr(eleccion, nombre).values())
        assert bytes_de_tabla(type(valores[0]), valores) == (BASE / f"catalogos/{nombre}.csv").read_bytes()


def test_todo_lo_que_el_proyecto_lleva_de_datos_es_canonico():
    for carpeta in (BASE, CASOS.parent.parent / "datos"):
        if (carpeta / "proceso.json").exists():
            codigos = {hallazgo.codigo for hallazgo in revisar(carpeta, memoria=None)}
            assert not codigos & {"sin-ordenar", "con-bom", "saltos-ajenos", "contrato-atrasado"}
