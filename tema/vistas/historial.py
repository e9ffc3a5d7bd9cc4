"""Lo que se muestra del historial: qué cambió en cada candidatura, quién lo verificó y con qué acuerdo."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from .listas import Paginacion, Renglon


class Tramo(Protocol):
    """Parte de un texto comparado: `clase` es «igual», «quitado» o «agregado»."""

    clase: str
    texto: str


class Hecho(Protocol):
    """Una cosa que cambió. Lo entrega quien lee el historial; `tramos` es el cambio por palabras y `resumen`, lo mismo recortado."""

    clase: str
    campo: str
    rotulo: str
    antes: str
    despues: str
    tramos: tuple[Tramo, ...]
    resumen: tuple[Tramo, ...]


class Cambio(Protocol):
    """Lo que una publicación le cambió a una candidatura."""

    clave: str
    publicacion: str
    momento: datetime
    fecha: date
    hechos: tuple[Hecho, ...]
    verifico: str
    acuerdo: str


class Historial(Protocol):
    """Todos los cambios, del más nuevo al más viejo; desde cuándo, y las notas de lo que falta."""

    cambios: tuple[Cambio, ...]
    desde: date | None
    notas: tuple[str, ...]
    existe: bool


@dataclass(frozen=True, slots=True)
class Novedad:
    """Un cambio como se dibuja: cada hecho con los tramos que se muestran, o ninguno."""

    cambio: Cambio
    hechos: tuple[tuple[Hecho, tuple[Tramo, ...]], ...]


@dataclass(frozen=True, slots=True)
class Historia:
    """Lo que cambió en una candidatura; `completa` es la página con todo, si aquí no cupo."""

    novedades: tuple[Novedad, ...]
    completa: str = ""


@dataclass(frozen=True, slots=True)
class Entrada:
    """Un renglón de «Últimos cambios»: una candidatura, o `cuantas` que cambiaron en una misma publicación."""

    cambio: Cambio
    hechos: tuple[Hecho, ...]
    renglon: Renglon | None
    contienda: str
    cuantas: int = 1


@dataclass(frozen=True, slots=True)
class VistaUltimosCambios:
    """Página de los últimos cambios, por día."""

    dias: tuple[tuple[date, tuple[Entrada, ...]], ...]
    existe: bool
    desde: date | None
    notas: tuple[str, ...]
    hay_anteriores: bool
    canal: str
    """Dirección del canal Atom, o vacío si no lo hay."""
    paginacion: Paginacion


@dataclass(frozen=True, slots=True)
class VistaHistoria:
    """Página con todo lo que cambió en una candidatura."""

    renglon: Renglon
    contienda: str
    ruta_de_contienda: str
    historia: Historia
    paginacion: Paginacion
