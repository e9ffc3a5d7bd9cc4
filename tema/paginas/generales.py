"""Las páginas únicas: portada, listas de contiendas, lugares y fuerzas, búsqueda, descargas y la de «no encontrada»."""

from collections.abc import Iterator, Mapping

from validadores import plegar

from ..hoja import NO_ENCONTRADA, Cabeza, Pagina
from ..huella import huella_de
from ..indice import Indice
from ..vistas import Descarga, VistaDescargas, VistaInicio
from .territorios import enlace_de_distrito, enlace_de_municipio


def _inicio(indice: Indice, busqueda: Mapping[str, str]) -> VistaInicio:
    eleccion = indice.eleccion
    return VistaInicio(
        grupos=indice.grupos,
        conteo=indice.conteo,
        municipios=tuple(map(enlace_de_municipio, sorted(eleccion.municipios.values(), key=lambda m: plegar(m.nombre)))),
        distritos=tuple(map(enlace_de_distrito, eleccion.distritos.values())),
        fuerzas=tuple(sorted(eleccion.fuerzas.values(), key=lambda f: (f.orden, f.clave))),
        busqueda=busqueda,
    )


PAGINAS = (
    ("index.html", "inicio.html", "inicio", "¿Quiénes piden tu voto?", "Conoce a las candidaturas de tu boleta: {proceso}."),
    ("contiendas.html", "contiendas.html", "contiendas", "Qué se elige", "Todas las contiendas de {proceso}."),
    ("lugares.html", "lugares.html", "lugares", "Busca por municipio o distrito", "Municipios y distritos de {proceso}."),
    ("fuerzas.html", "fuerzas.html", "fuerzas", "Fuerzas políticas", "Partidos, coaliciones e independientes de {proceso}."),
    ("buscar.html", "buscar.html", "buscar", "Busca una candidatura", "Busca por nombre, con o sin acentos, en {proceso}."),
)
"""Ruta, plantilla, sección, título y descripción de las páginas que reciben la vista de inicio."""


CON_BUSQUEDA = ("index.html", "buscar.html")
"""Páginas que piden los archivos de la búsqueda y cambian con ellos."""


def listar(indice: Indice, descargas: tuple[Descarga, ...], busqueda: Mapping[str, str]) -> Iterator[Pagina]:
    """Páginas únicas del sitio. `busqueda` da la dirección de sus archivos."""
    huella = huella_de([(r.contienda.clave, r.conteo.total, r.conteo.respondieron) for r in indice.resumenes.values()])
    proceso = indice.eleccion.proceso.nombre
    for ruta, plantilla, seccion, titulo, descripcion in PAGINAS:
        cabeza = Cabeza(titulo, descripcion.format(proceso=proceso), None)
        propia = huella + huella_de(busqueda) if ruta in CON_BUSQUEDA else huella
        yield Pagina(
            ruta, plantilla, seccion, propia, lambda c=cabeza: Cabeza(c.titulo, c.descripcion, _inicio(indice, busqueda))
        )
    datos = Cabeza("Descarga los datos", f"Los datos abiertos de {proceso}, en CSV y JSON.", VistaDescargas(descargas))
    yield Pagina("datos.html", "datos.html", "datos", huella_de([(d.ruta, d.huella) for d in descargas]), lambda: datos,
                 va_junta=True)
    perdida = Cabeza("No encontramos esa página", "La dirección no existe en este sitio.", None)
    yield Pagina(NO_ENCONTRADA, NO_ENCONTRADA, "buscar", "", lambda: perdida, indexable=False)
