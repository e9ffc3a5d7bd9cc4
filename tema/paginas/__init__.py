"""Qué páginas existen y qué recibe cada una."""

from collections.abc import Iterator

from ..hoja import Anexo, Pagina
from ..indice import Indice
from . import boletas, comparador, contiendas, dichos, directorio, diversidad, espera, estadistica, fichas, fuerzas, generales, guia, historial, privacidad, territorios


def listar(indice: Indice, anexos, busqueda, avisos) -> Iterator[Pagina]:
    """Todas las páginas que salen de una elección, en orden estable.

    `anexos` son las descargas publicadas; `busqueda`, los archivos con que se busca; `avisos`, los de privacidad o None.
    """
    yield from generales.listar(indice, anexos, busqueda.direcciones)
    yield from boletas.listar(indice, busqueda.direcciones.get("secciones"))
    yield from guia.listar(indice)
    yield from comparador.listar(indice)
    yield from estadistica.listar(indice, busqueda.sello(), busqueda.estudios)
    yield from diversidad.listar(indice, anexos)
    yield from contiendas.listar(indice)
    yield from territorios.listar(indice)
    yield from fuerzas.listar(indice)
    yield from directorio.listar(indice)
    yield from fichas.listar(indice)
    yield from historial.listar(indice)
    yield from privacidad.listar(avisos)


def anexos(indice: Indice, busqueda) -> Iterator[Anexo]:
    """Los archivos de datos que piden las páginas, aparte de los de la búsqueda."""
    yield from comparador.anexos(indice)
    yield estadistica.anexo(indice, busqueda.sello(), busqueda.estudios)
