"""El comparador: hasta cuatro de una contienda, mismas preguntas, orden de boleta, y la verdad de cada sección."""

import pytest

from .clases import eleccion

CONTIENDA = "ayuntamiento-006"


@pytest.fixture(scope="module")
def vigentes():
    return [c for c in eleccion().por_contienda[CONTIENDA] if c.es_vigente]


def abrir(page, servidor, claves, contienda=CONTIENDA):
    page.goto("about:blank")
    page.goto(f"{servidor}/comparar.html#{contienda}/{','.join(claves)}")
    page.wait_for_function("() => document.querySelector('#dicho-comparar')?.textContent")


def nombres(page):
    return page.eval_on_selector_all(".comparada:first-child .comparada-nombre a", "es => es.map(e => e.textContent)")


def test_se_comparan_en_el_orden_de_la_boleta_y_no_en_el_elegido(visita, servidor, vigentes):
    elegidas = vigentes[:3]
    abrir(visita, servidor, [c.clave for c in reversed(elegidas)])
    visita.wait_for_selector(".comparada")
    assert nombres(visita) == [c.nombre for c in elegidas]
    assert "orden de la boleta" in visita.text_content("#dicho-comparar")


def test_lo_que_no_se_muestra_dice_su_estado_verdadero(visita, servidor, vigentes):
    ocultas = [c for c in vigentes if not eleccion().estado(c, "curriculo").se_muestra]
    abierta = next(c for c in vigentes if eleccion().estado(c, "curriculo").clave == "publicada")
    abrir(visita, servidor, [ocultas[0].clave, abierta.clave])
    visita.wait_for_selector(".comparada")
    assert eleccion().estado(ocultas[0], "curriculo").frase in visita.text_content(".comparada:first-child")
    assert "Sin respuesta" not in visita.text_content(".comparada:first-child")


def test_de_cinco_se_comparan_cuatro_y_se_dice(visita, servidor, vigentes):
    abrir(visita, servidor, [c.clave for c in vigentes[:5]])
    visita.wait_for_selector(".comparada")
    assert len(nombres(visita)) == 4
    assert "Caben cuatro" in visita.text_content("#dicho-comparar")
    assert visita.is_hidden("#elegir")


def test_una_clave_ajena_se_dice_y_las_demas_se_comparan(visita, servidor, vigentes):
    ajena = next(c for c in eleccion().por_contienda["gubernatura"])
    abrir(visita, servidor, [ajena.clave, *(c.clave for c in vigentes[:2])])
    visita.wait_for_selector(".comparada")
    assert "no es de esta contienda" in visita.text_content("#dicho-comparar")
    assert len(nombres(visita)) == 2


@pytest.mark.parametrize("fragmento, frase", [("no-existe/abcdef", "no dice una contienda"), ("..%2F..%2Fx/abc", "no dice una contienda"), ("%E0%A4%A/x", "no dice una contienda")])
def test_una_contienda_que_no_existe_recibe_una_frase(page, servidor, fragmento, frase):
    page.goto(f"{servidor}/comparar.html#{fragmento}")
    page.wait_for_function("frase => document.querySelector('#dicho-comparar')?.textContent.includes(frase)", arg=frase)


def test_una_direccion_que_un_mensajero_cifro_se_entiende(visita, servidor, vigentes):
    visita.goto(f"{servidor}/comparar.html#{CONTIENDA}%2F{vigentes[0].clave}%2C{vigentes[1].clave}")
    visita.wait_for_selector(".comparada")
    assert len(nombres(visita)) == 2


def test_si_las_respuestas_no_llegan_se_dice(page, servidor, vigentes):
    page.route(f"**/comparar/datos/{CONTIENDA}-0.js", lambda ruta: ruta.abort())
    abrir(page, servidor, [c.clave for c in vigentes[:2]])
    page.wait_for_function("() => document.querySelector('#dicho-comparar')?.textContent.includes('No se pudieron cargar')")


