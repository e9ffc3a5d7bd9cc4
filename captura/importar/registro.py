"""El registro: una persona postulada en un renglón, y lo que se va sabiendo de ella."""

from dataclasses import dataclass, field

from .cambios import Celda
from .columnas.contexto import Indicio
from .propuesta.cosas import FuerzaPropuesta, Puesto, Sede
from .valores.catalogados import es_ausencia
from .valores.textos import limpiar_linea

DE_NOMBRE = ("nombre", "nombres", "segundo_nombre", "apellidos", "apellido_paterno", "apellido_materno")


@dataclass(eq=False)
class Registro:
    """Una persona postulada, como la dice un renglón. Lo que se interpreta después se añade aquí mismo.

    `persona` es su lugar en el renglón: "", «propietaria», «suplente» o el texto de su cargo en una planilla
    acostada. `rechazo` es "" mientras el registro sirva. `formula` es el número interno que une a propietaria y
    suplente. `generales` son los datos del registro que solo se copian (acuerdo, fechas, sobrenombre) y `respuestas`,
    las del cuestionario.
    """

    hoja: str
    fila: int
    persona: str
    orden: int
    celdas: dict[str, list[Celda]]
    indicios: dict[str, Indicio]
    reservado: list[tuple[str, Celda]] = field(default_factory=list)
    nombre: str = ""
    rechazo: str = ""
    es_complemento: bool = False
    puesto: Puesto | None = None
    sede: Sede | None = None
    contienda: str = ""
    fuerza: FuerzaPropuesta | None = None
    partido: FuerzaPropuesta | None = None
    demarcacion: str | None = None
    posicion: int | None = None
    formula: str = ""
    calidad: str = ""
    situacion: str = "aprobada"
    sexo: str | None = None
    edad: int | None = None
    generales: dict[str, object] = field(default_factory=dict)
    respuestas: dict[str, object] = field(default_factory=dict)
    clave: str = ""
    clave_persona: str = ""
    sustituye: "Registro | None" = None

    def celda(self, concepto: str) -> Celda | None:
        """La primera celda de `concepto` que trae dato, o `None`."""
        return next((c for c in self.celdas.get(concepto, ()) if not es_ausencia(c.texto)), None)

    def texto(self, concepto: str) -> str:
        """El texto de `concepto` en una línea: el de su celda o, si no hay, el que indica el contexto; "" si nada."""
        if celda := self.celda(concepto):
            return limpiar_linea(celda.texto)[0]
        indicio = self.indicios.get(concepto)
        return indicio.valor if indicio else ""

    @property
    def plaza(self) -> tuple:
        """Lo que ocupa: contienda, fuerza, cargo, demarcación, posición y calidad. En una plaza cabe una sola vigente."""
        return self.contienda, self.fuerza, self.puesto.cargo, self.demarcacion, self.posicion, self.calidad

    @property
    def lugar(self) -> str:
        """Dónde está, para decirlo: «hoja «Base», renglón 14»."""
        return f"hoja «{self.hoja}», renglón {self.fila}"
