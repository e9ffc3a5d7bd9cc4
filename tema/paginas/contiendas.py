"""Una página por contienda: quiénes compiten, en el orden de la boleta."""

from collections.abc import Iterator

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import Paginacion, Planilla, VistaContienda
from .partes import cortar, decir_parte, paginar

POR_PAGINA = 120
"""Personas por página de una contienda; una planilla nunca se parte."""


def decir_orden(indice: Indice, contienda: str) -> str:
    """Orden declarado de la contienda, en palabras."""
    if any(not indice.tiene_lugar(candidatura) for candidatura in indice.eleccion.por_contienda.get(contienda, ())):
        return N_(
            "Las fuerzas van en el orden de la boleta. Dentro de cada una, quienes no tienen número de lista en la fuente van "
            "por orden alfabético del nombre."
        )
    return N_("En el orden de la boleta: el del registro de cada fuerza política y, al final, las candidaturas independientes.")


def listar(indice: Indice) -> Iterator[Pagina]:
    """Páginas de todas las contiendas convocadas, también de las que aún no tienen candidaturas."""
    for clave, resumen in indice.resumenes.items():
        planillas = indice.planillas(clave)
        tandas = cortar(planillas, POR_PAGINA, peso=lambda planilla: planilla.total)
        for paginacion, tanda in zip(paginar(resumen.ruta, len(tandas)), tandas, strict=True):
            yield Pagina(
                ruta=paginacion.rutas[paginacion.numero - 1],
                plantilla="contienda.html",
                seccion="contiendas",
                huella=huella_de(indice.huella_de_contienda[clave], paginacion.numero, paginacion.total),
                armar=lambda c=clave, t=tanda, p=paginacion: _armar(indice, c, t, p),
            )


def _armar(indice: Indice, clave: str, planillas: tuple[Planilla, ...], paginacion: Paginacion) -> Cabeza:
    eleccion, resumen = indice.eleccion, indice.resumenes[clave]
    contienda = resumen.contienda
    vista = VistaContienda(
        contienda=contienda,
        tipo=resumen.tipo,
        municipio=eleccion.municipios.get(contienda.municipio or ""),
        distrito=eleccion.distritos.get(contienda.distrito or ""),
        cargos=resumen.tipo.cargos,
        planillas=planillas,
        conteo=resumen.conteo,
        orden=decir_orden(indice, clave),
        paginacion=paginacion,
    )
    return Cabeza(
        titulo=_("%(contienda)s: quiénes piden tu voto", contienda=contienda.nombre) + decir_parte(paginacion),
        descripcion=_("Conoce a las %(total)s candidaturas de %(contienda)s y lo que proponen.",
                      total=resumen.conteo.total, contienda=contienda.nombre),
        vista=vista,
    )
