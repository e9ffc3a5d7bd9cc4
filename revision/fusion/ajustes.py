"""Lo que cada servidor decide, leído de la configuración de su repositorio (`git config conoceles.…`), que ninguna rama cambia."""

from dataclasses import dataclass
from pathlib import Path

from ..versiones import RevisionDetenida, git

FIRMAS = ("no", "fusion", "todo")
FAMILIAS = ("datos", "contenido", "codigo")
"""Con qué empieza el nombre de una rama, que es también lo que puede traer."""


@dataclass(frozen=True, slots=True)
class Ajustes:
    """`principal` es la rama que se publica; `datos`, su carpeta de datos; `paginas`, la rama donde el servidor deja el sitio.

    `firma`: «no» no la exige; «fusion», la de quien revisa; «todo», también la de quien escribió cada commit.
    """

    principal: str = "main"
    datos: str = "datos"
    paginas: str = "paginas"
    firma: str = "no"

    def familia_de(self, ruta: str) -> str:
        """A cuál de FAMILIAS pertenece una ruta."""
        primera = ruta.partition("/")[0]
        return "datos" if primera == self.datos else "contenido" if primera == "contenido" else "codigo"


def leer_ajustes(repositorio: Path) -> Ajustes:
    """Los ajustes de un repositorio. RevisionDetenida si `conoceles.exigirFirma` no es uno de FIRMAS."""
    valores = {}
    for nombre, clave in (("principal", "principal"), ("datos", "datos"), ("paginas", "ramaDePaginas"), ("firma", "exigirFirma")):
        valor = git(repositorio, "config", "--default", "", "--get", f"conoceles.{clave}").strip()
        if valor:
            valores[nombre] = valor
    if valores.get("firma", "no") not in FIRMAS:
        raise RevisionDetenida(f"conoceles.exigirFirma: «{valores['firma']}» no se conoce. Los que hay: {', '.join(FIRMAS)}.")
    return Ajustes(**valores)
