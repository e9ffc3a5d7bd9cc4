"""La acción afirmativa: el grupo por el que se registró una candidatura. Es del registro y no del cuestionario de identidad."""

from pydantic import Field

from .base import Clave, Linea, Modelo


class AccionAfirmativa(Modelo):
    """Renglón de `seguimiento/acciones.csv`: solo existe si el Consejo acordó publicarlas (dominio, § 4)."""

    candidatura: Clave = Field(title="Candidatura")
    """Clave de la candidatura."""
    accion: Linea = Field(title="Acción afirmativa")
    """Grupo por el que se registró: «Personas indígenas»."""
    acuerdo: Linea = Field(title="Acuerdo de registro")
    """Acuerdo que la registró así."""
