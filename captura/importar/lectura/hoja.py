"""La hoja leída: renglones de texto, sin interpretar."""

from dataclasses import dataclass, field

MAX_COLUMNAS = 1_000
MAX_RENGLONES = 300_000


@dataclass
class Hoja:
    """Una hoja de la fuente. `filas` son textos, todas del mismo ancho; el renglón 1 es `filas[0]`.

    `combinadas` son los rectángulos ((fila, columna), (fila, columna)) de celdas combinadas, desde 0. `omitida` dice
    por qué no se lee, o es `None`.
    """

    nombre: str
    filas: list[list[str]] = field(default_factory=list)
    combinadas: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    omitida: str | None = None

    @property
    def ancho(self) -> int:
        """Columnas de la hoja."""
        return len(self.filas[0]) if self.filas else 0

    def emparejar(self) -> None:
        """Deja todas las filas del mismo ancho y repite hacia abajo el valor de las celdas combinadas en vertical."""
        ancho = max(map(len, self.filas), default=0)
        for fila in self.filas:
            fila.extend([""] * (ancho - len(fila)))
        for (arriba, izquierda), (abajo, _) in self.combinadas:
            for renglon in range(arriba + 1, min(abajo + 1, len(self.filas))):
                if izquierda < ancho and not self.filas[renglon][izquierda]:
                    self.filas[renglon][izquierda] = self.filas[arriba][izquierda]
