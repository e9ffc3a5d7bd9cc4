"""«Qué le hace este cambio al sitio»: la hoja de la vista previa que lleva a cada página nueva, cambiada o borrada.

Las páginas se comparan ya construidas, octeto por octeto: lo que aquí no aparece se leerá igual que hoy.
"""

import html
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from validadores import Eleccion

from .entorno import entorno_suelto
from .fase import Fase
from .hoja import hacer_hoja
from .idiomas import ESPANOL, VOZ, N_, _
from .sitio import Marco, sitio_de

RUTA = "cambios.html"
_CARPETAS = {
    "fichas": N_("Fichas"), "contiendas": N_("Contiendas"), "municipios": N_("Municipios"), "distritos": N_("Distritos"),
    "fuerzas": N_("Fuerzas políticas"), "boletas": N_("Boletas"), "secciones": N_("Secciones"), "comparar": N_("Comparaciones"),
    "avisos": N_("Avisos"), "": N_("Páginas generales"),
}
_OTRAS = N_("Otras páginas")


@dataclass(frozen=True, slots=True)
class CambioVisto:
    """Lo que le pasa a una candidatura, en palabras de la revisión."""

    clave: str
    quien: str
    hechos: str


@dataclass(frozen=True, slots=True)
class Comparacion:
    """Con qué se compara una vista previa: el sitio `anterior` ya construido (None si no se pudo) y lo que dice la revisión."""

    base: str
    cabeza: str
    anterior: Path | None
    cuentas: tuple[tuple[str, int], ...] = ()
    candidaturas: tuple[CambioVisto, ...] = ()

    @classmethod
    def de(cls, base: str, cabeza: str, anterior: Path | None, cuentas, candidaturas) -> "Comparacion":
        """Con lo que dice la revisión: `cuentas` (qué, cuántas) y `candidaturas` (clave, quién, hechos)."""
        return cls(base, cabeza, anterior, tuple(cuentas), tuple(CambioVisto(*partes) for partes in candidaturas))


@dataclass(frozen=True, slots=True)
class Tocada:
    """Una página que el cambio hace nueva, cambia o borra."""

    ruta: str
    titulo: str
    que: Literal["nueva", "cambiada", "borrada"]


@dataclass(frozen=True, slots=True)
class GrupoTocado:
    """Las páginas tocadas de una parte del sitio."""

    titulo: str
    paginas: tuple[Tocada, ...]


@dataclass(frozen=True, slots=True)
class VistaCambios:
    """Lo que recibe la plantilla; `comparacion` es None si la vista previa no se comparó con nada."""

    comparacion: Comparacion | None
    grupos: tuple[GrupoTocado, ...] = ()
    fichas: frozenset[str] = frozenset()
    en_otras_lenguas: int = 0

    @property
    def total(self) -> int:
        """Cuántas páginas en español se tocan."""
        return sum(len(grupo.paginas) for grupo in self.grupos)


def tocadas(anterior: Path | None, nueva: Path) -> Iterator[Tocada]:
    """Las páginas que difieren entre dos sitios construidos, en orden de ruta."""
    antes, despues = _paginas(anterior) if anterior else {}, _paginas(nueva)
    for ruta in sorted(antes.keys() | despues.keys()):
        if ruta not in antes:
            yield Tocada(ruta, _titulo(nueva / ruta), "nueva")
        elif ruta not in despues:
            yield Tocada(ruta, _titulo(anterior / ruta), "borrada")
        elif antes[ruta] != despues[ruta] or (anterior / ruta).read_bytes() != (nueva / ruta).read_bytes():
            yield Tocada(ruta, _titulo(nueva / ruta), "cambiada")


def hoja_de(eleccion: Eleccion, fase: Fase, comparacion: Comparacion | None) -> Callable[[Path], None]:
    """Quien escribe la hoja de cambios en un sitio recién construido."""
    def escribir(nueva: Path) -> None:
        VOZ.usar(ESPANOL)
        entorno = entorno_suelto()
        sitio = sitio_de(eleccion, (), fase=fase)
        hoja = hacer_hoja(RUTA, _("Qué le hace este cambio al sitio"), _("Páginas nuevas, cambiadas y borradas."), "cambios", None, False)
        datos = {"sitio": sitio, "marco": Marco(entorno, sitio), "pagina": hoja, "vista": _vista(nueva, eleccion, comparacion)}
        (nueva / RUTA).write_bytes(entorno.get_template(RUTA).render(datos).encode())
    return escribir


def _vista(nueva: Path, eleccion: Eleccion, comparacion: Comparacion | None) -> VistaCambios:
    if comparacion is None or comparacion.anterior is None:
        return VistaCambios(comparacion)
    lenguas = tuple(f"{codigo}/" for codigo in eleccion.proceso.idiomas)
    todas = list(tocadas(comparacion.anterior, nueva))
    propias = [tocada for tocada in todas if not tocada.ruta.startswith(lenguas)]
    orden = list(_CARPETAS)
    propias.sort(key=lambda t: (orden.index(_carpeta(t)) if _carpeta(t) in orden else len(orden), t.ruta))
    grupos = tuple(GrupoTocado(_(_CARPETAS.get(carpeta, _OTRAS)), tuple(suyas)) for carpeta, suyas in groupby(propias, _carpeta))
    fichas = frozenset(c.clave for c in comparacion.candidaturas if (nueva / f"fichas/{c.clave}.html").is_file())
    return VistaCambios(comparacion, grupos, fichas, len(todas) - len(propias))


def _carpeta(tocada: Tocada) -> str:
    return tocada.ruta.partition("/")[0] if "/" in tocada.ruta else ""


def _paginas(sitio: Path) -> dict[str, int]:
    """Ruta y octetos de cada página de un sitio, sin la hoja de cambios."""
    halladas = {}
    for carpeta, _carpetas, archivos in os.walk(sitio):
        for nombre in archivos:
            ruta = Path(carpeta, nombre)
            propia = ruta.relative_to(sitio).as_posix()
            if nombre.endswith(".html") and propia != RUTA:
                halladas[propia] = ruta.stat().st_size
    return halladas


def _titulo(pagina: Path) -> str:
    """El título de una página, sin el nombre del sitio."""
    hallado = re.search(r"<title>(.*?)</title>", pagina.read_text("utf-8"), re.DOTALL)
    entero = html.unescape(hallado[1]).strip() if hallado else pagina.name
    return entero.rpartition(" · ")[0] or entero
