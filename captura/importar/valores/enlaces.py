"""Enlaces: sin rastreadores, con esquema, y de qué red son."""

import re
from urllib.parse import urlsplit, urlunsplit

_RASTREADORES = re.compile(
    r"(utm_?:?.*|fbclid|gclid|igsh|igshid|mibextid|si|_t|_r|sfnsn|ref|ref_src|ref_url|refsrc|sender_device|web_id|"
    r"is_from_webapp|source|rdid|share_url|paipv|eav|_rdr|_rdc|feature|hl|lang|locale|is_copy_url|checksum|wa_status_inline|tt_from)",
    re.IGNORECASE,
)
_SOLO_EN = {"s": ("x_twitter",), "t": ("x_twitter", "tiktok"), "app": ("youtube",), "_d": ("tiktok",)}
_ESQUEMA_ROTO = re.compile(r"^(https?)\s*[:;.]?\s*/{0,2}\s*(?=\w)", re.IGNORECASE)
_DOMINIO = re.compile(
    r"^(?:[\w-]+\.)+(?:com|mx|org|net|me|info|tv|io|bio|app|gob|edu|site|online|web|page|link|ee|be|gl|co|ly)\b",
    re.IGNORECASE,
)
_COLA = ").,;>»”\"'"
"""Signos del texto de alrededor que se quedan pegados al final de un enlace."""
ENLACE = re.compile(r"(?:https?\s?[:;]?/{1,2}|www\.)\S+", re.IGNORECASE)
ANFITRIONES = {
    "facebook": ("facebook.com", "fb.com", "fb.me", "fb.watch", "m.me"),
    "x_twitter": ("twitter.com", "x.com", "t.co"),
    "youtube": ("youtube.com", "youtu.be"),
    "instagram": ("instagram.com", "instagr.am"),
    "tiktok": ("tiktok.com",),
}


def es_enlace(texto: str) -> bool:
    """Si `texto`, entero, es una dirección de internet (con o sin «https://»)."""
    return (
        not re.search(r"\s", texto)
        and "@" not in texto.split("/")[0]
        and bool(ENLACE.match(texto) or _DOMINIO.match(texto))
    )


def red_de(enlace: str) -> str | None:
    """La red social de un enlace: «facebook», «x_twitter», «youtube», «instagram», «tiktok» o `None`."""
    try:
        anfitrion = (urlsplit(_con_esquema(enlace)).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    for red, anfitriones in ANFITRIONES.items():
        if any(anfitrion == propio or anfitrion.endswith(f".{propio}") for propio in anfitriones):
            return red
    return None


def limpiar_enlace(texto: str) -> str:
    """Le pone «https://» si le falta y le quita los parámetros que solo sirven para rastrear."""
    enlace = _con_esquema(texto.rstrip(_COLA))
    try:
        partes = urlsplit(enlace)
        if not partes.hostname or "@" in partes.netloc or re.search(r"[0-9]$", partes.hostname):
            return texto
    except ValueError:
        return texto
    red = red_de(enlace)
    consulta = [par for par in partes.query.split("&") if par and not _rastrea(par.partition("=")[0], red)]
    fragmento = "" if partes.fragment in ("", "_", "_=_") else partes.fragment
    limpio = urlunsplit((partes.scheme.lower(), partes.netloc.lower(), partes.path, "&".join(consulta), fragmento))
    return limpio.rstrip(_COLA)  # Sin lo que rastrea puede quedar al final otro signo suelto.


def _rastrea(nombre: str, red: str | None) -> bool:
    return _RASTREADORES.fullmatch(nombre) is not None or red in _SOLO_EN.get(nombre, ())


def _con_esquema(texto: str) -> str:
    if re.match(r"https?://", texto, re.IGNORECASE):
        return texto
    if re.match(r"https?\W|https?:?/", texto, re.IGNORECASE):
        return _ESQUEMA_ROTO.sub(lambda hallado: f"{hallado[1].lower()}://", texto)
    return f"https://{texto}"
