"""Cada página anuncia su tarjeta, y la tarjeta existe."""

import re

import pytest

from tema.difusion import tarjeta_de


@pytest.mark.parametrize("modo, ruta, tarjeta", [
    ("todas", "fichas/k7f3q2.html", "tarjetas/k7f3q2.png"), ("contiendas", "fichas/k7f3q2.html", "tarjetas/sitio.png"),
    ("contiendas", "contiendas/gubernatura-pagina-2.html", "tarjetas/contienda-gubernatura.png"), ("todas", "index.html", "tarjetas/sitio.png"),
    ("ninguna", "index.html", None),
])
def test_cada_pagina_tiene_su_tarjeta(modo, ruta, tarjeta):
    assert tarjeta_de(modo, ruta) == tarjeta


def test_toda_imagen_anunciada_existe(sitio):
    anunciadas = set()
    for ruta in [*(sitio / "fichas").glob("*.html"), *(sitio / "contiendas").glob("*.html"), sitio / "index.html", sitio / "en" / "index.html"]:
        anunciadas.add(re.search(r'og:image" content="https://conoceles\.example/([^"]+)"', ruta.read_text("utf-8"))[1])
    assert len(anunciadas) > 1200
    assert [tarjeta for tarjeta in anunciadas if not (sitio / tarjeta).is_file()] == []


def test_una_ficha_pesa_poco_y_lo_comun_tambien(sitio):
    """Presupuestos sin comprimir; comprimidos son de una tercera a una cuarta parte."""
    fichas = sorted((sitio / "fichas").glob("*.html"), key=lambda ruta: ruta.stat().st_size)
    assert fichas[-1].stat().st_size < 45_000
    comunes = ("tema/css/conoceles.css", "tema/css/eleccion.css", "tema/js/voces.js", "tema/js/registro.js", "tema/js/llevar.js")
    assert sum((sitio / ruta).stat().st_size for ruta in comunes) < 75_000
    letras = sum(ruta.stat().st_size for ruta in (sitio / "tema" / "fuentes").glob("*.woff2"))
    assert letras < 40_000
