"""Redes sociales: enlaces sin rastreadores, usuarios vueltos enlace cuando no hay duda, y celdas con varias redes."""

import re

from .correos import CORREO, es_correo
from .enlaces import ENLACE, es_enlace, limpiar_enlace, red_de
from .telefonos import es_telefono

_PERFIL = {
    "facebook": "https://www.facebook.com/{}",
    "x_twitter": "https://x.com/{}",
    "instagram": "https://www.instagram.com/{}",
    "tiktok": "https://www.tiktok.com/@{}",
    "youtube": "https://www.youtube.com/@{}",
}
_USUARIO = re.compile(r"@[A-Za-z0-9][A-Za-z0-9._\-]{1,49}|@[_.][A-Za-z0-9._\-]{2,49}")
_SIN_ARROBA = re.compile(
    r"(?=.*[0-9_.])[A-Za-z0-9_][A-Za-z0-9._]{3,49}|[a-z]{5,40}|[a-z]+[A-Z][A-Za-z]{2,40}|[A-Z][a-z]+[A-Z][A-Za-z]{2,40}"
)
_CANAL = re.compile(r"UC[A-Za-z0-9_\-]{22}")
_ROTULO = re.compile(
    r"\b(?P<red>facebook|face|fb|twitter|x|instagram|insta|ig|youtube|you ?tube|yt|tik ?tok|"
    r"p[aá]gina(?: web)?|sitio(?: web)?|web|"
    r"threads|linkedin|whats ?app|telegram)\b\s*(?:\([^)]*\)\s*)?[:=\-–]\s*",
    re.IGNORECASE,
)
_RED_DE_ROTULO = {
    "facebook": "facebook",
    "face": "facebook",
    "fb": "facebook",
    "twitter": "x_twitter",
    "x": "x_twitter",
    "instagram": "instagram",
    "insta": "instagram",
    "ig": "instagram",
    "youtube": "youtube",
    "yt": "youtube",
    "tiktok": "tiktok",
    "pagina": "pagina_web",
    "página": "pagina_web",
    "paginaweb": "pagina_web",
    "páginaweb": "pagina_web",
    "sitio": "pagina_web",
    "sitioweb": "pagina_web",
    "web": "pagina_web",
}


def leer_red(red: str, texto: str) -> list[tuple[str, str]]:
    """Lo que dice la celda de la columna `red`, como pares (campo de contacto, valor). Lo dudoso se queda como está."""
    enlaces = [limpiar_enlace(enlace) for enlace in ENLACE.findall(texto)]
    if enlaces:
        return [
            (red_de(enlace) or ("otra_red" if red in _PERFIL else red), enlace) for enlace in dict.fromkeys(enlaces)
        ]
    if es_correo(texto):
        return [("correo_publico", texto.strip())]
    if es_enlace(texto):
        enlace = limpiar_enlace(texto)
        return [(red_de(enlace) or red, enlace)]
    if red == "otra_red" and es_telefono(texto):
        return [("telefono_publico", texto)]
    return [(red, _como_perfil(red, texto))]


def _como_perfil(red: str, texto: str) -> str:
    """«@juana.ruiz» → el enlace de su perfil. Sin arroba, solo si no puede ser un nombre propio; en Facebook nunca."""
    if red not in _PERFIL:
        return texto
    if _USUARIO.fullmatch(texto):
        return _PERFIL[red].format(texto[1:])
    if red == "youtube" and _CANAL.fullmatch(texto):
        return f"https://www.youtube.com/channel/{texto}"
    if red in ("x_twitter", "instagram", "tiktok") and _SIN_ARROBA.fullmatch(texto):
        return _PERFIL[red].format(texto)
    return texto


def leer_redes(texto: str) -> list[tuple[str, str]]:
    """Las redes de una celda que trae varias: «Facebook: Juana Ruiz, https://x.com/juana» → pares (campo, valor)."""
    rotulos = list(_ROTULO.finditer(texto))
    if not rotulos:
        return _sin_rotulos(texto)
    pares = _sin_rotulos(texto[: rotulos[0].start()])
    for rotulo, siguiente in zip(rotulos, [*rotulos[1:], None], strict=True):
        valor = texto[rotulo.end() : siguiente.start() if siguiente else None].strip(" ,;|/\n\t-–•")
        red = _RED_DE_ROTULO.get(re.sub(r"\s", "", rotulo["red"].lower()), "otra_red")
        propio, _, ajeno = (
            valor.partition(valor[hasta.start()]) if (hasta := re.search(r"[,;|\n]", valor)) else (valor, "", "")
        )
        if propio and red == "otra_red" and not ENLACE.match(propio):
            pares.append((red, f"{rotulo['red']}: {propio}"))
        elif propio:
            pares += leer_red(red, propio.strip())
        pares += _sin_rotulos(ajeno)
    return pares


def _sin_rotulos(texto: str) -> list[tuple[str, str]]:
    pares = [(red_de(enlace) or "otra_red", limpiar_enlace(enlace)) for enlace in ENLACE.findall(texto)]
    resto = ENLACE.sub(" ", texto)
    pares += [("correo_publico", correo) for correo in CORREO.findall(resto)]
    for parte in re.split(r"[,;|\n\t]", CORREO.sub(" ", resto)):
        parte = " ".join(parte.split()).strip(" -–•/:")
        if es_enlace(parte):
            enlace = limpiar_enlace(parte)
            pares.append((red_de(enlace) or "otra_red", enlace))
        elif len(parte) > 2:
            pares.append(("otra_red", parte))
    return list(dict.fromkeys(pares))
