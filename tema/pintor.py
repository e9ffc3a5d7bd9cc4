"""Pinta páginas con Jinja; por encima de cierto número, con dos procesos."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence

from .escritor import Escritor
from .hoja import Pagina, hacer_hoja

CON_DOS_PROCESOS = 2000
"""Páginas pendientes a partir de las cuales conviene repartir el trabajo."""


class Pintor:
    """Convierte `Pagina` en archivos del sitio."""

    def __init__(self, entorno, escritor: Escritor, sitio, marco, avance):
        self._entorno = entorno
        self._escritor = escritor
        self._compartido = {"sitio": sitio, "marco": marco}
        self._proceso = sitio.proceso
        self._avance = avance

    def pintar(self, paginas: Sequence[Pagina], global_: str) -> int:
        """Pinta las páginas cuya huella cambió y aprovecha las demás; devuelve cuántas pintó.

        `global_` es la huella de lo que afecta a todas: plantillas, código, proceso y catálogos.
        """
        pendientes = []
        for pagina in paginas:
            huella = global_ + pagina.huella
            if self._escritor.sirve(pagina.ruta, huella):
                self._escritor.aprovechar(pagina.ruta, huella)
            else:
                self._escritor.anotar(pagina.ruta, huella)
                pendientes.append(pagina)
        if len(pendientes) >= CON_DOS_PROCESOS and hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
            self._repartir(pendientes)
        else:
            self._pintar_tanda(pendientes, 1)
        return len(pendientes)

    def _pintar_tanda(self, tanda: Sequence[Pagina], procesos: int) -> None:
        total = len(tanda) * procesos
        for numero, pagina in enumerate(tanda, 1):
            self._escritor.volcar(pagina.ruta, self._octetos(pagina))
            if not numero % 50 or numero == len(tanda):
                self._avance("páginas", min(numero * procesos, total), total)

    def _octetos(self, pagina: Pagina) -> bytes:
        cabeza = pagina.armar()
        hoja = hacer_hoja(
            pagina.ruta, cabeza.titulo, cabeza.descripcion, pagina.seccion, self._proceso.sitio,
            pagina.indexable and not self._proceso.borrador,
        )
        plantilla = self._entorno.get_template(pagina.plantilla)
        return plantilla.render(self._compartido, pagina=hoja, vista=cabeza.vista).encode("utf-8")

    def _repartir(self, pendientes: Sequence[Pagina]) -> None:
        """Pinta la mitad en un proceso hijo. Con `gc.freeze` los dos comparten la memoria de la elección."""
        sys.stdout.flush()
        sys.stderr.flush()
        gc.collect()
        gc.freeze()
        hijo = os.fork()
        if hijo == 0:
            os._exit(self._como_hijo(pendientes[1::2]))
        try:
            self._pintar_tanda(pendientes[::2], 2)
        finally:
            _, estado = os.waitpid(hijo, 0)
            gc.unfreeze()
        if estado != 0:
            raise RuntimeError("el proceso que pintaba la mitad de las páginas se detuvo")

    def _como_hijo(self, tanda: Sequence[Pagina]) -> int:
        self._avance = _callar
        try:
            self._pintar_tanda(tanda, 2)
        except BaseException:
            traceback.print_exc()
            return 1
        return 0


def _callar(fase: str, hechos: int, total: int | None = None) -> None:
    """Avance de quien trabaja en segundo plano."""
