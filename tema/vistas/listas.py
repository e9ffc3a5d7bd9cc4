"""Lo que muestran las listas: renglones, fórmulas, planillas, contiendas, lugares y fuerzas."""

from dataclasses import dataclass

from validadores import Cargo, Contienda, Distrito, Estado, Fuerza, Municipio, TipoEleccion


@dataclass(frozen=True, slots=True)
class Enlace:
    """Enlace interno: texto y ruta relativa a la raíz del sitio; `detalle` es una aclaración corta."""

    texto: str
    ruta: str
    detalle: str = ""


@dataclass(frozen=True, slots=True)
class Renglon:
    """Una candidatura como la muestra una lista, igual para todas.

    `respuestas` es «respondió», «respondió en parte» o el motivo verdadero de que no haya; `foto` es la ruta de la
    miniatura o None, y entonces se muestran las `iniciales`.
    """

    clave: str
    nombre: str
    sobrenombre: str
    iniciales: str
    foto: str | None
    calidad: str
    cargo: str
    posicion: int | None
    demarcacion: str
    fuerza: Fuerza
    situacion: str
    es_vigente: bool
    estado: Estado
    respuestas: str
    ruta: str


@dataclass(frozen=True, slots=True)
class Formula:
    """Propietaria y suplente de un lugar; `anteriores` son quienes lo dejaron. Puede faltar cualquiera."""

    cargo: str
    posicion: int | None
    demarcacion: str
    propietarias: tuple[Renglon, ...]
    suplentes: tuple[Renglon, ...]
    anteriores: tuple[Renglon, ...]


@dataclass(frozen=True, slots=True)
class Planilla:
    """Lo que una fuerza postula en una contienda: una fórmula, una planilla o una lista."""

    fuerza: Fuerza
    integrantes: tuple[Fuerza, ...]
    formulas: tuple[Formula, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Paginacion:
    """Página `numero` de `total`, con las rutas de todas."""

    numero: int
    total: int
    rutas: tuple[str, ...]

    @property
    def anterior(self) -> str | None:
        """Ruta de la página anterior."""
        return self.rutas[self.numero - 2] if self.numero > 1 else None

    @property
    def siguiente(self) -> str | None:
        """Ruta de la página siguiente."""
        return self.rutas[self.numero] if self.numero < self.total else None


@dataclass(frozen=True, slots=True)
class Conteo:
    """Cuántas candidaturas vigentes hay y cuántas respondieron el cuestionario, completo o en parte.

    Si `es_parcial`, la fuente no trae todas las respuestas y de las demás no se sabe.
    """

    total: int
    respondieron: int
    es_parcial: bool = False


@dataclass(frozen=True, slots=True)
class VistaContienda:
    """Página de una contienda."""

    contienda: Contienda
    tipo: TipoEleccion
    municipio: Municipio | None
    distrito: Distrito | None
    cargos: tuple[Cargo, ...]
    planillas: tuple[Planilla, ...]
    conteo: Conteo
    orden: str
    paginacion: Paginacion


@dataclass(frozen=True, slots=True)
class ResumenContienda:
    """Una contienda en una lista de contiendas."""

    contienda: Contienda
    tipo: TipoEleccion
    conteo: Conteo
    ruta: str
    etiqueta: str
    """Lo que la distingue de sus hermanas: «Distrito 5, Temixco», «Cuautla»."""


@dataclass(frozen=True, slots=True)
class GrupoContiendas:
    """Las contiendas de un tipo de elección."""

    tipo: TipoEleccion
    contiendas: tuple[ResumenContienda, ...]
    conteo: Conteo


@dataclass(frozen=True, slots=True)
class VistaTerritorio:
    """Página de un municipio o distrito: qué se elige ahí."""

    clase: str
    """«Municipio» o «Distrito»."""
    nombre: str
    detalle: str
    grupos: tuple[GrupoContiendas, ...]
    vecinos: tuple[Enlace, ...]
    """Distritos que tocan el municipio o municipios que toca el distrito."""


@dataclass(frozen=True, slots=True)
class TramoFuerza:
    """Candidaturas de una fuerza en una contienda."""

    contienda: ResumenContienda
    renglones: tuple[Renglon, ...]


@dataclass(frozen=True, slots=True)
class VistaFuerza:
    """Página de una fuerza política."""

    fuerza: Fuerza
    integrantes: tuple[Fuerza, ...]
    alianzas: tuple[Fuerza, ...]
    """Coaliciones y candidaturas comunes en que participa."""
    conteo: Conteo
    tramos: tuple[TramoFuerza, ...]
    paginacion: Paginacion


@dataclass(frozen=True, slots=True)
class VistaDirectorio:
    """Página del directorio de nombres por inicial."""

    inicial: str
    iniciales: tuple[Enlace, ...]
    renglones: tuple[tuple[Renglon, str], ...]
    """Renglón y nombre de su contienda."""
    total: int
    paginacion: Paginacion
