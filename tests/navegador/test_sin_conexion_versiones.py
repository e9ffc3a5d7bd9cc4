"""Un teléfono frente a lo que cambia en el servidor: caído, lento, versión vieja, apagado remoto y datos más nuevos."""

import json

from playwright.sync_api import expect

from tema.sinconexion.paquetes import sello
from tema.sinconexion.trabajador import trabajador

from .averias import alterar, lista_de, trozos_pedidos
from .test_sin_conexion import descargar, esperar_que, esperar_texto, sin_senal

CUANTO = "async () => (await caches.keys()).length"


def test_un_servidor_caido_se_suple_con_la_copia_y_el_aviso(telefono, servido):
    servido.averias = [("index.html", "503")]
    telefono.goto(f"{servido.direccion}/index.html")
    expect(telefono.locator("[data-copia]")).to_be_visible()


def test_si_la_red_tarda_se_muestra_la_copia_en_vez_de_una_pagina_en_blanco(telefono, servido):
    servido.averias = [("index.html", "lenta")]
    telefono.goto(f"{servido.direccion}/index.html")
    expect(telefono.locator("[data-copia]")).to_be_visible()


def test_en_linea_siempre_se_lee_lo_recien_publicado(telefono, servido):
    telefono.goto(f"{servido.direccion}/fuerzas.html")
    esperar_que(telefono, "async u => Boolean(await caches.match(u))", f"{servido.direccion}/fuerzas.html")
    pagina = (servido.carpeta / "fuerzas.html").read_bytes()
    alterar(servido.carpeta, "fuerzas.html", pagina.replace(b"<h1>", b"<h1>Ahora: ", 1))
    telefono.reload()
    assert telefono.text_content("h1").startswith("Ahora: ")
    expect(telefono.locator("[data-copia]")).to_be_hidden()


def test_lo_que_se_pide_con_su_huella_llega_nuevo_y_sin_senal_se_suple_con_el_cascaron(telefono, servido):
    pedir_hoja = "async u => (await (await fetch(u)).text()).includes('nueva')"
    alterar(servido.carpeta, "tema/css/eleccion.css", b"/* nueva */")
    assert telefono.evaluate(pedir_hoja, "tema/css/eleccion.css?0123456789ab")
    sin_senal(telefono)
    esperar_que(telefono, pedir_hoja, "tema/css/eleccion.css?0123456789ab")
    assert not telefono.evaluate(pedir_hoja, "tema/css/eleccion.css?ba9876543210")


def test_una_version_vieja_se_cambia_sola_sin_recargar_y_baja_solo_lo_distinto(contexto, servido, sitio):
    nuevo = (sitio / "sw.js").read_bytes()
    hoja = (sitio / "tema/css/eleccion.css").read_bytes()
    alterar(servido.carpeta, "tema/css/eleccion.css", hoja + b"/* vieja */")
    rutas = [a.relative_to(servido.carpeta).as_posix() for a in servido.carpeta.rglob("*") if a.is_file()]
    alterar(servido.carpeta, "sw.js", trabajador(servido.carpeta, rutas, activo=True))
    page = contexto.new_page()
    page.goto(f"{servido.direccion}/index.html")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    viejas = page.evaluate("async () => (await caches.keys()).filter(n => n.includes('cascaron'))")
    alterar(servido.carpeta, "tema/css/eleccion.css", hoja)
    alterar(servido.carpeta, "sw.js", nuevo)
    page.evaluate("() => { window.sigueAqui = true; }")
    servido.pedidas = []
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    esperar_que(page, "async vieja => !(await caches.keys()).includes(vieja)", viejas[0])
    assert page.evaluate("() => window.sigueAqui")
    assert [r for r in servido.pedidas if not r.startswith(("/sw.js", "/tema/js/trabajador"))] == ["/tema/css/eleccion.css"]
    sin_senal(page)
    page.reload()
    expect(page.locator("h1")).to_have_text("¿Quiénes piden tu voto?")


def test_el_interruptor_remoto_borra_lo_guardado_y_desinstala(telefono, servido):
    descargar(telefono, "distrito-05")
    alterar(servido.carpeta, "sinconexion/estado.json", b'{"activo": false}\n')
    telefono.goto(f"{servido.direccion}/index.html")
    esperar_que(telefono, "async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length")
    telefono.goto(f"{servido.direccion}/sin-conexion.html")
    esperar_texto(telefono, "#estado-telefono", "desactivó por ahora")
    assert telefono.evaluate(CUANTO) == 0


def test_un_sitio_construido_apagado_retira_al_service_worker_que_ya_estaba(telefono, servido):
    rutas = [a.relative_to(servido.carpeta).as_posix() for a in servido.carpeta.rglob("*") if a.is_file()]
    alterar(servido.carpeta, "sw.js", trabajador(servido.carpeta, rutas, activo=False))
    telefono.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    esperar_que(telefono, "async () => !(await caches.keys()).length")
    telefono.goto(f"{servido.direccion}/contiendas.html")
    expect(telefono.locator("h1")).to_have_text("Qué se elige")


def _publicar_otro_corte(servido):
    """Cambia el trozo de la gubernatura y adelanta el corte, como al día siguiente."""
    lista = lista_de(servido)
    ruta = "sinconexion/datos/contienda-gubernatura.lzma"
    octetos = (servido.carpeta / ruta).read_bytes() + b"\0"
    alterar(servido.carpeta, ruta, octetos)
    lista["trozos"]["gubernatura"][:2] = [len(octetos), sello(octetos)]
    lista["corte"] = "2024-05-11"
    alterar(servido.carpeta, "sinconexion/paquetes.json", json.dumps(lista).encode())


def test_hay_aviso_de_datos_mas_nuevos_y_actualizar_baja_solo_lo_que_cambio(telefono, servido):
    descargar(telefono, "distrito-05")
    _publicar_otro_corte(servido)
    telefono.reload()
    esperar_texto(telefono, "#novedad", "del 11 de mayo de 2024")
    servido.pedidas = []
    telefono.click("role=button[name=/^Actualiza/]")
    esperar_texto(telefono, "#lista-guardados", "Datos del 11 de mayo de 2024")
    assert [r.partition("?")[0] for r in trozos_pedidos(servido)] == ["/sinconexion/datos/contienda-gubernatura.lzma"]
    expect(telefono.locator("#novedad")).to_have_text("")


def test_una_descarga_mas_nueva_manda_sobre_la_pagina_visitada(telefono, servido):
    telefono.goto(f"{servido.direccion}/contiendas/gubernatura.html")
    esperar_que(telefono, "async u => Boolean(await caches.match(u))", f"{servido.direccion}/contiendas/gubernatura.html")
    _publicar_otro_corte(servido)
    telefono.goto(f"{servido.direccion}/sin-conexion.html")
    descargar(telefono, "distrito-05")
    sin_senal(telefono)
    telefono.goto(f"{servido.direccion}/contiendas/gubernatura.html")
    esperar_texto(telefono, "#aviso-guardada", "11 de mayo de 2024")
    expect(telefono.locator("footer")).to_contain_text("Datos al 11 de mayo de 2024")
