"""La búsqueda por nombre: con o sin acentos, en cualquier orden, con erratas, compartible y con teclado."""

import unicodedata

import pytest

from .clases import eleccion


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
    page.wait_for_function("texto => document.querySelector('#resumen-resultados')?.textContent.includes(texto)", arg=consulta)
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
    assert con <= set(claves) or len(claves) == 20


def test_nombre_y_lugar_juntos_se_encuentran(visita, servidor):
    alguien = next(c for c in eleccion().por_contienda["ayuntamiento-012"] if c.es_vigente)
    assert f"fichas/{alguien.clave}.html" in buscar(visita, servidor, f"{alguien.nombre.split()[0]} jojutla")


def test_lo_que_no_existe_se_dice_con_una_salida(visita, servidor):
    assert buscar(visita, servidor, "zzyzx qwerty") == []
    assert "Nadie se llama «zzyzx qwerty»" in visita.text_content("#resumen-resultados")


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


def test_las_respuestas_van_en_su_propio_grupo_y_dicen_donde_lo_dicen(visita, servidor):
    buscar(visita, servidor, "becas")
    visita.wait_for_selector("#lista-temas a")
    assert "hablan de «becas»" in visita.text_content("#resumen-temas")
    assert visita.text_content("#lista-temas li [data-campo=nota]").startswith("Lo dice en: ")


def test_una_palabra_mal_escrita_se_enmienda_y_se_dice(visita, servidor):
    buscar(visita, servidor, "alumbardo publico")
    visita.wait_for_selector("#lista-temas a")
    dicho = visita.text_content("#resumen-temas")
    assert dicho.startswith("Se buscó «alumbrado» en lugar de «alumbardo».")
    assert "hablan de «alumbrado publico»" in dicho


def test_lo_que_no_se_parece_a_nada_no_se_enmienda(visita, servidor):
    buscar(visita, servidor, "zzwxk")
    visita.wait_for_function("() => document.querySelector('#resumen-temas')?.textContent === 'Ninguna respuesta publicada habla de «zzwxk».'")


def test_sin_el_programa_de_temas_se_dice_y_los_nombres_siguen(page, servidor):
    quejas = []
    page.on("pageerror", lambda queja: quejas.append(str(queja)))
    page.route("**/tema/js/temas.js", lambda ruta: ruta.abort())
    page.goto(f"{servidor}/buscar.html?q=maria")
    page.wait_for_selector("#lista-resultados a")
    page.wait_for_function("() => document.querySelector('#resumen-temas').textContent.startsWith('Por ahora no se puede buscar dentro')")
    assert quejas == []


def test_sin_la_lista_de_palabras_se_busca_lo_escrito(page, servidor):
    page.route("**/buscar/palabras.js*", lambda ruta: ruta.abort())
    page.goto(f"{servidor}/buscar.html?q=bibilotecas")
    page.wait_for_function("() => document.querySelector('#resumen-temas')?.textContent === 'Ninguna respuesta publicada habla de «bibilotecas».'")


def test_una_palabra_de_la_misma_familia_tambien_se_encuentra(visita, servidor):
    buscar(visita, servidor, "educativo")
    visita.wait_for_selector("#lista-temas a")
    clave = visita.get_attribute("#lista-temas a", "href")[7:-5]
    textos = " ".join(str(v) for v in eleccion().respuestas_publicas(eleccion().candidaturas[clave], "curriculo").values())
    assert "educ" in sin_acentos(textos)


def test_las_facetas_dicen_cuantas_hay_y_la_direccion_las_guarda(visita, servidor):
    visita.goto(f"{servidor}/buscar.html?cargo=presidencia-municipal&sexo=mujer")
    visita.wait_for_selector("#lista-resultados a")
    vigentes = [c for c in eleccion().candidaturas.values() if c.es_vigente and c.cargo == "presidencia-municipal" and c.sexo == "mujer"]
    assert visita.text_content("#resumen-resultados").startswith(f"{len(vigentes):,} candidaturas")
    visita.wait_for_selector("#faceta-calidad option >> nth=1", state="attached")
    visita.select_option("#faceta-calidad", "suplente")
    suplentes = sum(not c.es_propietaria for c in vigentes)
    assert visita.text_content("#resumen-resultados").startswith(f"{suplentes:,} candidaturas")
    assert visita.url.endswith("?cargo=presidencia-municipal&sexo=mujer&calidad=suplente")
    visita.go_back()
    assert visita.text_content("#resumen-resultados").startswith(f"{len(vigentes):,} candidaturas")


def test_cada_opcion_dice_exactamente_cuantas_quedarian(visita, servidor):
    visita.goto(f"{servidor}/buscar.html?municipio=006")
    visita.wait_for_selector("#lista-resultados a")
    visita.wait_for_selector("#faceta-fuerza option >> nth=3", state="attached")
    opciones = visita.eval_on_selector_all("#faceta-fuerza option", "es => es.map(e => [e.value, e.textContent])")
    for valor, dicho in opciones[1:4]:
        visita.goto(f"{servidor}/buscar.html?municipio=006&fuerza={valor}")
        visita.wait_for_selector("#lista-resultados a")
        cuantas = visita.text_content("#resumen-resultados").partition(" ")[0]
        assert dicho.endswith(f"({cuantas})")


