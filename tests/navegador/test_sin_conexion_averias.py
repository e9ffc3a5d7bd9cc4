"""Lo que sale mal al guardar en un teléfono de verdad: sin espacio, modo privado, red que se corta, trozos dañados."""

import pytest
from playwright.sync_api import expect

from .averias import lista_de, pedir, servir_con_averias, trozos_pedidos
from .test_sin_conexion import descargar, esperar_que, esperar_texto, sin_senal


def test_una_red_que_se_corta_conserva_lo_bajado_y_sigue_solo_con_lo_que_falta(telefono, servido):
    servido.averias = [("contienda-gubernatura", "cortar")]
    pedir(telefono, "distrito-05")
    esperar_texto(telefono, "#mensaje-descarga", "Se cortó la conexión")
    expect(telefono.locator("#lista-guardados")).to_contain_text("Incompleto")
    servido.averias, servido.pedidas = [], []
    telefono.reload()
    telefono.click("role=button[name=/^Sigue la descarga/]")
    esperar_texto(telefono, "#mensaje-descarga", "Descarga completa")
    assert 1 <= len(trozos_pedidos(servido)) < 4
    expect(telefono.locator("#lista-guardados")).not_to_contain_text("Incompleto")


def test_si_se_cierra_la_pagina_a_media_descarga_lo_bajado_no_se_pide_otra_vez(telefono, servido, contexto):
    servido.averias = [("contienda-gubernatura", "lenta")]
    pedir(telefono, "distrito-05")
    esperar_que(telefono, "async () => (await (await caches.open('conoceles:/:paquetes')).keys()).filter(k => k.url.includes('.lzma')).length === 3")
    telefono.close()
    servido.averias, servido.pedidas = [], []
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/sin-conexion.html")
    page.click("role=button[name=/^Sigue la descarga/]")
    esperar_texto(page, "#mensaje-descarga", "Descarga completa")
    assert [r.partition("?")[0] for r in trozos_pedidos(servido)] == ["/sinconexion/datos/contienda-gubernatura.lzma"]


def test_la_pausa_conserva_lo_bajado(telefono, servido):
    servido.averias = [("contienda-gubernatura", "lenta")]
    pedir(telefono, "distrito-05")
    telefono.click("#pausar")
    esperar_texto(telefono, "#mensaje-descarga", "En pausa")
    expect(telefono.locator("#lista-guardados")).to_contain_text("Incompleto")
    expect(telefono.locator("#descargar")).to_be_enabled()


def test_borrar_todo_quita_tambien_el_rastro_de_lo_visitado(telefono, servido):
    telefono.goto(f"{servido.direccion}/fuerzas.html")
    telefono.goto(f"{servido.direccion}/sin-conexion.html")
    descargar(telefono, "distrito-05")
    telefono.click("#borrar-todo")
    esperar_texto(telefono, "#mensaje-descarga", "Se borró lo descargado y el rastro")
    sin_senal(telefono)
    for ruta in ("fuerzas.html", "contiendas/gubernatura.html", "distritos/05.html"):
        telefono.goto(f"{servido.direccion}/{ruta}")
        esperar_texto(telefono, "h1", "no está en tu teléfono")


def test_bajo_una_subcarpeta_todo_funciona_igual(contexto, sitio, tmp_path):
    (tmp_path / "raiz").mkdir()
    with servir_con_averias(sitio, tmp_path / "raiz/eleccion/2024") as servido:
        servido.carpeta = tmp_path / "raiz"
        raiz = f"http://127.0.0.1:{servido.puerto}/eleccion/2024"
        page = contexto.new_page()
        page.goto(f"{raiz}/sin-conexion.html")
        page.wait_for_function("() => navigator.serviceWorker.controller")
        descargar(page, "distrito-05")
        sin_senal(page)
        page.goto(f"{raiz}/contiendas/diputacion-mr-05.html")
        page.click("#guardada a")
        page.wait_for_selector("#talon")
        page.goto(f"{raiz}/distritos/05.html")
        expect(page.locator("[data-copia]")).to_be_visible()
        page.goto(f"{raiz}/avisos/nada.html")
        page.click("main >> text=Inicio")
        assert page.url == f"{raiz}/index.html"
        assert {n.split(":")[1] for n in page.evaluate("() => caches.keys()")} == {"/eleccion/2024/"}


