"""Los temas en toda la elección: qué candidaturas usan cada raíz y en qué respuestas, partido por el principio de la raíz.

Buscar una palabra pide un solo trozo. Se parte por letras y no por tamaño para que un cambio no mueva las fronteras: el trozo
de «ag» sigue siendo el de «ag».
"""

from collections.abc import Iterable

from ..huella import huella_de
from .acervo import Analisis
from .codigo import cifrar
from .nombres import en_programa

TROZO_MAXIMO = 60_000
"""Caracteres a partir de los que un trozo se divide por la letra que sigue; comprimido queda en una tercera parte."""
Apariciones = dict[str, list[tuple[int, str]]]
"""De cada raíz: número de contienda y apariciones ahí, en su forma cifrada."""


def apariciones(analizadas: Iterable[Analisis]) -> Apariciones:
    """Reúne las apariciones de todas las contiendas, en su orden.

    Cada aparición son dos caracteres: cuántos lugares después de la anterior está la candidatura dentro de su contienda, y en
    qué respuestas usa la raíz, un bit por pregunta.
    """
    todas: Apariciones = {}
    for numero, analisis in enumerate(analizadas):
        for raiz, cifradas in _de_contienda(analisis).items():
            todas.setdefault(raiz, []).append((numero, cifradas))
    return todas


def _de_contienda(analisis: Analisis) -> dict[str, str]:
    ultimas: dict[str, int] = {}
    cifradas: dict[str, list[str]] = {}
    for lugar, campos in analisis.textos:
        mascaras: dict[str, int] = {}
        for bit, raices in enumerate(campos):
            for raiz in raices.split():
                mascaras[raiz] = mascaras.get(raiz, 0) | 1 << bit
        for raiz, mascara in mascaras.items():
            cifradas.setdefault(raiz, []).append(cifrar(lugar - ultimas.get(raiz, -1) - 1) + cifrar(mascara))
            ultimas[raiz] = lugar
    return {raiz: "".join(partes) for raiz, partes in cifradas.items()}


def _escrita(apariciones_: list[tuple[int, str]]) -> str:
    """Las apariciones de una raíz: por contienda, cuántas contiendas después va, cuántas son y cuáles."""
    partes, anterior = [], -1
    for numero, cifradas in apariciones_:
        partes.append(cifrar(numero - anterior - 1) + cifrar(len(cifradas) // 2) + cifradas)
        anterior = numero
    return "".join(partes)


def partir(todas: Apariciones) -> dict[str, dict[str, str]]:
    """Los trozos: principio de raíz → raíz → apariciones escritas."""
    escritas = {raiz: _escrita(todas[raiz]) for raiz in sorted(todas)}
    trozos: dict[str, dict[str, str]] = {}
    _partir("", escritas, trozos)
    return trozos


def _partir(principio: str, escritas: dict[str, str], trozos: dict[str, dict[str, str]]) -> None:
    if sum(map(len, escritas.values())) <= TROZO_MAXIMO or len(escritas) == 1:
        if escritas:
            trozos[principio] = escritas
        return
    por_letra: dict[str, dict[str, str]] = {}
    for raiz, escrita in escritas.items():
        por_letra.setdefault(raiz[: len(principio) + 1], {})[raiz] = escrita
    exacta = por_letra.pop(principio, None)
    if exacta:
        trozos[f"{principio}."] = exacta  # La raíz que es igual a su principio no tiene letra que sigue.
    for siguiente, suyas in por_letra.items():
        _partir(siguiente, suyas, trozos)


def nombre_de(principio: str) -> str:
    """Cómo se llama el archivo de un trozo; el de todo, si no hizo falta partir, «todo»."""
    return f"buscar/temas/{(principio or 'todo').replace('.', '-')}.js"


def programa(principio: str, escritas: dict[str, str], version: str) -> tuple[bytes, str]:
    """Octetos de un trozo y la huella con que se pide. La lista de raíces y la de apariciones van aparte: se comprimen mejor."""
    octetos = en_programa(f"CONOCELES_TEMAS_{principio.replace('.', '_') or 'todo'}", {
        "version": version, "raices": " ".join(escritas), "apariciones": "\n".join(escritas.values()),
    })
    return octetos, huella_de(octetos)