def test_lo_elegido_se_quita_con_el_teclado_y_se_anuncia(visita, servidor):
    visita.goto(f"{servidor}/buscar.html?fuerza=FARO&q=maria")
    visita.focus("#elegidos button")
    visita.keyboard.press("Enter")
    assert visita.url.endswith("?q=maria")
    assert visita.evaluate("document.activeElement.id") == "resumen-resultados"


def test_dentro_de_una_contienda_se_busca_con_su_propio_indice(visita, servidor):
    pedidos = []
    visita.on("request", lambda r: pedidos.append(r.url))
    visita.goto(f"{servidor}/buscar.html?contienda=ayuntamiento-006&q=agua")
    visita.wait_for_selector("#lista-temas a")
    assert any("/buscar/respuestas/ayuntamiento-006.js" in url for url in pedidos)
    assert not any("/buscar/temas/" in url for url in pedidos)
    lugares = visita.eval_on_selector_all("#lista-temas [data-campo=lugar]", "es => es.map(e => e.textContent)")
    assert set(lugares) == {"Cuautla"}


@pytest.mark.parametrize("falta, frase", [
    ("**/buscar/nombres.js*", "No se pudo cargar la lista de nombres"),
    ("**/buscar/lista.js*", "no se puede buscar dentro de las respuestas"),
    ("**/buscar/temas/*", "no se puede buscar dentro de las respuestas"),
    ("**/buscar/rasgos.js*", "No se pudo cargar el filtro por sexo"),
])
@pytest.mark.parametrize("dano", ["ausente", "a medias", "de otra versión"])
def test_un_archivo_que_falta_o_llega_danado_se_dice_y_lo_demas_sirve(page, servidor, falta, frase, dano):
    if dano == "ausente":
        page.route(falta, lambda ruta: ruta.abort())
    elif dano == "a medias":
        page.route(falta, lambda ruta: ruta.fulfill(content_type="text/javascript", body="self.CONOCELES_LISTA={\"version\":\"a"))
    elif "nombres" in falta:  # Es el que dice la versión: de otra, lo que no le cuadra son los demás.
        original = page.request.get(f"{servidor}/buscar/nombres.js").text()
        page.route(falta, lambda ruta: ruta.fulfill(content_type="text/javascript", body=original.replace('"cargo":"', '"cargo":"#')))
    else:
        variables = ("CONOCELES_LISTA", "CONOCELES_RASGOS", "CONOCELES_TEMAS_todo", "CONOCELES_TEMAS_a")
        otra = "".join(f'self.{variable}={{"version":"otra"}};' for variable in variables)
        page.route(falta, lambda ruta: ruta.fulfill(content_type="text/javascript", body=otra))
    page.goto(f"{servidor}/buscar.html?q=agua" + ("&sexo=mujer" if "rasgos" in falta else ""))
    page.wait_for_function("frase => document.querySelector('.resultados')?.textContent.includes(frase)", arg=frase)
    if "nombres" not in falta:
        page.fill("#q", "garcia")
        page.wait_for_selector("#lista-resultados a")


def test_una_consulta_enorme_no_cuelga_la_pagina(visita, servidor):
    visita.goto(f"{servidor}/buscar.html")
    visita.evaluate("document.getElementById('q').removeAttribute('maxlength')")
    visita.fill("#q", "agua maria " * 2000)
    visita.keyboard.press("Enter")
    visita.wait_for_function("() => document.querySelector('#resumen-resultados')?.textContent.includes('maria')")


def test_lo_desplegado_no_se_recoge_cuando_llegan_los_rasgos(visita, servidor):
    visita.set_viewport_size({"width": 600, "height": 800})
    assert len(buscar(visita, servidor, "a")) == 20
    visita.focus("#ver-mas")
    visita.keyboard.press("Enter")
    visita.click("#filtros > summary")
    visita.wait_for_selector("#faceta-sexo option:nth-child(2)", state="attached")
    assert visita.locator("#lista-resultados > li").count() == 40


def test_ver_mas_muestra_mas_y_lleva_el_foco_al_primero_nuevo(visita, servidor):
    antes = len(buscar(visita, servidor, "a"))
    assert antes == 20
    visita.focus("#ver-mas")
    visita.keyboard.press("Enter")
    assert visita.locator("#lista-resultados > li").count() == 40
    assert visita.evaluate("document.activeElement.closest('li') === document.querySelector('#lista-resultados').children[20]")


@pytest.mark.parametrize("consulta", ["<img src=x onerror=alert(1)>", "'; DROP--", "+-~^:*", "   ", "%00", "😀"])
def test_ninguna_consulta_rompe_la_pagina(visita, servidor, consulta):
    visita.goto(f"{servidor}/buscar.html")
    visita.fill("#q", consulta)
    visita.keyboard.press("Enter")
    assert visita.locator("h1").count() == 1
    assert visita.locator(".resultados img[src=x]").count() == 0


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
