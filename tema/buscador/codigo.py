"""Números pequeños escritos como letras dentro de un texto de JavaScript; `static/js/buscar/10-codigo.js` los lee.

Un carácter por número, sin los que JSON escapa: así 20,000 nombres caben en una lectura de red modesta.
"""

_LLANOS = 91
_ULTIMO = 0xD000


def cifrar(numero: int) -> str:
    """El carácter de un número; ValueError si es negativo o pasa de unos cincuenta mil."""
    if numero < 0:
        raise ValueError(f"{numero} no se puede escribir como carácter")
    if numero < _LLANOS:
        punto = 0x23 + numero
        return chr(punto + (punto >= 0x5C))
    punto = 0xA1 + numero - _LLANOS
    punto += punto >= 0xAD
    if punto >= _ULTIMO:
        raise ValueError(f"{numero} no cabe en un carácter")
    return chr(punto)


def columna(numeros) -> str:
    """Una columna de números, un carácter cada uno."""
    return "".join(map(cifrar, numeros))
