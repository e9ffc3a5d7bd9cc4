"""Valores de listas cerradas: sexo, calidad, situación, principio, grado y estatus de estudios, y las ausencias."""

from functools import lru_cache

from ..catalogo import leer_catalogo, valores_de
from ..doblar import compactar, doblar

_SIGNOS_DE_AUSENCIA = frozenset(
    ("-", "--", "---", "—", "–", ".", "..", "...", "?", "??", "???", "*", "/", "_", "N°", "S/N°")
)
MAX_AUSENCIA = 90
_AUSENCIAS = {
    clase: frozenset(map(compactar, grafias)) for clase, grafias in leer_catalogo("valores")["ausencia"].items()
}


def es_ausencia(texto: str, clase: str = "") -> bool:
    """Si `texto` solo dice «aquí no hay dato». `clase` («contacto», «lista», «registro») añade grafías propias."""
    return _es_ausencia(texto, clase) if len(texto) <= MAX_AUSENCIA else not texto.strip()


@lru_cache(maxsize=100_000)
def _es_ausencia(texto: str, clase: str) -> bool:
    limpio = texto.strip()
    if not limpio or limpio in _SIGNOS_DE_AUSENCIA:
        return True
    compacto = compactar(limpio)
    return bool(compacto) and (compacto in _AUSENCIAS["siempre"] or (bool(clase) and compacto in _AUSENCIAS[clase]))


def leer_valor(tabla: str, texto: str) -> str | None:
    """Valor de la lista `tabla` que dice `texto`; `None` si ninguna grafía coincide."""
    return valores_de(tabla).get(compactar(texto))


def leer_sexo(texto: str, letra_m: str | None) -> str | None:
    """Sexo; «M» vale lo que `letra_m`, que depende de la columna entera."""
    return letra_m if compactar(texto) == "m" else leer_valor("sexo", texto)


def significado_de_m(valores: set[str]) -> str | None:
    """Qué quiere decir «M» en una columna de sexo: con H es mujer y con F, hombre; a solas no se sabe."""
    letras = {compactar(valor) for valor in valores}
    if "h" in letras or letras & {"hombre", "masculino", "mujer"}:
        return None if "f" in letras else "mujer"
    return "hombre" if letras & {"f", "femenino"} else None


def leer_estudios(texto: str) -> tuple[str | None, str | None]:
    """(grado, estatus) de «Licenciatura trunca», «Maestría (titulada)», «Bachillerato»…; cada uno `None` si no
    aparece."""
    if (grado := leer_valor("grado", texto)) or (leer_valor("estatus", texto)):
        return grado, None if grado else leer_valor("estatus", texto)
    palabras = doblar(texto).split()
    for corte in range(len(palabras) - 1, 0, -1):
        for uno, otro in ((palabras[:corte], palabras[corte:]), (palabras[corte:], palabras[:corte])):
            grado, estatus = leer_valor("grado", " ".join(uno)), leer_valor("estatus", " ".join(otro))
            if grado and estatus:
                return grado, estatus
    return None, None
