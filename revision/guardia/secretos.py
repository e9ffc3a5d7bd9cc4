"""Lo que nunca debe estar en un archivo público y se reconoce por su forma: cifrados, llaves, fichas y datos personales."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from validadores import buscar_datos_personales, tiene_indicios, tiene_su_digito

# En dos piezas, para que este archivo no se halle a sí mismo.
_CABECERA = b"age-encryption" + rb"\.org/v1\r?\n-> "
_ARMADURA = b"YWdlLWVuY3J5cHRpb24" + b"ub3JnL3Yx"
CIFRADO = re.compile(_CABECERA + b"|" + _ARMADURA)
LLAVES = {
    "una llave secreta de age": re.compile(rb"AGE-(?:SECRET-KEY(?:-PQ)?|PLUGIN-[A-Z0-9-]{1,40})-1[02-9AC-HJ-NP-Z]{20,}", re.IGNORECASE),
    "una llave privada": re.compile(rb"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----\s*(?:[\w-]+:[^\n]*\s+)*[A-Za-z0-9+/]{16,}"),
}
FICHAS = {
    "una ficha de captura": re.compile(rb"(?<![\w.-])eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{20,}|(?<![\w.-])v[1-4]\.(?:public|local)\.[\w-]{40,}"),
    "una ficha de acceso a la plataforma": re.compile(
        rb"(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{50,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{20,}|AKIA[0-9A-Z]{16}(?!\w))"
    ),
}
ARTICULOS = {"CURP": "una CURP", "RFC": "un RFC", "clave de elector": "una clave de elector"}


class Seña(NamedTuple):
    """Algo hallado en unos octetos: su código, qué es, qué dice (entero: nunca se muestra así) y en qué octeto o carácter."""

    codigo: str
    que: str
    texto: str
    lugar: int = 0


def buscar(octetos: bytes) -> Iterator[Seña]:
    """Todo lo que en `octetos` se reconoce por su forma."""
    if hallado := CIFRADO.search(octetos):
        yield Seña("archivo-cifrado", "", "", hallado.start())
    for codigo, clases in (("llave-secreta", LLAVES), ("ficha-de-acceso", FICHAS)):
        for que, patron in clases.items():
            for hallado in patron.finditer(octetos):
                yield Seña(codigo, que, hallado[0].decode("utf-8", "replace"), hallado.start())
    if tiene_indicios(octetos):
        yield from _personales(octetos.decode("utf-8", "replace"))


def _personales(texto: str) -> Iterator[Seña]:
    """CURP, RFC y claves de elector con su dígito: sin él, un texto cualquiera se les parece demasiado."""
    for dato in buscar_datos_personales(texto):
        dicho = texto[dato.inicio - 1 : dato.inicio - 1 + dato.largo]
        if tiene_su_digito(dato.clase, dicho):
            antes = len(texto[: dato.inicio - 1].encode("utf-8"))
            yield Seña("dato-personal", ARTICULOS[dato.clase], dicho, antes)
