"""El trabajo en otro núcleo solo ahorra tiempo: falle o falte, lo que se dice es lo mismo."""

import os

import pytest

from revision import aparte
from revision.aparte import mientras


@pytest.fixture
def con_dos_nucleos(monkeypatch):
    monkeypatch.setattr(aparte.os, "cpu_count", lambda: 2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="este sistema no bifurca procesos")
def test_lo_que_el_hijo_deja_en_el_disco_esta_al_terminar(tmp_path, con_dos_nucleos):
    with mientras(lambda: (tmp_path / "hecho").write_text(str(os.getpid()))):
        pass
    assert (tmp_path / "hecho").read_text() != str(os.getpid())


def test_lo_que_falle_en_el_hijo_no_llega_aqui_y_lo_de_aqui_no_lo_deja_suelto(con_dos_nucleos, capfd, monkeypatch):
    esperados = []
    esperar = os.waitpid
    monkeypatch.setattr(aparte.os, "waitpid", lambda hijo, como: esperados.append(hijo) or esperar(hijo, como))
    with pytest.raises(KeyError, match="propio"), mientras(lambda: 1 / 0):
        raise KeyError("propio")
    assert capfd.readouterr() == ("", "")
    assert len(esperados) == hasattr(os, "fork")


@pytest.mark.parametrize("quitar", [lambda m: m.setattr(aparte.os, "cpu_count", lambda: 1), lambda m: m.delattr(aparte.os, "fork", raising=False)])
def test_con_un_nucleo_o_sin_bifurcar_no_se_corre(tmp_path, monkeypatch, con_dos_nucleos, quitar):
    quitar(monkeypatch)
    with mientras(lambda: (tmp_path / "hecho").write_text("")):
        pass
    assert not (tmp_path / "hecho").exists()
