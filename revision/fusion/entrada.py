"""Lo que entra a la rama principal: solo fusiones, cada una con su revisión, y con los datos que la puerta acepta."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from validadores import Hallazgo, ocultar, revisar

from ..versiones import RevisionDetenida, abrir, git
from .ajustes import Ajustes
from .commits import Almacen, Commit
from .duenos import LUGARES, leer
from .frases import Falta, decir_rutas, faltar
from .fusiones import examinar_fusion

Guardia = Callable[[Path, str, str, str], Iterable[str]]
"""La guardia de privacidad: con repositorio, base, cabeza y nombre de la rama, lo que no debe entrar, una frase cada cosa."""


def examinar_entrada(
    repositorio: Path, vieja: str, nueva: str, ajustes: Ajustes, guardia: Guardia | None = None, memoria: Path | None = None
) -> list[Falta]:
    """Todo lo que impide que la rama principal pase de `vieja` a `nueva`; vacía si nada.

    Los datos de `nueva` pasan por el validador que corre, que es el de la rama principal: lo que la rama cambie en el suyo no
    cuenta. Lanza RevisionDetenida si git no puede leer lo que se le pide.
    """
    almacen = Almacen(repositorio, vieja)
    if _no_desciende(repositorio, vieja, nueva):
        return [faltar(ajustes.principal, "historia-reescrita")]
    cadena = almacen.listar("--first-parent", nueva, f"^{vieja}")
    if cadena and cadena[0].padres[:1] != (vieja,):
        return [faltar(ajustes.principal, "historia-de-lado")]
    faltas = [falta for commit in cadena for falta in _eslabon(almacen, commit, ajustes)]
    cambiadas = almacen.rutas(vieja, nueva)
    faltas += _cuidado_nuevo(almacen, nueva, cambiadas, ajustes)
    if any(ajustes.familia_de(ruta) == "datos" for ruta in cambiadas):
        faltas += (Falta(ajustes.datos, "datos-con-hallazgos", str(h)) for h in _hallazgos(repositorio, nueva, ajustes, memoria))
    return faltas + vigilar(guardia, repositorio, vieja, nueva, ajustes.principal)


def vigilar(guardia: Guardia | None, repositorio: Path, base: str, cabeza: str, lugar: str) -> list[Falta]:
    """Lo que dice la guardia de privacidad del nombre `lugar` y de los commits que van de `base` a `cabeza`."""
    return [faltar(ocultar(lugar), "guardia", dicho=dicho) for dicho in guardia(repositorio, base, cabeza, lugar)] if guardia else []


def _no_desciende(repositorio: Path, vieja: str, nueva: str) -> bool:
    try:
        git(repositorio, "merge-base", "--is-ancestor", vieja, nueva)
    except RevisionDetenida:
        return True
    return False


def _eslabon(almacen: Almacen, commit: Commit, ajustes: Ajustes) -> Iterator[Falta]:
    """Las faltas de un commit de la línea principal: solo cabe una fusión de una rama."""
    lugar = f"commit {commit.corta}"
    if len(commit.padres) < 2:
        yield faltar(lugar, "sin-fusion", asunto=commit.asunto)
    elif len(commit.padres) > 2:
        yield faltar(lugar, "fusion-multiple", ramas=len(commit.padres) - 1)
    else:
        yield from examinar_fusion(almacen, commit, ajustes)


def _cuidado_nuevo(almacen: Almacen, nueva: str, cambiadas: frozenset[str], ajustes: Ajustes) -> Iterator[Falta]:
    """Si cambia CODEOWNERS, que el nuevo se entienda y no deje datos sin nadie: después ya nada podría entrar."""
    if not cambiadas.intersection(LUGARES):
        return
    duenos = leer(almacen.texto(nueva, LUGARES) or "")
    yield from (faltar(f"CODEOWNERS:{numero}", "codeowners-renglon", renglon=texto) for numero, texto in duenos.ilegibles)
    if not duenos.tiene_correos:
        yield faltar("CODEOWNERS", "codeowners-vacio")
        return
    solas = [r for r in almacen.arbol(nueva) if ajustes.familia_de(r) == "datos" and not duenos.correos_de(r)]
    if solas:
        yield faltar("CODEOWNERS", "sin-cuidado", rutas=decir_rutas(solas))


def _hallazgos(repositorio: Path, nueva: str, ajustes: Ajustes, memoria: Path | None) -> list[Hallazgo]:
    with abrir(repositorio, ajustes.datos, nueva) as version:
        return revisar(version.carpeta, memoria=memoria)
