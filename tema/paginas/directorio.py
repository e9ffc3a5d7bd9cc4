"""El directorio de nombres: la búsqueda que funciona sin JavaScript."""

from collections.abc import Iterator

from validadores import plegar

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import _
from ..indice import Indice
from ..vistas import Enlace, Paginacion, Renglon, VistaDirectorio
from .partes import cortar, decir_parte, paginar

POR_PAGINA = 200
"""Nombres por página del directorio."""


def inicial_de(nombre: str) -> str:
    """Letra bajo la que va un nombre; lo que no empieza con letra va en «otros»."""
    letra = plegar(nombre)[:1]
    return letra if "a" <= letra <= "z" else "otros"


def listar(indice: Indice) -> Iterator[Pagina]:
    """Páginas del directorio; la primera inicial es también la entrada, `directorio.html`."""
    grupos: dict[str, list[Renglon]] = {}
    for renglon in sorted(indice.renglones.values(), key=lambda r: (plegar(r.nombre), r.clave)):
        grupos.setdefault(inicial_de(renglon.nombre), []).append(renglon)
    iniciales = tuple(sorted(grupos, key=lambda letra: (letra == "otros", letra)))
    for inicial in iniciales or ("otros",):
        base = "directorio.html" if inicial == (iniciales or ("otros",))[0] else f"directorio/{inicial}.html"
        tandas = cortar(grupos.get(inicial, ()), POR_PAGINA)
        for paginacion, tanda in zip(paginar(base, len(tandas)), tandas, strict=True):
            yield Pagina(
                ruta=paginacion.rutas[paginacion.numero - 1],
                plantilla="directorio.html",
                seccion="directorio",
                huella=huella_de([indice.huellas[r.clave] for r in tanda], iniciales, paginacion.numero, paginacion.total),
                armar=lambda i=inicial, t=tanda, p=paginacion, n=len(grupos.get(inicial, ())): _armar(
                    indice, i, iniciales, t, n, p
                ),
            )


def _armar(
    indice: Indice, inicial: str, iniciales: tuple[str, ...], tanda: tuple[Renglon, ...], total: int, paginacion: Paginacion
) -> Cabeza:
    contiendas = indice.eleccion.contiendas
    rutas = {letra: "directorio.html" if n == 0 else f"directorio/{letra}.html" for n, letra in enumerate(iniciales)}
    vista = VistaDirectorio(
        inicial=inicial.upper() if len(inicial) == 1 else "Otros",
        iniciales=tuple(Enlace(letra.upper() if len(letra) == 1 else "Otros", rutas[letra]) for letra in iniciales),
        renglones=tuple((r, contiendas[indice.eleccion.candidaturas[r.clave].contienda].nombre) for r in tanda),
        total=total,
        paginacion=paginacion,
    )
    letra = vista.inicial if len(inicial) == 1 else _("Otros")
    titulo = _("Directorio de candidaturas: %(letra)s", letra=letra) + decir_parte(paginacion)
    return Cabeza(titulo, _("Todas las candidaturas cuyo nombre empieza con %(letra)s.", letra=letra), vista)
