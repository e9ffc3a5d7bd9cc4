"""Qué es un aviso o un formato antes de escribirse en una página, en Word o en PDF: su texto, una sola vez."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Renglon:
    """Un espacio por llenar: su rótulo; `es_casilla` si se marca, y `a_mano` si se llena con tinta, como una firma."""

    rotulo: str
    es_casilla: bool = False
    a_mano: bool = False


@dataclass(frozen=True, slots=True)
class Apartado:
    """Una parte del documento, con lo que tenga: párrafos, puntos de una lista y renglones por llenar, en ese orden."""

    titulo: str
    parrafos: tuple[str, ...] = ()
    puntos: tuple[str, ...] = ()
    renglones: tuple[Renglon, ...] = ()


@dataclass(frozen=True, slots=True)
class Documento:
    """Un aviso o un formato.

    `nombre` es el de sus archivos, sin extensión; `encabezado`, quién lo emite; `pie`, con qué aprobación y fecha.
    """

    nombre: str
    titulo: str
    descripcion: str
    encabezado: str
    pie: str
    apartados: tuple[Apartado, ...]
