"""Si los valores de una columna son los que su rótulo promete."""

import re
from collections.abc import Callable

from ..doblar import compactar
from ..interpretar.cargos import leer_cargo, principio_en
from ..interpretar.entidades import entidad_de
from ..interpretar.fuerzas import es_fuerza_conocida
from ..interpretar.nombres import es_de_otra_cosa, parece_nombre
from ..interpretar.numeros import leer_entero
from ..interpretar.territorios import leer_distrito
from ..valores.catalogados import leer_estudios, leer_sexo, leer_valor

RESPUESTAS_DE_IDENTIDAD = frozenset(
    map(
        compactar,
        (
            "Sí",
            "No",
            "Prefiero no contestar",
            "Prefiere no contestar",
            "No aplica",
            "Verdadero",
            "Falso",
            "Ninguna",
            "Ninguno",
            "No contestó",
            "Prefiero no responder",
            "Prefiero no decirlo",
        ),
    )
)
_CORREO = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_ENLACE = re.compile(r"https?:|www\.|\.(com|mx|org|net)\b", re.IGNORECASE)


def _entre(minimo: int, maximo: int) -> Callable[[str], bool]:
    return lambda texto: (numero := leer_entero(texto)) is not None and minimo <= numero <= maximo


def _es_cargo(texto: str) -> bool:
    return len(texto) < 120 and bool(leer_cargo(texto).opciones)


def _es_distrito(texto: str) -> bool:
    return len(texto) < 120 and leer_distrito(texto).numero is not None


def _es_lugar(texto: str) -> bool:
    return len(texto) < 90 and leer_entero(texto) is None and "@" not in texto


PRUEBAS: dict[str, Callable[[str], bool]] = {
    "nombre": parece_nombre,
    "nombres": lambda texto: not es_de_otra_cosa(texto),
    "cargo": _es_cargo,
    "eleccion": _es_cargo,
    "principio": lambda texto: bool(leer_valor("principio", texto) or principio_en(texto)),
    "calidad": lambda texto: bool(leer_valor("calidad", texto)),
    "posicion": _entre(1, 999_999),
    "sexo": lambda texto: bool(leer_sexo(texto, "mujer")) or "gener" in texto.lower(),
    "edad": lambda texto: _entre(15, 110)(re.sub(r"\s*años.*$", "", texto)),
    "situacion": lambda texto: bool(leer_valor("situacion", texto)),
    "estatus_estudios": lambda texto: bool(leer_estudios(texto)[1]),
    "grado_maximo_estudios": lambda texto: bool(leer_estudios(texto)[0]),
    "entidad": lambda texto: entidad_de(texto) is not None,
    "entidad_clave": _entre(0, 32),
    "distrito_numero": _entre(1, 99_99),
    "municipio_clave": _entre(1, 99_999),
    "distrito_nombre": _es_lugar,
    "municipio": _es_lugar,
    "correo_publico": lambda texto: bool(_CORREO.search(texto)),
    "telefono_publico": lambda texto: sum(c.isdigit() for c in texto) >= 7,
    "sin_lugar.ficha": lambda texto: bool(_ENLACE.search(texto)),
    "sin_lugar.fotografia": lambda texto: (
        bool(_ENLACE.search(texto)) or texto.lower().endswith((".jpg", ".png", ".jpeg"))
    ),
}


def evidencia(concepto: str, valores: list[str]) -> float | None:
    """Proporción (0 a 1) de `valores` que parecen de ese `concepto`; `None` si no hay valores o no hay con qué
    juzgar."""
    if not valores:
        return None
    if concepto == "fuerza" or concepto == "coalicion":
        return _de_fuerza(valores)
    if concepto == "sin_lugar.numero_interno":
        return _de_consecutivo(valores)
    prueba = PRUEBAS.get(concepto)
    if prueba is None:
        return None
    proporcion = sum(map(prueba, valores)) / len(valores)
    if concepto == "cargo" and proporcion < 0.4:
        # Un cargo que el catálogo no conoce sigue siendo cargo si se repite mucho y no parece otra cosa.
        return 0.4 if _se_repite(valores) and not any(map(es_fuerza_conocida, set(valores))) else proporcion
    return proporcion


def _se_repite(valores: list[str]) -> bool:
    return len(set(valores)) <= max(12, len(valores) // 10) and not all(leer_entero(v) is not None for v in valores)


def _de_fuerza(valores: list[str]) -> float:
    """Los partidos locales no están en ningún catálogo: basta que se repitan y no sean cargos ni personas."""
    conocidas = sum(map(es_fuerza_conocida, valores)) / len(valores)
    ajenas = sum(_es_cargo(valor) or bool(leer_valor("calidad", valor)) for valor in valores) / len(valores)
    return max(conocidas, 0.5 if _se_repite(valores) else 0.3) * (1 - ajenas)


def _de_consecutivo(valores: list[str]) -> float:
    """Un número interno no se repite; un número de lista, sí."""
    return 0.9 if len(set(valores)) > 0.9 * len(valores) and len(valores) > 3 else 0.3
