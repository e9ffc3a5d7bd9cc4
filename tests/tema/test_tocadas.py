"""La hoja de cambios dice cada página que se toca, y solo esas."""

import re
import shutil

import pytest

from captura.demostracion import generar
from tema import Comparacion, construccion, construir
from tema.tocadas import RUTA, tocadas

CLAVE_NUEVA = re.compile(r'href="(fichas/[^"]+)"')


@pytest.fixture(scope="module")
def vistas(tmp_path_factory):
    """Dos versiones construidas: en la nueva, una respuesta cambia. Da las dos carpetas y la clave tocada."""
    raiz = tmp_path_factory.mktemp("tocadas")
    original, construccion.RESERVA = construccion.RESERVA, raiz / "reserva"
    try:
        generar(raiz / "antes", candidaturas=40, semilla=7)
        shutil.copytree(raiz / "antes", raiz / "despues")
        ruta = next(r for r in sorted((raiz / "despues/candidaturas/curriculo").iterdir()) if '"motivo_cargo"' in r.read_text("utf-8"))
        ruta.write_text(re.sub(r'("motivo_cargo": ")', r"\1Porque sí quiero. ", ruta.read_text("utf-8")), "utf-8")
        construir(raiz / "antes", raiz / "base", vista_previa=True)
        comparacion = Comparacion.de(
            "main", "datos/x", raiz / "base", [("Cambian sus respuestas", 1)], [(ruta.stem, "<b>Ana</b> & Cía", "Cambian."), ("ya-no", "Beto", "Se quita.")])
        construir(raiz / "despues", raiz / "previa", vista_previa=True, comparacion=comparacion)
    finally:
        construccion.RESERVA = original
    return raiz / "base", raiz / "previa", ruta.stem


def test_la_ficha_cambiada_esta_y_ninguna_otra(vistas):
    base, previa, clave = vistas
    halladas = {t.ruta: t.que for t in tocadas(base, previa)}
    assert [ruta for ruta in halladas if ruta.startswith("fichas/")] == [f"fichas/{clave}.html"]
    assert set(halladas.values()) == {"cambiada"}


def test_lo_que_no_se_lista_es_igual_octeto_por_octeto(vistas):
    base, previa, _ = vistas
    listadas = {t.ruta for t in tocadas(base, previa)} | {RUTA}
    paginas = {r.relative_to(previa).as_posix() for r in previa.rglob("*.html")}
    assert len(paginas - listadas) > 40
    assert [ruta for ruta in paginas - listadas if (base / ruta).read_bytes() != (previa / ruta).read_bytes()] == []


def test_la_hoja_enlaza_solo_a_lo_que_existe_y_escapa_los_nombres(vistas):
    _, previa, clave = vistas
    texto = (previa / RUTA).read_text("utf-8")
    assert f'<a href="fichas/{clave}.html">&lt;b&gt;Ana&lt;/b&gt; &amp; Cía</a>' in texto
    assert "Beto" in texto and "fichas/ya-no.html" not in texto
    assert [ruta for ruta in CLAVE_NUEVA.findall(texto) if not (previa / ruta).exists()] == []
    assert '<meta name="robots" content="noindex">' in texto and 'class="marca-de-agua"' in texto


def test_cada_pagina_de_la_vista_previa_lleva_a_la_hoja(vistas):
    _, previa, clave = vistas
    assert 'href="../cambios.html"' in (previa / f"fichas/{clave}.html").read_text("utf-8")
    sin_comparar = (vistas[0] / RUTA).read_text("utf-8")
    assert "no se comparó con otra versión" in sin_comparar


def test_nuevas_y_borradas_se_distinguen(tmp_path):
    for carpeta, paginas in (("a", {"x.html": "X · Sitio", "z.html": "Z"}), ("b", {"x.html": "X · Sitio", "fichas/y.html": "Y &amp; Z · Sitio"})):
        for ruta, titulo in paginas.items():
            (tmp_path / carpeta / ruta).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / carpeta / ruta).write_text(f"<title>{titulo}</title>", "utf-8")
    assert [(t.ruta, t.titulo, t.que) for t in tocadas(tmp_path / "a", tmp_path / "b")] == [
        ("fichas/y.html", "Y & Z", "nueva"), ("z.html", "Z", "borrada")]


def test_el_sitio_publico_no_lleva_hoja_de_cambios(tmp_path, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", tmp_path / "reserva")
    generar(tmp_path / "datos", candidaturas=20, semilla=7)
    construir(tmp_path / "datos", tmp_path / "sitio")
    assert not (tmp_path / "sitio" / RUTA).exists()
