"""Lo que comparten todos los modelos: son cerrados, no cambian y hablan español."""

import re
import unicodedata
from datetime import date, timedelta, timezone
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

CENTRO = timezone(timedelta(hours=-6))
"""La hora del centro de México, que no cambia en verano (DOF, 28 de octubre de 2022)."""
BLANCOS = re.compile(r"\s+")
FECHA = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# Controles C0/C1 salvo tabulador y salto de línea, separadores de renglón, marcas bidireccionales y de orden de bytes,
# etiquetas invisibles y suplentes sueltos.
PROHIBIDOS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff]"
)

CONTROLES = bytes(octeto for octeto in range(256) if PROHIBIDOS.match(chr(octeto)))
"""Los `PROHIBIDOS` que caben en Latin-1."""


class Modelo(BaseModel):
    """Base de los modelos: mundo cerrado (`extra="forbid"`), congelado y sin NaN ni infinitos."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, allow_inf_nan=False, use_attribute_docstrings=True, hide_input_in_errors=True
    )


def contar_caracteres(texto: str) -> int:
    """Cuenta los caracteres de `texto` sin espacios en blanco, como mandan los formatos del cuestionario."""
    return len(BLANCOS.sub("", texto))


def _es_latino_llano(texto: str) -> bool:
    """Si `texto` cabe en Latin-1 y no lleva controles: entonces está en NFC y no hay más que mirar."""
    try:
        octetos = texto.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return len(octetos.translate(None, CONTROLES)) == len(octetos)


def _revisar_texto(texto: str) -> str:
    """Exige NFC y la ausencia de caracteres invisibles; devuelve `texto` igual."""
    if _es_latino_llano(texto):
        return texto
    if hallado := PROHIBIDOS.search(texto):
        raise PydanticCustomError("caracter_prohibido", "carácter prohibido", {"caracter": f"U+{ord(hallado[0]):04X}"})
    if not unicodedata.is_normalized("NFC", texto):
        raise PydanticCustomError("sin_nfc", "el texto no está en la forma NFC")
    return texto


def _revisar_linea(texto: str) -> str:
    """Exige un solo renglón, sin espacios sobrantes."""
    if texto != " ".join(texto.split()):
        raise PydanticCustomError("espacios_sobrantes", "espacios de más o saltos de línea")
    return texto


SIN_MARCAS = dict.fromkeys(range(0x0300, 0x0370))
"""Quita los acentos sueltos (marcas combinables)."""


@cache
def plegar(nombre: str) -> str:
    """Nombre para ordenar alfabéticamente: minúsculas sin acentos y la ñ tras la n («Ávila» → «avila», «Peña» →
    «pen~a»).
    """
    if nombre.isascii():
        return nombre.lower()
    plano = unicodedata.normalize("NFD", nombre.lower()).replace("n\u0303", "n~")
    return plano.translate(SIN_MARCAS)


def _partir(valor: object) -> object:
    """Convierte la celda `a;b` en ("a", "b"); deja pasar las listas."""
    if isinstance(valor, str):
        return tuple(valor.split(";")) if valor else ()
    return valor


def _exigir_fecha(valor: object) -> object:
    """Lee AAAA-MM-DD y nada más: pydantic tomaría también horas y segundos desde 1970."""
    if not isinstance(valor, str):
        return valor
    if not FECHA.fullmatch(valor):
        raise PydanticCustomError("fecha_formato", "fecha en otra forma")
    try:
        return date.fromisoformat(valor)
    except ValueError:
        raise PydanticCustomError("fecha_imposible", "día que no existe") from None


def _exigir_entero(valor: object) -> object:
    """Solo admite cifras: pydantic tomaría también «+5», «5.0» y «1_000»."""
    if isinstance(valor, str) and not (valor.isascii() and valor.isdigit()):
        raise PydanticCustomError("entero_formato", "número en otra forma")
    return valor


Texto = Annotated[str, AfterValidator(_revisar_texto)]
"""Texto libre de varios renglones, en NFC y sin caracteres invisibles."""

Linea = Annotated[
    str, Field(min_length=1, max_length=300), AfterValidator(_revisar_texto), AfterValidator(_revisar_linea)
]
"""Texto de un renglón, sin espacios sobrantes, de 1 a 300 caracteres."""

Clave = Annotated[str, Field(pattern=r"^[a-z0-9]{6,12}$")]
"""Clave opaca y eterna de una candidatura o persona: nombre de archivo y dirección."""

ClaveCatalogo = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Clave legible de un catálogo: minúsculas, cifras y guiones."""

ClaveFuerza = Annotated[str, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=40)]
"""Clave de una fuerza política: mayúsculas, cifras y guiones."""

Identificador = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=60)]
"""Nombre de una pregunta o de un campo: minúsculas, cifras y guiones bajos."""

Color = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
"""Color en hexadecimal, en minúsculas: `#1f6f54`."""

Fecha = Annotated[date, BeforeValidator(_exigir_fecha)]
"""Día del calendario, escrito AAAA-MM-DD y de ninguna otra manera."""


def entero(minimo: int, maximo: int) -> object:
    """Número entero entre `minimo` y `maximo`, escrito solo con cifras."""
    return Annotated[int, Field(ge=minimo, le=maximo), BeforeValidator(_exigir_entero)]


def lista(tipo: object) -> object:
    """Celda con varios valores separados por punto y coma, o lista de JSON."""
    return Annotated[tuple[tipo, ...], BeforeValidator(_partir)]
