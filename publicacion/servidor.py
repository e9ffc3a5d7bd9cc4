"""Sirve el sitio ya construido en esta máquina, con las cabeceras que debe llevar al publicarse.

Es para mirar y probar: escucha solo en 127.0.0.1, no lista carpetas y no sale de la carpeta del sitio.
"""

import gzip
import os
import signal
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from urllib.parse import quote, unquote, urlsplit

from publicacion.tipos import tipo_de

CABECERAS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cache-Control": "no-cache",
}
INTENTOS = 20


def servir(carpeta: Path, puerto: int = 8000) -> None:
    """Sirve `carpeta` hasta Ctrl-C o la señal de terminar, y entonces vuelve.

    Si `puerto` no está libre toma el siguiente y lo dice. Va en el hilo principal, porque atiende señales.
    """
    with crear(carpeta, puerto) as servidor:
        direccion = f"http://127.0.0.1:{servidor.puerto}/"
        anterior = signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            if servidor.puerto != puerto:
                print(f"El puerto {puerto} no está libre; uso el {servidor.puerto}.", flush=True)
            print(f"El sitio está en {direccion} (Ctrl-C para detenerlo).", flush=True)
            servidor.serve_forever()
        except KeyboardInterrupt:
            print("\nServidor detenido.", flush=True)
        finally:
            signal.signal(signal.SIGTERM, anterior)


def crear(carpeta: Path, puerto: int) -> "Servidor":
    """El servidor, con puerto pero aún sin atender: `puerto`, alguno de los siguientes o cualquiera libre."""
    for numero in range(puerto, min(puerto + INTENTOS, 65536)):
        try:
            return Servidor(carpeta, numero)
        except OSError:
            continue
    return Servidor(carpeta, 0)


class Servidor(ThreadingTCPServer):
    """Un hilo por conexión, en 127.0.0.1. `puerto` es el que tomó de verdad."""

    daemon_threads = True
    request_queue_size = 64
    # En Windows esta opción deja robar un puerto ocupado; en los demás, solo reusar uno recién soltado.
    allow_reuse_address = os.name != "nt"

    def __init__(self, carpeta: Path, puerto: int):
        self.carpeta = carpeta.absolute()
        super().__init__(("127.0.0.1", puerto), _Atencion)
        self.puerto = self.server_address[1]

    def handle_error(self, request, client_address):
        """Calla cuando el navegador cortó la conexión; lo demás sí se muestra."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def _sello(archivo: Path) -> str:
    """Lo que distingue a una versión de un archivo: con él, lo que no cambió no vuelve a viajar."""
    estado = archivo.stat()
    return f'"{estado.st_mtime_ns:x}-{estado.st_size:x}"'


class _Atencion(BaseHTTPRequestHandler):
    """Una petición: un archivo de la carpeta, una carpeta por su index.html, o 404.html con su estado."""

    protocol_version = "HTTP/1.1"
    server_version = "Conoceles"
    sys_version = ""
    timeout = 60

    def do_GET(self):
        """Responde con cabeceras y cuerpo."""
        self._responder(con_cuerpo=True)

    def do_HEAD(self):
        """Responde solo con las cabeceras que tendría GET."""
        self._responder(con_cuerpo=False)

    def _responder(self, con_cuerpo: bool) -> None:
        direccion = unquote(urlsplit(self.path).path)
        archivo = self._buscar(direccion)
        if archivo and archivo.name == "index.html" and not direccion.endswith(("/", "index.html")):
            self._enviar(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"/{quote(direccion.strip('/'))}/"})
            return
        estado = HTTPStatus.OK if archivo else HTTPStatus.NOT_FOUND
        archivo = archivo or self._buscar("/404.html")
        sello = _sello(archivo) if archivo else ""
        if estado == HTTPStatus.OK and self.headers.get("If-None-Match") == sello:
            self._enviar(HTTPStatus.NOT_MODIFIED, b"", {"ETag": sello}, con_cuerpo=False)
            return
        cuerpo = archivo.read_bytes() if archivo else "No hay nada en esta dirección.\n".encode()
        cabeceras = {"Content-Type": tipo_de(archivo.suffix if archivo else ".txt")} | ({"ETag": sello} if sello else {})
        if "charset" in cabeceras["Content-Type"]:
            cabeceras["Vary"] = "Accept-Encoding"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                cabeceras["Content-Encoding"] = "gzip"
                cuerpo = gzip.compress(cuerpo, 6, mtime=0)
        self._enviar(estado, cuerpo, cabeceras, con_cuerpo)

    def _buscar(self, direccion: str) -> Path | None:
        """El archivo de `direccion`, solo si de verdad está dentro de la carpeta del sitio."""
        if "\0" in direccion:
            return None
        raiz = os.path.realpath(self.server.carpeta)
        ruta = os.path.realpath(os.path.join(raiz, direccion.lstrip("/\\")))
        if os.path.isdir(ruta):
            ruta = os.path.realpath(os.path.join(ruta, "index.html"))
        return Path(ruta) if os.path.isfile(ruta) and Path(ruta).is_relative_to(raiz) else None

    def _enviar(self, estado: HTTPStatus, cuerpo: bytes, propias: dict[str, str], con_cuerpo=True) -> None:
        self.send_response(estado)
        # Lo que no cambió conserva las cabeceras con que llegó; repetirlas pesaría más que la respuesta.
        comunes = {} if estado == HTTPStatus.NOT_MODIFIED else CABECERAS
        for nombre, valor in {**comunes, **propias, "Content-Length": str(len(cuerpo))}.items():
            self.send_header(nombre, valor)
        self.end_headers()
        if con_cuerpo:
            self.wfile.write(cuerpo)

    def log_request(self, code="-", size="-"):
        """Solo deja constancia de lo que no se encontró: es lo que hay que remediar."""
        if code == HTTPStatus.NOT_FOUND:
            print(f"No encontrado: {self.path}", file=sys.stderr)

    def log_message(self, format, *args):
        """Calla las demás notas del servidor de la biblioteca estándar."""
