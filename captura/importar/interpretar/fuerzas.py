"""Quién postula según un texto: un partido, una lista de partidos, una coalición, una candidatura independiente."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ..catalogo import leer_catalogo
from ..doblar import compactar, doblar
from .mayusculas import componer

NACIONAL, LOCAL, COALICION, COMUN, INDEPENDIENTE = (
    "partido nacional",
    "partido local",
    "coalición",
    "candidatura común",
    "independiente",
)
_SEPARADOR = re.compile(r"\s*[-–—_/,;+&|]\s*|\s+[yY]\s+|\s*\n\s*")
_ROTULO = re.compile(
    r"^\s*(?:la\s+)?(?:coalici[oó]n(?:\s+(?:total|parcial|flexible))?|candidatura\s+com[uú]n|c\.?\s?c\.?\s|alianza\s+electoral)\s*"
    r"[:\-–]?\s*",
    re.IGNORECASE,
)
_PARENTESIS = re.compile(r"^(?P<fuera>.*?)\s*[(\[](?P<dentro>[^)\]]+)[)\]]\s*$", re.DOTALL)
_COMILLAS = "\"'“”«»‘’ "


@dataclass(frozen=True)
class FuerzaLeida:
    """Quien postula. `identidad` une las grafías de una misma fuerza; `integrantes` son siglas de partidos."""

    identidad: str
    tipo: str
    nombre: str
    siglas: str | None = None
    integrantes: tuple[str, ...] = ()


@cache
def partidos_nacionales() -> dict[str, dict]:
    """Partidos nacionales de `alias/fuerzas.toml` por siglas, en orden de boleta."""
    return {partido["siglas"]: partido for partido in leer_catalogo("fuerzas")["partido"]}


@cache
def _por_grafia() -> dict[str, dict]:
    return {
        compactar(grafia): partido
        for partido in partidos_nacionales().values()
        for grafia in (partido["siglas"], partido["nombre"], *partido["alias"])
    }


@cache
def _coaliciones() -> dict[str, dict]:
    return {compactar(coalicion["nombre"]): coalicion for coalicion in leer_catalogo("fuerzas")["coalicion"]}


def es_fuerza_conocida(texto: str) -> bool:
    """Si el texto nombra con certeza a quien postula: un partido nacional, una lista de ellos o una independiente."""
    return leer_fuerza(texto).tipo != LOCAL


@lru_cache(maxsize=20_000)
def leer_fuerza(texto: str) -> FuerzaLeida:
    """Interpreta `texto` (no vacío). Un nombre desconocido se propone como partido local."""
    texto = " ".join(texto.split()).strip(_COMILLAS)
    if _es_independiente(texto):
        return FuerzaLeida(f"independiente {doblar(texto)}", INDEPENDIENTE, componer(texto))
    if partido := _por_grafia().get(compactar(texto)):
        return FuerzaLeida(partido["siglas"], NACIONAL, partido["nombre"], partido["siglas"])
    rotulo = _ROTULO.match(texto)
    nombre = texto[rotulo.end() :].strip(_COMILLAS) if rotulo else texto
    tipo = (
        COMUN
        if rotulo and doblar(rotulo[0]).startswith(("candidatura", "c")) and "coal" not in doblar(rotulo[0])
        else COMUN
        if "candidatura comun" in doblar(texto)
        else COALICION
        if rotulo
        else None
    )
    return _grupo_o_partido(nombre or texto, tipo)


def _grupo_o_partido(nombre: str, tipo: str | None) -> FuerzaLeida:
    if conocida := _coaliciones().get(compactar(nombre)):
        return FuerzaLeida(
            compactar(nombre), tipo or COALICION, conocida["nombre"], conocida["siglas"], tuple(conocida["integrantes"])
        )
    if entre := _PARENTESIS.match(nombre):
        dentro = _lista(entre["dentro"])
        fuera = entre["fuera"].strip(_COMILLAS)
        if len(dentro) > 1 and fuera:
            return FuerzaLeida(doblar(fuera), tipo or COALICION, componer(fuera), None, dentro)
        if len(dentro) == 1 and compactar(fuera) in _por_grafia():
            return leer_fuerza(fuera)
    if len(integrantes := _lista(nombre)) > 1:
        siglas = "-".join(integrantes)
        return FuerzaLeida("+".join(sorted(integrantes)), tipo or COALICION, siglas, siglas, integrantes)
    comienzos = leer_catalogo("fuerzas")["nombres_de_coalicion"]["comienzos"]
    if tipo or any(doblar(nombre).startswith(comienzo) for comienzo in comienzos):
        return FuerzaLeida(doblar(nombre), tipo or COALICION, componer(nombre))
    identidad = re.sub(r"^(partido )?(politico )?(local )?", "", doblar(nombre)) or doblar(nombre)
    siglas = nombre if re.fullmatch(r"[A-ZÑ0-9]{2,8}", nombre) else None
    return FuerzaLeida(identidad, LOCAL, nombre if siglas else componer(nombre), siglas)


def _lista(texto: str) -> tuple[str, ...]:
    """Siglas de una lista de partidos; vacía si alguna parte no puede ser un partido o ninguna es nacional."""
    partes = [parte.strip(_COMILLAS) for parte in _SEPARADOR.split(texto) if parte.strip(_COMILLAS)]
    siglas = tuple(_siglas_de(parte) for parte in partes)
    if not all(siglas) or not any(compactar(parte) in _por_grafia() for parte in partes):
        return ()
    return tuple(dict.fromkeys(siglas))


def _siglas_de(parte: str) -> str | None:
    if partido := _por_grafia().get(compactar(parte)):
        return partido["siglas"]
    return parte if re.fullmatch(r"[A-ZÑ][A-ZÑ0-9]{1,11}", parte) else None


def _es_independiente(texto: str) -> bool:
    palabras = doblar(texto).split()
    return palabras[:1] != ["partido"] and (
        any(palabra.startswith("independiente") for palabra in palabras)
        or palabras in (["ci"], ["c", "i"], ["sin", "partido"], ["ind"])
    )
