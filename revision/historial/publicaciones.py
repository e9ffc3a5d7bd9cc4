"""Las publicaciones: los commits por los que ha pasado la rama publicada, leídos en una pasada de git.

Solo cuenta la línea de primer padre: lo que una rama hizo y deshizo antes de fusionarse nunca fue público.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from validadores import CENTRO

from ..versiones import RevisionDetenida, git, git_en_octetos

LEIDOS = ("candidaturas", "seguimiento/pausas.csv", "seguimiento/verificacion.csv")
_AJENO = re.compile(r"^0+$")
_SIN_NADA = ("-c", "log.showSignature=false", "-c", "core.fsmonitor=false")


@dataclass(frozen=True, slots=True)
class Publicacion:
    """Un commit de la rama publicada. `padre` va vacío en el primero que esta copia tiene; `calla` si pide no citar lo que cambió."""

    clave: str
    padre: str
    momento: datetime
    revisado_por: tuple[str, ...] = ()
    acuerdo: str = ""
    calla: bool = False


@dataclass(frozen=True, slots=True)
class Movimiento:
    """Un archivo que cambió en una publicación, con sus blobs de antes y de después; vacío el que no exista."""

    archivo: str
    antes: str
    despues: str


@dataclass(frozen=True, slots=True)
class Lugar:
    """Dónde está el historial de unos datos: su carpeta, el commit publicado, su ruta en el repositorio y si la copia es superficial."""

    datos: Path
    cabeza: str
    prefijo: str
    es_superficial: bool


def ubicar(datos: Path) -> Lugar | None:
    """El lugar del historial de la carpeta `datos`; None si no está en git o si ningún commit la tiene."""
    try:
        superficial, prefijo, cabeza = git(datos, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD^{commit}").split("\n")[:3]
        git(datos, "cat-file", "-e", f"{cabeza}:{prefijo}proceso.json")
    except (RevisionDetenida, OSError, ValueError):
        return None
    return Lugar(datos, cabeza, prefijo, superficial == "true")


def sin_comprometer(lugar: Lugar) -> bool:
    """Si la carpeta tiene algo que el commit publicado no."""
    return bool(git(lugar.datos, *_SIN_NADA, "status", "--porcelain", "--untracked-files=all", "--", "."))


def listar(lugar: Lugar) -> Iterator[Publicacion]:
    """Las publicaciones que tocaron los datos, de la más nueva a la más vieja."""
    llaves = (f"%(trailers:key={llave},valueonly,unfold,separator=%x1d)" for llave in ("Revisado-por", "Acuerdo", "Historial"))
    formato = "%x1f".join(("%H", "%P", "%ct", *llaves))
    crudo = git(
        lugar.datos, *_SIN_NADA, "log", "-z", "--first-parent", "--no-patch", "--encoding=UTF-8", f"--format={formato}", lugar.cabeza, "--", ".",
    )
    for renglon in filter(None, crudo.split("\0")):
        clave, padres, segundos, revisores, acuerdos, avisos = renglon.strip("\n").split("\x1f")
        yield Publicacion(
            clave, padres.partition(" ")[0], datetime.fromtimestamp(int(segundos), CENTRO),
            tuple(filter(None, map(str.strip, revisores.split("\x1d")))), acuerdos.replace("\x1d", "; ").strip(),
            "sin-detalle" in [aviso.strip().lower() for aviso in avisos.split("\x1d")],
        )


def movimientos(lugar: Lugar, publicaciones: Iterable[Publicacion]) -> dict[str, list[Movimiento]]:
    """Los archivos que cambió cada publicación respecto de su primer padre."""
    entrada = "".join(f"{p.clave} {p.padre}\n" for p in publicaciones).encode()
    crudo = git(
        lugar.datos, "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--no-ext-diff", "--relative", "--", *LEIDOS,
        entrada=entrada,
    ) if entrada else ""
    salida: dict[str, list[Movimiento]] = {}
    suyos: list[Movimiento] = []
    piezas = iter(crudo.split("\0"))
    for pieza in piezas:
        if pieza.startswith(":"):
            antes, despues = pieza.split(" ")[2:4]
            suyos.append(Movimiento(next(piezas), _AJENO.sub("", antes), _AJENO.sub("", despues)))
        elif pieza:
            suyos = salida.setdefault(pieza, [])
    return salida


def leer_blobs(lugar: Lugar, nombres: Iterable[str]) -> dict[str, bytes]:
    """El contenido de cada blob, o «commit:ruta», en un solo proceso; los que esta copia no tiene no aparecen."""
    nombres = list(dict.fromkeys(filter(None, nombres)))
    entrada = "".join(f"{nombre}\n" for nombre in nombres).encode()
    crudo = git_en_octetos(lugar.datos, "cat-file", "--batch", entrada=entrada, GIT_NO_LAZY_FETCH="1") if nombres else b""
    salida, lugar_actual = {}, 0
    for nombre in nombres:
        fin = crudo.index(b"\n", lugar_actual)
        cabeza = crudo[lugar_actual:fin].split(b" ")
        lugar_actual = fin + 1
        if cabeza[-1] == b"missing" or len(cabeza) != 3 or not cabeza[2].isdigit():
            continue
        largo = int(cabeza[2])
        salida[nombre] = crudo[lugar_actual : lugar_actual + largo]
        lugar_actual += largo + 1
    return salida
