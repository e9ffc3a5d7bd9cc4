"""Qué distrito o municipio dice un texto: «3-AGUASCALIENTES», «DISTRITO 05 TEMIXCO», «007 Cuernavaca»."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..doblar import doblar
from .mayusculas import componer
from .numeros import leer_entero, leer_romano

_ANTES = (
    r"(?:distrito|dtto|dto|dist|d)\b\.?\s*(?:electoral)?\s*(?:local|federal|uninominal|plurinominal)?\s*"
    r"(?:electoral)?\s*(?:no\.?|núm\.?|num\.?|número|numero|#)?\s*"
)
_NUMERO = r"(?P<numero>[0-9]{1,2}(?:\.0)?|[IVXLivxl]{1,7})(?![\w])"
_CABECERA = r"(?:\s*[-–—.,:;/|)°º]*\s*(?:con\s+)?(?:cabecera\s*(?:distrital)?\s*(?:en)?\s*:?\s*)?(?P<nombre>\D.*)?)"
_PRIMERO_EL_NUMERO = re.compile(rf"(?:{_ANTES})?{_NUMERO}{_CABECERA}", re.IGNORECASE | re.DOTALL)
_ULTIMO_EL_NUMERO = re.compile(
    rf"(?P<nombre>[^\d(]+?)\s*[,(\-–]?\s*(?:{_ANTES})?(?P<numero>[0-9]{{1,2}})\s*\)?", re.IGNORECASE
)
_SOLO_NOMBRE = re.compile(rf"(?:{_ANTES})?(?P<nombre>\D+)", re.IGNORECASE)
_ORILLA = ' \t\n-–—.,:;/|()°º"“”«»'
_ANTES_DE_MUNICIPIO = re.compile(
    r"^\s*(?:h\.?\s+)?(?:ayuntamiento|municipio|alcald[ií]a|demarcaci[oó]n territorial|delegaci[oó]n|mpio\.?)"
    r"\s*(?:de\b|:)?\s*(?=\S)",
    re.IGNORECASE,
)
_CLAVE_Y_NOMBRE = re.compile(r"\s*(?P<clave>[0-9]{1,5})\s*[-–—.,:)]*\s*(?P<nombre>\D.*)", re.DOTALL)


@dataclass(frozen=True)
class TerritorioLeido:
    """Un distrito o municipio tal como se lee: su `numero` y su `nombre`, cada uno `None` si no aparece."""

    numero: int | None
    nombre: str | None

    @property
    def identidad(self) -> str:
        """Con qué se compara: el número si lo hay; si no, el nombre doblado."""
        return str(self.numero) if self.numero is not None else doblar(self.nombre or "")


@lru_cache(maxsize=20_000)
def leer_distrito(texto: str) -> TerritorioLeido:
    """Número y cabecera de un distrito; los dos `None` si el texto no dice ninguno."""
    texto = " ".join(texto.split())
    for patron in (_PRIMERO_EL_NUMERO, _ULTIMO_EL_NUMERO):
        if (hallado := patron.fullmatch(texto)) and (numero := _numero(hallado["numero"])):
            return TerritorioLeido(numero, _nombre(hallado["nombre"]))
    hallado = _SOLO_NOMBRE.fullmatch(texto)
    return TerritorioLeido(None, _nombre(hallado["nombre"]) if hallado else None)


def _numero(texto: str) -> int | None:
    return leer_entero(texto) or leer_romano(texto.lower())


def _nombre(texto: str | None) -> str | None:
    limpio = componer((texto or "").strip(_ORILLA))
    return limpio if len(limpio) > 1 else None


@lru_cache(maxsize=20_000)
def leer_municipio(texto: str) -> TerritorioLeido:
    """Clave (si la trae) y nombre de un municipio o alcaldía; los dos `None` si el texto no dice ninguno."""
    texto = " ".join(texto.split())
    if (numero := leer_entero(texto)) is not None:
        return TerritorioLeido(numero, None)
    numero = None
    if hallado := _CLAVE_Y_NOMBRE.fullmatch(texto):
        numero, texto = int(hallado["clave"]), hallado["nombre"]
    return TerritorioLeido(numero, _nombre(_ANTES_DE_MUNICIPIO.sub("", texto)))
