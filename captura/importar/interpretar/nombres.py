"""Nombres de personas: cuándo un texto lo parece y cómo se comparan dos."""

import re

from ..doblar import doblar

_NOMBRE = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’´`\-0-9()\"“”«»/])*")
_AJENAS = frozenset(
    [
        "partido",
        "coalicion",
        "distrito",
        "municipio",
        "ayuntamiento",
        "diputacion",
        "presidencia",
        "regiduria",
        "sindicatura",
        "total",
        "fuente",
        "candidatura",
        "propietaria",
        "propietario",
        "suplente",
        "mayoria",
        "representacion",
        "alianza",
        "movimiento",
        "gubernatura",
        "acuerdo",
        "elaboracion",
        "instituto",
        "independiente",
        "senaduria",
        "concejalia",
        "alcaldia",
        "subtotal",
        "nota",
        "corte",
        "proporciono",
        "registro",
        "secretaria",
        "comision",
    ]
)


def parece_nombre(texto: str) -> bool:
    """Si `texto` podría ser el nombre de una persona: de dos a nueve palabras de letras, ninguna propia de un cargo."""
    palabras = doblar(texto).split()
    return (
        2 <= len(palabras) <= 9
        and len(texto) <= 90
        and bool(_NOMBRE.fullmatch(texto.strip()))
        and not _AJENAS.intersection(palabras)
        and sum(c.isdigit() for c in texto) <= 2
    )


def es_de_otra_cosa(texto: str) -> bool:
    """Si `texto` no puede ser ni siquiera parte de un nombre: es de un partido, un cargo o un instituto, o es un
    número."""
    palabras = doblar(texto).split()
    return not palabras or bool(_AJENAS.intersection(palabras)) or all(palabra.isdigit() for palabra in palabras)


def doblar_nombre(nombre: str) -> str:
    """El nombre para comparar: sin acentos ni signos, y con el cero que a veces se escribe por la letra O."""
    return re.sub(r"(?<=[a-z])0|0(?=[a-z])", "o", doblar(nombre))
