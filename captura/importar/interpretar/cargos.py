"""Qué cargo dice un texto: «PRESIDENTE MUNICIPAL PROPIETARIO», «Regiduría 3», «DIPUTACIÓN LOCAL MR»."""

from dataclasses import dataclass
from functools import cache, lru_cache

from ..catalogo import leer_catalogo
from ..doblar import compactar, doblar, tiene_raices
from .numeros import numero_entre

_MAYORIA = (["mr"], ["dmr"], ["dlmr"], ["dfmr"], ["mayoria"], ["uninominal"], ["m", "r"])
_SIGLAS = frozenset(("m", "r", "p", "mr", "rp"))
_PROPORCIONAL = (
    ["rp"],
    ["drp"],
    ["dlrp"],
    ["dfrp"],
    ["represent", "proporc"],
    ["proporcional"],
    ["plurinominal"],
    ["r", "p"],
    ["pluri"],
)


@dataclass(frozen=True)
class CargoDelCatalogo:
    """Cargo conocido y la elección en que se vota, como en `alias/cargos.toml`."""

    clave: str
    eleccion: str
    familia: str
    principio: str | None
    datos: tuple[tuple[str, object], ...]

    def dato(self, nombre: str, omision: object = None) -> object:
        """Un dato del catálogo, del cargo o, si no lo tiene, `omision`."""
        return dict(self.datos).get(nombre, omision)


@dataclass(frozen=True)
class CargoLeido:
    """Lo que un texto dice de un cargo: sus opciones del catálogo, y posición, calidad y principio si los menciona."""

    opciones: tuple[CargoDelCatalogo, ...]
    principio: str | None
    posicion: int | None
    calidad: str | None


@cache
def catalogo_de_cargos() -> tuple[CargoDelCatalogo, ...]:
    """Los cargos conocidos, en el orden de las boletas."""
    return tuple(
        CargoDelCatalogo(
            cargo["clave"],
            eleccion["clave"],
            cargo["raices"][0][0],
            cargo.get("principio"),
            tuple((k, v) for k, v in cargo.items() if not isinstance(v, list)),
        )
        for eleccion in leer_catalogo("cargos")["eleccion"]
        for cargo in eleccion["cargo"]
    )


def cargo_del_catalogo(clave: str) -> CargoDelCatalogo:
    """El cargo conocido con esa clave; StopIteration si no está."""
    return next(cargo for cargo in catalogo_de_cargos() if cargo.clave == clave)


@cache
def eleccion_del_catalogo(clave: str) -> dict:
    """Tabla de la elección `clave` en `alias/cargos.toml`; vacía si no está."""
    return next((e for e in leer_catalogo("cargos")["eleccion"] if e["clave"] == clave), {})


@cache
def _reglas() -> dict[str, dict]:
    return {cargo["clave"]: cargo for e in leer_catalogo("cargos")["eleccion"] for cargo in e["cargo"]}


def principio_en(texto: str) -> str | None:
    """«mr» o «rp» si el texto menciona el principio; `None` si no, o si menciona los dos."""
    palabras = tuple(doblar(texto).split())
    mayoria = any(_tiene(palabras, raices) for raices in _MAYORIA)
    proporcional = any(_tiene(palabras, raices) for raices in _PROPORCIONAL)
    return None if mayoria == proporcional else "mr" if mayoria else "rp"


def _tiene(palabras: tuple[str, ...], raices: list[str]) -> bool:
    """Las siglas deben ser palabras completas; las demás raíces, comienzos."""
    return all(raiz in palabras if len(raiz) < 3 else any(p.startswith(raiz) for p in palabras) for raiz in raices)


@lru_cache(maxsize=20_000)
def leer_cargo(texto: str) -> CargoLeido:
    """Interpreta `texto`. Sin opciones si el cargo no está en el catálogo."""
    palabras = tuple(doblar(texto).split())
    principio = principio_en(texto)
    opciones = tuple(c for c in catalogo_de_cargos() if _coincide(_reglas()[c.clave], palabras))
    if len({c.eleccion for c in opciones}) > 1:
        opciones = _la_mas_precisa(opciones, palabras)
    numero = None if "minoria" in palabras else numero_entre(tuple(p for p in palabras if p not in _SIGLAS))
    return CargoLeido(opciones, principio, numero, _calidad_en(palabras))


def _coincide(regla: dict, palabras: tuple[str, ...]) -> bool:
    if "".join(palabras) in map(compactar, regla.get("exactos", ())):
        return True
    if any(tiene_raices(palabras, raiz.split()) for raiz in regla.get("sin", ())):
        return False
    return any(_tiene(palabras, raices) for raices in regla["raices"])


def _la_mas_precisa(opciones: tuple[CargoDelCatalogo, ...], palabras: tuple[str, ...]) -> tuple[CargoDelCatalogo, ...]:
    """Entre familias distintas, la que pide más raíces: «Diputación federal» gana a «Diputación»."""

    def precision(cargo: CargoDelCatalogo) -> int:
        regla = _reglas()[cargo.clave]
        exacto = "".join(palabras) in map(compactar, regla.get("exactos", ()))
        return max((len(r) for r in regla["raices"] if _tiene(palabras, r)), default=0) + 10 * exacto

    mejor = max(map(precision, opciones))
    return tuple(cargo for cargo in opciones if precision(cargo) == mejor)


def _calidad_en(palabras: tuple[str, ...]) -> str | None:
    suplente = any(p.startswith("suplen") for p in palabras)
    propietaria = any(p.startswith("propietari") for p in palabras)
    return None if suplente == propietaria else "suplente" if suplente else "propietaria"


def elegir_cargo(leido: CargoLeido, principio: str | None, tiene_distrito: bool) -> CargoDelCatalogo | None:
    """El cargo del catálogo que corresponde: por el principio si se sabe; si no, con distrito es MR y sin él, RP.

    `principio` es el de su columna, si la hay; el del propio texto manda.
    """
    principio = leido.principio or principio
    opciones = leido.opciones
    if not opciones:
        return None
    if principio and (exactas := [c for c in opciones if c.principio == principio]):
        return exactas[0]
    neutras = [c for c in opciones if not c.principio]
    if neutras:
        return neutras[0]
    por_distrito = any(eleccion_del_catalogo(c.eleccion)["ambito"] == "distrito" for c in opciones)
    pedido = "mr" if tiene_distrito or not por_distrito else "rp"
    return next((c for c in opciones if c.principio == pedido), opciones[0])
