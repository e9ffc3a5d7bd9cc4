"""Lo que cada plantilla recibe: objetos con atributos, sin lógica y sin volver a leer datos."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from validadores import Candidatura, Cargo, Contienda, Distrito, Estado, Fuerza, Municipio, Pregunta, TipoEleccion


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


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Respuesta a una pregunta. `valor`: texto, tupla de textos o tupla de Medio; vacío si no se respondió."""

    pregunta: Pregunta
    valor: object


@dataclass(frozen=True, slots=True)
class Medio:
    """Medio de contacto: rótulo, texto y dirección solo si es segura de enlazar."""

    rotulo: str
    texto: str
    direccion: str | None


@dataclass(frozen=True, slots=True)
class SeccionFicha:
    """Sección de la ficha, con su estado en palabras y sus respuestas si se muestran."""

    clave: str
    titulo: str
    estado: Estado
    respuestas: tuple[Respuesta, ...]


@dataclass(frozen=True, slots=True)
class VistaFicha:
    """Página de una candidatura."""

    candidatura: Candidatura
    renglon: Renglon
    contienda: ResumenContienda
    cargo: Cargo
    fuerza: Fuerza
    integrantes: tuple[Fuerza, ...]
    partido: Fuerza | None
    foto: str | None
    estado_foto: Estado
    propuestas: SeccionFicha
    trayectoria: SeccionFicha
    contacto: SeccionFicha
    formula: tuple[Renglon, ...]
    otras: tuple[tuple[Renglon, str], ...]
    """Otras candidaturas de la misma persona, con el nombre de su contienda."""
    sustituye: Renglon | None
    relevo: Renglon | None
    anterior: Renglon | None
    siguiente: Renglon | None
    publicado: date | None
    datos_persona: str
    """JSON-LD de la persona, ya escapado para ir dentro de `<script>`."""


@dataclass(frozen=True, slots=True)
class VistaInicio:
    """Portada."""

    grupos: tuple[GrupoContiendas, ...]
    conteo: Conteo
    municipios: tuple[Enlace, ...]
    distritos: tuple[Enlace, ...]
    fuerzas: tuple[Fuerza, ...]


class Descarga(Protocol):
    """Archivo descargable: ruta, título, descripción, `contenido` y su tamaño en `octetos`. Lo entrega quien publica los datos abiertos."""

    ruta: str
    titulo: str
    descripcion: str
    huella: str
    contenido: bytes
    octetos: int


@dataclass(frozen=True, slots=True)
class VistaDescargas:
    """Página de datos abiertos."""

    descargas: tuple[Descarga, ...]
