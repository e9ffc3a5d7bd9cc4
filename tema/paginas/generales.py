"""Las páginas únicas: portada, listas de contiendas, lugares y fuerzas, búsqueda, descargas y la de «no encontrada»."""

from collections.abc import Iterator, Mapping

from validadores import plegar

from ..hoja import NO_ENCONTRADA, Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
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
    ("index.html", "inicio.html", "inicio", N_("¿Quiénes piden tu voto?"), N_("Conoce a las candidaturas de tu boleta: %(proceso)s.")),
    ("contiendas.html", "contiendas.html", "contiendas", N_("Qué se elige"), N_("Todas las contiendas de %(proceso)s.")),
    ("lugares.html", "lugares.html", "lugares", N_("Busca por municipio o distrito"), N_("Municipios y distritos de %(proceso)s.")),
    ("fuerzas.html", "fuerzas.html", "fuerzas", N_("Fuerzas políticas"), N_("Partidos, coaliciones e independientes de %(proceso)s.")),
    ("buscar.html", "buscar.html", "buscar", N_("Busca una candidatura"), N_("Busca por nombre, con o sin acentos, en %(proceso)s.")),
)
"""Ruta, plantilla, sección, título y descripción de las páginas que reciben la vista de inicio."""


CON_BUSQUEDA = ("index.html", "buscar.html")
"""Páginas que piden los archivos de la búsqueda y cambian con ellos."""


def listar(indice: Indice, descargas: tuple[Descarga, ...], busqueda: Mapping[str, str]) -> Iterator[Pagina]:
    """Páginas únicas del sitio. `busqueda` da la dirección de sus archivos."""
    huella = huella_de([(r.contienda.clave, r.conteo.total, r.conteo.respondieron) for r in indice.resumenes.values()])
    proceso = indice.eleccion.proceso.nombre
    for ruta, plantilla, seccion, titulo, descripcion in PAGINAS:
        propia = huella + huella_de(busqueda) if ruta in CON_BUSQUEDA else huella
        yield Pagina(
            ruta, plantilla, seccion, propia,
            lambda t=titulo, d=descripcion: Cabeza(_(t), _(d, proceso=proceso), _inicio(indice, busqueda)),
        )
    yield Pagina(
        "datos.html", "datos.html", "datos", huella_de([(d.ruta, d.huella) for d in descargas], indice.eleccion.retiros),
        lambda: Cabeza(_("Descarga los datos"), _("Los datos abiertos de %(proceso)s, en CSV y JSON.", proceso=proceso),
                       VistaDescargas(descargas, *indice.eleccion.retiros)),
        va_junta=True,
    )
    yield Pagina(
        NO_ENCONTRADA, NO_ENCONTRADA, "buscar", "",
        lambda: Cabeza(_("No encontramos esa página"), _("La dirección no existe en este sitio."), None), indexable=False,
    )
