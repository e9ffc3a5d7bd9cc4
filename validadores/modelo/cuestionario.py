"""El cuestionario: una sola fuente de rótulos, límites y opciones, y el modelo de respuestas que sale de ella."""

from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, create_model
from pydantic_core import PydanticCustomError

from .base import Clave, Fecha, Linea, Modelo, Texto, contar_caracteres
from .seguimiento import Seccion


class Campo(Modelo):
    """Campo de una pregunta de grupo, como «Facebook» en los medios de contacto."""

    id: str
    rotulo: Linea
    tipo: Literal["enlace", "correo", "telefono", "domicilio"]
    max_registros: int | None = None
    """Cuántos valores admite; None si es uno solo."""


class Condicion(Modelo):
    """Excepción a lo obligatorio: si otra pregunta vale `respuesta`, esta no se pide."""

    pregunta: str
    respuesta: str


class Pregunta(Modelo):
    """Pregunta del cuestionario curricular."""

    id: str
    rotulo: Linea
    seccion: Seccion
    tipo: Literal["imagen", "grupo", "catalogo", "lista", "texto"]
    obligatoria: bool
    ayuda: Texto = ""
    min: int | None = None
    """Mínimo de caracteres sin espacios; se exige solo con `exigir_minimo`."""
    max: int | None = None
    """Máximo de caracteres sin espacios."""
    max_registros: int | None = None
    opciones: tuple[Linea, ...] = ()
    campos: tuple[Campo, ...] = ()
    reglas: tuple[Linea, ...] = ()
    max_kb: int | None = None
    salvo: Condicion | None = None


class Opcion(Modelo):
    """Opción de una pregunta de identidad, con sus detalles si los tiene."""

    opcion: Linea
    detalle: tuple[Linea, ...] = ()


class CondicionIdentidad(Modelo):
    """La pregunta solo se hace si la número `n` se contestó con `respuesta`."""

    n: int
    respuesta: Linea


class PreguntaIdentidad(Modelo):
    """Pregunta del cuestionario de identidad. Sus respuestas son datos sensibles: este proyecto público no las lleva."""

    n: int
    seccion: Linea
    pregunta: Linea
    si: CondicionIdentidad | None = None
    definicion: Linea | None = None
    opciones: tuple[Opcion, ...]


class Consentimiento(Modelo):
    """Consentimiento que la persona firma por separado."""

    id: str
    texto: Texto


class Cuestionarios(Modelo):
    """Contenido de `catalogos/cuestionarios.json` (Anexo 24.2 del Reglamento de Elecciones)."""

    nota: Texto
    conteo_caracteres: Texto
    curricular: tuple[Pregunta, ...]
    identidad: tuple[PreguntaIdentidad, ...]
    consentimientos: tuple[Consentimiento, ...]

    def pregunta(self, id: str) -> Pregunta:
        """Pregunta curricular con ese `id`; KeyError si no existe."""
        for pregunta in self.curricular:
            if pregunta.id == id:
                return pregunta
        raise KeyError(id)

    @property
    def capturables(self) -> tuple[Pregunta, ...]:
        """Preguntas que se responden por escrito (todas menos la fotografía)."""
        return tuple(pregunta for pregunta in self.curricular if pregunta.tipo != "imagen")


class Curriculo(Modelo):
    """Respuestas de una candidatura: `candidaturas/curriculo/<clave>.json`. Las preguntas las añade el cuestionario."""

    clave: Clave
    """Clave de la candidatura que responde."""
    publicado: Fecha | None = None
    """Día en que el instituto publicó estas respuestas."""

    def respuesta(self, id: str) -> object:
        """Valor de la pregunta `id`: texto, tupla o grupo de contactos; vacío o None si no se respondió."""
        return getattr(self, id)

    def respondio(self, id: str) -> bool:
        """Si la pregunta `id` tiene respuesta."""
        valor = getattr(self, id)
        return any(valor.__dict__.values()) if isinstance(valor, Modelo) else bool(valor)


def _con_tope(maximo: int | None):
    """Comprobador de longitud sin espacios; el mensaje dice cuánto hay, cuánto cabe y cuánto sobra."""

    def revisar(texto: str) -> str:
        if maximo is not None and len(texto) > maximo and (total := contar_caracteres(texto)) > maximo:
            raise PydanticCustomError("texto_largo", "texto largo", {"total": total, "maximo": maximo, "sobran": total - maximo})
        return texto

    return AfterValidator(revisar)


def _tipo_de_campo(campo: Campo) -> tuple[object, object]:
    """Tipo y valor por omisión de un campo de contacto."""
    if campo.max_registros is None:
        return Linea | None, Field(default=None, title=campo.rotulo)
    return tuple[Linea, ...], Field(default=(), max_length=campo.max_registros, title=campo.rotulo)


def _tipo_de_pregunta(pregunta: Pregunta) -> tuple[object, object]:
    """Tipo y valor por omisión de una pregunta."""
    if pregunta.tipo == "grupo":
        campos = {campo.id: _tipo_de_campo(campo) for campo in pregunta.campos}
        grupo = create_model("Contacto", __base__=Modelo, __doc__=pregunta.rotulo, **campos)
        return grupo, Field(default=grupo(), title=pregunta.rotulo)
    if pregunta.tipo == "catalogo":
        return Literal[pregunta.opciones] | None, Field(default=None, title=pregunta.rotulo)
    if pregunta.tipo == "lista":
        renglon = Annotated[Linea, Field(max_length=2000), _con_tope(pregunta.max)]
        return tuple[renglon, ...], Field(default=(), max_length=pregunta.max_registros, title=pregunta.rotulo)
    return Annotated[Texto, _con_tope(pregunta.max)], Field(default="", title=pregunta.rotulo)


@cache
def modelo_de_curriculo(cuestionarios: Cuestionarios) -> type[Curriculo]:
    """Modelo de respuestas que corresponde a `cuestionarios`, con una pregunta por campo y en su orden."""
    campos = {pregunta.id: _tipo_de_pregunta(pregunta) for pregunta in cuestionarios.capturables}
    return create_model("CurriculoDelCuestionario", __base__=Curriculo, **campos)
