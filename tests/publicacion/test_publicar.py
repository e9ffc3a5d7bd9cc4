"""La orden de publicar: se niega cuando debe, y entonces lo publicado queda como estaba."""

import json
import shutil
from datetime import date

import pytest
from invoke import Exit

from captura.demostracion import generar
from consola import valores
from consola.ordenes import publicar as orden
from tema import construccion
from tests.revision.guardia.muestras import CURP

DIA, ANTES = date(2024, 5, 10), date(2024, 4, 14)


@pytest.fixture(scope="module")
def datos(tmp_path_factory):
    carpeta = tmp_path_factory.mktemp("publicar") / "datos"
    generar(carpeta, candidaturas=20, semilla=7)
    return carpeta


@pytest.fixture(autouse=True)
def aparte(tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")
    monkeypatch.setattr(valores, "PUBLICACION", tmp_path / "_publicacion")


def huellas(carpeta):
    return {r.relative_to(carpeta).as_posix(): r.read_bytes() for r in carpeta.rglob("*") if r.is_file()}


def test_antes_de_la_fecha_se_niega_y_solo_cabe_la_cuenta_atras(datos, tmp_path):
    donde = orden.Lugar(tmp_path / "publico")
    with pytest.raises(Exit, match="la fecha acordada es el 2024-04-15"):
        orden.publicar(donde, datos, None, ANTES, espera=False)
    assert not donde.carpeta.exists()
    orden.publicar(donde, datos, None, ANTES, espera=True)
    assert json.loads((donde.carpeta / "conoceles.json").read_text())["fase"] == "antes"
    assert not (donde.carpeta / "fichas").exists()


def test_con_hallazgos_se_niega_y_lo_publicado_sigue_igual(datos, tmp_path, capsys):
    donde = orden.Lugar(tmp_path / "publico")
    orden.publicar(donde, datos, None, DIA, espera=False)
    antes = huellas(donde.carpeta)
    malos = tmp_path / "malos"
    shutil.copytree(datos, malos)
    (malos / "catalogos/fuerzas.csv").write_text("clave\n", "utf-8")
    with pytest.raises(Exit, match="Lo publicado sigue como estaba"):
        orden.publicar(donde, malos, None, DIA, espera=False)
    assert "catalogos/fuerzas.csv" in capsys.readouterr().out
    assert huellas(donde.carpeta) == antes


def test_si_la_guardia_halla_algo_en_el_sitio_no_se_publica(datos, tmp_path, monkeypatch, capsys):
    donde = orden.Lugar(tmp_path / "publico")
    monkeypatch.setattr("publicacion.datos_abiertos.descargas.BOM_UTF8", CURP.encode() + b"\n")
    with pytest.raises(Exit, match="la guardia halló lo que no puede publicarse"):
        orden.publicar(donde, datos, None, DIA, espera=False)
    assert "datos/candidaturas-excel.csv:1: Trae una CURP" in capsys.readouterr().out
    assert not donde.carpeta.exists()


def test_publicar_dos_veces_y_volver(datos, tmp_path):
    donde = orden.Lugar(tmp_path / "publico")
    orden.publicar(donde, datos, date(2024, 5, 11), DIA, espera=False)
    primera = huellas(donde.carpeta)
    orden.publicar(donde, datos, date(2024, 5, 12), DIA, espera=False)
    assert huellas(donde.carpeta) != primera
    orden.volver(donde)
    assert huellas(donde.carpeta) == primera


@pytest.mark.parametrize(("opciones", "dicho"), [
    ((None, None, None), "--destino CARPETA o --rama NOMBRE"), (("a", "b", None), "una de las dos"), (("a", None, "origin"), "solo se empuja una rama"),
])
def test_el_lugar_se_dice_una_sola_vez(datos, opciones, dicho):
    with pytest.raises(Exit, match=dicho):
        orden.lugar(*opciones, datos)
    with pytest.raises(Exit, match="--destino: en .* hay cosas que no son del sitio"):
        orden.lugar(str(valores.RAIZ), None, None, datos)
