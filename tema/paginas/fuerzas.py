"""Una página por fuerza política: a quiénes postula y en dónde."""

from collections.abc import Iterator
from itertools import groupby

from validadores import Fuerza

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import _
from ..indice import Indice
from ..vistas import Paginacion, TramoFuerza, VistaFuerza
from .partes import cortar, decir_parte, paginar

POR_PAGINA = 150
"""Renglones por página de una fuerza."""


def _tramos(indice: Indice, fuerza: Fuerza) -> list[TramoFuerza]:
    """Candidaturas de la fuerza por contienda, en orden de boleta."""
    orden = {clave: numero for numero, clave in enumerate(indice.resumenes)}
    suyas = sorted(indice.eleccion.por_fuerza.get(fuerza.clave, ()), key=lambda c: orden[c.contienda])
    return [
        TramoFuerza(indice.resumenes[clave], tuple(indice.renglones[c.clave] for c in tramo))
        for clave, tramo in groupby(suyas, key=lambda c: c.contienda)
    ]


def listar(indice: Indice) -> Iterator[Pagina]:
    """Páginas de las fuerzas del catálogo."""
    for fuerza in indice.eleccion.fuerzas.values():
        tramos = _tramos(indice, fuerza)
        tandas = cortar(tramos, POR_PAGINA, peso=lambda tramo: len(tramo.renglones))
        for paginacion, tanda in zip(paginar(f"fuerzas/{fuerza.clave}.html", len(tandas)), tandas, strict=True):
            vistas = [indice.huellas[renglon.clave] for tramo in tanda for renglon in tramo.renglones]
            conteo = indice.contar(indice.eleccion.por_fuerza.get(fuerza.clave, ()))
            yield Pagina(
                ruta=paginacion.rutas[paginacion.numero - 1],
                plantilla="fuerza.html",
                seccion="fuerzas",
                huella=huella_de(vistas, conteo.total, conteo.respondieron, paginacion.numero, paginacion.total),
                armar=lambda f=fuerza, t=tanda, p=paginacion: _armar(indice, f, t, p),
            )


def _armar(indice: Indice, fuerza: Fuerza, tramos: tuple[TramoFuerza, ...], paginacion: Paginacion) -> Cabeza:
    vista = VistaFuerza(
        fuerza=fuerza,
        integrantes=indice.integrantes(fuerza),
        alianzas=tuple(f for f in indice.eleccion.fuerzas.values() if fuerza.clave in f.integrantes),
        conteo=indice.contar(indice.eleccion.por_fuerza.get(fuerza.clave, ())),
        tramos=tramos,
        paginacion=paginacion,
    )
    nombre = fuerza.nombre if fuerza.siglas == fuerza.nombre else f"{fuerza.nombre} ({fuerza.siglas})"
    titulo = _("Candidaturas de %(fuerza)s", fuerza=nombre) + decir_parte(paginacion)
    return Cabeza(titulo, _("A quiénes postula %(fuerza)s y en qué contiendas.", fuerza=nombre), vista)
