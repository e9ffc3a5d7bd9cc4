"""La memoria ahorra tiempo y no cambia nada: fría o caliente, la puerta dice lo mismo."""

import shutil
from datetime import date

import pytest

from tests.validadores.casos import CASOS, preparar
from tests.validadores.test_casos import NOMBRES
from tests.validadores.test_puerta import CURRICULO, sustituir
from validadores import cargar, revisar

CON_MEMORIA = [caso for caso in NOMBRES if caso not in ("carpeta-ausente", "sin-permiso")]


@pytest.mark.parametrize("caso", CON_MEMORIA[::4])
def test_fria_tibia_y_caliente_dicen_lo_mismo(caso, tmp_path, memoria):
    revisar(CASOS / "_base", memoria=memoria)
    datos = preparar(caso, tmp_path)
    sin_memoria = revisar(datos, memoria=None)
    assert sin_memoria
    assert revisar(datos, memoria=memoria) == sin_memoria
    assert revisar(datos, memoria=memoria) == sin_memoria


def test_lo_conocido_no_se_decodifica_ni_se_abre_y_da_lo_mismo(datos, memoria, monkeypatch):
    fria = cargar(datos, memoria=memoria)
    monkeypatch.setattr("validadores.lectores.revisar_foto", None)
    monkeypatch.setattr("validadores.acopio.leer_documento", solo_rectores())
    monkeypatch.setattr("validadores.comparacion.cotejar", None)
    caliente = cargar(datos, memoria=memoria)
    assert dict(caliente.curriculos) == dict(fria.curriculos)
    assert (caliente.fotos, caliente.huellas, caliente.candidaturas) == (fria.fotos, fria.huellas, fria.candidaturas)


def solo_rectores():
    """`leer_documento`, pero solo para el proceso, el cuestionario y la identidad, que se mira siempre."""
    from validadores.documentos import leer_documento

    def leer(archivo, octetos, modelo):
        assert not archivo.startswith("candidaturas/curriculo"), f"se abrió {archivo}"
        return leer_documento(archivo, octetos, modelo)

    return leer


def test_un_byte_distinto_siempre_se_revisa_de_nuevo(datos, memoria):
    assert revisar(datos, memoria=memoria) == []
    sustituir(datos / CURRICULO, '"Licenciatura"', '"Licenciado"')
    assert [hallazgo.codigo for hallazgo in revisar(datos, memoria=memoria)] == ["valor-fuera-de-lista"]


def test_los_mismos_bytes_en_otro_lugar_se_revisan_de_nuevo(datos, memoria):
    assert revisar(datos, memoria=memoria) == []
    shutil.copy(datos / CURRICULO, datos / "candidaturas/curriculo/c3d4f5g6.json")
    assert [hallazgo.codigo for hallazgo in revisar(datos, memoria=memoria)] == ["clave-ajena"]


def test_la_fecha_de_corte_se_mira_aunque_todo_sea_conocido(datos, memoria):
    assert revisar(datos, memoria=memoria) == []
    antes = revisar(datos, date(2024, 4, 18), memoria=memoria)
    assert {hallazgo.codigo for hallazgo in antes} == {"fecha-futura", "publicado-futuro"}


def test_una_foto_declarada_que_se_borra_se_echa_de_menos_aunque_el_curriculo_sea_conocido(datos, memoria):
    assert revisar(datos, memoria=memoria) == []
    (datos / "candidaturas/fotos/b2c3d4f5.jpg").unlink()
    assert [hallazgo.codigo for hallazgo in revisar(datos, memoria=memoria)] == ["foto-faltante"]


def test_si_cambia_lo_que_se_exige_se_revisa_todo(datos, memoria):
    assert revisar(datos, memoria=memoria) == []
    sustituir(datos / "catalogos/cuestionarios.json", '"max_registros": 10', '"max_registros": 1')
    assert "lista-larga" in {hallazgo.codigo for hallazgo in revisar(datos, memoria=memoria)}


@pytest.mark.parametrize("basura", [b"", b"\0" * 16, b"x" * 1000])
def test_una_memoria_estropeada_se_ignora(datos, memoria, basura):
    revisar(datos, memoria=memoria)
    (guardada,) = memoria.iterdir()
    guardada.write_bytes(basura)
    assert revisar(datos, memoria=memoria) == []
    assert guardada.read_bytes() != basura


def test_una_memoria_cortada_se_ignora(datos, memoria):
    revisar(datos, memoria=memoria)
    (guardada,) = memoria.iterdir()
    guardada.write_bytes(guardada.read_bytes()[:-24])
    sustituir(datos / CURRICULO, '"Licenciatura"', '"Licenciado"')
    assert len(revisar(datos, memoria=memoria)) == 1


def test_donde_no_se_puede_escribir_se_trabaja_sin_memoria(datos, tmp_path):
    estorbo = tmp_path / "estorbo"
    estorbo.write_text("no soy carpeta")
    assert revisar(datos, memoria=estorbo) == []
    assert estorbo.read_text() == "no soy carpeta"


def test_los_contextos_viejos_se_olvidan(datos, memoria):
    for maximo in range(20, 32):
        sustituir(datos / "proceso.json", f'"foto_max_kb": {maximo}', f'"foto_max_kb": {maximo + 1}')
        revisar(datos, memoria=memoria)
    assert len(list(memoria.iterdir())) <= 8
