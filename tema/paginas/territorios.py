"""Una página por municipio y por distrito: todo lo que ahí se elige."""

from collections.abc import Iterator

from validadores import Contienda, Distrito, Municipio

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import Enlace, ResumenContienda, VistaTerritorio


def enlace_de_municipio(municipio: Municipio) -> Enlace:
    """Enlace a la página de un municipio."""
    return Enlace(municipio.nombre, f"municipios/{municipio.clave}.html")


def enlace_de_distrito(distrito: Distrito) -> Enlace:
    """Enlace a la página de un distrito."""
    return Enlace(distrito.titulo, f"distritos/{distrito.clave}.html", distrito.entidad or "")


def listar(indice: Indice) -> Iterator[Pagina]:
    """Páginas de los municipios y distritos del catálogo."""
    for municipio in indice.eleccion.municipios.values():
        yield _pagina(indice, f"municipios/{municipio.clave}.html", lambda m=municipio: _de_municipio(indice, m), municipio)
    for distrito in indice.eleccion.distritos.values():
        yield _pagina(indice, f"distritos/{distrito.clave}.html", lambda d=distrito: _de_distrito(indice, d), distrito)


def _pagina(indice: Indice, ruta: str, armar, lugar) -> Pagina:
    conteos = [(r.contienda.clave, r.conteo.total, r.conteo.respondieron) for r in de_este_lugar(indice, lugar)]
    return Pagina(ruta, "territorio.html", "lugares", huella_de(ruta, conteos), armar)


def _compite(contienda: Contienda, lugar: Municipio | Distrito) -> bool:
    """Si la contienda se vota en ese lugar."""
    if isinstance(lugar, Municipio):
        return contienda.se_vota_en(lugar.clave, lugar.distritos)
    return contienda.se_vota_en(None, (lugar.clave,), entidad=lugar.entidad)


def de_este_lugar(indice: Indice, lugar: Municipio | Distrito) -> list[ResumenContienda]:
    """Contiendas que se votan en un municipio o distrito, en orden de boleta."""
    return [resumen for resumen in indice.resumenes.values() if _compite(resumen.contienda, lugar)]


def _de_municipio(indice: Indice, municipio: Municipio) -> Cabeza:
    distritos = [indice.eleccion.distritos[clave] for clave in municipio.distritos]
    vista = VistaTerritorio(
        clase=N_("Municipio"),
        nombre=municipio.nombre,
        detalle=_("Cabecera: %(cabecera)s", cabecera=municipio.cabecera) if municipio.cabecera else "",
        grupos=indice.agrupar(de_este_lugar(indice, municipio)),
        vecinos=tuple(map(enlace_de_distrito, distritos)),
    )
    return _cabeza(municipio.nombre, vista)


def _de_distrito(indice: Indice, distrito: Distrito) -> Cabeza:
    municipios = [m for m in indice.eleccion.municipios.values() if distrito.clave in m.distritos]
    nombre = distrito.titulo
    vista = VistaTerritorio(
        clase=N_("Distrito"),
        nombre=nombre,
        detalle=distrito.entidad or "",
        grupos=indice.agrupar(de_este_lugar(indice, distrito)),
        vecinos=tuple(map(enlace_de_municipio, municipios)),
    )
    lugar = f"{nombre} ({distrito.entidad})" if distrito.entidad else nombre
    return _cabeza(lugar, vista)


def _cabeza(lugar: str, vista: VistaTerritorio) -> Cabeza:
    return Cabeza(_("Qué se elige: %(lugar)s", lugar=lugar), _("Contiendas y candidaturas: %(lugar)s.", lugar=lugar), vista)
