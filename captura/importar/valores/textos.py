"""Limpieza de textos que no toca las palabras: codificación, forma, controles y espacios."""

import re
import unicodedata
from functools import lru_cache

from validadores import PROHIBIDOS

# Un carácter de dos octetos UTF-8 leído como cp1252: la primera letra es Â o Ã; tres octetos empiezan con â.
_DOBLE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ac]"
    "|\u00e2[\u0080-\u2122]{2}"
)
_REPARABLES = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿¡ºª°´«»“”‘’–—…•·\u00a0àèìòùäëïöâêîôûçÀÈÌÒÙÄËÏÖÇ€")
_USO_PRIVADO = re.compile("[\ue000-\uf8ff]")
# Lo que obliga a mirar de cerca; casi ningún texto lo trae. Los invisibles se miran como rangos: `PROHIBIDOS` decide.
_REVISABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00c2\u00c3\u00e2\u061c\u200e-\u200f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]|_x000D_"
)
MAX_RECORDADO = 200
_FINES_DE_LINEA = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85|_x000D_\n?")


def reparar_codificacion(texto: str) -> str:
    """«SalomÃ³n» → «Salomón». Solo cambia secuencias que en español no existen y que se leen de una sola manera."""
    return _DOBLE.sub(_reparar, texto) if "Ã" in texto or "Â" in texto or "â" in texto else texto


def _reparar(hallado: re.Match) -> str:
    octetos = bytearray()
    for caracter in hallado[0]:
        try:
            octetos += caracter.encode("cp1252")
        except UnicodeEncodeError:
            # cp1252 no define 81, 8D, 8F, 90 ni 9D; quien los leyó los dejó como controles C1.
            octetos += caracter.encode("latin-1", "ignore")
    try:
        reparado = octetos.decode("utf-8")
    except UnicodeDecodeError:
        return hallado[0]
    return reparado if reparado in _REPARABLES else hallado[0]


def limpiar_texto(texto: str) -> tuple[str, list[str]]:
    """Texto de varios renglones como lo piden los modelos, y los motivos de cada cambio. Nunca cambia una palabra."""
    if not _REVISABLE.search(texto) and texto == texto.strip() and unicodedata.is_normalized("NFC", texto):
        return texto, []
    motivos: list[str] = []

    def cambiar(nuevo: str, motivo: str) -> None:
        nonlocal texto
        if nuevo != texto:
            motivos.append(motivo)
            texto = nuevo

    cambiar(reparar_codificacion(texto), "doble codificación reparada")
    cambiar(unicodedata.normalize("NFC", texto), "letras y acentos unidos (NFC)")
    cambiar(_FINES_DE_LINEA.sub("\n", texto), "saltos de línea uniformes")
    cambiar(texto.replace("\t", " "), "tabuladores por espacios")
    cambiar(_USO_PRIVADO.sub("•", texto), "viñetas de uso privado por «•»")
    cambiar(PROHIBIDOS.sub("", texto), "caracteres invisibles quitados")
    cambiar(texto.strip(), "espacios al principio o al final")
    return texto, motivos


def limpiar_linea(texto: str) -> tuple[str, list[str]]:
    """Como `limpiar_texto`, en un solo renglón y sin espacios de más."""
    return _limpiar_linea(texto) if len(texto) <= MAX_RECORDADO else _limpiar_linea.__wrapped__(texto)


@lru_cache(maxsize=100_000)
def _limpiar_linea(texto: str) -> tuple[str, list[str]]:
    texto, motivos = limpiar_texto(texto)
    linea = " ".join(texto.split())
    return linea, motivos + (["espacios de más"] if linea != texto else [])
