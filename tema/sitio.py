"""Lo que todas las páginas comparten: el sitio, su menú y el marco que se pinta una sola vez."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from markupsafe import Markup

from validadores import Eleccion, Proceso

from . import difusion
from .fase import Fase
from .hoja import Hoja, hacer_hoja
from .idiomas import ESPANOL, VOZ, Idioma, N_
from .vistas import Enlace

NOMBRE = N_("Candidatas y Candidatos, Conóceles")

MENU = (
    Enlace(N_("Mi boleta"), "mi-boleta.html", "mi-boleta"),
    Enlace(N_("Qué se elige"), "contiendas.html", "contiendas"),
    Enlace(N_("Por lugar"), "lugares.html", "lugares"),
    Enlace(N_("Fuerzas políticas"), "fuerzas.html", "fuerzas"),
    Enlace(N_("Directorio"), "directorio.html", "directorio"),
    Enlace(N_("Avisos"), "avisos.html", "avisos"),
    Enlace(N_("Datos"), "datos.html", "datos"),
)
"""Menú principal; `detalle` es la sección que marca como actual."""
MENU_DE_ESPERA = tuple(enlace for enlace in MENU if enlace.detalle == "avisos")
"""Antes de publicar, lo único del menú que ya existe."""


@dataclass(frozen=True, slots=True)
class Sitio:
    """Lo que cualquier plantilla puede preguntar del sitio."""

    proceso: Proceso
    hoy: date
    paginas: tuple[Enlace, ...]
    nombre: str = NOMBRE
    menu: tuple[Enlace, ...] = MENU
    solo_en_espanol: tuple[str, ...] = ("avisos.html",)
    """Lo que escribe el instituto y no se traduce; las páginas de `contenido/` están en `paginas`."""
    idiomas: tuple[Idioma, ...] = (ESPANOL,)
    tarjetas: str = "ninguna"
    """De qué hay imagen para compartir: «todas», «contiendas» o «ninguna»."""
    fase: Fase = "publicado"
    canales: bool = False
    """Si hay canales Atom de cambios."""

    @property
    def es_indexable(self) -> bool:
        """Si los buscadores pueden guardar sus páginas: no en un borrador ni en una vista previa."""
        return not self.proceso.borrador and self.fase != "vista-previa"

    def imagen_de(self, pagina: Hoja) -> str | None:
        """Dirección completa de la tarjeta que se ve al compartir una página; None si no las hay o no se sabe dónde se publica."""
        tarjeta = difusion.tarjeta_de(self.tarjetas, pagina.ruta.removeprefix(pagina.idioma.carpeta))
        return f"{self.proceso.sitio}/{tarjeta}" if tarjeta and self.proceso.sitio else None

    def pagina_de(self, contenido) -> Hoja:
        """Hoja de una página o un aviso escritos en `contenido/`."""
        descripcion = Markup(contenido.summary).striptags()
        seccion = "avisos" if contenido.save_as.startswith("avisos/") else "paginas"
        return self._hoja(contenido.save_as, contenido.title, descripcion, seccion)

    def pagina_suelta(self, ruta: str, titulo: str, descripcion: str) -> Hoja:
        """Hoja de una plantilla directa de Pelican, como la lista de avisos."""
        return self._hoja(ruta, titulo, descripcion, ruta.partition(".")[0])

    def _hoja(self, ruta: str, titulo: str, descripcion: str, seccion: str) -> Hoja:
        """Hoja de lo que el instituto escribe, que solo está en español."""
        indexable = self.es_indexable
        return hacer_hoja(ruta, titulo, descripcion, seccion, self.proceso.sitio, indexable, idiomas=self.idiomas, traducida=False)


class Marco:
    """Cabecera y pie, que se pintan una vez por sección y profundidad y se repiten en miles de páginas."""

    def __init__(self, entorno, sitio: Sitio):
        """`entorno` es el de Jinja que conoce las piezas."""
        self._sitio = sitio
        self._cabecera = entorno.get_template("piezas/cabecera.html")
        self._pie = entorno.get_template("piezas/pie.html")
        self._cabeceras = lru_cache(maxsize=None)(self._pintar_cabecera)
        self._pies = lru_cache(maxsize=None)(self._pintar_pie)

    def cabecera(self, raiz: str, seccion: str) -> Markup:
        """Cabecera en el idioma vigente."""
        return self._cabeceras(VOZ.idioma.codigo, raiz, seccion)

    def pie(self, raiz: str) -> Markup:
        """Pie en el idioma vigente."""
        return self._pies(VOZ.idioma.codigo, raiz)

    def _pintar_cabecera(self, codigo: str, raiz: str, seccion: str) -> Markup:
        return Markup(self._cabecera.render(raiz=raiz, seccion=seccion, sitio=self._sitio))

    def _pintar_pie(self, codigo: str, raiz: str) -> Markup:
        return Markup(self._pie.render(raiz=raiz, sitio=self._sitio))


def enlaces_de(paginas) -> tuple[Enlace, ...]:
    """Enlaces a las páginas del instituto, en el orden de su nombre de archivo."""
    ordenadas = sorted(paginas, key=lambda pagina: (int(pagina.metadata.get("orden", 99)), pagina.save_as))
    return tuple(Enlace(pagina.title, pagina.save_as) for pagina in ordenadas)


def sitio_de(eleccion: Eleccion, paginas, idiomas: tuple[Idioma, ...] = (ESPANOL,), fase: Fase = "publicado", canales: bool = False) -> Sitio:
    """Sitio de una elección con las páginas del instituto que leyó Pelican, las lenguas en que se publica, su fase y si tiene canales."""
    menu, tarjetas = (MENU_DE_ESPERA, "ninguna") if fase == "antes" else (MENU, difusion.modo_de(eleccion))
    return Sitio(eleccion.proceso, eleccion.hoy, enlaces_de(paginas), menu=menu, idiomas=idiomas, tarjetas=tarjetas, fase=fase, canales=canales)
