"""El servidor de prueba: cabeceras, tipos, 404, compresión, encierro en su carpeta y final limpio."""

import gzip
import http.client
import os
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from publicacion.servidor import CABECERAS, crear

RAIZ = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sitio(tmp_path_factory):
    carpeta = tmp_path_factory.mktemp("sitio")
    (carpeta / "fichas").mkdir()
    (carpeta / "sin-portada").mkdir()
    (carpeta / "index.html").write_text("<h1>Portada ñ</h1>" * 50, "utf-8")
    (carpeta / "fichas" / "index.html").write_text("fichas", "utf-8")
    (carpeta / "fichas" / "a ñ.html").write_text("ficha", "utf-8")
    (carpeta / "404.html").write_text("No está", "utf-8")
    for final in ("css", "js", "csv", "xml", "json", "webmanifest", "json.gz", "lzma", "webp", "raro"):
        (carpeta / f"a.{final}").write_bytes(b"x")
    (carpeta.parent / "secreto.txt").write_text("fuera", "utf-8")
    return carpeta


@pytest.fixture(scope="module")
def puerto(sitio):
    with crear(sitio, 0) as servidor:
        hilo = threading.Thread(target=servidor.serve_forever, kwargs={"poll_interval": 0.05})
        hilo.start()
        yield servidor.puerto
        servidor.shutdown()
        hilo.join()


def _pedir(puerto, direccion, metodo="GET", **cabeceras):
    conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=10)
    conexion.request(metodo, direccion, headers=cabeceras)
    respuesta = conexion.getresponse()
    cuerpo = respuesta.read()
    conexion.close()
    return respuesta, cuerpo


@pytest.mark.parametrize("direccion", ["/", "/no-existe", "/a.css", "/fichas"])
def test_toda_respuesta_lleva_las_cabeceras_de_seguridad(puerto, direccion):
    respuesta, _ = _pedir(puerto, direccion)
    for nombre, valor in CABECERAS.items():
        assert respuesta.headers[nombre] == valor


def test_la_politica_de_contenido_no_admite_nada_ajeno():
    politica = CABECERAS["Content-Security-Policy"]
    assert politica.startswith("default-src 'none';")
    assert "unsafe" not in politica and "http" not in politica and "*" not in politica


@pytest.mark.parametrize(("archivo", "tipo"), [
    ("a.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"),
    ("a.csv", "text/csv; charset=utf-8"),
    ("a.xml", "application/xml; charset=utf-8"),
    ("a.json", "application/json; charset=utf-8"),
    ("a.webmanifest", "application/manifest+json; charset=utf-8"),
    ("a.json.gz", "application/gzip"),
    ("a.lzma", "application/octet-stream"),
    ("a.webp", "image/webp"),
    ("a.raro", "application/octet-stream"),
    ("", "text/html; charset=utf-8"),
])
def test_cada_archivo_dice_su_tipo(puerto, archivo, tipo):
    respuesta, _ = _pedir(puerto, f"/{archivo}")
    assert (respuesta.status, respuesta.headers["Content-Type"]) == (200, tipo)


@pytest.mark.parametrize("archivo", ["a.lzma", "a.json.gz", "a.webp"])
def test_lo_ya_comprimido_llega_tal_cual(puerto, archivo):
    respuesta, cuerpo = _pedir(puerto, f"/{archivo}", **{"Accept-Encoding": "gzip, br"})
    assert (respuesta.headers["Content-Encoding"], cuerpo) == (None, b"x")


def test_el_service_worker_y_su_interruptor_nunca_se_sirven_de_una_copia(puerto):
    for archivo in ("a.js", "a.json"):
        assert _pedir(puerto, f"/{archivo}")[0].headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("direccion", ["/nada", "/sin-portada/", "/sin-portada", "/fichas/nada.html", "/%00",
                                       pytest.param("/" + "a" * 5000, id="larguisima")])
def test_lo_que_no_esta_da_404_con_la_pagina_del_sitio(puerto, direccion, capfd):
    respuesta, cuerpo = _pedir(puerto, direccion)
    assert (respuesta.status, cuerpo.decode()) == (404, "No está")


@pytest.mark.parametrize("direccion", ["/../secreto.txt", "/%2e%2e/secreto.txt", "/..%2fsecreto.txt",
                                       "//../secreto.txt", "/fichas/../../secreto.txt", "/..%5csecreto.txt"])
def test_no_se_sale_de_la_carpeta_del_sitio(puerto, direccion, capfd):
    respuesta, cuerpo = _pedir(puerto, direccion)
    assert respuesta.status == 404
    assert b"fuera" not in cuerpo


