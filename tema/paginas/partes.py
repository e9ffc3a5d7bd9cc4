"""Listas largas en partes: cómo se cortan y cómo se llaman sus páginas."""

from collections.abc import Sequence

from ..idiomas import _
from ..vistas import Paginacion


def cortar(cosas: Sequence, tamano: int, peso=lambda cosa: 1) -> list[tuple]:
    """Corta `cosas` en tandas cuyo peso no pase de `tamano`; cada tanda lleva al menos una."""
    tandas: list[list] = [[]]
    llevado = 0
    for cosa in cosas:
        if tandas[-1] and llevado + peso(cosa) > tamano:
            tandas.append([])
            llevado = 0
        tandas[-1].append(cosa)
        llevado += peso(cosa)
    return [tuple(tanda) for tanda in tandas]


def paginar(base: str, total: int) -> list[Paginacion]:
    """Paginación de `total` páginas a partir de `base` («contiendas/gubernatura.html» y «…-pagina-2.html»)."""
    tronco = base.removesuffix(".html")
    rutas = (base, *(f"{tronco}-pagina-{numero}.html" for numero in range(2, total + 1)))
    return [Paginacion(numero, total, rutas) for numero in range(1, total + 1)]


def decir_parte(paginacion: Paginacion) -> str:
    """Complemento del título a partir de la segunda página, para que cada uno sea único."""
    if paginacion.numero == 1:
        return ""
    return " " + _("(página %(numero)s de %(total)s)", numero=paginacion.numero, total=paginacion.total)
