"""Datos personales que nunca se publican: cómo se reconocen y cómo se tapan al mencionarlos."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Entre los grupos de una clave se admite un espacio, un guion o un punto: así se dictan y se copian.
_ = r"[ \u00a0.\-–]?"
FECHA = rf"[0-9]{{2}}{_}(?:0[1-9]|1[0-2]){_}(?:0[1-9]|[12][0-9]|3[01])"
ENTIDADES = (
    "AS|BC|BS|CC|CL|CM|CS|CH|DF|CX|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE"
)
NUMERO_DE_ENTIDAD = r"(?:0[1-9]|[12][0-9]|3[0-2]|8[78])"
L = "[A-ZÑñ]"
CURP = rf"{L}{{4}}{_}{FECHA}{_}[HMX]{_}(?:{ENTIDADES}){_}{L}{{3}}{_}[0-9A-Z]{_}[0-9]"
CLAVE_DE_ELECTOR = rf"{L}{{6}}{_}{FECHA}{_}{NUMERO_DE_ENTIDAD}{_}[HMX]{_}[0-9]{{3}}"
RFC_SEGUIDO = rf"[A-ZÑñ&]{{4}}{FECHA}[A-Z0-9]{{2}}[0-9A]"
RFC_SEPARADO = rf"[A-ZÑñ&][AEIOUX][A-ZÑñ&]{{2}}{_}{FECHA}{_}[A-Z0-9]{{2}}[0-9A]"
RFC_GENERICO = "X[AE]XX010101000"
PATRONES = re.compile(
    rf"(?<![A-ZÑñ0-9])(?:(?P<curp>{CURP})|(?P<elector>{CLAVE_DE_ELECTOR})"
    rf"|(?P<rfc>(?!{RFC_GENERICO})(?:{RFC_SEGUIDO}|{RFC_SEPARADO})))(?![A-ZÑñ0-9])",
    re.IGNORECASE | re.ASCII,
)
NOMBRES = {"curp": "CURP", "elector": "clave de elector", "rfc": "RFC"}

# Para descartar casi todo sin buscar en serio: letras → A, cifras → 9 y fuera los separadores.
_LETRAS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz&\x91\xb1")
_SILUETA = bytes(0x39 if 0x30 <= octeto <= 0x39 else 0x41 if octeto in _LETRAS else 0x2E for octeto in range(256))
_SEPARADORES = b" -.\xc2\xa0\xe2\x80\x93\xc3"


class DatoPersonal(NamedTuple):
    """Un dato personal dentro de un texto: de qué clase es y entre qué caracteres está (inicio contado desde 1)."""

    clase: str
    inicio: int
    largo: int


def tiene_indicios(octetos: bytes) -> bool:
    """Si en `octetos` (UTF-8, sin secuencias de escape) podría haber un dato personal. Nunca pasa uno por alto."""
    return b"AAAA999999" in octetos.translate(_SILUETA, _SEPARADORES)


def buscar_datos_personales(texto: str) -> Iterator[DatoPersonal]:
    """Las CURP, RFC y claves de elector que hay en `texto`: su forma, con fecha y entidad posibles.

    Fuentes: Instructivo Normativo para la Asignación de la CURP; art. 27 del CFF y su anexo para el RFC; art. 156 de la
    LGIPE para la clave de elector. No se exige el dígito verificador: un dato mal copiado sigue siendo personal.
    """
    for hallado in PATRONES.finditer(texto):
        yield DatoPersonal(NOMBRES[hallado.lastgroup], hallado.start() + 1, hallado.end() - hallado.start())


def ocultar(texto: str) -> str:
    """`texto` con cada dato personal tapado, para poder citarlo en un mensaje."""
    return PATRONES.sub(lambda hallado: "▒" * len(hallado[0]), texto)
