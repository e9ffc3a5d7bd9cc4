"""Las páginas del historial: los últimos cambios y, de quien tiene más de los que caben en su ficha, todos los suyos."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from .. import canales
from ..historia import Relato, cabe, historia_completa, huella_de_cambio, listar_entradas, peso_de
from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import Cambio, Entrada, Paginacion, VistaUltimosCambios, VistaHistoria
from .partes import cortar, decir_parte, paginar

RUTA = "historial.html"
TITULO = N_("Últimos cambios")
POR_PAGINA = 60
PAGINAS = 20
"""Páginas de «Últimos cambios»; lo anterior está en cada ficha. Cada cambio nuevo recorre todas."""
LETRAS_POR_PAGINA = 60_000


def ruta_de_historia(clave: str) -> str:
    """Página con todo lo que cambió en una candidatura."""
    return f"historial/{clave}.html"


def listar(indice: Indice) -> Iterator[Pagina]:
    """«Últimos cambios», también si no hay ninguno, y la historia entera de quien la tiene larga."""
    relato = indice.relato
    if not relato.se_cuenta:
        return
    todas = listar_entradas(relato.cambios, indice.renglones, indice.nombre_de_contienda)
    tandas = cortar(todas[: POR_PAGINA * PAGINAS], POR_PAGINA)
    hay_anteriores = len(todas) > POR_PAGINA * PAGINAS
    for paginacion, tanda in zip(paginar(RUTA, len(tandas)), tandas, strict=True):
        yield Pagina(
            ruta=paginacion.rutas[paginacion.numero - 1], plantilla="historial.html", seccion="historial",
            huella=_huella(indice, tanda, paginacion, hay_anteriores),
            armar=lambda t=tanda, p=paginacion: _armar(indice, t, p, hay_anteriores),
        )
    for clave, cambios in relato.por_candidatura.items():
        if not cabe(cambios):
            yield from _de_candidatura(indice, clave, cambios)


def _huella(indice: Indice, tanda: Sequence[Entrada], paginacion: Paginacion, hay_anteriores: bool) -> str:
    relato: Relato = indice.relato
    suyas = [(huella_de_cambio(e.cambio), e.cuantas, e.renglon and indice.huellas[e.renglon.clave]) for e in tanda]
    return huella_de(suyas, paginacion.numero, paginacion.total, hay_anteriores, relato.existe, relato.desde, relato.notas)


def _armar(indice: Indice, tanda: Sequence[Entrada], paginacion: Paginacion, hay_anteriores: bool) -> Cabeza:
    relato, proceso = indice.relato, indice.eleccion.proceso
    dias = tuple((dia, tuple(suyas)) for dia, suyas in groupby(tanda, key=lambda entrada: entrada.cambio.fecha))
    canal = canales.TODO if canales.hay(relato, proceso) else ""
    vista = VistaUltimosCambios(dias, relato.existe, relato.desde, relato.notas, hay_anteriores, canal, paginacion)
    descripcion = _("Qué cambió en las candidaturas de %(proceso)s desde que se publicaron.", proceso=proceso.nombre)
    return Cabeza(_(TITULO) + decir_parte(paginacion), descripcion, vista)


def _de_candidatura(indice: Indice, clave: str, cambios: tuple[Cambio, ...]) -> Iterator[Pagina]:
    """No se indexa: lo que hoy puede decirse quizá mañana no, y un buscador guarda copias."""
    tandas = cortar(cambios, LETRAS_POR_PAGINA, peso=lambda cambio: peso_de(cambio) + 500)
    for paginacion, tanda in zip(paginar(ruta_de_historia(clave), len(tandas)), tandas, strict=True):
        yield Pagina(
            ruta=paginacion.rutas[paginacion.numero - 1], plantilla="historial-candidatura.html", seccion="contiendas",
            huella=huella_de([huella_de_cambio(c) for c in tanda], paginacion.numero, paginacion.total, indice.huellas[clave]),
            armar=lambda t=tanda, p=paginacion: _armar_historia(indice, clave, t, p), indexable=False,
        )


def _armar_historia(indice: Indice, clave: str, tanda: Sequence[Cambio], paginacion: Paginacion) -> Cabeza:
    renglon = indice.renglones[clave]
    contienda = indice.resumenes[indice.eleccion.candidaturas[clave].contienda]
    vista = VistaHistoria(renglon, contienda.contienda.nombre, contienda.ruta, historia_completa(tanda), paginacion)
    titulo = _("Qué cambió en la candidatura de %(nombre)s", nombre=renglon.nombre) + decir_parte(paginacion)
    return Cabeza(titulo, _("Todos los cambios publicados, con lo que decía y lo que dice."), vista)
