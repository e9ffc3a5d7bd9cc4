"""Mi boleta: de la sección de la credencial a lo que se vota ahí, en orden, y una página por cada boleta distinta.

Todo es finito y estático: el navegador busca la sección en un archivo, y nadie se entera de cuál buscó.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from validadores import Eleccion, SeccionElectoral, plegar

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import _
from ..indice import Indice
from ..vistas import (
    Enlace, HojaDeBoleta, Planilla, ResumenContienda, VistaBoleta, VistaMiBoleta, VistaSecciones, VistaSeccionesPasadas,
)
from .contiendas import decir_orden
from .territorios import enlace_de_distrito, enlace_de_municipio

EN_RESUMEN = 24
"""Fórmulas por fuerza desde las que una hoja muestra solo a quien encabeza, aunque no sea planilla."""


@dataclass(frozen=True, slots=True)
class Boleta:
    """Una boleta distinta: municipio, distrito y comunidad, con las secciones donde se usa."""

    municipio: str
    distrito: str
    comunidad: str | None
    secciones: tuple[str, ...] = ()

    @property
    def clave(self) -> str:
        """Clave de su dirección: «006-07», o «006-07-hueyapan» si además es de una comunidad."""
        comunidad = re.sub("[^a-z0-9]+", "-", plegar(self.comunidad or "")).strip("-")
        return "-".join(filter(None, [self.municipio, self.distrito, comunidad]))

    @property
    def ruta(self) -> str:
        """Dirección de su página."""
        return f"boletas/{self.clave}.html"


def boletas_de(eleccion: Eleccion) -> list[Boleta]:
    """Las boletas distintas, por municipio y distrito; sin catálogo de secciones, las que dicen los municipios."""
    por_lugar: dict[tuple, list[str]] = {}
    for seccion in eleccion.secciones.values():
        if seccion.es_vigente:
            por_lugar.setdefault((seccion.municipio, seccion.distrito, seccion.comunidad), []).append(seccion.clave)
    if not por_lugar:
        por_lugar = {(m.clave, d, None): [] for m in eleccion.municipios.values() for d in m.distritos or ("",)}
    return [Boleta(*lugar, tuple(por_lugar[lugar])) for lugar in sorted(por_lugar, key=lambda lugar: tuple(p or "" for p in lugar))]


def titulo_de(eleccion: Eleccion, boleta: Boleta) -> str:
    """«Cuautla, distrito 7»; con su comunidad si es de una."""
    distrito = eleccion.distritos.get(boleta.distrito)
    municipio = eleccion.municipios[boleta.municipio].nombre
    partes = [boleta.comunidad, municipio, _("distrito %(numero)s", numero=distrito.numero) if distrito else None]
    return ", ".join(filter(None, partes))


def _enlace(eleccion: Eleccion, boleta: Boleta) -> Enlace:
    return Enlace(titulo_de(eleccion, boleta), boleta.ruta)


def contiendas_de(indice: Indice, boleta: Boleta) -> list[ResumenContienda]:
    """Las contiendas de una boleta, en orden de boleta."""
    return [
        r for r in indice.resumenes.values()
        if r.contienda.se_vota_en(boleta.municipio, (boleta.distrito,), boleta.comunidad)
    ]


def listar(indice: Indice, direccion: str | None) -> Iterator[Pagina]:
    """Las páginas de boletas y secciones. `direccion` es la del archivo de secciones, o None si no lo hay."""
    eleccion, boletas = indice.eleccion, boletas_de(indice.eleccion)
    yield Pagina(
        "mi-boleta.html", "mi-boleta.html", "mi-boleta", huella_de([b.clave for b in boletas], direccion),
        lambda: _mi_boleta(eleccion, boletas, direccion),
    )
    for boleta in boletas:
        listas = [indice.huella_de_contienda[r.contienda.clave] for r in contiendas_de(indice, boleta)]
        yield Pagina(boleta.ruta, "boleta.html", "mi-boleta", huella_de(boleta, listas), lambda b=boleta: _boleta(indice, b))
    if direccion:
        yield from _secciones(eleccion, {clave: boleta for boleta in boletas for clave in boleta.secciones})


def _mi_boleta(eleccion: Eleccion, boletas: list[Boleta], direccion: str | None) -> Cabeza:
    municipios = sorted(eleccion.municipios.values(), key=lambda m: plegar(m.nombre))
    lugares = [(enlace_de_municipio(m), tuple(_enlace(eleccion, b) for b in boletas if b.municipio == m.clave)) for m in municipios]
    vista = VistaMiBoleta(tuple(lugares), direccion)
    return Cabeza(_("Mi boleta"), _("Escribe la sección de tu credencial y mira quiénes están en tu boleta."), vista)


def _boleta(indice: Indice, boleta: Boleta) -> Cabeza:
    eleccion = indice.eleccion
    distrito, titulo = eleccion.distritos.get(boleta.distrito), titulo_de(eleccion, boleta)
    vista = VistaBoleta(
        titulo=titulo,
        municipio=enlace_de_municipio(eleccion.municipios[boleta.municipio]),
        distrito=enlace_de_distrito(distrito) if distrito else None,
        hojas=tuple(_hoja(indice, resumen) for resumen in contiendas_de(indice, boleta)),
        secciones=boleta.secciones,
    )
    descripcion = _("Quiénes piden tu voto si vives en %(lugar)s: todas las candidaturas de tu boleta.", lugar=titulo)
    return Cabeza(_("La boleta de %(lugar)s", lugar=titulo), descripcion, vista)


def _hoja(indice: Indice, resumen: ResumenContienda) -> HojaDeBoleta:
    planillas = indice.planillas(resumen.contienda.clave)
    es_unica = len(resumen.tipo.cargos) == 1 and not resumen.tipo.cargos[0].numerado
    es_completa = es_unica and max((len(p.formulas) for p in planillas), default=0) <= EN_RESUMEN
    mostradas = planillas if es_completa else tuple(map(_encabezada, planillas))
    return HojaDeBoleta(resumen, mostradas, decir_orden(indice, resumen.contienda.clave), es_completa)


def _encabezada(planilla: Planilla) -> Planilla:
    """La planilla con solo su primer lugar."""
    return replace(planilla, formulas=planilla.formulas[:1])


def _secciones(eleccion: Eleccion, boleta_de: dict[str, Boleta]) -> Iterator[Pagina]:
    """Las listas de secciones, para quien no tiene JavaScript."""
    por_municipio: dict[str, list[Enlace]] = {}
    for clave, boleta in sorted(boleta_de.items()):
        por_municipio.setdefault(boleta.municipio, []).append(Enlace(clave, boleta.ruta))
    pasadas = tuple(
        (seccion, tuple(Enlace(destino, boleta_de[destino].ruta) for destino in seccion.pasa_a))
        for seccion in eleccion.secciones.values() if not seccion.es_vigente
    )
    municipios = [m for m in sorted(eleccion.municipios.values(), key=lambda m: plegar(m.nombre)) if m.clave in por_municipio]
    vista = VistaSeccionesPasadas(tuple(Enlace(m.nombre, f"secciones/{m.clave}.html") for m in municipios), pasadas)
    yield Pagina(
        "secciones.html", "secciones.html", "mi-boleta", huella_de(_datos(eleccion)),
        lambda: Cabeza(_("Todas las secciones"), _("Las secciones electorales por municipio, y las que ya no existen."), vista),
    )
    for municipio in municipios:
        enlaces = tuple(por_municipio[municipio.clave])
        yield Pagina(
            f"secciones/{municipio.clave}.html", "secciones-municipio.html", "mi-boleta", huella_de(enlaces),
            lambda nombre=municipio.nombre, suyas=enlaces: Cabeza(
                _("Secciones de %(municipio)s", municipio=nombre),
                _("Cada sección electoral de %(municipio)s, con su boleta.", municipio=nombre), VistaSecciones(nombre, suyas),
            ),
        )


def _datos(eleccion: Eleccion) -> list[SeccionElectoral]:
    return list(eleccion.secciones.values())


def archivo_de_secciones(eleccion: Eleccion) -> dict[str, object] | None:
    """Lo que el navegador necesita para ir de una sección a su boleta; None si la elección no trae secciones.

    `vigentes` da el número de boleta de cada sección; `pasadas`, qué pasó con las demás y a cuáles pasan.
    """
    if not eleccion.secciones:
        return None
    boletas = boletas_de(eleccion)
    return {
        "boletas": [[boleta.clave, titulo_de(eleccion, boleta)] for boleta in boletas],
        "vigentes": {clave: numero for numero, boleta in enumerate(boletas) for clave in boleta.secciones},
        "pasadas": {s.clave: [s.situacion, list(s.pasa_a)] for s in eleccion.secciones.values() if not s.es_vigente},
    }
