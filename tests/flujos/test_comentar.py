"""El comentario se pone una vez y después se actualiza, en cada forja."""

import importlib.util
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

RUTA = Path(__file__).resolve().parents[2] / ".ci/comentar.py"
especificacion = importlib.util.spec_from_file_location("comentar", RUTA)
comentar = importlib.util.module_from_spec(especificacion)
especificacion.loader.exec_module(comentar)


@pytest.fixture
def forja():
    """Una API que recuerda sus comentarios y lo que le piden."""
    guardados, pedidos = [{"id": n, "body": f"Hola {n}"} for n in range(1, 61)], []

    class Atiende(BaseHTTPRequestHandler):
        def responder(self):
            ruta, _, consulta = self.path.partition("?")
            pedidos.append((self.command, ruta, self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN")))
            largo = int(self.headers.get("Content-Length") or 0)
            cuerpo = json.loads(self.rfile.read(largo)) if largo else None
            pagina = int(dict(parte.split("=") for parte in consulta.split("&"))["page"]) if consulta else 1
            salida = guardados[(pagina - 1) * 50 : pagina * 50] if self.command == "GET" else cuerpo
            if self.command == "POST":
                guardados.append({"id": 99, **cuerpo})
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(salida).encode())

        do_GET = do_POST = do_PATCH = do_PUT = responder

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Atiende) as servidor:
        hilo = threading.Thread(target=servidor.serve_forever)
        hilo.start()
        yield f"http://127.0.0.1:{servidor.server_port}/api", guardados, pedidos
        servidor.shutdown()
        hilo.join()


@pytest.mark.parametrize(("clase", "proyecto", "lista", "uno", "editar", "seña"), [
    (comentar.Forja, "instituto/conoceles", "/api/repos/instituto/conoceles/issues/7/comments",
     "/api/repos/instituto/conoceles/issues/comments/99", "PATCH", "token t"),
    (comentar.GitLab, "grupo/sub/conoceles", "/api/projects/grupo%2Fsub%2Fconoceles/merge_requests/7/notes",
     "/api/projects/grupo%2Fsub%2Fconoceles/merge_requests/7/notes/99", "PUT", "t"),
])
def test_primero_lo_pone_y_luego_lo_actualiza(forja, clase, proyecto, lista, uno, editar, seña):
    direccion, guardados, pedidos = forja
    cliente = clase(direccion, proyecto, "7", "t")
    texto = f"{comentar.SEÑA}\n## Qué cambia"
    assert comentar.comentar(cliente, texto) == "nuevo"
    assert comentar.comentar(cliente, texto + " más") == "actualizado"
    assert pedidos == [("GET", lista, seña)] * 2 + [("POST", lista, seña)] + [("GET", lista, seña)] * 2 + [(editar, uno, seña)]
    assert guardados[-1]["body"] == texto


def test_la_seña_es_la_misma_que_escribe_la_revision():
    from revision import comentario

    assert comentar.SEÑA == comentario.SEÑA


def test_un_numero_de_propuesta_que_no_es_numero_no_llega_a_la_direccion():
    with pytest.raises(ValueError):
        comentar.Forja("http://x", "a/b", "7/../../admin", "t")
