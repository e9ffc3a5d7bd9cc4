"""Lo que muestran el comparador y la estadística."""

from dataclasses import dataclass

from validadores import Estado, Pregunta

from .listas import Renglon, ResumenContienda


@dataclass(frozen=True, slots=True)
class ColumnaComparada:
    """Una persona dentro de una comparación, con el estado de sus respuestas."""

    renglon: Renglon
    estado: Estado


@dataclass(frozen=True, slots=True)
class FilaComparada:
    """Una pregunta y lo que respondió cada quien, en el orden de las columnas: vacío si nada, None si no se le pregunta."""

    pregunta: Pregunta
    valores: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class VistaComparacion:
    """Las candidaturas que encabezan una contienda, lado a lado."""

    contienda: ResumenContienda
    columnas: tuple[ColumnaComparada, ...]
    filas: tuple[FilaComparada, ...]


@dataclass(frozen=True, slots=True)
class Barra:
    """Una categoría de una estadística: cuántas candidaturas, cuántas con respuestas publicadas y dónde verlas."""

    rotulo: str
    total: int
    respondieron: int
    ruta: str


@dataclass(frozen=True, slots=True)
class Cuadro:
    """Una estadística: qué se halló, sus barras y con qué método. `mayor` es la barra más larga, para la escala."""

    clave: str
    titulo: str
    hallazgo: str
    metodo: str
    barras: tuple[Barra, ...]
    total: int

    @property
    def mayor(self) -> int:
        """Candidaturas de la categoría más numerosa."""
        return max((barra.total for barra in self.barras), default=1) or 1


@dataclass(frozen=True, slots=True)
class VistaEstadistica:
    """Todas las estadísticas de registro y de respuestas."""

    cuadros: tuple[Cuadro, ...]
    descarga: str
    octetos: int
    con_diversidad: bool = False
    """Si hay página de la diversidad."""
