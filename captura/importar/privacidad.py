"""Datos personales que nunca se publican ni se repiten: reconocerlos deprisa y taparlos al mencionarlos."""

from validadores import buscar_datos_personales, ocultar, tiene_indicios

MOTIVO_PRIVADO = "privado: trae una CURP, un RFC o una clave de elector"


def trae_dato_personal(texto: str) -> bool:
    """Si `texto` trae dentro una CURP, un RFC o una clave de elector."""
    return puede_traerlo(texto) and any(buscar_datos_personales(texto))


def puede_traerlo(texto: str) -> bool:
    """Si vale la pena buscar: casi ningún texto lo trae y preguntarlo así es muy barato."""
    return tiene_indicios(texto.encode("utf-8", "replace"))


def tapar(texto: str) -> str:
    """`texto` con sus datos personales tapados."""
    return ocultar(texto) if puede_traerlo(texto) else texto