def test_se_agrega_y_se_quita_con_el_teclado_y_regresar_lo_deshace(visita, servidor, vigentes):
    abrir(visita, servidor, [vigentes[0].clave])
    visita.select_option("#otra", vigentes[1].clave)
    visita.focus("#elegir button")
    visita.keyboard.press("Enter")
    visita.wait_for_selector(".comparada")
    assert len(nombres(visita)) == 2
    visita.focus("#elegidas button >> nth=0")
    visita.keyboard.press("Enter")
    visita.wait_for_function("() => !document.querySelector('.comparada')")
    visita.go_back()
    visita.wait_for_selector(".comparada")
    assert len(nombres(visita)) == 2


def test_desde_la_contienda_se_marcan_y_se_comparan(visita, servidor):
    visita.goto(f"{servidor}/contiendas/gubernatura.html")
    for lugar in range(4):
        visita.check(f"input[name=compara] >> nth={lugar}")
    quinta = visita.locator("input[name=compara]").nth(4)
    quinta.click()
    assert not quinta.is_checked()
    assert "Caben cuatro" in visita.text_content(".barra-comparar [role=status]")
    visita.click(".barra-comparar button")
    visita.wait_for_selector(".comparada")
    assert len(nombres(visita)) == 4


def test_en_el_telefono_va_una_pregunta_a_la_vez(visita, servidor, vigentes):
    visita.set_viewport_size({"width": 360, "height": 740})
    abrir(visita, servidor, [c.clave for c in vigentes[:2]])
    visita.wait_for_selector(".comparada.actual")
    assert visita.locator(".comparada:visible").count() == 1
    visita.click("#siguiente-pregunta")
    assert visita.locator(".comparada:visible").count() == 1
    assert visita.input_value("#cual-pregunta") == "1"
    assert visita.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_impresa_trae_todas_las_preguntas(visita, servidor, vigentes):
    visita.set_viewport_size({"width": 360, "height": 740})
    abrir(visita, servidor, [c.clave for c in vigentes[:2]])
    visita.wait_for_selector(".comparada.actual")
    total = visita.locator(".comparada").count()
    visita.emulate_media(media="print")
    assert visita.locator(".comparada:visible").count() == total


def test_sin_javascript_la_contienda_tiene_su_comparacion_hecha(browser, servidor):
    contexto = browser.new_context(java_script_enabled=False)
    page = contexto.new_page()
    page.goto(f"{servidor}/comparar/{CONTIENDA}.html")
    presidencias = [c for c in eleccion().por_contienda[CONTIENDA] if c.es_vigente and c.es_propietaria and c.cargo == "presidencia-municipal"]
    assert page.locator(".comparada >> nth=0").locator(".comparada-celda").count() == len(presidencias)
    contexto.close()


def test_desde_una_carpeta_tambien_se_compara(visita, sitio, vigentes):
    visita.goto((sitio / "comparar.html").as_uri() + f"#{CONTIENDA}/{vigentes[0].clave},{vigentes[1].clave}")
    visita.wait_for_selector(".comparada")


def test_cada_barra_de_la_estadistica_lleva_a_una_lista_con_ese_numero(visita, servidor):
    visita.goto(f"{servidor}/estadistica.html")
    filas = visita.eval_on_selector_all(
        ".cuadro tbody tr", "fs => fs.map(f => [f.querySelector('a').getAttribute('href'), f.cells[1].textContent])")
    barras = visita.eval_on_selector_all(".grafica a", "es => es.map(e => e.getAttribute('href'))")
    assert barras == [ruta for ruta, _ in filas]
    for ruta, cifra in filas[::6]:
        visita.goto(f"{servidor}/{ruta}")
        visita.wait_for_selector("#lista-resultados li")
        assert visita.text_content("#resumen-resultados").split(" ")[0] == cifra, ruta
