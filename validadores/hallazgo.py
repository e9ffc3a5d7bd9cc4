"""El hallazgo: qué hay en qué lugar de los datos y cómo remediarlo."""

from dataclasses import dataclass

from .citas import Redactado, enumerar, limpiar
from .mensajes import frase
from .modelo.personales import ocultar

__all__ = ["DatosRechazados", "Hallazgo", "Redactado", "enumerar", "hallar", "nombrar"]

LARGO_DE_COLUMNA = 120


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """Lo que impide dar por buenos los datos.

    `archivo` va desde la carpeta de datos; `fila` es el renglón del archivo (o None); `columna`, la columna o el
    campo (o None); `codigo` nombra la regla y su apartado en el manual; `mensaje` dice qué hay y cómo remediarlo.
    """

    archivo: str
    fila: int | None
    columna: str | None
    codigo: str
    mensaje: str

    @property
    def orden(self) -> tuple:
        """Por dónde va este hallazgo en una lista: archivo, fila, columna, código y mensaje."""
        return (self.archivo, self.fila or 0, self.columna or "", self.codigo, self.mensaje)

    def __lt__(self, otro: "Hallazgo") -> bool:
        return self.orden < otro.orden

    def __str__(self) -> str:
        lugar = self.archivo if self.fila is None else f"{self.archivo}:{self.fila}"
        return f"{lugar}: {self.columna + ': ' if self.columna else ''}{self.mensaje} [{self.codigo}]"


def nombrar(archivo: str) -> str:
    """El nombre de un archivo como aparece en un hallazgo: en un renglón y sin datos personales."""
    return limpiar(ocultar(archivo))


def hallar(
    codigo: str, archivo: str, fila: int | None = None, columna: str | None = None,
    opciones: tuple[str, ...] | None = None, **datos: object,
) -> Hallazgo:
    """Hallazgo con la frase que `mensajes` tiene para `codigo`; `opciones` y `datos` la completan."""
    nombre = limpiar(ocultar(columna))[:LARGO_DE_COLUMNA] if columna else None
    return Hallazgo(nombrar(archivo), fila, nombre, codigo, frase(codigo, opciones, **datos))


class DatosRechazados(Exception):
    """Los datos tienen hallazgos y no pueden usarse; `hallazgos` los trae todos, en orden."""

    def __init__(self, hallazgos: list[Hallazgo]):
        super().__init__(hallazgos)
        self.hallazgos = hallazgos

    def __str__(self) -> str:
        return "\n".join(map(str, self.hallazgos))
