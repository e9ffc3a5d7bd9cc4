"""La gramática de JSON, en estricto: sin honduras, NaN, enteros sin fin ni llaves repetidas; y el lugar de todo."""

import json
import math
import re
from collections.abc import Iterator

from .hallazgo import Hallazgo, Redactado, hallar
from .traduccion import CLASES

NIVELES = 20
CIFRAS = 18
CADENA = r'"(?:[^"\\\n]|\\.)*"?'
PIEZAS = re.compile(CADENA + r"|[{}\[\]:]")
NUMEROS = re.compile(CADENA + r"|-?Infinity|NaN|-?[0-9][-+.0-9eE]*")
CAUSAS = {
    "Expecting value": "aquí falta un valor, o hay algo que no lo es",
    "Expecting property name": "aquí va un nombre entre comillas dobles; quizá sobra una coma antes",
    "Expecting ',' delimiter": "falta una coma, o sobra lo que sigue",
    "Expecting ':' delimiter": "faltan dos puntos después del nombre",
    "Extra data": "después de la última llave hay más texto",
    "Unterminated string": "este texto no cierra sus comillas; quizá el archivo está cortado",
    "Invalid control character": "dentro de un texto los saltos se escriben \\n y los tabuladores \\t",
    "Invalid \\": "después de una diagonal inversa (\\) solo van n, t, \", \\ o u y cuatro cifras",
    "Illegal trailing comma": "sobra una coma antes de cerrar",
}


class NumeroAjeno(ValueError):
    """Número que JSON no admite o que nadie podría guardar."""


def objetar_gramatica(archivo: str, texto: str) -> Hallazgo | None:
    """El hallazgo que impide entender `texto` como un objeto de JSON, o None."""
    if (exceso := _donde_se_hunde(texto)) is not None:
        return hallar("json-profundo", archivo, _fila(texto, exceso), maximo=NIVELES)
    try:
        datos = json.loads(texto, parse_int=_entero, parse_float=_decimal, parse_constant=_rechazar_numero)
    except NumeroAjeno as ajeno:
        sitio = next((pieza.start() for pieza in NUMEROS.finditer(texto) if pieza[0] == ajeno.args[0]), 0)
        return hallar("json-numero-ajeno", archivo, _fila(texto, sitio), valor=ajeno.args[0])
    except json.JSONDecodeError as fallo:
        causas = (dicha for inicio, dicha in CAUSAS.items() if fallo.msg.startswith(inicio))
        causa = next(causas, "no sigue la gramática")
        return hallar("json-roto", archivo, fallo.lineno, caracter=fallo.colno, causa=Redactado(causa))
    if not isinstance(datos, dict):
        return hallar("no-es-objeto", archivo, 1, hallado=Redactado(CLASES[type(datos)]))
    return None


def _fila(texto: str, sitio: int) -> int:
    return texto.count("\n", 0, sitio) + 1


def _donde_se_hunde(texto: str) -> int | None:
    """Dónde se pasa de `NIVELES`, o None; antes de leer, porque leer algo muy hondo agota la pila."""
    nivel = 0
    for pieza in PIEZAS.finditer(texto):
        nivel += (pieza[0] in "{[") - (pieza[0] in "}]")
        if nivel > NIVELES:
            return pieza.start()
    return None


def _entero(cifras: str) -> int:
    return int(cifras) if len(cifras) <= CIFRAS else _rechazar_numero(cifras)


def _decimal(cifras: str) -> float:
    return float(cifras) if math.isfinite(float(cifras)) else _rechazar_numero(cifras)


def _rechazar_numero(cifras: str):
    raise NumeroAjeno(cifras)


def llaves_repetidas(archivo: str, texto: str) -> Iterator[Hallazgo]:
    """Cada llave que un objeto de `texto` (JSON bien formado) repite, en el renglón de la segunda vez."""
    pila: list[dict[str, int | None]] = []
    ultima = None
    for pieza in PIEZAS.finditer(texto):
        signo = pieza[0]
        if signo in "{[":
            pila.append({})
        elif signo in "}]":
            pila.pop()
        elif signo == ":":
            llave = json.loads(ultima[0])
            primera = pila[-1].setdefault(llave, ultima.start())
            if primera not in (None, ultima.start()):
                pila[-1][llave] = None
                yield hallar("json-llave-repetida", archivo, _fila(texto, ultima.start()), llave=llave,
                             primera=_fila(texto, primera))
        else:
            ultima = pieza