def test_un_trozo_danado_no_se_guarda(telefono, servido):
    servido.averias = [("contienda-gubernatura", b"x" * lista_de(servido)["trozos"]["gubernatura"][0])]
    pedir(telefono, "distrito-05")
    esperar_texto(telefono, "#mensaje-descarga", "llegó incompleta")
    guardadas = telefono.evaluate(
        "async () => (await (await caches.open('conoceles:/:paquetes')).keys()).map(k => k.url).filter(u => u.includes('gubernatura'))"
    )
    assert guardadas == []


def test_sin_espacio_se_dice_cuanto_falta_y_lo_demas_sigue(telefono, servido, contexto):
    control = contexto.new_cdp_session(telefono)
    usado = telefono.evaluate("async () => (await navigator.storage.estimate()).usage")
    control.send("Storage.overrideQuotaForOrigin", {"origin": servido.direccion, "quotaSize": usado + 20_000})
    pedir(telefono, "estado")
    esperar_texto(telefono, "#mensaje-descarga", "sin espacio")
    expect(telefono.locator("#mensaje-descarga")).to_contain_text("KB")
    telefono.goto(f"{servido.direccion}/contiendas.html")
    assert telefono.text_content("h1")
    control.send("Storage.overrideQuotaForOrigin", {"origin": servido.direccion})


@pytest.mark.parametrize("falta", [
    "delete Navigator.prototype.serviceWorker", "delete window.caches",
    "Object.defineProperty(window, 'caches', {get() { throw new DOMException('no', 'SecurityError'); }})",
    "CacheStorage.prototype.has = () => Promise.reject(new DOMException('no', 'SecurityError'))",
])
def test_sin_donde_guardar_se_dice_y_el_sitio_funciona_en_linea(contexto, servido, falta):
    contexto.add_init_script(falta)
    page = contexto.new_page()
    quejas = []
    page.on("pageerror", lambda e: quejas.append(str(e)))
    page.goto(f"{servido.direccion}/sin-conexion.html")
    esperar_texto(page, "#estado-telefono", "no deja guardar páginas")
    expect(page.locator("#pedido")).to_be_hidden()
    page.goto(f"{servido.direccion}/buscar.html?q=garcia")
    page.wait_for_selector("#lista-resultados a")
    assert quejas == []


def test_sin_indexeddb_se_descarga_igual(contexto, servido):
    contexto.add_init_script("delete window.indexedDB")
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/sin-conexion.html")
    page.wait_for_selector("#pedido:not([hidden])")
    descargar(page, "distrito-05")


def test_sin_javascript_la_pagina_dice_que_hacer(browser, servido):
    contexto = browser.new_context(java_script_enabled=False)
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/sin-conexion.html")
    expect(page.locator("#estado-telefono")).to_contain_text("imprimir o llevarte una copia en una memoria USB")
    expect(page.locator("#pedido")).to_be_hidden()
    contexto.close()


@pytest.mark.parametrize("averia", ["503", b'{"formato": 1, "tro'])
def test_sin_la_lista_de_descargas_se_dice_y_lo_guardado_sigue(telefono, servido, averia):
    descargar(telefono, "distrito-05")
    servido.averias = [("paquetes.json", averia)]
    telefono.reload()
    esperar_texto(telefono, "#mensaje-descarga", "No se pudo leer la lista")
    expect(telefono.locator("#descargar")).to_be_disabled()
    esperar_texto(telefono, "#lista-guardados", "Datos del 10 de mayo de 2024")


@pytest.mark.parametrize("averia", [("buscar/nombres", "cortar"), ("conoceles.css", "falta")])
def test_si_el_cascaron_no_llega_entero_no_se_instala_y_se_dice(contexto, servido, averia):
    servido.averias = [averia]
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/sin-conexion.html")
    esperar_texto(page, "#estado-telefono", "No se pudo preparar")
    page.goto(f"{servido.direccion}/contiendas.html")
    expect(page.locator("h1")).to_have_text("Qué se elige")


def test_lo_compartido_no_se_baja_dos_veces_y_borrar_uno_conserva_el_otro(telefono, servido):
    descargar(telefono, "distrito-05")
    servido.pedidas = []
    descargar(telefono, "distrito-06")
    assert [r.partition("?")[0] for r in trozos_pedidos(servido)] == ["/sinconexion/datos/contienda-diputacion-mr-06.lzma"]
    telefono.click("role=button[name=/^Borra.*5/]")
    esperar_texto(telefono, "#mensaje-descarga", "Se borró")
    telefono.reload()
    telefono.wait_for_selector("#lista-guardados > li")
    assert telefono.locator("#lista-guardados > li").count() == 1
    quedan = telefono.evaluate(
        "async () => (await (await caches.open('conoceles:/:paquetes')).keys()).filter(k => k.url.includes('.lzma')).length"
    )
    assert quedan == 4
