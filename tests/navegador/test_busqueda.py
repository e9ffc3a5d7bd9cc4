"""La búsqueda por nombre: con o sin acentos, en cualquier orden, con erratas, compartible y con teclado."""

import unicodedata

import pytest

from .clases import eleccion

pytestmark = pytest.mark.xdist_group("sitio")


def sin_acentos(texto):
    return "".join(c for c in unicodedata.normalize("NFD", texto.lower()) if not unicodedata.combining(c))


@pytest.fixture(scope="module")
def persona():
    """Candidatura vigente con acento en el nombre y cuatro palabras."""
    return next(
        c for c in eleccion().candidaturas.values()
        if c.es_vigente and len(c.nombre.split()) == 4 and sin_acentos(c.nombre) != c.nombre.lower() and "ñ" not in c.nombre
    )


def buscar(page, servidor, consulta):
    page.goto(f"{servidor}/buscar.html")
    page.fill("#q", consulta)
    page.keyboard.press("Enter")
    page.wait_for_function("texto => document.querySelector('#resumen-resultados').textContent.includes(texto)", arg=consulta)
    return page.eval_on_selector_all("#lista-resultados a", "es => es.map(e => e.getAttribute('href'))")


def test_sin_acentos_y_con_el_apellido_primero_se_encuentra(visita, servidor, persona):
    palabras = sin_acentos(persona.nombre).split()
    consulta = " ".join([*palabras[2:], *palabras[:2]])
    assert f"fichas/{persona.clave}.html" in buscar(visita, servidor, consulta)


def test_con_acentos_y_mayusculas_se_encuentra(visita, servidor, persona):
    assert f"fichas/{persona.clave}.html" in buscar(visita, servidor, persona.nombre.upper())


def test_con_el_principio_de_cada_palabra_se_encuentra(visita, servidor, persona):
    consulta = " ".join(palabra[:4] for palabra in persona.nombre.split())
    assert f"fichas/{persona.clave}.html" in buscar(visita, servidor, consulta)


def test_con_una_errata_se_encuentra_y_se_dice_que_se_parece(visita, servidor, persona):
    palabras = persona.nombre.split()
    larga = max(palabras, key=len)
    errada = larga[:2] + "x" + larga[3:]
    consulta = persona.nombre.replace(larga, errada)
    assert f"fichas/{persona.clave}.html" in buscar(visita, servidor, consulta)
    assert "se le parece" in visita.text_content("#resumen-resultados")


def test_pena_encuentra_a_pena_y_a_penia_con_la_igual_primero(visita, servidor):
    nombres = {c.clave: c.nombre for c in eleccion().candidaturas.values()}
    con = {clave for clave, nombre in nombres.items() if "Peña" in nombre.split()}
    sin = {clave for clave, nombre in nombres.items() if "Pena" in nombre.split()}
    assert con and sin
    for consulta, primeras in (("peña", con), ("pena", sin | con)):
        claves = [ruta[7:-5] for ruta in buscar(visita, servidor, consulta)]
        assert claves[0] in primeras
    assert con <= set(claves) or len(claves) == 30


def test_nombre_y_lugar_juntos_se_encuentran(visita, servidor):
    alguien = next(c for c in eleccion().por_contienda["ayuntamiento-012"] if c.es_vigente)
    assert f"fichas/{alguien.clave}.html" in buscar(visita, servidor, f"{alguien.nombre.split()[0]} jojutla")


def test_lo_que_no_existe_se_dice_con_una_salida(visita, servidor):
    assert buscar(visita, servidor, "zzyzx qwerty") == []
    assert "Nadie coincide con «zzyzx qwerty»" in visita.text_content("#resumen-resultados")


def test_la_direccion_guarda_la_consulta_y_el_boton_de_regresar_la_devuelve(visita, servidor, persona):
    buscar(visita, servidor, "maria")
    buscada = visita.url
    visita.fill("#q", "jose")
    visita.keyboard.press("Enter")
    visita.wait_for_url("**q=jose")
    visita.go_back()
    assert visita.input_value("#q") == "maria"
    assert visita.url == buscada


def test_la_caja_de_cualquier_pagina_lleva_a_los_resultados(visita, servidor, persona):
    visita.goto(f"{servidor}/fichas/{persona.clave}.html")
    visita.fill("header input[name=q]", sin_acentos(persona.nombre))
    visita.keyboard.press("Enter")
    visita.wait_for_selector("#lista-resultados a")
    assert visita.get_attribute("#lista-resultados a", "href") == f"fichas/{persona.clave}.html"


def test_los_resultados_se_anuncian(visita, servidor):
    buscar(visita, servidor, "garcia")
    assert visita.get_attribute("#resumen-resultados", "role") == "status"
    assert "candidatura" in visita.text_content("#resumen-resultados")


def test_ver_mas_muestra_mas_y_lleva_el_foco_al_primero_nuevo(visita, servidor):
    antes = len(buscar(visita, servidor, "a"))
    assert antes == 30
    visita.focus("#ver-mas")
    visita.keyboard.press("Enter")
    assert visita.locator("#lista-resultados > li").count() == 60
    assert visita.evaluate("document.activeElement.closest('li') === document.querySelector('#lista-resultados').children[30]")


@pytest.mark.parametrize("consulta", ["<img src=x onerror=alert(1)>", "'; DROP--", "+-~^:*", "   ", "%00", "😀"])
def test_ninguna_consulta_rompe_la_pagina(visita, servidor, consulta):
    visita.goto(f"{servidor}/buscar.html")
    visita.fill("#q", consulta)
    visita.keyboard.press("Enter")
    assert visita.locator("h1").count() == 1
    assert visita.locator("#resultados img[src=x]").count() == 0


def test_sin_javascript_la_busqueda_lleva_a_las_listas(browser, servidor):
    contexto = browser.new_context(java_script_enabled=False)
    page = contexto.new_page()
    page.goto(f"{servidor}/index.html")
    page.fill("input[name=q]", "garcia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/buscar.html?q=garcia")
    page.click("main a[href='directorio.html']")
    assert page.url.endswith("/directorio.html")
    contexto.close()


def test_desde_una_carpeta_sin_servidor_tambien_se_busca(visita, sitio, persona):
    visita.goto((sitio / "index.html").as_uri())
    visita.fill("input[name=q]", sin_acentos(persona.nombre))
    visita.keyboard.press("Enter")
    visita.wait_for_selector("#lista-resultados a")
    visita.click("#lista-resultados a")
    assert visita.text_content("h1").strip() == persona.nombre
