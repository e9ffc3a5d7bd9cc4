"""Qué es cada renglón bajo el encabezado: dato, vacío, encabezado repetido, numeración, título de sección, total o
pie."""

import re

from ..doblar import doblar
from ..interpretar.nombres import parece_nombre
from ..interpretar.numeros import leer_entero

DATO, VACIO, REPETIDO, NUMERACION, SECCION, PIE = (
    "dato",
    "vacío",
    "encabezado repetido",
    "numeración de columnas",
    "título de sección",
    "total o pie",
)
_PIE = re.compile(
    r"(sub)?total(es)?\b|gran total|suma\b|fuente\b|nota(s)?\b|corte\b|fecha de corte|elabor|actualiz|"
    r"informacion (al|con corte)|"
    r"pagina [0-9]|revis[oa]\b|autoriz|instituto |secretaria |direccion ejecutiva|unidad |aviso |la informacion|"
    r"los datos|"
    r"este (listado|documento|archivo)|con fundamento|datos (al|con)|\*"
)


def clasificar(fila: list[str], rotulos: tuple[str, ...], columnas_de_nombre: list[int], lo_esencial: list[int]) -> str:
    """La clase de un renglón. `columnas_de_nombre` y `lo_esencial` (cargo, fuerza, territorio) son índices de
    columna.

    Un renglón con una sola celda es título de sección, salvo que esté en la columna del nombre y parezca de persona:
    entonces es un dato al que le falta todo lo demás, y se dirá.
    """
    llenas = [(indice, celda.strip()) for indice, celda in enumerate(fila) if celda.strip()]
    if not llenas:
        return VACIO
    if _es_repetido(llenas, rotulos):
        return REPETIDO
    if len(llenas) > 2 and _es_numeracion([celda for _, celda in llenas]):
        return NUMERACION
    distintas = list(dict.fromkeys(celda for _, celda in llenas))
    tiene_nombre = any(fila[indice].strip() for indice in columnas_de_nombre)
    tiene_lo_esencial = any(fila[indice].strip() for indice in lo_esencial if indice not in columnas_de_nombre)
    parece_pie = bool(_PIE.match(doblar(distintas[0]))) or distintas[0].startswith("*")
    if parece_pie and (not (tiene_nombre and tiene_lo_esencial) or len(distintas) <= 2):
        return PIE
    if len(distintas) == 1 and not (tiene_nombre and lo_esencial and parece_nombre(distintas[0])):
        return SECCION
    if not tiene_nombre and all(leer_entero(celda) is not None for celda in distintas):
        return PIE
    return DATO


def _es_repetido(llenas: list[tuple[int, str]], rotulos: tuple[str, ...]) -> bool:
    iguales = sum(
        doblar(celda) == doblar(rotulos[indice])
        for indice, celda in llenas
        if rotulos[indice] and len(celda) <= len(rotulos[indice]) + 20
    )
    return iguales >= 2 and iguales >= 0.6 * len(llenas)


def _es_numeracion(celdas: list[str]) -> bool:
    """Renglón «1, 2, 3…» o «(A), (B), (C)…» que numera las columnas."""
    numeros = [leer_entero(celda.strip("()")) for celda in celdas]
    if None not in numeros:
        return numeros == list(range(numeros[0], numeros[0] + len(numeros)))
    letras = [celda.strip("() ").upper() for celda in celdas]
    return len(letras) > 3 and letras == [chr(65 + i) for i in range(len(letras))]
