"""El seguimiento público: cuentas entregadas, verificación y pausas, de donde sale el estado de cada sección."""

from datetime import date
from typing import Literal

from pydantic import Field

from .base import Clave, Fecha, Linea, Modelo

Seccion = Literal["fotografia", "contacto", "curriculo", "identidad"]
"""Sección del cuestionario cuyo estado se informa por separado."""


class Cuenta(Modelo):
    """Entrega de la cuenta de captura; de ahí corre el plazo (art. 16 f)."""

    candidatura: Clave = Field(title="Candidatura")
    """Clave de la candidatura."""
    entregada: Fecha = Field(title="Entregada")
    """Fecha del acuse, AAAA-MM-DD."""


class Verificacion(Modelo):
    """Sección recibida que todavía no se publica: está en verificación o se devolvió con observaciones (art. 18)."""

    candidatura: Clave = Field(title="Candidatura")
    """Clave de la candidatura."""
    seccion: Literal["fotografia", "contacto", "curriculo"] = Field(title="Sección")
    """Sección del cuestionario. La de identidad no cabe: hasta «en verificación» diría que la persona respondió."""
    estado: Literal["en verificación", "observada"] = Field(title="Estado")
    """En verificación, u observada (devuelta para corregir)."""
    desde: Fecha = Field(title="Desde")
    """Fecha desde la que está así, AAAA-MM-DD."""


class Pausa(Modelo):
    """Sección que el instituto dejó de mostrar por orden de autoridad."""

    candidatura: Clave = Field(title="Candidatura")
    """Clave de la candidatura."""
    seccion: Seccion = Field(title="Sección")
    """Sección del cuestionario."""
    desde: Fecha = Field(title="Desde")
    """Primer día de la pausa, AAAA-MM-DD."""
    hasta: Fecha | None = Field(default=None, title="Hasta")
    """Último día; vacío si sigue."""
    motivo: Linea = Field(title="Motivo público")
    """Motivo que puede leer cualquiera."""
    acuerdo: Linea = Field(title="Acuerdo")
    """Acuerdo o resolución que la ordena."""

    def rige(self, hoy: date) -> bool:
        """Si la pausa está en vigor ese día."""
        return self.desde <= hoy and (self.hasta is None or hoy <= self.hasta)
