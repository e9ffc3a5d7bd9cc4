"""Una fusión: que no traiga nada escondido, que no mezcle datos con código y que la haya revisado quien debe."""

from collections.abc import Iterator

from .ajustes import Ajustes
from .commits import Almacen, Commit
from .duenos import LUGARES, Duenos, leer
from .firmas import examinar_firmas
from .frases import Falta, decir_personas, decir_rutas, faltar


def examinar_fusion(almacen: Almacen, fusion: Commit, ajustes: Ajustes) -> Iterator[Falta]:
    """Todas las faltas de una fusión de dos partes. Manda el CODEOWNERS que había antes de ella."""
    antes, traida = fusion.padres
    lugar = f"fusión {fusion.corta}"
    traidos = almacen.listar(traida, f"^{antes}")
    rutas = almacen.rutas(antes, fusion.clave)
    yield from _escondido(almacen, fusion, lugar)
    yield from mezclas(almacen, traidos, ajustes)
    yield from _mezcla(lugar, rutas, ajustes)
    duenos = leer(almacen.texto(antes, LUGARES) or "")
    yield from _revision(almacen, fusion, traidos, rutas, duenos, lugar)
    yield from examinar_firmas(almacen, fusion, traidos, ajustes.firma)


def mezclas(almacen: Almacen, traidos: list[Commit], ajustes: Ajustes) -> Iterator[Falta]:
    """Los commits traídos que juntan datos y otra cosa."""
    for commit in traidos:
        yield from _mezcla(f"commit {commit.corta}", almacen.rutas_de(commit), ajustes)


def _mezcla(lugar: str, rutas: frozenset[str], ajustes: Ajustes) -> Iterator[Falta]:
    datos = {ruta for ruta in rutas if ajustes.familia_de(ruta) == "datos"}
    if datos and rutas - datos:
        yield faltar(lugar, "datos-con-codigo", datos=decir_rutas(datos), otra=decir_rutas(rutas - datos))


def _escondido(almacen: Almacen, fusion: Commit, lugar: str) -> Iterator[Falta]:
    """Lo que la fusión dice y ninguna de sus partes traía: nadie lo propuso ni lo revisó como cambio."""
    limpia = almacen.fusion_limpia(*fusion.padres)
    if limpia is None:
        yield faltar(lugar, "fusion-alterada", rutas="lo que las dos partes cambiaron a la vez")
        return
    distintas = almacen.rutas(limpia, fusion.clave)
    if distintas:
        yield faltar(lugar, "fusion-alterada", rutas=decir_rutas(distintas))


def _revision(
    almacen: Almacen, fusion: Commit, traidos: list[Commit], rutas: frozenset[str], duenos: Duenos, lugar: str
) -> Iterator[Falta]:
    """Que cada ruta la haya revisado quien la cuida, y nadie lo suyo."""
    if not fusion.revisado_por:
        yield faltar(lugar, "sin-revision")
    if not duenos.tiene_correos:
        yield faltar("CODEOWNERS", "codeowners-vacio")
        return
    correos: set[str] = set()
    for dicho in fusion.revisado_por:
        persona = almacen.persona(dicho)
        propio = next((c for c in traidos if persona and c.autoria & persona[1]), None)
        if persona is None:
            yield faltar(lugar, "revision-ilegible", dicho=dicho)
        elif propio:
            yield faltar(lugar, "revisa-quien-escribe", persona=persona[0], asunto=propio.asunto, commit=propio.corta)
        else:
            correos |= persona[1]
    yield from _cobertura(rutas, duenos, correos, lugar)


def _cobertura(rutas: frozenset[str], duenos: Duenos, correos: set[str], lugar: str) -> Iterator[Falta]:
    """Las rutas que nadie de quienes revisan cuida, juntas por a quién le tocan."""
    pendientes: dict[frozenset[str], list[str]] = {}
    for ruta in rutas:
        suyos = duenos.correos_de(ruta)
        if not suyos & correos:
            pendientes.setdefault(suyos, []).append(ruta)
    for suyos, juntas in sorted(pendientes.items(), key=lambda par: sorted(par[1])):
        if suyos:
            yield faltar(lugar, "revisa-sin-cuidar", rutas=decir_rutas(juntas), personas=decir_personas(suyos))
        else:
            yield faltar(lugar, "sin-cuidado", rutas=decir_rutas(juntas))
