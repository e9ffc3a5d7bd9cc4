"""Mi boleta: de la sección a lo que se vota ahí, sin decirle a nadie dónde se vive."""

import pytest

from tema.paginas.boletas import boletas_de

from .clases import eleccion


def ir_con_seccion(page, servidor, numero):
    page.goto(f"{servidor}/mi-boleta.html")
    page.fill("#seccion", numero)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("como_se_escribe", ["{}", "0{}", "sección {}", " {} "])
def test_la_seccion_de_la_credencial_lleva_a_su_boleta(visita, servidor, como_se_escribe):
    seccion = next(s for s in eleccion().secciones.values() if s.es_vigente and s.clave.startswith("01"))
    pedidos = []
    visita.on("request", lambda r: pedidos.append(r.url))
    ir_con_seccion(visita, servidor, como_se_escribe.format(int(seccion.clave)))
    visita.wait_for_url(f"**/boletas/{seccion.municipio}-{seccion.distrito}.html")
    assert eleccion().municipios[seccion.municipio].nombre in visita.text_content("h1")
    assert not [url for url in pedidos if seccion.clave in url.rpartition("/")[2].partition("?")[2]]


def test_una_seccion_dividida_lleva_a_las_nuevas(visita, servidor):
    vieja = next(s for s in eleccion().secciones.values() if s.situacion == "dividida")
    ir_con_seccion(visita, servidor, vieja.clave)
    visita.wait_for_selector("#respuesta-seccion a")
    assert "se dividió" in visita.text_content("#respuesta-seccion")
    assert [destino in texto for destino, texto in zip(vieja.pasa_a, visita.locator("#respuesta-seccion li").all_text_contents(), strict=True)] == [True, True]
    visita.keyboard.press("Tab")


@pytest.mark.parametrize("numero, frase", [("9999", "No hay sección 9999"), ("abc", "Escribe el número"), ("", "Escribe el número"), ("00000", "No hay sección")])
def test_lo_que_no_es_una_seccion_recibe_una_frase_y_un_camino(visita, servidor, numero, frase):
    ir_con_seccion(visita, servidor, numero)
    visita.wait_for_function("frase => document.querySelector('#respuesta-seccion')?.textContent.includes(frase)", arg=frase)


def test_una_seccion_de_baja_lo_dice(visita, servidor):
    baja = next(s for s in eleccion().secciones.values() if s.situacion == "baja")
    ir_con_seccion(visita, servidor, baja.clave)
    visita.wait_for_function("() => document.querySelector('#respuesta-seccion')?.textContent.includes('ya no existe')")


def test_la_boleta_trae_exactamente_sus_contiendas_en_orden(visita, servidor):
    visita.goto(f"{servidor}/boletas/006-07.html")
    titulos = visita.eval_on_selector_all(".hoja-boleta h2 a", "es => es.map(e => e.getAttribute('href'))")
    assert titulos == [
        "../contiendas/gubernatura.html", "../contiendas/diputacion-mr-07.html", "../contiendas/diputacion-rp.html",
        "../contiendas/ayuntamiento-006.html",
    ]
    fuerzas = {c.fuerza for c in eleccion().por_contienda["ayuntamiento-006"]}
    assert visita.locator(".hoja-boleta:has(#ayuntamiento-006) .recuadro").count() == len(fuerzas)


def test_hay_una_pagina_por_cada_boleta_distinta(sitio):
    hechas = {ruta.stem for ruta in (sitio / "boletas").glob("*.html")}
    assert hechas == {boleta.clave for boleta in boletas_de(eleccion())}


def test_este_telefono_recuerda_la_boleta_solo_si_se_le_pide(visita, servidor):
    visita.goto(f"{servidor}/boletas/006-07.html")
    assert visita.evaluate("localStorage.length") == 0
    visita.click("text=Recuerda mi boleta")
    visita.goto(f"{servidor}/index.html")
    assert visita.text_content("#boleta-recordada a") == "Cuautla, distrito 7"
    visita.click("#boleta-recordada button")
    assert visita.evaluate("localStorage.length") == 0


def test_sin_donde_guardar_se_dice_y_no_se_rompe(page, servidor):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
    page.goto(f"{servidor}/boletas/006-07.html")
    page.click("text=Recuerda mi boleta")
    assert "no deja guardar" in page.text_content("#dicho-boleta")


def test_sin_javascript_se_llega_por_listas(browser, servidor):
    contexto = browser.new_context(java_script_enabled=False)
    page = contexto.new_page()
    page.goto(f"{servidor}/mi-boleta.html")
    page.fill("#seccion", "100")
    page.keyboard.press("Enter")
    page.wait_for_url("**/secciones.html*")
    page.click("text=Cuautla")
    page.click(".numeros a >> nth=0")
    assert "/boletas/006-" in page.url
    contexto.close()


@pytest.mark.parametrize("escrito, clase, ruta", [
    ("cuautla", "Municipio", "municipios/006.html"), ("distrito 5", "Distrito", "distritos/05.html"), ("200", "Sección", "boletas/007-01.html"),
])
def test_la_caja_de_la_portada_dice_que_es_cada_cosa(visita, servidor, escrito, clase, ruta):
    visita.goto(f"{servidor}/index.html")
    visita.focus("#q-inicio")
    visita.keyboard.type(escrito)
    visita.wait_for_selector("#sugerencias li")
    assert visita.text_content("#sugerencias li .rotulo") == clase
    visita.keyboard.press("ArrowDown")
    assert visita.get_attribute("#q-inicio", "aria-activedescendant") == "sugerencia-0"
    visita.keyboard.press("Enter")
    visita.wait_for_url(f"**/{ruta}")


def test_la_caja_sugiere_personas_y_siempre_deja_buscar_lo_escrito(visita, servidor):
    alguien = next(c for c in eleccion().candidaturas.values() if c.es_vigente)
    visita.goto(f"{servidor}/index.html")
    visita.focus("#q-inicio")
    visita.keyboard.type(alguien.nombre)
    visita.wait_for_selector("#sugerencias li")
    assert alguien.nombre in visita.text_content("#sugerencias")
    visita.keyboard.press("ArrowUp")
    visita.keyboard.press("Enter")
    visita.wait_for_url("**/buscar.html?q=*")


def test_escape_cierra_las_sugerencias_y_la_caja_sigue_siendo_formulario(visita, servidor):
    visita.goto(f"{servidor}/index.html")
    visita.focus("#q-inicio")
    visita.keyboard.type("garcia")
    visita.wait_for_selector("#sugerencias li")
    visita.keyboard.press("Escape")
    assert visita.get_attribute("#q-inicio", "aria-expanded") == "false"
    visita.keyboard.press("Enter")
    visita.wait_for_url("**/buscar.html?q=garcia")


@pytest.mark.parametrize("falta", ["**/buscar/secciones.js*", "**/buscar/nombres.js*", "**/tema/js/buscar.js"])
def test_si_un_archivo_no_llega_la_caja_sigue_sirviendo(page, servidor, falta):
    page.route(falta, lambda ruta: ruta.abort())
    page.goto(f"{servidor}/index.html")
    page.fill("#q-inicio", "garcia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/buscar.html?q=garcia")


def test_desde_una_carpeta_tambien_se_llega_a_la_boleta(visita, sitio):
    visita.goto((sitio / "mi-boleta.html").as_uri())
    visita.fill("#seccion", "200")
    visita.keyboard.press("Enter")
    visita.wait_for_url("**/boletas/007-01.html")
