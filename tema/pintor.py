"""Pinta páginas con Jinja y escribe anexos; por encima de cierto número, con dos procesos."""

from collections.abc import Sequence

from .escritor import Escritor
from .hoja import NO_ENCONTRADA, Anexo, Pagina, hacer_hoja
from .idiomas import ESPANOL, VOZ
from .relevo import entre_dos, hay_relevo

CON_DOS_PROCESOS = 2000
"""Páginas pendientes a partir de las cuales conviene repartir el trabajo."""


class Pintor:
    """Convierte páginas y anexos en archivos del sitio."""

    def __init__(self, entorno, escritor: Escritor, sitio, marco, avance):
        self._entorno = entorno
        self._escritor = escritor
        self._compartido = {"sitio": sitio, "marco": marco}
        self._proceso, self._es_indexable = sitio.proceso, sitio.es_indexable
        self._idiomas = sitio.idiomas
        self._avance = avance

    def pintar(self, piezas: Sequence[Pagina | Anexo], global_: str) -> int:
        """Escribe las piezas cuya huella cambió y aprovecha las demás; devuelve cuántas escribió.

        `global_` es la huella de lo que afecta a todas las páginas: plantillas, código, proceso y catálogos.
        """
        pendientes = []
        for pieza in piezas:
            huella = pieza.huella if isinstance(pieza, Anexo) else global_ + pieza.huella
            if self._escritor.sirve(pieza.ruta, huella):
                self._escritor.aprovechar(pieza.ruta, huella)
            else:
                self._escritor.anotar(pieza.ruta, huella)
                pendientes.append(pieza)
        if len(pendientes) >= CON_DOS_PROCESOS and hay_relevo():
            self._con_ayuda(pendientes)
        else:
            self._escribir(pendientes, len(pendientes))
        return len(pendientes)

    def _escribir(self, piezas: Sequence[Pagina | Anexo], total: int) -> None:
        paso = total / max(len(piezas), 1)
        try:
            for numero, pieza in enumerate(piezas, 1):
                self._escritor.volcar(pieza.ruta, self._hacer(pieza) if isinstance(pieza, Anexo) else self._octetos(pieza))
                if not numero % 50 or numero == len(piezas):
                    self._avance("páginas", round(numero * paso), total)
        finally:
            VOZ.usar(ESPANOL)

    def _hacer(self, anexo: Anexo) -> bytes:
        VOZ.usar(ESPANOL)
        return anexo.hacer()

    def _octetos(self, pagina: Pagina) -> bytes:
        VOZ.usar(pagina.idioma)
        cabeza = pagina.armar()
        hoja = hacer_hoja(
            pagina.ruta, cabeza.titulo, cabeza.descripcion, pagina.seccion, self._proceso.sitio,
            pagina.indexable and self._es_indexable, pagina.idioma, self._idiomas, pagina.ruta != NO_ENCONTRADA,
        )
        plantilla = self._entorno.get_template(pagina.plantilla)
        return plantilla.render(self._compartido, pagina=hoja, vista=cabeza.vista).encode("utf-8")

    def _con_ayuda(self, pendientes: Sequence[Pagina | Anexo]) -> None:
        """Deja parte del trabajo a un proceso hijo."""
        propias, ajenas = repartir(pendientes)
        if not entre_dos(lambda: self._escribir(propias, len(pendientes)), lambda: self._callado(ajenas)):
            raise RuntimeError("el proceso que escribía la mitad de las páginas se detuvo")

    def _callado(self, piezas: Sequence[Pagina | Anexo]) -> None:
        self._avance = _callar
        self._escribir(piezas, len(piezas))


def repartir(piezas: Sequence[Pagina | Anexo]) -> tuple[list, list]:
    """Parte el trabajo en dos de peso parejo. Lo que va junto queda en la segunda parte."""
    juntas = [pieza for pieza in piezas if pieza.va_junta]
    sueltas = [pieza for pieza in piezas if not pieza.va_junta]
    ventaja = min(sum(getattr(pieza, "peso", 1) for pieza in juntas), len(sueltas))
    parejas = sueltas[ventaja:]
    return sueltas[:ventaja] + parejas[::2], juntas + parejas[1::2]


def _callar(fase: str, hechos: int, total: int | None = None) -> None:
    """Avance de quien trabaja en segundo plano."""
