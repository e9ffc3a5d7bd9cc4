"""Lo que nunca debe estar en un archivo público y se reconoce por su forma: cifrados, llaves, fichas y datos personales."""

import base64
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from validadores import buscar_datos_personales, tiene_indicios, tiene_su_digito

# En dos piezas, para que este archivo no se halle a sí mismo.
_CABECERA = b"age-encryption" + b".org/v1"


def _en_base64(dicho: bytes, antes: int) -> bytes:
    """Cómo se lee `dicho` en base64 si lo preceden `antes` octetos: solo las letras que dependen de él, haya o no cortes."""
    enteras = base64.b64encode(bytes(antes) + dicho)[-(-8 * antes // 6) : 4 * ((antes + len(dicho)) // 3)]
    return rb"\s*".join(re.escape(bytes([letra])) for letra in enteras)


_EN_CIFRAS = "616765"
"""«age» en hexadecimal: sin letras, se busca igual de rápido como quiera que vengan las demás."""
CIFRADO = tuple(map(re.compile, (
    re.escape(_CABECERA) + rb"\r?\n-> ", *(_en_base64(_CABECERA, antes) for antes in range(3)),
    _EN_CIFRAS.encode() + b"(?i:" + _CABECERA.hex().removeprefix(_EN_CIFRAS).encode() + b")",
)))
"""Un archivo de age: tal cual, en base64 —empiece donde empiece— o en hexadecimal."""
_LLAVE_DE_AGE = rb"AGE-(?:SECRET-KEY(?:-PQ)?|PLUGIN-[A-Z0-9-]{1,40})-1[02-9AC-HJ-NP-Z]{20,}"
LLAVES = {
    "una llave secreta de age": (re.compile(_LLAVE_DE_AGE), re.compile(_LLAVE_DE_AGE.lower())),
    "una llave privada": (
        re.compile(rb"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----\s*(?:[\w-]+:[^\n]*\s+)*[A-Za-z0-9+/]{16,}"),
    ),
}
FICHAS = {
    "una ficha de captura": (
        re.compile(rb"eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{20,}"),
        re.compile(rb"v[1-4]\.(?:public|local)\.[\w-]{40,}"),
        re.compile(rb"\.(?=[\w-]{0,5}[A-Z0-9])[\w-]{6}\.(?=[\w-]*[0-9])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{27}(?![\w.-])"),
        *(
            re.compile(antes + rb"(?:token|ficha|acceso)=(?=[\w.~-]*?(?=[A-Za-z]*[0-9])[A-Za-z0-9]{12})[\w.~-]{20,}")
            for antes in (rb"\?", b"&", b"amp;", b"#")
        ),
    ),
    "una ficha de acceso a la plataforma": (
        re.compile(rb"gh[pousr]_[A-Za-z0-9]{30,}"), re.compile(rb"github_pat_\w{50,}"), re.compile(rb"glpat-[\w-]{20,}"),
        re.compile(rb"xox[abprs]-[\w-]{20,}"), re.compile(rb"AKIA[0-9A-Z]{16}(?!\w)"),
    ),
}
"""Cada patrón empieza con letras fijas, que es lo que hace rápido buscarlo en un sitio entero."""
ARTICULOS = {"CURP": "una CURP", "RFC": "un RFC", "clave de elector": "una clave de elector"}


class Seña(NamedTuple):
    """Algo hallado en unos octetos: su código, qué es, qué dice (entero: nunca se muestra así) y en qué octeto o carácter."""

    codigo: str
    que: str
    texto: str
    lugar: int = 0


def buscar(octetos: bytes, guardados: Collection[bytes] = ()) -> Iterator[Seña]:
    """Todo lo que en `octetos` se reconoce por su forma, y los secretos `guardados` que estén tal cual."""
    for secreto in guardados:
        if (lugar := octetos.find(secreto)) >= 0:
            yield Seña("llave-secreta", "un secreto de la carpeta reservada", secreto.decode("utf-8", "replace"), lugar)
    if hallado := next(filter(None, (patron.search(octetos) for patron in CIFRADO)), None):
        yield Seña("archivo-cifrado", "", "", hallado.start())
    for codigo, clases in (("llave-secreta", LLAVES), ("ficha-de-acceso", FICHAS)):
        for que, patron in ((que, patron) for que, suyos in clases.items() for patron in suyos):
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
