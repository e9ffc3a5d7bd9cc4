"""Los agregados: cuántas personas de cada grupo hay entre las candidaturas, sin que un número señale a nadie.

Son lo único de la identidad que se publica sin el consentimiento de publicarla; basta el de uso estadístico. Se calculan
desde la carpeta reservada y aquí ya llegan protegidos (Lineamientos, objeto: estadística sobre grupos en situación de
discriminación).
"""

from typing import Literal

from pydantic import Field

from .base import Fecha, Identificador, Linea, Modelo

Cruce = Literal["cargo", "fuerza", "sexo"]
"""Rasgo público por el que se reparte una cuenta."""
SIN_DATO = "sin dato"
"""Valor de un rasgo que el registro no dice."""
Grupo = tuple[Linea, ...]
"""Respuestas, o valores de un rasgo, que se cuentan juntos."""


class RenglonAgregado(Modelo):
    """Las personas de uno o varios valores de un rasgo, por respuesta y en el orden de las del cuadro."""

    valores: Grupo = Field(min_length=1)
    cuentas: tuple[int, ...]


class CuadroAgregado(Modelo):
    """Una pregunta repartida por un rasgo."""

    cruce: Cruce
    renglones: tuple[RenglonAgregado, ...]


class PreguntaAgregada(Modelo):
    """Lo que respondieron a una pregunta quienes autorizaron el uso estadístico."""

    pregunta: Identificador
    corte: Fecha
    """Día en que se contó. Puede ser anterior al de otras: se cuenta otra vez cuando la diferencia no señala a nadie."""
    respuestas: tuple[Grupo, ...]
    """Las del cuestionario, cada una en un grupo; las que pocas personas dieron se cuentan juntas."""
    cuentas: tuple[int, ...]
    """Cuántas personas dieron las de cada grupo."""
    cuadros: tuple[CuadroAgregado, ...] = ()

    @property
    def total(self) -> int:
        """Cuántas personas la respondieron."""
        return sum(self.cuentas)


class Agregados(Modelo):
    """Contenido de `estadistica/agregados.json`. Lo escribe `inv estadistica`; no se edita a mano."""

    corte: Fecha
    """Día del último cálculo."""
    umbral: int = Field(ge=2)
    """Ninguna cuenta es menor que esta."""
    preguntas: tuple[PreguntaAgregada, ...] = ()
