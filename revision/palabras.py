"""Qué cambió entre dos textos, palabra por palabra."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_PIEZAS = re.compile(r"\w+|\s+|[^\w\s]")
CONTEXTO = 6
"""Palabras iguales que se dejan a cada lado de un cambio."""


@dataclass(frozen=True, slots=True)
class Tramo:
    """Parte de un texto comparado: «igual», «quitado» o «agregado»."""

    clase: Literal["igual", "quitado", "agregado"]
    texto: str


def comparar(antes: str, despues: str) -> tuple[Tramo, ...]:
    """Tramos que llevan de `antes` a `despues`: los quitados antes que los agregados que ocupan su lugar."""
    viejas, nuevas = _PIEZAS.findall(antes), _PIEZAS.findall(despues)
    pares: list[tuple[str, str, str]] = []
    for paso in Indel.opcodes(viejas, nuevas):
        quitado = "".join(viejas[paso.src_start : paso.src_end])
        agregado = "".join(nuevas[paso.dest_start : paso.dest_end])
        pares.append((quitado, "", "") if paso.tag == "equal" else ("", quitado, agregado))
    return tuple(_en_tramos(_unir(pares)))


def _unir(pares: list[tuple[str, str, str]]) -> Iterable[tuple[str, str, str]]:
    """Junta cambios vecinos y los que solo separa un espacio: así se leen como frases y no como confeti."""
    unidos: list[list[str]] = []
    for numero, (igual, quitado, agregado) in enumerate(pares):
        es_espacio = igual and not igual.strip() and unidos and numero + 1 < len(pares)
        if es_espacio and not unidos[-1][0]:
            unidos[-1][1] += igual
            unidos[-1][2] += igual
        elif igual or not unidos or unidos[-1][0]:
            unidos.append([igual, quitado, agregado])
        else:
            unidos[-1][1] += quitado
            unidos[-1][2] += agregado
    return map(tuple, unidos)


def _en_tramos(unidos: Iterable[tuple[str, str, str]]) -> Iterable[Tramo]:
    for igual, quitado, agregado in unidos:
        if igual:
            yield Tramo("igual", igual)
        if quitado and agregado and not (quitado + agregado).strip():
            yield Tramo("igual", agregado)  # Cambiar un espacio por otro no es un cambio que se lea.
            continue
        if quitado:
            yield Tramo("quitado", quitado)
        if agregado:
            yield Tramo("agregado", agregado)


def resumir(tramos: tuple[Tramo, ...]) -> tuple[Tramo, ...]:
    """Los mismos tramos con lo igual recortado a lo que hace falta para ubicar cada cambio; y un texto que se quita entero, también."""
    if [tramo.clase for tramo in tramos] == ["quitado"]:
        return (Tramo("quitado", _recortar(tramos[0].texto, False, False)),)
    return tuple(
        Tramo("igual", _recortar(tramo.texto, lugar == 0, lugar == len(tramos) - 1)) if tramo.clase == "igual" else tramo
        for lugar, tramo in enumerate(tramos)
    )


def _recortar(texto: str, es_primero: bool, es_ultimo: bool) -> str:
    palabras = re.findall(r"\S+\s*|^\s+", texto)
    principio, final = (0 if es_primero else CONTEXTO), (0 if es_ultimo else CONTEXTO)
    if len(palabras) <= principio + final + 2:
        return texto
    cabeza, cola = "".join(palabras[:principio]), "".join(palabras[len(palabras) - final :])
    return f"{cabeza}… {cola}" if cola else f"{cabeza}…"
