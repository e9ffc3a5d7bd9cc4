"""Lo que todas las páginas comparten: el sitio, su menú y el marco que se pinta una sola vez."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from markupsafe import Markup

from validadores import Eleccion, Proceso

from .hoja import Hoja, hacer_hoja
from .vistas import Enlace

NOMBRE = "Candidatas y Candidatos, Conóceles"

MENU = (
    Enlace("Mi boleta", "mi-boleta.html", "mi-boleta"),
    Enlace("Qué se elige", "contiendas.html", "contiendas"),
    Enlace("Por lugar", "lugares.html", "lugares"),
    Enlace("Fuerzas políticas", "fuerzas.html", "fuerzas"),
    Enlace("Directorio", "directorio.html", "directorio"),
    Enlace("Avisos", "avisos.html", "avisos"),
    Enlace("Datos", "datos.html", "datos"),
)
"""Menú principal; `detalle` es la sección que marca como actual."""


@dataclass(frozen=True, slots=True)
class Sitio:
    """Lo que cualquier plantilla puede preguntar del sitio."""

    proceso: Proceso
    hoy: date
    paginas: tuple[Enlace, ...]
    nombre: str = NOMBRE
    menu: tuple[Enlace, ...] = MENU

    def pagina_de(self, contenido) -> Hoja:
        """Hoja de una página o un aviso escritos en `contenido/`."""
        descripcion = Markup(contenido.summary).striptags()
        seccion = "avisos" if contenido.save_as.startswith("avisos/") else "paginas"
        return hacer_hoja(contenido.save_as, contenido.title, descripcion, seccion, self.proceso.sitio, not self.proceso.borrador)

    def pagina_suelta(self, ruta: str, titulo: str, descripcion: str) -> Hoja:
        """Hoja de una plantilla directa de Pelican, como la lista de avisos."""
        return hacer_hoja(ruta, titulo, descripcion, ruta.partition(".")[0], self.proceso.sitio, not self.proceso.borrador)


class Marco:
    """Cabecera y pie, que se pintan una vez por sección y profundidad y se repiten en miles de páginas."""

    def __init__(self, entorno, sitio: Sitio):
        """`entorno` es el de Jinja que conoce las piezas."""
        self._sitio = sitio
        self._cabecera = entorno.get_template("piezas/cabecera.html")
        self._pie = entorno.get_template("piezas/pie.html")
        self.cabecera = lru_cache(maxsize=None)(self._pintar_cabecera)
        self.pie = lru_cache(maxsize=None)(self._pintar_pie)

    def _pintar_cabecera(self, raiz: str, seccion: str) -> Markup:
        return Markup(self._cabecera.render(raiz=raiz, seccion=seccion, sitio=self._sitio))

    def _pintar_pie(self, raiz: str) -> Markup:
        return Markup(self._pie.render(raiz=raiz, sitio=self._sitio))


def enlaces_de(paginas) -> tuple[Enlace, ...]:
    """Enlaces a las páginas del instituto, en el orden de su nombre de archivo."""
    ordenadas = sorted(paginas, key=lambda pagina: (int(pagina.metadata.get("orden", 99)), pagina.save_as))
    return tuple(Enlace(pagina.title, pagina.save_as) for pagina in ordenadas)


def sitio_de(eleccion: Eleccion, paginas) -> Sitio:
    """Sitio de una elección con las páginas del instituto que leyó Pelican."""
    return Sitio(eleccion.proceso, eleccion.hoy, enlaces_de(paginas))