@pytest.mark.skipif(os.name == "nt", reason="En Windows los enlaces piden permisos especiales.")
def test_un_enlace_hacia_fuera_no_se_sirve(puerto, sitio, capfd):
    (sitio / "enlace.txt").symlink_to(sitio.parent / "secreto.txt")
    assert _pedir(puerto, "/enlace.txt")[0].status == 404


def test_una_carpeta_se_sirve_por_su_portada_con_diagonal(puerto):
    respuesta, _ = _pedir(puerto, "/fichas?x=1")
    assert (respuesta.status, respuesta.headers["Location"]) == (301, "/fichas/")
    assert _pedir(puerto, "/fichas/")[1] == b"fichas"
    assert _pedir(puerto, "//fichas")[0].headers["Location"] == "/fichas/"


def test_los_nombres_con_espacios_y_acentos_se_encuentran(puerto):
    assert _pedir(puerto, "/fichas/a%20%C3%B1.html")[1] == b"ficha"


def test_el_texto_va_comprimido_solo_si_el_navegador_lo_acepta(puerto):
    con, comprimido = _pedir(puerto, "/", **{"Accept-Encoding": "br, gzip"})
    sin, llano = _pedir(puerto, "/")
    assert con.headers["Content-Encoding"] == "gzip" and sin.headers["Content-Encoding"] is None
    assert gzip.decompress(comprimido) == llano
    assert con.headers["Vary"] == sin.headers["Vary"] == "Accept-Encoding"
    assert _pedir(puerto, "/a.webp", **{"Accept-Encoding": "gzip"})[0].headers["Content-Encoding"] is None


def test_head_da_las_cabeceras_sin_cuerpo(puerto):
    respuesta, cuerpo = _pedir(puerto, "/", metodo="HEAD")
    assert (respuesta.status, cuerpo) == (200, b"")
    assert int(respuesta.headers["Content-Length"]) > 0


def test_una_conexion_atiende_varias_peticiones(puerto):
    conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=10)
    for direccion in ("/", "/a.css", "/fichas/"):
        conexion.request("GET", direccion)
        assert conexion.getresponse().read()
    conexion.close()


def test_el_puerto_ocupado_cede_el_siguiente_libre(sitio):
    with crear(sitio, 0) as primero, crear(sitio, primero.puerto) as segundo:
        assert segundo.puerto != primero.puerto


def test_el_puerto_mas_alto_ocupado_cede_cualquiera_libre(sitio):
    with crear(sitio, 65535), crear(sitio, 65535) as otro:
        assert 0 < otro.puerto < 65535


@pytest.mark.skipif(os.name == "nt", reason="Windows no manda estas señales a un proceso ajeno.")
@pytest.mark.parametrize("senal", [signal.SIGINT, signal.SIGTERM])
def test_al_detenerlo_dice_adios_y_sale_con_cero(sitio, senal):
    with crear(sitio, 0) as ocupado:
        # Un proceso de fondo hereda la interrupción desoída; aquí se atiende, como en una terminal.
        orden = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); " \
                f"from publicacion.servidor import servir; from pathlib import Path; servir(Path({str(sitio)!r}), {ocupado.puerto})"
        proceso = subprocess.Popen([sys.executable, "-c", orden], cwd=RAIZ, text=True, encoding="utf-8",
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert proceso.stdout.readline().startswith(f"El puerto {ocupado.puerto} no está libre; uso el ")
        assert "El sitio está en http://127.0.0.1:" in proceso.stdout.readline()
        proceso.send_signal(senal)
        salida, quejas = proceso.communicate(timeout=10)
    assert (proceso.returncode, salida, quejas) == (0, "\nServidor detenido.\n", "")


def test_lo_que_no_cambio_no_vuelve_a_viajar(tmp_path):
    archivo = tmp_path / "a.css"
    archivo.write_text("a{}", "utf-8")
    with crear(tmp_path, 0) as servidor:
        threading.Thread(target=servidor.serve_forever, daemon=True).start()
        direccion = f"http://127.0.0.1:{servidor.puerto}/a.css"
        with urllib.request.urlopen(direccion) as primera:
            sello = primera.headers["ETag"]
        with pytest.raises(urllib.error.HTTPError) as segunda:
            urllib.request.urlopen(urllib.request.Request(direccion, headers={"If-None-Match": sello}))
        assert segunda.value.code == 304
        segunda.value.close()
        archivo.write_text("a{b:c}", "utf-8")
        with urllib.request.urlopen(urllib.request.Request(direccion, headers={"If-None-Match": sello})) as tercera:
            assert tercera.read() == b"a{b:c}"
        servidor.shutdown()
