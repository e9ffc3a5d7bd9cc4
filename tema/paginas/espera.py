"""Lo que hay antes de la fecha de publicación: cuándo será, qué se elige, y la misma respuesta en cualquier otra dirección."""

from collections.abc import Iterator

from ..hoja import NO_ENCONTRADA, Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import _


def listar() -> Iterator[Pagina]:
    """La portada y la página de «no encontrada», que dicen lo mismo."""
    for ruta, seccion, indexable in (("index.html", "inicio", True), (NO_ENCONTRADA, "buscar", False)):
        yield Pagina(
            ruta, "espera.html", seccion, huella_de("espera"),
            lambda: Cabeza(_("¿Quiénes piden tu voto?"), _("Desde cuándo podrás conocer a cada candidatura."), None),
            indexable=indexable,
        )
