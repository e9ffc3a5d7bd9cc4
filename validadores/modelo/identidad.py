"""La identidad: los consentimientos que la hacen pública y los modelos de respuestas que salen del cuestionario.

De cada pregunta hay dos lecturas: la completa, que vive cifrada fuera de este repositorio, y la publicable, que ni siquiera
tiene dónde escribir «prefiero no contestar» o «no aplica»: no son datos y no se publican. Lo que se objeta de ella tampoco
cita lo respondido: los hallazgos los lee cualquiera en la forja.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Annotated, Literal

from pydantic import Field, ValidationError, WrapValidator, create_model
from pydantic_core import PydanticCustomError

from .base import Clave, ClaveCatalogo, Fecha, Linea, Modelo
from .cuestionario import Cuestionarios, PreguntaIdentidad

CALLADAS = ("Prefiero no contestar", "No aplica")
"""Opciones que se respetan callando: nunca llegan a una salida pública."""

Consentimiento = Literal["tratamiento", "publicacion_identidad", "estadistica"]
EXIGIDOS: tuple[Consentimiento, ...] = ("tratamiento", "publicacion_identidad")
"""Los que hacen falta, ambos, para publicar una respuesta de identidad."""

Folio = Annotated[str, Field(pattern=r"^[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){1,4}$")]
"""Número de la constancia firmada. No debe decir de quién es."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""Huella del documento firmado, en hexadecimal."""


class Constancia(Modelo):
    """Uno de los tres consentimientos de una persona, como consta en el documento que firmó (LGPDPPSO, arts. 20 a 22)."""

    consentimiento: Consentimiento = Field(title="Consentimiento")
    autoriza: bool = Field(default=False, title="Autoriza")
    """Si dijo que sí. Lo que no consta es un no."""
    folio: Folio = Field(title="Folio")
    fecha: Fecha = Field(title="Fecha de firma")
    documento: Sha256 | None = Field(default=None, title="Huella del documento firmado")
    """SHA-256 del documento; sin él no consta la firma y no autoriza nada."""
    vence: Fecha | None = Field(default=None, title="Vence")
    """Último día en que vale, si se otorgó por un plazo."""
    recibio: Linea | None = Field(default=None, title="Quién la recibió")
    """Persona servidora pública que la recibió. Solo en la carpeta reservada."""


class Revocacion(Modelo):
    """Consentimiento publicado que su titular retiró: `seguimiento/revocaciones.csv`. No dice de quién era ni por qué."""

    folio: Folio = Field(title="Folio")
    """Folio de la constancia revocada."""
    fecha: Fecha = Field(title="Fecha")
    """Día desde el que no vale, AAAA-MM-DD."""


class Denominacion(Modelo):
    """Nombre de un catálogo del cuestionario de identidad: un pueblo, un país o una entidad."""

    clave: ClaveCatalogo = Field(title="Clave")
    """Clave que la distingue."""
    nombre: Linea = Field(title="Nombre")
    """Como se lee en el cuestionario."""


@dataclass(frozen=True, slots=True)
class Denominaciones:
    """Los nombres de cada catálogo del cuestionario de identidad."""

    pueblos: tuple[str, ...] = ()
    paises: tuple[str, ...] = ()
    entidades: tuple[str, ...] = ()


class Identidad(Modelo):
    """Lo publicable de una candidatura: `candidaturas/identidad/<clave>.json`. Las preguntas las añade el cuestionario."""

    clave: Clave
    """Clave de la candidatura."""
    publicado: Fecha = Field(title="Publicada el")
    """Día en que el instituto publicó estas respuestas."""
    constancias: tuple[Constancia, ...] = Field(title="Constancias")
    """Los consentimientos que lo permiten, cada uno con su folio."""

    @property
    def folios(self) -> tuple[str, ...]:
        """Folios de sus constancias."""
        return tuple(constancia.folio for constancia in self.constancias)

    @property
    def respuestas(self) -> dict[str, object]:
        """Lo respondido, por pregunta y en su orden; tupla donde caben varias opciones."""
        propios = Identidad.model_fields
        return {id: valor for id in type(self).model_fields if id not in propios and (valor := getattr(self, id))}


class RespuestasDeIdentidad(Modelo):
    """El cuestionario de identidad entero, como lo contestó la persona. Nunca se guarda en el repositorio público."""

    clave: Clave


def opciones_de(pregunta: PreguntaIdentidad, nombres: Denominaciones) -> Iterator[str]:
    """Las opciones de una pregunta: las de su catálogo y las propias; un detalle se dice «Sensorial: La visión»."""
    if pregunta.catalogo:
        yield from getattr(nombres, pregunta.catalogo)
    for opcion in pregunta.opciones:
        yield opcion.opcion
        yield from (f"{opcion.opcion}: {detalle}" for detalle in opcion.detalle)


def _campo(pregunta: PreguntaIdentidad, opciones: tuple[str, ...], es_publica: bool) -> tuple[object, object]:
    """Tipo y valor por omisión de una pregunta. De lo que no cabe se dice qué era, salvo si `es_publica`: ahí solo, dónde estaba."""
    una = Literal[opciones or ("Sin opciones",)]
    if pregunta.catalogo or es_publica:
        una = Annotated[una, WrapValidator(partial(_de_las_opciones, pregunta.catalogo, opciones, es_publica))]
    if pregunta.varias:
        return tuple[una, ...], Field(default=(), title=pregunta.pregunta, max_length=len(opciones))
    return una | None, Field(default=None, title=pregunta.pregunta)


def _de_las_opciones(catalogo: str | None, opciones: tuple[str, ...], es_publica: bool, valor: object, validar):
    """Lo que no está entre las opciones se dice con el catálogo que las da, si lo hay: el instituto puede completarlo."""
    try:
        return validar(valor)
    except ValidationError:
        if not isinstance(valor, str):
            raise
        tipo = "fuera_de_catalogo" if catalogo else "fuera_de_opciones"
        contexto = {"catalogo": f"catalogos/{catalogo}.csv", "opciones": opciones, "es_publica": es_publica}
        raise PydanticCustomError(tipo, "no está entre las opciones", contexto) from None


@cache
def modelo_de_identidad(cuestionarios: Cuestionarios, nombres: Denominaciones) -> type[Identidad]:
    """Modelo de lo publicable: una pregunta por campo, sin las opciones que se callan."""
    campos = {
        pregunta.id: _campo(pregunta, tuple(o for o in opciones_de(pregunta, nombres) if o not in CALLADAS), es_publica=True)
        for pregunta in cuestionarios.identidad
    }
    return create_model("IdentidadDelCuestionario", __base__=Identidad, **campos)


@cache
def modelo_de_respuestas(cuestionarios: Cuestionarios, nombres: Denominaciones) -> type[RespuestasDeIdentidad]:
    """Modelo del cuestionario entero, con todas sus opciones, para la captura y la carpeta reservada."""
    campos = {p.id: _campo(p, tuple(opciones_de(p, nombres)), es_publica=False) for p in cuestionarios.identidad}
    return create_model("RespuestasDelCuestionario", __base__=RespuestasDeIdentidad, **campos)
