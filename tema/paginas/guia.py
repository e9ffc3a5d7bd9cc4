"""La guía: qué hace y cómo se elige cada cargo de esta elección, en palabras llanas y sin mapas."""

from collections.abc import Iterator

from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import _
from ..indice import Indice
from ..vistas import VistaGuia


def listar(indice: Indice) -> Iterator[Pagina]:
    """La página de la guía."""
    tipos = tuple(
        (grupo.tipo, grupo.contiendas[0].ruta if len(grupo.contiendas) == 1 else f"contiendas.html#{grupo.tipo.clave}")
        for grupo in indice.grupos
    )
    yield Pagina(
        "guia.html", "guia.html", "contiendas", huella_de(tipos),
        lambda: Cabeza(
            _("¿Qué se elige?"), _("Qué hace cada cargo, cómo se elige, cuánto dura y qué significan las palabras de la boleta."),
            VistaGuia(tipos),
        ),
    )
