"""Números dichos de muchas maneras: «3», «03», «III», «3.0», «tercera», «3a»."""

import re

_ROMANO = re.compile(r"^(?=[ivxl])(x{0,3}|xl)(ix|iv|v?i{0,3})$")
_VALOR = {"i": 1, "v": 5, "x": 10, "l": 50}
_ORDINALES = {
    raiz: numero
    for numero, raices in enumerate(
        (
            ("primer", "1er", "1ra", "1a", "1o"),
            ("segund", "2do", "2da", "2a", "2o"),
            ("tercer", "3er", "3ra", "3a", "3o"),
            ("cuart", "4to", "4ta", "4a", "4o"),
            ("quint", "5to", "5ta", "5a", "5o"),
            ("sext", "6to", "6ta", "6a", "6o"),
            ("septim", "7mo", "7ma", "7a", "7o"),
            ("octav", "8vo", "8va", "8a", "8o"),
            ("noven", "9no", "9na", "9a", "9o"),
            ("decim", "10mo", "10ma", "10a", "10o"),
        ),
        start=1,
    )
    for raiz in raices
}


def leer_entero(texto: str) -> int | None:
    """Entero de «5», «05» o «5.0»; `None` si el texto es otra cosa."""
    hallado = re.fullmatch(r"\s*([0-9]{1,9})(?:\.0+)?\s*", texto)
    return int(hallado[1]) if hallado else None


def leer_romano(palabra: str) -> int | None:
    """Número romano del 1 al 49, en minúsculas; `None` si no lo es."""
    if not _ROMANO.match(palabra):
        return None
    valores = [_VALOR[letra] for letra in palabra]
    return sum(-v if any(v < otro for otro in valores[i + 1 : i + 2]) else v for i, v in enumerate(valores))


def leer_ordinal(palabra: str) -> int | None:
    """«tercera» → 3, «2do» → 2; `None` si la palabra no es un ordinal."""
    if palabra[0].isdigit():
        return _ORDINALES.get(palabra)
    return next((n for raiz, n in _ORDINALES.items() if not raiz[0].isdigit() and palabra.startswith(raiz)), None)


def numero_entre(palabras: tuple[str, ...]) -> int | None:
    """El primer número, ordinal o romano (de dos letras o más, o «i»/«v»/«x» al final) entre unas palabras."""
    for palabra in palabras:
        numero = int(palabra) if palabra.isdigit() and len(palabra) < 4 else leer_ordinal(palabra)
        if numero is not None:
            return numero
    for lugar, palabra in enumerate(palabras):
        if (len(palabra) > 1 or lugar == len(palabras) - 1) and (numero := leer_romano(palabra)) is not None:
            return numero
    return None
