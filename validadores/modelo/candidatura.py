"""La candidatura: un renglón del registro aprobado por el Consejo."""

from typing import Literal

from pydantic import Field

from .base import Clave, ClaveCatalogo, ClaveFuerza, Fecha, Linea, Modelo, entero

Situacion = Literal["aprobada", "sustituida", "cancelada", "renuncia", "fallecimiento"]
Calidad = Literal["propietaria", "suplente"]


class Candidatura(Modelo):
    """Renglón de `candidaturas/registro/<contienda>.csv` (listado de candidaturas aprobadas, 11.7 a 11.10)."""

    clave: Clave = Field(title="Clave")
    """Clave opaca y eterna: también nombra sus archivos y su dirección en el sitio."""
    persona: Clave = Field(title="Persona")
    """Clave de la persona; la comparten sus candidaturas por MR y RP."""
    cargo: ClaveCatalogo = Field(title="Cargo")
    """Cargo, como en `proceso.json`."""
    fuerza: ClaveFuerza = Field(title="Fuerza política")
    """Quien la postula, como en `catalogos/fuerzas.csv`."""
    partido: ClaveFuerza | None = Field(default=None, title="Partido de origen")
    """Partido que la propone dentro de una coalición o candidatura común."""
    demarcacion: Linea | None = Field(default=None, title="Demarcación")
    """Parte del municipio, donde las regidurías o concejalías se eligen por demarcación."""
    posicion: entero(1, 999) | None = Field(default=None, title="Posición")
    """Número de lista o de fórmula; vacío si el cargo es único o la fuente no lo dice."""
    calidad: Calidad = Field(title="Calidad")
    """Propietaria o suplente."""
    nombre: Linea = Field(title="Nombre")
    """Nombre completo, como en el acuerdo de registro."""
    sobrenombre: Linea | None = Field(default=None, title="Sobrenombre")
    """Sobrenombre con que aparece en la boleta."""
    sexo: Linea | None = Field(default=None, title="Sexo")
    """Sexo, según el catálogo de `proceso.json`; vacío si la fuente no lo dice."""
    edad: entero(15, 120) | None = Field(default=None, title="Edad")
    """Años cumplidos el día de la jornada; nunca la fecha de nacimiento."""
    acuerdo: Linea | None = Field(default=None, title="Acuerdo de registro")
    """Acuerdo del Consejo que aprobó la candidatura."""
    fecha_acuerdo: Fecha | None = Field(default=None, title="Fecha del acuerdo")
    """Fecha de ese acuerdo, AAAA-MM-DD."""
    situacion: Situacion = Field(title="Situación")
    """Si sigue vigente («aprobada») o dejó de estarlo, y por qué."""
    acuerdo_situacion: Linea | None = Field(default=None, title="Acuerdo de la situación")
    """Acuerdo que la sustituyó, canceló o dio por terminada."""
    fecha_situacion: Fecha | None = Field(default=None, title="Fecha de la situación")
    """Fecha de ese acuerdo, AAAA-MM-DD."""
    sustituye: Clave | None = Field(default=None, title="Sustituye a")
    """Clave de la candidatura a la que releva."""
    contienda: ClaveCatalogo = Field(title="Contienda", json_schema_extra={"columna": False})
    """Contienda; no es columna: la dice el nombre del archivo."""

    @property
    def es_vigente(self) -> bool:
        """Si la candidatura sigue en la contienda."""
        return self.situacion == "aprobada"

    @property
    def es_propietaria(self) -> bool:
        """Si encabeza la fórmula."""
        return self.calidad == "propietaria"

    @property
    def lugar(self) -> tuple[str, str, str, str, int | None]:
        """El lugar por el que compite: contienda, fuerza, cargo, demarcación y posición. Propietaria y suplente lo comparten."""
        return (self.contienda, self.fuerza, self.cargo, self.demarcacion or "", self.posicion)
