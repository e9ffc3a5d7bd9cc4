"""Lo que cambió en los datos publicados, como se entrega a quien hace el sitio: solo lo que hoy puede decirse."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from ..palabras import Tramo, comparar, resumir

Clase = Literal[
    "alta", "situacion", "dato", "dato-corregido", "respuestas", "respuesta", "respuesta-nueva", "respuesta-retirada",
    "contacto", "foto-nueva", "foto", "identidad",
]
COMUN_MINIMO = 0.4
"""Parte del texto más corto que debe seguir igual para que marcar palabras se entienda."""
Nota = Literal["sin-git", "incompleto", "sin-comprometer"]


@dataclass(frozen=True, slots=True)
class Hecho:
    """Una cosa que cambió. `campo` es la pregunta o el dato; `antes` y `despues` van vacíos si no se dicen."""

    clase: Clase
    campo: str = ""
    rotulo: str = ""
    """La pregunta, como se lee en el cuestionario."""
    antes: str = ""
    despues: str = ""

    @property
    def tramos(self) -> tuple[Tramo, ...]:
        """El cambio, palabra por palabra; de un texto que se escribió otra vez, lo de antes y lo de ahora enteros. Vacío si no se dice."""
        if self.clase != "respuesta" or not self.antes:
            return ()
        tramos = comparar(self.antes, self.despues)
        comun = sum(len(t.texto.strip()) for t in tramos if t.clase == "igual")
        if comun >= COMUN_MINIMO * min(len(self.antes), len(self.despues)):
            return tramos
        return Tramo("quitado", self.antes), Tramo("agregado", self.despues)

    @property
    def resumen(self) -> tuple[Tramo, ...]:
        """Los mismos tramos, con lo igual recortado a lo que hace falta para ubicar el cambio."""
        return resumir(self.tramos)


@dataclass(frozen=True, slots=True)
class Cambio:
    """Lo que una publicación le cambió a una candidatura.

    `publicacion` es el commit que la trajo; `momento`, cuándo, en la hora del centro de México; `verifico`, el área o la
    persona que lo revisó, y `acuerdo`, el que lo respalda; vacíos si no constan.
    """

    clave: str
    publicacion: str
    momento: datetime
    hechos: tuple[Hecho, ...]
    verifico: str = ""
    acuerdo: str = ""

    @property
    def fecha(self) -> date:
        """El día en que se publicó."""
        return self.momento.date()


@dataclass(frozen=True)
class Historial:
    """Los cambios publicados, del más nuevo al más viejo, y desde qué día se cuentan.

    `notas` dice qué le falta: «sin-git», no hay historial en esta copia; «incompleto», empieza después de lo debido;
    «sin-comprometer», la carpeta tiene cambios que todavía no están en él.
    """

    cambios: tuple[Cambio, ...] = ()
    desde: date | None = None
    notas: tuple[Nota, ...] = ()

    @cached_property
    def existe(self) -> bool:
        """Si hay historial que contar, aunque no tenga cambios."""
        return "sin-git" not in self.notas
