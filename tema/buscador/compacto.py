"""El índice de lunr de cada contienda, en un formato que pesa una octava parte del suyo.

lunr.py reúne términos, frecuencias y largos; se escribe solo eso, y `30-lunr-compacto.js` rehace en el navegador los vectores que
`lunr.Index.load` espera. Los tokens llegan listos: la raíz la sacan `raices.py` y su gemelo, no las tuberías de lunr.
"""

from lunr.builder import Builder

from .acervo import Analisis
from .codigo import cifrar
from .nombres import en_programa

FRECUENCIA_CORTA = 8
"""Las frecuencias menores caben junto al número de pregunta; las demás llevan un carácter propio."""


def ruta_de(contienda: str) -> str:
    """Dirección del índice de una contienda."""
    return f"buscar/respuestas/{contienda}.js"


def variable_de(contienda: str) -> str:
    """Variable global en que el programa deja el índice."""
    return f"CONOCELES_RESPUESTAS_{contienda.replace('-', '_')}"


def construir(analisis: Analisis, preguntas: list[str]) -> Builder:
    """El constructor de lunr con las respuestas de una contienda; la referencia de cada una es su lugar ahí."""
    constructor = Builder()
    constructor.ref("lugar")
    for pregunta in preguntas:
        constructor.field(pregunta)
    for lugar, campos in analisis.textos:
        constructor.add({"lugar": str(lugar), **{pregunta: campo.split() for pregunta, campo in zip(preguntas, campos, strict=True)}})
    return constructor


def programa(analisis: Analisis, preguntas: list[str], version: str) -> bytes:
    """Octetos del índice de una contienda."""
    constructor = construir(analisis, preguntas)
    lugares = [lugar for lugar, _ in analisis.textos]
    numero = {str(lugar): n for n, lugar in enumerate(lugares)}
    campo = {pregunta: n for n, pregunta in enumerate(preguntas)}
    por_termino: dict[str, list[tuple[int, int, int]]] = {}
    for referencia, frecuencias in constructor.field_term_frequencies.items():
        pregunta, _, lugar = referencia.partition("/")
        for termino, veces in frecuencias.items():
            por_termino.setdefault(str(termino), []).append((numero[lugar], campo[pregunta], int(veces)))
    terminos = sorted(por_termino)
    return en_programa(variable_de(analisis.contienda), {
        "version": version, "preguntas": preguntas, "lugares": lugares, "raices": " ".join(terminos),
        "apariciones": "\n".join(_cifrar(sorted(por_termino[termino])) for termino in terminos),
    })


def _cifrar(apariciones: list[tuple[int, int, int]]) -> str:
    """Cada aparición: cuántos documentos después de la anterior, y en qué pregunta y cuántas veces."""
    partes, anterior = [], 0
    for documento, pregunta, veces in apariciones:
        corta = veces if veces < FRECUENCIA_CORTA else 0
        partes.append(cifrar(documento - anterior) + cifrar(pregunta * FRECUENCIA_CORTA + corta) + ("" if corta else cifrar(veces)))
        anterior = documento
    return "".join(partes)
