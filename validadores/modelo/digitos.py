"""Los dígitos verificadores de la CURP y del RFC: distinguen una clave de verdad de un texto que se le parece."""

import re

from .alisado import alisar

ALFABETO_CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
ALFABETO_RFC = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"


def tiene_su_digito(clase: str, texto: str) -> bool:
    """Si el dato de `clase` («CURP», «RFC», «clave de elector») escrito en `texto` trae el dígito que le toca.

    La clave de elector no publica cómo se calcula el suyo: su forma basta. Fuentes: Instructivo Normativo para la
    Asignación de la CURP (RENAPO), anexo de la integración de la clave; anexo 1-A de la Resolución Miscelánea Fiscal
    (SAT), dígito verificador del RFC.
    """
    cuentas = {"CURP": (digito_de_curp, r"[^0-9A-ZÑ]"), "RFC": (digito_de_rfc, r"[^0-9A-ZÑ&]")}
    if clase not in cuentas:
        return True
    cuenta, ajenos = cuentas[clase]
    clave = re.sub(ajenos, "", alisar(texto).upper())
    return cuenta(clave[:-1]) == clave[-1]


def digito_de_curp(primeros: str) -> str:
    """El último carácter de una CURP, de sus `primeros` 17."""
    suma = sum(ALFABETO_CURP.index(letra) * (18 - lugar) for lugar, letra in enumerate(primeros))
    return str(-suma % 10)


def digito_de_rfc(primeros: str) -> str:
    """El último carácter del RFC de una persona física, de sus `primeros` 12: una cifra o «A»."""
    suma = sum(ALFABETO_RFC.index(letra) * (13 - lugar) for lugar, letra in enumerate(primeros))
    return "0123456789A"[-suma % 11]
