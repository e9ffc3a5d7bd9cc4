"""El proceso electoral: quién lo organiza, qué se elige, con qué fechas y umbrales."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .agregados import Cruce
from .base import ClaveCatalogo, Color, Fecha, Identificador, Linea, Modelo, Texto

CodigoDeLengua = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
"""Código BCP 47: «en», «yua», «nah»."""

Ambito = Literal["entidad", "circunscripcion", "distrito", "municipio", "comunidad"]


class Entidad(Modelo):
    """Entidad federativa, o el país entero (clave 00) en una elección federal."""

    clave: str = Field(pattern=r"^[0-9]{2}$", title="Clave de la entidad")
    nombre: Linea = Field(title="Nombre de la entidad")


class Instituto(Modelo):
    """El organismo que publica el sitio y responde por él."""

    nombre: Linea
    siglas: Linea
    sitio: Linea | None = None
    correo: Linea | None = None
    telefono: Linea | None = None
    unidad: Linea | None = None
    """Área que verifica, por ejemplo «Unidad de Transparencia»."""


class Periodo(Modelo):
    """Lapso con ambos días incluidos."""

    inicio: Fecha
    fin: Fecha

    @model_validator(mode="after")
    def _en_orden(self):
        if self.fin < self.inicio:
            raise PydanticCustomError(
                "periodo_invertido", "el fin es anterior al inicio", {"inicio": str(self.inicio), "fin": str(self.fin)}
            )
        return self


class Publicacion(Modelo):
    """Desde cuándo y por acuerdo de quién es público el sitio (Anexo 24.2, 11.12)."""

    inicio: Fecha
    acuerdo: Linea | None = None


class AjustesDeHistorial(Modelo):
    """Cómo se cuenta en el sitio lo que cambió en los datos ya publicados."""

    desde: Fecha | None = None
    """Primer día cuyos cambios se muestran; sin él, el de inicio de la publicación. Nunca es anterior a ese."""
    nombra_a_quien_verifica: bool = False
    """Si se publica el nombre de quien revisó cada cambio; si no, solo su área."""


class AccionesAfirmativas(Modelo):
    """Si se publica por cuál acción afirmativa se registró cada candidatura. Es un dato sensible: sin acuerdo, no."""

    publicar: bool = False
    acuerdo: Linea | None = None
    """Acuerdo del Consejo, o resolución que lo ordena."""

    @property
    def son_publicas(self) -> bool:
        """Si hay acuerdo y dice que sí."""
        return self.publicar is True and bool(self.acuerdo)


class AjustesDeEstadistica(Modelo):
    """Cómo se cuentan los grupos de personas sin señalar a nadie: qué preguntas, por qué rasgos y desde qué número."""

    umbral: int = Field(default=10, ge=5, le=1000)
    """Ningún número publicado es menor: ni una cuenta, ni lo que queda al restar unas de otras."""
    razon: Linea
    """Por qué ese umbral, dicho para la ciudadanía."""
    acuerdo: Linea | None = None
    """Acuerdo del Consejo o del Comité de Transparencia que lo aprobó."""
    preguntas: tuple[Identificador, ...] = ()
    """Preguntas de identidad que se cuentan; sin ellas, la primera de cada dimensión."""
    cruces: tuple[Cruce, ...] = ("cargo", "fuerza", "sexo")


class Transferencia(Modelo):
    """A quién se comunican datos personales de las candidaturas, para qué y con qué fundamento."""

    a_quien: Linea
    para_que: Linea
    fundamento: Linea


class Aprobacion(Modelo):
    """Con qué acuerdo y qué día aprobó los avisos el Comité de Transparencia."""

    acuerdo: Linea
    fecha: Fecha


class Privacidad(Modelo):
    """Lo que los avisos de privacidad dicen del responsable (LGPDPPSO; Lineamientos, art. 15 c)."""

    domicilio: Linea
    """Domicilio del responsable, donde se reciben las solicitudes."""
    unidad: Linea
    """Área ante la que se ejercen los derechos ARCO."""
    correo: Linea
    telefono: Linea | None = None
    horario: Linea | None = None
    ley_local: Linea | None = None
    """Nombre completo de la ley local de protección de datos."""
    conservacion: Texto
    """Cuánto tiempo se conservan los datos y qué se hace después."""
    medio_de_cambios: Linea = "el sitio del instituto"
    """Dónde se avisa si el aviso cambia."""
    transferencias: tuple[Transferencia, ...] = ()
    aprobacion: Aprobacion | None = None
    """Sin ella, cada documento dice que es un proyecto."""


class Cargo(Modelo):
    """Cargo que se elige."""

    clave: ClaveCatalogo
    nombre: Linea
    """Como se lee en una lista: «Presidencia municipal»."""
    edad_minima: int = Field(ge=18, le=60, default=18)
    """Años cumplidos el día de la jornada que pide la Constitución o el código local."""
    con_suplente: bool = True
    numerado: bool = False
    """Si la posición es un número de lista con prelación (RP, regidurías) y no un lugar único."""
    que_hace: Texto = ""
    """Qué hace quien ocupa el cargo, en palabras llanas."""
    que_no_hace: Texto = ""
    """Lo que se le suele pedir y no le toca, para que nadie vote esperando otra cosa."""
    duracion: Linea | None = None
    """Cuánto dura el encargo: «tres años»."""
    reeleccion: Texto = ""
    """Si puede volver a elegirse, y cuántas veces."""


class TipoEleccion(Modelo):
    """Lo que cabe en una boleta: una o varias clases de cargo que se votan juntas."""

    clave: ClaveCatalogo
    nombre: Linea
    """En singular: «Diputación de mayoría relativa», «Ayuntamiento»."""
    nombre_plural: Linea
    ambito: Ambito
    principio: Literal["mr", "rp", "mixto"] = "mr"
    con_boleta: bool = True
    """Falso en las listas de RP, que van al reverso de la boleta de MR."""
    como_se_elige: Texto = ""
    campanas: Periodo | None = None
    """Solo si difiere del periodo general."""
    cargos: tuple[Cargo, ...] = Field(min_length=1)


class Proceso(Modelo):
    """Contenido de `proceso.json`: lo que el sitio y las reglas necesitan saber de esta elección."""

    clave: ClaveCatalogo
    nombre: Linea
    ambito: Literal["local", "federal"] = "local"
    entidad: Entidad
    instituto: Instituto
    jornada: Fecha
    campanas: Periodo
    publicacion: Publicacion
    historial: AjustesDeHistorial = AjustesDeHistorial()
    hoy: Fecha | None = None
    """Fecha de corte de los datos; sin ella se usa `--hoy` o la fecha del cambio publicado."""
    ficticio: bool = False
    """Marca cada página con «datos ficticios»."""
    borrador: bool = False
    """Marca cada página como borrador: el proceso lo propuso el importador y nadie lo ha revisado."""
    cobertura: Literal["completa", "parcial"] = "completa"
    """Parcial: la fuente no trae todas las candidaturas; no se exigen propietarias ni listas sin huecos."""
    fuente: Linea | None = None
    """De dónde salió el listado, dicho para la ciudadanía."""
    sitio: str | None = Field(default=None, pattern=r"^https?://[^\s/]+(/[^\s]*)?[^/\s]$")
    """Dirección pública sin diagonal final, para direcciones canónicas."""
    sin_conexion: bool = True
    """Falso desactiva el uso sin conexión: los teléfonos que lo tenían borran lo guardado."""
    idiomas: tuple[CodigoDeLengua, ...] = ("es",)
    """Lenguas de la interfaz, el español primero; cada otra tiene su archivo en `contenido/idiomas`."""
    acciones_afirmativas: AccionesAfirmativas = AccionesAfirmativas()
    estadistica: AjustesDeEstadistica | None = None
    """Cómo se cuentan los grupos de personas; sin él no se publica esa estadística."""
    privacidad: Privacidad | None = None
    """Lo que dicen los avisos de privacidad; sin él no se publican avisos ni formatos."""
    acento: Color = "#6b2346"
    tarjetas: Literal["todas", "contiendas", "ninguna"] = "todas"
    """De qué se hace imagen para compartir. Menos que todas es para quien cuida el espacio de su alojamiento."""
    plazo_captura_dias: int = Field(default=15, ge=1, le=120)
    """Días naturales para capturar desde que se entrega la cuenta (art. 16 f)."""
    exigir_minimo: bool = False
    """Si las respuestas por debajo del mínimo del cuestionario detienen la publicación."""
    foto_max_kb: int = Field(default=700, ge=20, le=5000)
    sexos: tuple[Linea, ...] = ("mujer", "hombre", "no binario")
    elecciones: tuple[TipoEleccion, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _coherente(self):
        tipos = [tipo.clave for tipo in self.elecciones]
        cargos = [cargo.clave for tipo in self.elecciones for cargo in tipo.cargos]
        for lugar, claves in (("elecciones", tipos), ("cargos", cargos)):
            if repetidas := sorted({clave for clave in claves if claves.count(clave) > 1}):
                raise PydanticCustomError("clave_repetida", "clave repetida", {"lugar": lugar, "claves": ", ".join(repetidas)})
        if self.idiomas[:1] != ("es",) or len(set(self.idiomas)) != len(self.idiomas):
            raise PydanticCustomError("idiomas_sin_orden", "idiomas sin orden", {"idiomas": ", ".join(self.idiomas)})
        if self.campanas.fin >= self.jornada:
            raise PydanticCustomError(
                "campanas_tardias", "las campañas terminan después de la jornada",
                {"fin": str(self.campanas.fin), "jornada": str(self.jornada)},
            )
        return self

    def tipo(self, clave: str) -> TipoEleccion | None:
        """Tipo de elección con esa clave, o None."""
        return next((tipo for tipo in self.elecciones if tipo.clave == clave), None)

    def cargo(self, clave: str) -> Cargo | None:
        """Cargo con esa clave, o None."""
        return next((cargo for tipo in self.elecciones for cargo in tipo.cargos if cargo.clave == clave), None)
