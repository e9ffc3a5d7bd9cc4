"""Construir: aparte, entero, igual siempre, y solo lo que cambió."""

import json
import os
import random
import re
import shutil

import pytest

from captura.demostracion import generar
from tema import ConstruccionDetenida, construccion, construir
from validadores import DatosRechazados, ordenar


@pytest.fixture
def datos(tmp_path):
    generar(tmp_path / "datos", candidaturas=60, semilla=7)
    return tmp_path / "datos"


@pytest.fixture(autouse=True)
def reserva_propia(tmp_path, monkeypatch):
    """Cada prueba anota en su carpeta, como si fuera otra máquina."""
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")


def contenido(carpeta):
    return {a.relative_to(carpeta).as_posix(): a.read_bytes() for a in carpeta.rglob("*") if a.is_file()}


def sellos(carpeta):
    return {a.relative_to(carpeta).as_posix(): a.stat().st_mtime_ns for a in carpeta.rglob("*") if a.is_file()}


def un_curriculo(datos):
    for ruta in sorted((datos / "candidaturas" / "curriculo").iterdir()):
        curriculo = json.loads(ruta.read_text(encoding="utf-8"))
        if curriculo.get("propuesta_1"):
            return ruta, curriculo
    raise AssertionError("la demostración no trae propuestas")


def cambiar_propuesta(datos, texto):
    ruta, curriculo = un_curriculo(datos)
    curriculo["propuesta_1"] = texto
    ruta.write_text(json.dumps(curriculo, ensure_ascii=False), encoding="utf-8")
    ordenar(datos)
    return ruta.stem


def test_dos_construcciones_en_carpetas_distintas_dan_los_mismos_octetos(datos, tmp_path):
    construir(datos, tmp_path / "a")
    construir(datos, tmp_path / "b")
    assert contenido(tmp_path / "a") == contenido(tmp_path / "b")


