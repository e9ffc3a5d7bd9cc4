"""Un servidor que se descompone a pedido, para ver qué hace un teléfono cuando algo sale mal."""

import json
import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path

from publicacion import servidor


class ServidorConAverias(servidor.Servidor):
    """`averias` es una lista de pares (parte de la dirección, qué hacer): «cortar», «503», «falta», «lenta» u octetos en su lugar.

    `pedidas` son las direcciones que llegaron, en orden.
    """

    def __init__(self, carpeta: Path, puerto: int):
        super().__init__(carpeta, puerto)
        self.RequestHandlerClass = _AtencionConAverias
        self.averias: list[tuple[str, str | bytes]] = []
        self.pedidas: list[str] = []
        self.despierta = threading.Event()


class _AtencionConAverias(servidor._Atencion):
    def _responder(self, con_cuerpo: bool) -> None:
        self.server.pedidas.append(self.path)
        for parte, averia in self.server.averias:
            if parte in self.path:
                return self._averiar(averia)
        return super()._responder(con_cuerpo)

    def _averiar(self, averia: str | bytes) -> None:
        if averia == "lenta":
            self.server.despierta.wait(20)
            super()._responder(True)
        elif averia == "cortar":
            self.send_response(200)
            self.send_header("Content-Length", "100000")
            self.end_headers()
            self.wfile.write(b"a medias")
            self.close_connection = True
        elif averia == "503":
            self._enviar(503, b"", {})
        elif averia == "falta":
            self._enviar(404, b"", {})
        else:
            self._enviar(200, averia, {"Content-Type": "application/json"})

    def log_request(self, code="-", size="-"):
        """Calla: aquí lo que no se encuentra se pidió así."""


@contextmanager
def servir_con_averias(sitio: Path, destino: Path):
    """Sirve una copia de `sitio` que puede alterarse sin tocar el original."""
    shutil.copytree(sitio, destino, copy_function=os.link)
    with ServidorConAverias(destino, 0) as servido:
        hilo = threading.Thread(target=servido.serve_forever, daemon=True)
        hilo.start()
        yield servido
        servido.despierta.set()
        servido.shutdown()
        hilo.join()


def alterar(carpeta: Path, ruta: str, octetos: bytes) -> None:
    """Cambia un archivo de la copia; se reemplaza entero porque comparte disco con el original."""
    archivo = carpeta / ruta
    archivo.unlink()
    archivo.write_bytes(octetos)


def pedir(page, lugar):
    """Empieza a descargar un lugar, sin esperar a que termine."""
    page.select_option("#lugar", lugar)
    page.click("#descargar")


def trozos_pedidos(servido):
    """Los trozos de datos que llegaron a pedirse."""
    return [ruta for ruta in servido.pedidas if ".lzma" in ruta]


def lista_de(servido):
    """La lista de descargas que da el servidor."""
    return json.loads((servido.carpeta / "sinconexion/paquetes.json").read_text(encoding="utf-8"))
