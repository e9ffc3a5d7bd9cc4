"""Las listas largas se cortan sin perder a nadie y sus direcciones no chocan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tema.filtros import decir_numero, decir_octetos
from tema.hoja import hacer_hoja
from tema.indice import iniciales_de
from tema.mapa import archivos
from tema.paginas.directorio import inicial_de
from tema.paginas.partes import cortar, decir_parte, paginar
from validadores import plegar


@given(st.lists(st.integers(1, 50)), st.integers(1, 60))
def test_cortar_conserva_todo_y_su_orden(pesos, tamano):
    tandas = cortar(pesos, tamano, peso=lambda p: p)
    assert [p for tanda in tandas for p in tanda] == pesos
    assert all(sum(tanda) <= tamano or len(tanda) == 1 for tanda in tandas)


def test_una_lista_vacia_tiene_una_pagina():
    assert cortar([], 10) == [()]


@given(st.sets(st.from_regex(r"[a-z]{1,4}(-[0-9]{1,2})?", fullmatch=True), min_size=1, max_size=20), st.integers(1, 30))
def test_las_paginas_de_dos_listas_nunca_chocan(claves, total):
    rutas = [ruta for clave in claves for p in paginar(f"contiendas/{clave}.html", total) for ruta in [p.rutas[p.numero - 1]]]
    assert len(rutas) == len(set(rutas))


def test_la_segunda_pagina_lo_dice_y_sabe_volver():
    primera, segunda, tercera = paginar("fuerzas/PX.html", 3)
    assert (primera.anterior, primera.siguiente) == (None, "fuerzas/PX-pagina-2.html")
    assert (tercera.anterior, tercera.siguiente) == ("fuerzas/PX-pagina-2.html", None)
    assert decir_parte(primera) == ""
    assert decir_parte(segunda) == " (página 2 de 3)"


@pytest.mark.parametrize(
    ("nombre", "iniciales"),
    [("María de la Luz Peña", "ML"), ("ana", "A"), ("De la Cruz", "C"), ("de la", "DL"), ("Ñandú Óscar", "ÑÓ")],
)
def test_las_iniciales_saltan_las_particulas(nombre, iniciales):
    assert iniciales_de(nombre) == iniciales


def test_el_directorio_ordena_sin_acentos_y_con_la_ene_despues_de_la_n():
    nombres = ["Nuria", "Ñáñez", "Óscar", "Nanci", "oscar b", "Ávila", "Zoé"]
    assert sorted(nombres, key=plegar) == ["Ávila", "Nanci", "Nuria", "Ñáñez", "Óscar", "oscar b", "Zoé"]


@pytest.mark.parametrize(("nombre", "letra"), [("Ávila", "a"), ("Ñáñez", "n"), ("3 de mayo", "otros"), ("'Ixchel", "otros")])
def test_cada_nombre_tiene_su_letra(nombre, letra):
    assert inicial_de(nombre) == letra


@pytest.mark.parametrize(("octetos", "dicho"), [(0, "0 octetos"), (999, "999 octetos"), (1000, "1 KB"), (2411724, "2.4 MB")])
def test_los_tamanos_se_dicen_cortos(octetos, dicho):
    assert decir_octetos(octetos) == dicho


def test_los_numeros_llevan_coma_de_millares():
    assert decir_numero(20367) == "20,367"


def test_la_direccion_canonica_de_la_portada_es_la_raiz():
    assert hacer_hoja("index.html", "", "", "", "https://x.example").canonica == "https://x.example/"
    assert hacer_hoja("fichas/a.html", "", "", "", "https://x.example").canonica == "https://x.example/fichas/a.html"
    assert hacer_hoja("fichas/a.html", "", "", "", None).canonica is None


def test_la_pagina_de_no_encontrada_enlaza_desde_la_raiz_del_sitio():
    assert hacer_hoja("404.html", "", "", "", "https://x.example/elecciones").raiz == "/elecciones/"
    assert hacer_hoja("404.html", "", "", "", None).raiz == "/"
    assert hacer_hoja("fichas/a.html", "", "", "", "https://x.example/elecciones").raiz == "../"


def test_el_mapa_se_parte_cuando_no_cabe_en_un_archivo():
    rutas = [f"fichas/{n}.html" for n in range(40_001)]
    hechos = archivos("https://x.example", rutas, es_publico=True)
    assert hechos["sitemap-1.xml"].count(b"<loc>") == 40_000
    assert hechos["sitemap-2.xml"].count(b"<loc>") == 1
    assert hechos["sitemap.xml"].count(b"<loc>") == 2


def test_un_borrador_pide_no_ser_indexado():
    assert archivos("https://x.example", ["index.html"], es_publico=False) == {"robots.txt": b"User-agent: *\nDisallow: /\n"}
