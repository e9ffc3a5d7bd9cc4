"""El papel: una contienda cabe en pocas hojas, con su QR y su fecha, y no le falta nadie."""

import re

import pytest
from pypdf import PdfReader

from .clases import eleccion


def imprimir(page, servidor, ruta, tmp_path):
    page.goto(f"{servidor}/{ruta}")
    page.pdf(path=tmp_path / "hoja.pdf", format="Letter")
    paginas = PdfReader(tmp_path / "hoja.pdf").pages
    return len(paginas), re.sub(r"\s+", " ", " ".join(pagina.extract_text() for pagina in paginas))


@pytest.mark.parametrize("contienda, hojas", [("gubernatura", 1), ("diputacion-mr-05", 1), ("ayuntamiento-006", 3), ("diputacion-rp", 3)])
def test_una_contienda_impresa_cabe_en_pocas_hojas_y_no_le_falta_nadie(page, servidor, tmp_path, contienda, hojas):
    cuantas, texto = imprimir(page, servidor, f"contiendas/{contienda}.html", tmp_path)
    assert cuantas <= hojas
    faltan = [c.nombre for c in eleccion().por_contienda[contienda] if c.es_vigente and c.nombre not in texto]
    assert faltan == []
    assert "10 de mayo de 2024" in texto
    assert f"contiendas/{contienda}.html" in texto.replace(" ", "")


def test_la_boleta_impresa_cabe_en_pocas_hojas(page, servidor, tmp_path):
    cuantas, texto = imprimir(page, servidor, "boletas/006-07.html", tmp_path)
    assert cuantas <= 3
    assert "Recuerda mi boleta" not in texto and "Compara" not in texto


def test_el_qr_lleva_a_la_pagina_viva(visita, servidor):
    visita.goto(f"{servidor}/contiendas/gubernatura.html")
    visita.emulate_media(media="print")
    assert visita.is_visible(".qr svg")
    assert "https://conoceles.example/contiendas/gubernatura.html" in visita.text_content(".qr")


def test_compartir_copia_la_direccion_si_el_navegador_no_comparte(browser, servidor):
    contexto = browser.new_context()
    contexto.grant_permissions(["clipboard-read", "clipboard-write"])
    page = contexto.new_page()
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"{servidor}/contiendas/gubernatura.html")
    page.click("text=Comparte")
    page.wait_for_function("() => document.querySelector('.llevar [role=status]')?.textContent.includes('copiada')")
    assert page.evaluate("navigator.clipboard.readText()") == f"{servidor}/contiendas/gubernatura.html"
    contexto.close()


def test_sin_javascript_no_hay_botones_que_no_sirvan(browser, servidor):
    contexto = browser.new_context(java_script_enabled=False)
    page = contexto.new_page()
    page.goto(f"{servidor}/contiendas/gubernatura.html")
    assert page.is_hidden(".llevar")
    contexto.close()