def test_sin_cambios_no_se_vuelve_a_escribir_nada(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    antes = sellos(tmp_path / "sitio")
    resultado = construir(datos, tmp_path / "sitio")
    assert resultado.pintadas == 0
    assert sellos(tmp_path / "sitio") == antes


def test_un_cambio_en_una_respuesta_toca_su_ficha_y_las_descargas(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    antes = sellos(tmp_path / "sitio")
    clave = cambiar_propuesta(datos, "Agua todos los días en cada colonia. " * 12)
    construir(datos, tmp_path / "sitio")
    despues = sellos(tmp_path / "sitio")
    en_cada_lengua = {ruta for ruta in despues if despues[ruta] != antes.get(ruta)}
    assert {f"fichas/{clave}.html", f"en/fichas/{clave}.html"} <= en_cada_lengua
    tocados = {re.sub("^(en|yua|nah|oto)/", "", ruta) for ruta in en_cada_lengua}
    trozos = {ruta for ruta in tocados if ruta.startswith(("sinconexion/datos/", "buscar/respuestas/", "comparar/datos/"))}
    assert {re.sub("(ayuntamiento-012).*", r"\1", ruta) for ruta in trozos} == {
        "sinconexion/datos/contienda-ayuntamiento-012", "buscar/respuestas/ayuntamiento-012", "comparar/datos/ayuntamiento-012",
    }
    assert tocados - trozos <= {
        f"fichas/{clave}.html", "datos/candidaturas.csv", "datos/candidaturas-excel.csv", "datos.html", "sinconexion/paquetes.json", "sw.js", "buscar.html", "index.html",
        "comparar/ayuntamiento-012.html", "estadistica.html", "datos/estadistica.csv",
        "buscar/lista.js", "buscar/palabras.js", "buscar/rasgos.js", "buscar/temas/todo.js",
    }


def test_si_los_datos_se_rechazan_el_sitio_anterior_queda_intacto(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    antes = contenido(tmp_path / "sitio")
    (datos / "proceso.json").write_text("{", encoding="utf-8")
    with pytest.raises(DatosRechazados):
        construir(datos, tmp_path / "sitio")
    assert contenido(tmp_path / "sitio") == antes
    assert [c.name for c in tmp_path.iterdir() if c.name.startswith(".")] == []


def test_si_una_plantilla_falla_el_sitio_anterior_queda_intacto(datos, tmp_path, monkeypatch):
    construir(datos, tmp_path / "sitio")
    antes = contenido(tmp_path / "sitio")
    cambiar_propuesta(datos, "Otra propuesta. " * 20)

    def romper(*_):
        raise RuntimeError("se rompió a la mitad")

    monkeypatch.setattr("tema.pintor.Pintor._octetos", romper)
    with pytest.raises(ConstruccionDetenida, match="quedó como estaba.*se rompió a la mitad"):
        construir(datos, tmp_path / "sitio")
    assert contenido(tmp_path / "sitio") == antes
    assert [c.name for c in tmp_path.iterdir() if c.name.startswith(".")] == []


def test_una_carpeta_ajena_no_se_pisa(datos, tmp_path):
    ajena = tmp_path / "documentos"
    ajena.mkdir()
    (ajena / "tesis.txt").write_text("años de trabajo", encoding="utf-8")
    with pytest.raises(ConstruccionDetenida, match="tiene archivos que no son de un sitio"):
        construir(datos, ajena)
    assert (ajena / "tesis.txt").exists()


@pytest.mark.parametrize("relativa", ["datos", "datos/sitio", "."])
def test_el_sitio_no_puede_quedar_dentro_de_los_datos_ni_al_reves(datos, tmp_path, relativa):
    with pytest.raises(ConstruccionDetenida, match="no puede estar dentro"):
        construir(datos, tmp_path / relativa)


def test_una_pagina_tocada_a_mano_se_repara(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    bueno = contenido(tmp_path / "sitio")
    ficha = next((tmp_path / "sitio" / "fichas").iterdir())
    ficha.write_text("alguien escribió aquí", encoding="utf-8")
    construir(datos, tmp_path / "sitio")
    assert contenido(tmp_path / "sitio") == bueno


def test_lo_que_sobra_desaparece(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    (tmp_path / "sitio" / "fichas" / "fantasma.html").write_text("ya no está", encoding="utf-8")
    construir(datos, tmp_path / "sitio")
    assert not (tmp_path / "sitio" / "fichas" / "fantasma.html").exists()


def test_una_anotacion_danada_solo_cuesta_pintar_de_nuevo(datos, tmp_path):
    construir(datos, tmp_path / "sitio")
    bueno = contenido(tmp_path / "sitio")
    for anotacion in (tmp_path / "reserva" / "sitios").iterdir():
        anotacion.write_text("[1, 2", encoding="utf-8")
    resultado = construir(datos, tmp_path / "sitio")
    assert resultado.pintadas > 0
    assert contenido(tmp_path / "sitio") == bueno


@pytest.mark.skipif(not hasattr(os, "fork"), reason="repartir el trabajo pide fork")
def test_con_dos_procesos_sale_lo_mismo(datos, tmp_path, monkeypatch):
    construir(datos, tmp_path / "uno")
    monkeypatch.setattr("tema.pintor.CON_DOS_PROCESOS", 1)
    construir(datos, tmp_path / "dos")
    assert contenido(tmp_path / "uno") == contenido(tmp_path / "dos")


def test_si_el_segundo_proceso_falla_la_construccion_se_detiene(datos, tmp_path, monkeypatch, capfd):
    if not hasattr(os, "fork"):
        pytest.skip("repartir el trabajo pide fork")
    monkeypatch.setattr("tema.pintor.CON_DOS_PROCESOS", 1)
    padre, original = os.getpid(), construccion.complemento.Pintor._octetos

    def fallar_en_el_hijo(pintor, pagina):
        if os.getpid() != padre:
            raise ValueError("falla del segundo proceso")
        return original(pintor, pagina)

    monkeypatch.setattr("tema.pintor.Pintor._octetos", fallar_en_el_hijo)
    with pytest.raises(ConstruccionDetenida, match="la mitad de las páginas"):
        construir(datos, tmp_path / "sitio")
    assert "falla del segundo proceso" in capfd.readouterr().err
    assert not (tmp_path / "sitio").exists()


def test_doce_rondas_de_cambios_al_azar_equivalen_a_construir_de_cero(datos, tmp_path):
    azar = random.Random(12)
    construir(datos, tmp_path / "sitio")
    for ronda in range(12):
        _cambiar_algo(datos, azar)
        assert ordenar(datos) is not None
        construir(datos, tmp_path / "sitio")
        if ronda % 4 == 3:
            construir(datos, tmp_path / f"limpio-{ronda}")
            assert contenido(tmp_path / "sitio") == contenido(tmp_path / f"limpio-{ronda}")


def _cambiar_algo(datos, azar):
    """Un cambio que la puerta acepta: una respuesta, una foto o un currículo que se va."""
    curriculos = sorted((datos / "candidaturas" / "curriculo").iterdir())
    fotos = sorted((datos / "candidaturas" / "fotos").iterdir())
    que = azar.choice(["respuesta", "respuesta", "foto", "quitar"])
    if que == "foto" and len(fotos) > 2:
        una, otra = azar.sample(fotos, 2)
        shutil.copyfile(una, otra)
    elif que == "quitar" and len(curriculos) > 5:
        azar.choice(curriculos).unlink()
    else:
        ruta = azar.choice(curriculos)
        curriculo = json.loads(ruta.read_text(encoding="utf-8"))
        curriculo["motivo_cargo"] = f"Quiero servir, razón número {azar.randrange(1000)}. " * 20
        ruta.write_text(json.dumps(curriculo, ensure_ascii=False), encoding="utf-8")
