"""Qué entidad federativa dice un texto."""

from dataclasses import dataclass
from functools import cache

from ..catalogo import leer_catalogo
from ..doblar import compactar, doblar


@dataclass(frozen=True)
class EntidadFederativa:
    """Entidad: `clave` de dos cifras (INEGI e INE coinciden) y `nombre` oficial."""

    clave: str
    nombre: str


PAIS = EntidadFederativa("00", "México")


@cache
def _por_grafia() -> dict[str, EntidadFederativa]:
    grafias = {}
    for tabla in leer_catalogo("entidades")["entidad"]:
        entidad = EntidadFederativa(tabla["clave"], tabla["nombre"])
        for grafia in (tabla["nombre"], *tabla["alias"]):
            grafias[compactar(grafia)] = entidad
    return grafias


@cache
def _por_clave() -> dict[str, EntidadFederativa]:
    return {entidad.clave: entidad for entidad in _por_grafia().values()}


def entidad_de(texto: str) -> EntidadFederativa | None:
    """Entidad de «MORELOS», «17-MORELOS», «17», «Edo. Méx.»; `None` si no es ninguna."""
    doblado = doblar(texto)
    if entidad := _por_grafia().get(doblado.replace(" ", "")):
        return entidad
    cifras, _, resto = doblado.partition(" ")
    if cifras.isdigit() and len(cifras) <= 2:
        return _por_grafia().get(resto.replace(" ", "")) if resto else _por_clave().get(cifras.zfill(2))
    return None


@cache
def _menciones() -> tuple[tuple[str, str], ...]:
    """Grafías que bastan para nombrar a una entidad dentro de un título; «México» a secas es también el país."""
    return tuple(
        (f" {doblar(grafia)} ", tabla["clave"])
        for tabla in leer_catalogo("entidades")["entidad"]
        for grafia in (tabla["nombre"], *tabla["alias"], *tabla["siglas"])
        if (len(doblar(grafia)) > 3 or grafia in tabla["siglas"]) and doblar(grafia) != "mexico"
    )


def entidad_mencionada(texto: str) -> EntidadFederativa | None:
    """La entidad que un título o nombre de archivo menciona, por su nombre o por las siglas de su instituto.

    Entre «Baja California» y «Baja California Sur» gana la grafía más larga; si dos empatan, no se adivina.
    """
    palabras = f" {doblar(texto)} "
    halladas = sorted({(len(grafia), clave) for grafia, clave in _menciones() if grafia in palabras}, reverse=True)
    rivales = {clave for largo, clave in halladas if largo == halladas[0][0]}
    return _por_clave()[rivales.pop()] if len(rivales) == 1 else None
