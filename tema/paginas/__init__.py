"""Qué páginas existen y qué recibe cada una."""

from collections.abc import Iterator

from ..hoja import Pagina
from ..indice import Indice
from . import boletas, contiendas, directorio, fichas, fuerzas, generales, guia, territorios


def listar(indice: Indice, anexos, busqueda) -> Iterator[Pagina]:
    """Todas las páginas que salen de una elección, en orden estable.

    `anexos` son las descargas publicadas; `busqueda`, con qué dirección se pide cada archivo de la búsqueda.
    """
    yield from generales.listar(indice, anexos, busqueda)
    yield from boletas.listar(indice, busqueda.get("secciones"))
    yield from guia.listar(indice)
    yield from contiendas.listar(indice)
    yield from territorios.listar(indice)
    yield from fuerzas.listar(indice)
    yield from directorio.listar(indice)
    yield from fichas.listar(indice)
