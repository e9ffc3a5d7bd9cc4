"""Las páginas de esta sala: la que explica y descarga, y las que se rellenan en el teléfono con lo guardado."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..indice import Indice
from ..paginas.territorios import enlace_de_distrito, enlace_de_municipio
from ..vistas import Enlace

RELLENABLES = (
    ("ficha", "Ficha guardada en tu teléfono", "La ficha de una candidatura, con los datos guardados en tu teléfono."),
    ("contienda", "Contienda guardada en tu teléfono", "Una contienda, con los datos guardados en tu teléfono."),
    ("no-guardada", "Esta página no está guardada", "Estás sin conexión y esta página no está en tu teléfono."),
)
"""Nombre, título y descripción de las páginas que el service worker entrega cuando no hay red ni copia."""


@dataclass(frozen=True, slots=True)
class VistaSinConexion:
    """Lo que se puede llevar: municipios (`detalle` vacío) y distritos, con la clave de su paquete en `ruta`."""

    municipios: tuple[Enlace, ...]
    distritos: tuple[Enlace, ...]


def _paquete_de(enlace: Enlace) -> Enlace:
    """El mismo lugar con la clave de su paquete: «municipios/007.html» → «municipio-007»."""
    clase, _, archivo = enlace.ruta.partition("/")
    return Enlace(enlace.texto, f"{clase[:-1]}-{archivo.removesuffix('.html')}", enlace.detalle)


def _vista(indice: Indice) -> VistaSinConexion:
    eleccion = indice.eleccion
    return VistaSinConexion(
        municipios=tuple(_paquete_de(enlace_de_municipio(m)) for m in eleccion.municipios.values()),
        distritos=tuple(_paquete_de(enlace_de_distrito(d)) for d in eleccion.distritos.values()),
    )


def listar(indice: Indice) -> Iterator[Pagina]:
    """Las páginas de la sala; las rellenables no se indexan, porque vacías no dicen nada."""
    explica = Cabeza("Llévatelo sin conexión", "Guarda en tu teléfono tu municipio, tu distrito o el estado entero.", None)
    yield Pagina(
        "sin-conexion.html", "sin-conexion.html", "sin-conexion", huella_de("sin-conexion"),
        lambda: Cabeza(explica.titulo, explica.descripcion, _vista(indice)),
    )
    for nombre, titulo, descripcion in RELLENABLES:
        cabeza = Cabeza(titulo, descripcion, None)
        yield Pagina(
            f"sinconexion/{nombre}.html", f"guardada-{nombre}.html", "contiendas", huella_de(nombre), lambda c=cabeza: c,
            indexable=False,
        )
