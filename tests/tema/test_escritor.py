"""El escritor enlaza lo igual, escribe lo distinto y no se fía de lo que alguien tocó."""

import pytest

from tema.escritor import Escritor


def construir(tmp_path, nombre, archivos, anterior=None, anotados=None):
    nueva = tmp_path / nombre
    nueva.mkdir()
    escritor = Escritor(nueva, anterior, anotados or {})
    for ruta, (octetos, huella) in archivos.items():
        escritor.escribir(ruta, octetos, huella)
    return nueva, escritor.recoger()


def test_lo_igual_conserva_archivo_y_fecha(tmp_path):
    primera, anotados = construir(tmp_path, "a", {"x/y.html": (b"hola", "1")})
    segunda, _ = construir(tmp_path, "b", {"x/y.html": (b"hola", "2")}, primera, anotados)
    assert (segunda / "x/y.html").stat().st_ino == (primera / "x/y.html").stat().st_ino


def test_lo_distinto_se_escribe_sin_tocar_lo_publicado(tmp_path):
    primera, anotados = construir(tmp_path, "a", {"y.html": (b"hola", "1")})
    segunda, _ = construir(tmp_path, "b", {"y.html": (b"adios", "2")}, primera, anotados)
    assert (primera / "y.html").read_bytes() == b"hola"
    assert (segunda / "y.html").read_bytes() == b"adios"


def test_un_archivo_con_la_misma_huella_sirve(tmp_path):
    primera, anotados = construir(tmp_path, "a", {"y.html": (b"hola", "1")})
    escritor = Escritor(tmp_path / "b", primera, anotados)
    assert escritor.sirve("y.html", "1")
    assert not escritor.sirve("y.html", "2")
    assert not escritor.sirve("otra.html", "1")


def test_un_archivo_que_alguien_toco_no_sirve(tmp_path):
    primera, anotados = construir(tmp_path, "a", {"y.html": (b"hola", "1")})
    (primera / "y.html").write_bytes(b"tocado")
    assert not Escritor(tmp_path / "b", primera, anotados).sirve("y.html", "1")


def test_dos_paginas_no_pueden_pedir_la_misma_direccion(tmp_path):
    escritor = Escritor(tmp_path, None, {})
    escritor.escribir("y.html", b"una")
    with pytest.raises(RuntimeError, match="dos páginas piden la dirección y.html"):
        escritor.escribir("y.html", b"otra")


def test_sin_enlaces_duros_se_copia(tmp_path, monkeypatch):
    def negar(*_):
        raise OSError

    monkeypatch.setattr("os.link", negar)
    primera, anotados = construir(tmp_path, "a", {"y.html": (b"hola", "1")})
    segunda, _ = construir(tmp_path, "b", {"y.html": (b"hola", "1")}, primera, anotados)
    assert (segunda / "y.html").read_bytes() == b"hola"
    assert (segunda / "y.html").stat().st_mtime_ns == (primera / "y.html").stat().st_mtime_ns


def test_lo_que_escribe_pelican_tambien_se_enlaza_si_no_cambio(tmp_path):
    primera, anotados = construir(tmp_path, "a", {"y.html": (b"hola", "")})
    segunda = tmp_path / "b"
    segunda.mkdir()
    (segunda / "y.html").write_bytes(b"hola")
    Escritor(segunda, primera, anotados).recoger()
    assert (segunda / "y.html").stat().st_ino == (primera / "y.html").stat().st_ino
