"""Qué es una página antes de pintarla, y lo que sabe de sí misma al pintarse."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from .idiomas import ESPANOL, Idioma

PORTADA = "index.html"
NO_ENCONTRADA = "404.html"
"""Página que el servidor muestra cuando una dirección no existe."""


@dataclass(frozen=True, slots=True)
class Version:
    """Una página en otra lengua: su ruta desde la raíz del sitio. `es_la_misma` es falso si allá solo hay portada."""

    idioma: Idioma
    ruta: str
    direccion: str
    es_la_misma: bool = True


@dataclass(frozen=True, slots=True)
class Hoja:
    """Lo que la plantilla sabe de la página: dónde está, cómo se llama y en qué parte del menú vive.

    `raiz` lleva a la raíz de las páginas de su lengua: lo que se enlaza desde ella sigue en la misma lengua. `recursos` lleva a
    la raíz del sitio, donde está lo que no se repite por lengua: fotos, programas, hojas de estilo y descargas.
    """

    ruta: str
    titulo: str
    descripcion: str
    seccion: str
    canonica: str | None
    raiz: str
    recursos: str
    indexable: bool = True
    idioma: Idioma = ESPANOL
    versiones: tuple[Version, ...] = ()
    """La misma página en cada lengua del sitio, también en esta; vacía si el sitio tiene una sola."""


@dataclass(frozen=True, slots=True)
class Cabeza:
    """Título y descripción de una página, y el objeto que recibe su plantilla."""

    titulo: str
    descripcion: str
    vista: object


@dataclass(frozen=True, slots=True)
class Pagina:
    """Página por pintar.

    `huella` resume todo lo que puede cambiar su contenido: si es igual a la de la construcción anterior, no se vuelve a
    pintar. `armar` reúne los datos y se llama solo si hace falta.
    """

    ruta: str
    plantilla: str
    seccion: str
    huella: str
    armar: Callable[[], Cabeza]
    indexable: bool = True
    idioma: Idioma = ESPANOL
    """Lengua en que se pinta; `ruta` empieza con su carpeta."""
    va_junta: bool = False
    """Si ha de hacerse en el mismo proceso que las demás piezas así marcadas, porque comparten un trabajo caro."""


@dataclass(frozen=True, slots=True)
class Anexo:
    """Archivo del sitio que no es página. `hacer` da sus octetos y se llama solo si su `huella` cambió.

    `peso` dice cuántas páginas cuesta, para repartir el trabajo entre procesos.
    """

    ruta: str
    huella: str
    hacer: Callable[[], bytes]
    peso: int = 1
    va_junta: bool = False


def raiz_de(ruta: str, sitio: str | None) -> str:
    """Prefijo que lleva de `ruta` a la raíz del sitio: «fichas/a.html» → «../».

    La página de «no encontrada» aparece en cualquier dirección, así que la suya no puede ser relativa.
    """
    if ruta == NO_ENCONTRADA:
        return f"{urlsplit(sitio).path if sitio else ''}/"
    return "../" * ruta.count("/")


def hacer_hoja(
    ruta: str, titulo: str, descripcion: str, seccion: str, sitio: str | None, indexable: bool = True,
    idioma: Idioma = ESPANOL, idiomas: tuple[Idioma, ...] = (), traducida: bool = True,
) -> Hoja:
    """Hoja de `ruta`; `sitio` es la dirección pública sin diagonal final, o None si no se conoce.

    `idiomas` son los del sitio; `traducida` es falso si la página solo existe en español.
    """
    recursos = raiz_de(ruta, sitio)
    raiz = recursos.removesuffix("../") if idioma.carpeta and not idioma.es_armazon else recursos
    propia = ruta.removeprefix(idioma.carpeta)
    versiones = tuple(_version(otro, propia, recursos, sitio, traducida) for otro in idiomas) if len(idiomas) > 1 else ()
    return Hoja(ruta, titulo, descripcion, seccion, direccion_de(ruta, sitio), raiz, recursos, indexable, idioma, versiones)


def direccion_de(ruta: str, sitio: str | None) -> str | None:
    """Dirección pública de una ruta; la de una portada es la de su carpeta."""
    return f"{sitio}/{ruta.removesuffix('index.html') if ruta.rpartition('/')[2] == 'index.html' else ruta}" if sitio else None


def _version(idioma: Idioma, propia: str, recursos: str, sitio: str | None, traducida: bool) -> Version:
    existe = idioma.es_propia or propia == PORTADA or (traducida and not idioma.es_armazon)
    ruta = f"{idioma.carpeta}{propia if existe else PORTADA}"
    return Version(idioma, ruta, direccion_de(ruta, sitio) or f"{recursos}{ruta}", existe)
