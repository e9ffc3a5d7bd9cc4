"""Las cosas que la importación propone, antes de volverse modelos."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Puesto:
    """Un cargo y la elección en que se vota.

    `familia` agrupa cargos a los que una persona puede ir por MR y RP a la vez. `varios`: una fuerza lleva a más de
    una persona sin que el cargo sea una lista; `es_nuevo`: no está en el catálogo y se propone del texto.
    """

    cargo: str
    nombre: str
    eleccion: str
    ambito: str
    familia: str
    principio: str | None = None
    varios: bool = False
    numerado: bool = False
    con_suplente: bool = True
    es_nacional: bool = False
    es_federal: bool = False
    es_nuevo: bool = False


@dataclass(frozen=True)
class Sede:
    """Dónde se elige: la entidad (clave de dos cifras, "" si es una sola elección local) y su parte.

    `numero` y `nombre` son los del distrito, circunscripción o municipio; `comunidad`, el de la comunidad.
    """

    entidad: str = ""
    numero: int | None = None
    nombre: str = ""
    comunidad: str = ""


@dataclass(eq=False)
class FuerzaPropuesta:
    """Quien postula. `identidad` no cambia de una importación a otra; `clave` y `siglas` se ponen al final."""

    identidad: str
    tipo: str
    nombre: str
    siglas: str | None = None
    integrantes: list["FuerzaPropuesta"] = field(default_factory=list)
    clave: str = ""
    color: str | None = None
    contiendas: tuple[str, ...] = ()

    @property
    def es_grupo(self) -> bool:
        """Si es coalición o candidatura común."""
        return self.tipo in ("coalición", "candidatura común")
