"""Qué es una página antes de pintarla, y lo que sabe de sí misma al pintarse."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

NO_ENCONTRADA = "404.html"
"""Página que el servidor muestra cuando una dirección no existe."""


@dataclass(frozen=True, slots=True)
class Hoja:
    """Lo que la plantilla sabe de la página: dónde está, cómo se llama y en qué parte del menú vive."""

    ruta: str
    titulo: str
    descripcion: str
    seccion: str
    canonica: str | None
    raiz: str
    indexable: bool = True


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


def hacer_hoja(ruta: str, titulo: str, descripcion: str, seccion: str, sitio: str | None, indexable: bool = True) -> Hoja:
    """Hoja de `ruta`; `sitio` es la dirección pública sin diagonal final, o None si no se conoce."""
    canonica = f"{sitio}/{'' if ruta == 'index.html' else ruta}" if sitio else None
    return Hoja(ruta, titulo, descripcion, seccion, canonica, raiz_de(ruta, sitio), indexable)
