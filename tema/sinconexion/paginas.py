"""Las páginas de esta sala: la que explica y descarga, y las que se rellenan en el teléfono con lo guardado."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..paginas.territorios import enlace_de_distrito, enlace_de_municipio
from ..vistas import Enlace

RELLENABLES = (
    ("ficha", N_("Ficha guardada en tu teléfono"), N_("La ficha de una candidatura, con los datos guardados en tu teléfono.")),
    ("contienda", N_("Contienda guardada en tu teléfono"), N_("Una contienda, con los datos guardados en tu teléfono.")),
    ("boleta", N_("Boleta guardada en tu teléfono"), N_("Lo que votas en un lugar, con los datos guardados en tu teléfono.")),
    ("no-guardada", N_("Esta página no está guardada"), N_("Estás sin conexión y esta página no está en tu teléfono.")),
)
"""Nombre, título y descripción de las páginas que el service worker entrega cuando no hay red ni copia."""


@dataclass(frozen=True, slots=True)
class VistaSinConexion:
    """Lo que se puede llevar: municipios (`detalle` vacío) y distritos, con la clave de su paquete en `ruta`."""

    municipios: tuple[Enlace, ...]
    distritos: tuple[Enlace, ...]


def _paquete_de(enlace: Enlace) -> Enlace:
    """El mismo lugar con la clave de su paquete: «municipios/007.html» → «municipio-007»."""
    clase, archivo = enlace.ruta.split("/")
    return Enlace(enlace.texto, f"{clase[:-1]}-{archivo.removesuffix('.html')}", enlace.detalle)


def _vista(indice: Indice) -> VistaSinConexion:
    eleccion = indice.eleccion
    return VistaSinConexion(
        municipios=tuple(_paquete_de(enlace_de_municipio(m)) for m in eleccion.municipios.values()),
        distritos=tuple(_paquete_de(enlace_de_distrito(d)) for d in eleccion.distritos.values()),
    )


def listar(indice: Indice) -> Iterator[Pagina]:
    """Las páginas de la sala; las rellenables no se indexan, porque vacías no dicen nada."""
    yield Pagina(
        "sin-conexion.html", "sin-conexion.html", "sin-conexion", huella_de("sin-conexion"),
        lambda: Cabeza(
            _("Llévatelo sin conexión"), _("Guarda en tu teléfono tu municipio, tu distrito o el estado entero."), _vista(indice)
        ),
    )
    for nombre, titulo, descripcion in RELLENABLES:
        yield Pagina(
            f"sinconexion/{nombre}.html", f"guardada-{nombre}.html", "mi-boleta" if nombre == "boleta" else "contiendas", huella_de(nombre),
            lambda t=titulo, d=descripcion: Cabeza(_(t), _(d), None),
            indexable=False,
        )
