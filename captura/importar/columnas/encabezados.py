"""En qué renglón está el encabezado, con títulos y celdas combinadas encima o en dos pisos."""

from dataclasses import dataclass

from ..doblar import palabras_de_rotulo
from ..interpretar.cargos import leer_cargo
from ..lectura.hoja import Hoja
from .reconocer import Reconocedor, separar_persona

RENGLONES_DONDE_BUSCAR = 40
RENGLONES_DE_ENCABEZADO = 3
MINIMO = 1.8
MAX_ROTULO = 400
_DE_PERSONA = frozenset(("nombre", "nombres", "apellido_paterno", "apellidos"))


@dataclass(frozen=True)
class Encabezado:
    """Índice (desde 0) del último renglón del encabezado, sus rótulos y los títulos que lo preceden."""

    fila: int
    rotulos: tuple[str, ...]
    titulos: tuple[str, ...]
    pisos: int = 1


def localizar(hoja: Hoja, reconocedor: Reconocedor) -> Encabezado | None:
    """El encabezado de la hoja, o `None` si ningún renglón lo parece."""
    mejor, puntos_del_mejor = None, 0.0
    for fila in range(min(RENGLONES_DONDE_BUSCAR, len(hoja.filas))):
        if mejor and fila > mejor[0] + RENGLONES_DE_ENCABEZADO:
            break
        for pisos in (1, 2) if fila else (1,):
            rotulos = _rotulos(hoja, fila, pisos)
            puntos = _puntos(rotulos, reconocedor) - 0.1 * (pisos - 1)
            if puntos > max(puntos_del_mejor, MINIMO):
                mejor, puntos_del_mejor = (fila, pisos, rotulos), puntos
    return encabezado_en(hoja, *mejor) if mejor else None


def encabezado_en(hoja: Hoja, fila: int, pisos: int = 1, rotulos: tuple[str, ...] | None = None) -> Encabezado:
    """El encabezado cuyo último renglón es `fila` (desde 0)."""
    titulos = dict.fromkeys(
        celda.strip() for renglon in hoja.filas[: fila - pisos + 1] for celda in renglon if celda.strip()
    )
    return Encabezado(fila, rotulos or _rotulos(hoja, fila, pisos), tuple(titulos), pisos)


def _rotulos(hoja: Hoja, fila: int, pisos: int) -> tuple[str, ...]:
    bajos = [" ".join(celda.split()) for celda in hoja.filas[fila]]
    if pisos == 1:
        return tuple(bajos)
    grupos = _extender_grupos(hoja, fila - 1)
    altos = [" ".join(celda.split()) for celda in hoja.filas[fila - 1]]
    return tuple(_unir(grupo, alto, bajo) for grupo, alto, bajo in zip(grupos, altos, bajos, strict=True))


def _extender_grupos(hoja: Hoja, fila: int) -> list[str]:
    """Repite hacia la derecha el rótulo de grupo de las celdas combinadas (o, si no constan, hasta el siguiente)."""
    grupos = [" ".join(celda.split()) for celda in hoja.filas[fila]]
    combinadas = [(a, b) for a, b in hoja.combinadas if a[0] <= fila <= b[0] and a[1] < b[1]]
    for (_, izquierda), (_, derecha) in combinadas:
        for columna in range(izquierda + 1, min(derecha + 1, len(grupos))):
            grupos[columna] = grupos[izquierda]
    if not combinadas:
        for columna in range(1, len(grupos)):
            grupos[columna] = grupos[columna] or grupos[columna - 1]
    return grupos


def _unir(grupo: str, alto: str, bajo: str) -> str:
    if not bajo or bajo == alto:
        return alto
    palabras = palabras_de_rotulo(grupo)
    leido = leer_cargo(grupo) if len(palabras) < 6 else None
    if separar_persona(palabras)[0] or (leido and leido.opciones):
        return f"{grupo} {bajo}"
    return bajo


def _puntos(rotulos: tuple[str, ...], reconocedor: Reconocedor) -> float:
    """Cuántas columnas distintas se reconocen; cero si ninguna puede ser el nombre de una persona."""
    puntos: dict[tuple[str, str, str], float] = {}
    hay_persona = False
    for rotulo in rotulos:
        if not rotulo or len(rotulo) > MAX_ROTULO:
            continue
        for lectura in reconocedor.leer(rotulo)[:1]:
            llave = (lectura.concepto, lectura.persona, rotulo)
            puntos[llave] = max(puntos.get(llave, 0), lectura.puntos / 100)
        hay_persona = hay_persona or any(lectura.concepto in _DE_PERSONA for lectura in reconocedor.leer(rotulo))
    return sum(puntos.values()) if hay_persona else 0.0
