"""Datos personales que nunca se publican: cómo se reconocen y cómo se tapan al mencionarlos."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .alisado import RAROS_EN_OCTETOS, alisar, origenes
from .digitos import tiene_su_digito

# Entre los grupos de una clave se admite un espacio, un guion o un punto: así se dictan y se copian.
_ = r"[ \u00a0.\-–‐]?"
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
# Una CURP escrita de cualquier modo: pegada a una palabra, o con hasta tres separadores entre sus caracteres. Solo con su dígito.
S = r"[^A-Z0-9\u00c0-\u024f]{0,3}"
CURP_SUELTA = re.compile(
    S.join((
        *[L] * 4, "[0-9]", "[0-9]", rf"(?:0{S}[1-9]|1{S}[0-2])", rf"(?:0{S}[1-9]|[12]{S}[0-9]|3{S}[01])", "[HMX]",
        "(?:" + "|".join(f"{una}{S}{otra}" for una, otra in ENTIDADES.split("|")) + ")", *[L] * 3, "[0-9A-Z]", "[0-9]",
    )),
    re.IGNORECASE | re.ASCII,
)
NOMBRES = {"curp": "CURP", "elector": "clave de elector", "rfc": "RFC"}

# Para descartar casi todo sin buscar en serio: letras → A, cifras → 9 y fuera los separadores.
_LETRAS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz&\x91\xb1")
_SILUETA = bytes(0x39 if 0x30 <= octeto <= 0x39 else 0x41 if octeto in _LETRAS else 0x2E for octeto in range(256))
_SEPARADORES = b" -.\xc2\xa0\xe2\x80\x93\xc3"
_CON_FECHA = re.compile(rb"[0-9]{2}(?<=[A-Za-z&\x91\xb1]{4}[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
"""Sin separadores, lo que traen las tres claves; «fecha: 2024-05-01» no lo es, y está en cada página."""
_CIFRAS_Y_LETRAS = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LO_DEMAS = bytes(octeto for octeto in range(256) if octeto not in _CIFRAS_Y_LETRAS)
_SILUETA_SUELTA = bytes(0x48 if octeto in b"HMXhmx" else _SILUETA[octeto] for octeto in range(256))
_FORMA_SUELTA = re.compile(rb"[AH]{4}9{6}H[AH]{5}[AH9]9")


class DatoPersonal(NamedTuple):
    """Un dato personal dentro de un texto: de qué clase es y entre qué caracteres está (inicio contado desde 1)."""

    clase: str
    inicio: int
    largo: int


def tiene_indicios(octetos: bytes) -> bool:
    """Si en `octetos` (UTF-8, sin secuencias de escape) podría haber un dato personal. Nunca pasa uno por alto."""
    if _tiene_silueta(octetos):
        return True
    if octetos.isascii() or not RAROS_EN_OCTETOS.search(octetos):
        return False
    return _tiene_silueta(alisar(octetos.decode("utf-8", "replace")).encode("utf-8", "replace"))


def _tiene_silueta(octetos: bytes) -> bool:
    return _parece_seguida(octetos) or _parece_suelta(octetos)


def _parece_seguida(octetos: bytes) -> bool:
    return b"AAAA999999" in octetos.translate(_SILUETA, _SEPARADORES) and bool(_CON_FECHA.search(octetos.translate(None, _SEPARADORES)))


def _parece_suelta(octetos: bytes) -> bool:
    con_enes = octetos.replace(b"\xc3\x91", b"N").replace(b"\xc3\xb1", b"n")
    silueta = con_enes.translate(_SILUETA_SUELTA, _LO_DEMAS)
    return b"999999H" in silueta and bool(_FORMA_SUELTA.search(silueta))


def buscar_datos_personales(texto: str) -> Iterator[DatoPersonal]:
    """Las CURP, RFC y claves de elector que hay en `texto`: su forma, con fecha y entidad posibles.

    Fuentes: Instructivo Normativo para la Asignación de la CURP; art. 27 del CFF y su anexo para el RFC; art. 156 de la
    LGIPE para la clave de elector. No se exige el dígito verificador, porque un dato mal copiado sigue siendo personal, salvo
    a una CURP pegada a otra palabra o con separadores desusados: sin él, un texto cualquiera se le parece.
    """
    liso = alisar(texto)
    octetos = liso.encode("utf-8", "replace")
    posibles = CURP_SUELTA.finditer(liso) if _parece_suelta(octetos) else ()
    sueltas = [hallado for hallado in posibles if tiene_su_digito("CURP", hallado[0])]
    tramos = [("curp", *hallado.span()) for hallado in sueltas]
    for hallado in PATRONES.finditer(liso) if _parece_seguida(octetos) else ():
        if all(hallado.end() <= inicio or fin <= hallado.start() for _, inicio, fin in tramos[: len(sueltas)]):
            tramos.append((hallado.lastgroup, *hallado.span()))
    donde = range(len(texto)) if liso is texto or not tramos else origenes(texto)
    for clase, inicio, fin in sorted(tramos, key=lambda tramo: tramo[1]):
        yield DatoPersonal(NOMBRES[clase], donde[inicio] + 1, donde[fin - 1] + 1 - donde[inicio])


def ocultar(texto: str) -> str:
    """`texto` con cada dato personal tapado, para poder citarlo en un mensaje."""
    if not tiene_indicios(texto.encode("utf-8", "replace")):
        return texto
    for dato in buscar_datos_personales(texto):
        inicio = dato.inicio - 1
        texto = texto[:inicio] + "▒" * dato.largo + texto[inicio + dato.largo :]
    return texto
