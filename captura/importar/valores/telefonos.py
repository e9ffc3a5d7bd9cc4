"""Teléfonos: diez cifras cuando lo son; si no, como se escribieron."""

import re

_VARIOS = re.compile(r"\s*[,;/\n|]\s*|\s+[yo]\s+")
_PREFIJOS = ((r"521", 13), (r"52", 12), (r"04[45]", 13), (r"01", 12))
_ADMITE = re.compile(r"[0-9 ()+.\-–—]+")


def normalizar_telefono(texto: str) -> str:
    """«(777) 123-45-67», «52 777 123 4567» o «7771234567.0» → «7771234567»; con extensión o de otro largo, igual."""
    sin_decimal = re.sub(r"\.0+$", "", texto.strip())
    if not _ADMITE.fullmatch(sin_decimal):
        return sin_decimal
    cifras = re.sub(r"[^0-9]", "", sin_decimal)
    for prefijo, largo in _PREFIJOS:
        if len(cifras) == largo and re.match(prefijo, cifras):
            cifras = cifras[-10:]
            break
    return cifras if len(cifras) == 10 else sin_decimal


def partir_telefonos(texto: str) -> list[str]:
    """Los teléfonos de una celda, ya normalizados; quita los que son solo ceros."""
    partes = [parte for parte in _VARIOS.split(texto) if parte.strip()]
    # «55 1234/5678» no son dos teléfonos: solo se parte si cada parte tiene cifras de teléfono.
    if any(sum(c.isdigit() for c in parte) < 7 for parte in partes):
        partes = [texto]
    telefonos = [" ".join(normalizar_telefono(parte).split()) for parte in partes]
    return list(dict.fromkeys(t for t in telefonos if t.strip("0 -.")))


def es_telefono(texto: str) -> bool:
    """Si `texto` es, sin duda, un teléfono de diez cifras."""
    return re.fullmatch(r"[1-9][0-9]{9}", normalizar_telefono(texto)) is not None
