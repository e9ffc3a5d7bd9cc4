"""Cómo se cita en una frase lo que dicen los datos: limpio, corto y sin repetir datos personales; y qué se sugiere."""

import difflib
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from .modelo.base import PROHIBIDOS
from .modelo.estados import decir_fecha
from .modelo.personales import ocultar

LARGO_DE_CITA = 60
OPCIONES_A_LA_VISTA = 12
OPCIONES_COMPARABLES = 3000
LARGO_COMPARABLE = 80


def limpiar(texto: str) -> str:
    """`texto` en un renglón y a la vista: cada carácter invisible, de control o de dirección se escribe ⟨U+XXXX⟩."""
    return PROHIBIDOS.sub(lambda hallado: f"⟨U+{ord(hallado[0]):04X}⟩", texto).replace("\n", "⏎").replace("\t", " ")


def citar(valor: object) -> str:
    """`valor` como se menciona en una frase: fechas y cifras a la mexicana, sin datos personales y no muy largo."""
    if isinstance(valor, date):
        return decir_fecha(valor)
    if isinstance(valor, int):
        return f"{valor:,}"
    texto = limpiar(ocultar(str(valor)[:10_000]))
    return texto if len(texto) <= LARGO_DE_CITA else texto[: LARGO_DE_CITA - 1] + "…"


def enumerar(valores: Iterable[str]) -> str:
    """«a», «b» y «c»; de una lista larga, las primeras y cuántas más."""
    citas = [f"«{citar(valor)}»" for valor in valores]
    if len(citas) > OPCIONES_A_LA_VISTA:
        return f"{', '.join(citas[:OPCIONES_A_LA_VISTA])} y {len(citas) - OPCIONES_A_LA_VISTA:,} más"
    return " y ".join(filter(None, [", ".join(citas[:-1]), *citas[-1:]]))


def _plegar(texto: str) -> str:
    """`texto` sin acentos, mayúsculas ni signos, para comparar."""
    sueltas = unicodedata.normalize("NFD", texto.casefold())
    return "".join(letra for letra in sueltas if letra.isalnum())


def _con_una_letra_menos(plegada: str) -> list[str]:
    """`plegada` y lo que queda al quitarle cada letra: dos palabras que difieren en una letra comparten alguna."""
    return [plegada, *(plegada[:i] + plegada[i + 1 :] for i in range(len(plegada)))]


@lru_cache(maxsize=32)
def _vecindario(opciones: tuple[str, ...]) -> dict[str, set[str]]:
    vecinos: dict[str, set[str]] = {}
    for opcion in opciones:
        for forma in _con_una_letra_menos(_plegar(opcion[:LARGO_COMPARABLE])):
            vecinos.setdefault(forma, set()).add(opcion)
    return vecinos


@lru_cache(maxsize=4096)
def sugerir(valor: str, opciones: tuple[str, ...]) -> str:
    """Pregunta por la opción que difiere de `valor` en una letra, un acento o una mayúscula; si no hay y las
    `opciones` son pocas, las enumera. El costo no depende de cuántas opciones haya, así que un archivo entero
    equivocado no lo hace lento.
    """
    buscada = _plegar(valor[:LARGO_COMPARABLE])
    vecinos = _vecindario(opciones) if len(opciones) <= OPCIONES_COMPARABLES else {}
    cercanas = sorted(set().union(*(vecinos.get(forma, ()) for forma in _con_una_letra_menos(buscada) if forma)))
    if cercanas:
        mejor = max(cercanas, key=lambda opcion: difflib.SequenceMatcher(None, buscada, _plegar(opcion)).ratio())
        return f" ¿Querías decir «{citar(mejor)}»?"
    return f" Lo que cabe aquí: {enumerar(opciones)}." if 0 < len(opciones) <= OPCIONES_A_LA_VISTA else ""


class Redactado(str):
    """Fragmento de frase que escribió este proyecto (no los datos) y que se usa tal cual."""
