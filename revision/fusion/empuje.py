"""Lo que llega a un repositorio en un empuje, rama por rama, y lo que se propone antes de fusionar.

El gancho `pre-receive` recibe «vieja nueva referencia» por renglón, con los objetos todavía en cuarentena: git los lee con las
variables que hereda y los descarta si algo falta. Fuente: https://git-scm.com/docs/githooks#pre-receive
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..versiones import RevisionDetenida, resolver
from .ajustes import Ajustes
from .commits import Almacen
from .entrada import Guardia, examinar_entrada, vigilar
from .frases import Falta, decir_rutas, faltar
from .fusiones import mezclas

_NOMBRE = re.compile(r"(datos|contenido|codigo)(?:/[a-z0-9]+(?:[._-][a-z0-9]+)*)+")


def examinar_empuje(
    repositorio: Path, renglones: Iterable[str], ajustes: Ajustes, guardia: Guardia | None = None, memoria: Path | None = None
) -> list[Falta]:
    """Todo lo que impide recibir un empuje; vacía si nada. `renglones` son los que git da al gancho."""
    faltas: list[Falta] = []
    for renglon in filter(str.strip, renglones):
        vieja, nueva, referencia = renglon.rstrip("\n").split(" ", 2)
        faltas += _referencia(repositorio, vieja, nueva, referencia, ajustes, guardia, memoria)
    return faltas


def examinar_propuesta(
    repositorio: Path, cabeza: str, rama: str, ajustes: Ajustes, guardia: Guardia | None = None, base: str | None = None
) -> list[Falta]:
    """Lo que impide que la `rama`, cuya punta es `cabeza`, se proponga para fusionar en `base` (sin ella, la principal)."""
    if not _NOMBRE.fullmatch(rama):
        return [faltar(rama, "nombre-de-rama")]
    principal = resolver(repositorio, base or f"refs/heads/{ajustes.principal}")
    almacen = Almacen(repositorio, principal)
    traidos = almacen.listar(cabeza, f"^{principal}")
    faltas = [*mezclas(almacen, traidos, ajustes), *_familia(almacen, traidos, rama, ajustes)]
    return faltas + vigilar(guardia, repositorio, principal, cabeza, rama)


def _referencia(repositorio, vieja, nueva, referencia, ajustes: Ajustes, guardia, memoria) -> Iterable[Falta]:
    nace, muere = not vieja.strip("0"), not nueva.strip("0")
    clase, _, nombre = referencia.removeprefix("refs/").partition("/")
    if clase == "tags":
        return [faltar(nombre, "etiqueta-movida")] if not nace else _etiqueta(repositorio, nueva, nombre, ajustes, guardia)
    if clase != "heads":
        return [faltar(referencia, "referencia-ajena")]
    if nombre == ajustes.principal:
        if nace or muere:
            return [faltar(nombre, "rama-por-nacer" if nace else "rama-borrada")]
        return examinar_entrada(repositorio, vieja, nueva, ajustes, guardia, memoria)
    if nombre == ajustes.paginas:
        return [faltar(nombre, "rama-del-servidor")]
    return [] if muere else examinar_propuesta(repositorio, nueva, nombre, ajustes, guardia)


def _etiqueta(repositorio: Path, nueva: str, nombre: str, ajustes: Ajustes, guardia) -> list[Falta]:
    """Una etiqueta nueva también publica lo que apunta: la mira la guardia."""
    principal = resolver(repositorio, f"refs/heads/{ajustes.principal}")
    try:
        commit = resolver(repositorio, nueva)
    except RevisionDetenida:
        return [faltar(nombre, "referencia-ajena")]
    return vigilar(guardia, repositorio, principal, commit, nombre)


def _familia(almacen: Almacen, traidos, rama: str, ajustes: Ajustes) -> Iterator[Falta]:
    """Que la rama traiga lo que su nombre dice. Contenido y código sí pueden ir juntos; los datos, solos."""
    familia = rama.partition("/")[0]
    rutas = frozenset().union(*(almacen.rutas_de(commit) for commit in traidos))
    de_datos = {ruta for ruta in rutas if ajustes.familia_de(ruta) == "datos"}
    ajenas, otra = (rutas - de_datos, "codigo") if familia == "datos" else (de_datos, "datos")
    if ajenas:
        yield faltar(rama, "rama-de-otra-cosa", familia=familia, rutas=decir_rutas(ajenas), otra=otra)
