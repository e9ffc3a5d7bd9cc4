"""El cambio del sitio es de una vez y se recupera de una construcción muerta."""

import os
import sys

import pytest

from tema import cambio


def poner(carpeta, texto):
    carpeta.mkdir()
    (carpeta / "index.html").write_text(texto, encoding="utf-8")


@pytest.mark.parametrize("intercambia", [True, False])
def test_el_sitio_nuevo_toma_el_lugar_del_anterior(tmp_path, monkeypatch, intercambia):
    if not intercambia:
        monkeypatch.setattr(cambio, "_intercambiar", lambda *_: False)
    salida = tmp_path / "sitio"
    poner(salida, "viejo")
    nueva = cambio.carpeta_nueva(salida)
    (nueva / "index.html").write_text("nuevo", encoding="utf-8")
    cambio.cambiar(nueva, salida)
    assert (salida / "index.html").read_text(encoding="utf-8") == "nuevo"
    assert [carpeta.name for carpeta in tmp_path.iterdir()] == ["sitio"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 solo existe en Linux")
def test_en_linux_el_intercambio_es_atomico(tmp_path):
    poner(tmp_path / "a", "a")
    poner(tmp_path / "b", "b")
    assert cambio._intercambiar(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a" / "index.html").read_text(encoding="utf-8") == "b"


def test_los_restos_de_una_construccion_muerta_se_recogen(tmp_path):
    muerta = tmp_path / ".sitio.nueva-999999999"
    poner(muerta, "a medias")
    cambio.carpeta_nueva(tmp_path / "sitio")
    assert not muerta.exists()


def test_la_carpeta_de_otra_construccion_en_curso_se_respeta(tmp_path):
    viva = tmp_path / f".sitio.nueva-{os.getppid()}"
    poner(viva, "en curso")
    cambio.carpeta_nueva(tmp_path / "sitio")
    assert viva.exists()


def test_si_murio_entre_los_dos_pasos_el_sitio_anterior_vuelve(tmp_path):
    poner(tmp_path / ".sitio.anterior", "viejo")
    cambio.carpeta_nueva(tmp_path / "sitio")
    assert (tmp_path / "sitio" / "index.html").read_text(encoding="utf-8") == "viejo"
