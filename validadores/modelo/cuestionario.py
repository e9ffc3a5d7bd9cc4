"""El cuestionario: una sola fuente de rótulos, límites y opciones, y el modelo de respuestas que sale de ella."""

from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from .base import Clave, Fecha, Identificador, Linea, Modelo, Texto, contar_caracteres
from .seguimiento import Seccion


class Campo(Modelo):
    """Campo de una pregunta de grupo, como «Facebook» en los medios de contacto."""

    id: Identificador
    rotulo: Linea
    tipo: Literal["enlace", "correo", "telefono", "domicilio"]
    max_registros: int | None = Field(default=None, ge=1)
    """Cuántos valores admite; None si es uno solo."""


class Condicion(Modelo):
    """Excepción a lo obligatorio: si otra pregunta vale `respuesta`, esta no se pide."""

    pregunta: str
    respuesta: str


RESERVADO = "usa un nombre que este proyecto reserva"


def _incoherente(pregunta: str, causa: str) -> PydanticCustomError:
    return PydanticCustomError("pregunta_incoherente", "pregunta incoherente", {"pregunta": pregunta, "causa": causa})


class Pregunta(Modelo):
    """Pregunta del cuestionario curricular."""

    id: Identificador
    rotulo: Linea
    seccion: Seccion
    tipo: Literal["imagen", "grupo", "catalogo", "lista", "texto"]
    obligatoria: bool
    ayuda: Texto = ""
    min: int | None = Field(default=None, ge=0)
    """Mínimo de caracteres sin espacios; se exige solo con `exigir_minimo`."""
    max: int | None = Field(default=None, ge=1)
    """Máximo de caracteres sin espacios."""
    max_registros: int | None = Field(default=None, ge=1)
    opciones: tuple[Linea, ...] = ()
    campos: tuple[Campo, ...] = ()
    reglas: tuple[Linea, ...] = ()
    max_kb: int | None = Field(default=None, ge=1)
    salvo: Condicion | None = None

    @model_validator(mode="after")
    def _coherente(self):
        if self.tipo == "catalogo" and not self.opciones:
            raise _incoherente(self.id, "es de catálogo y no tiene opciones")
        if self.tipo == "grupo" and not self.campos:
            raise _incoherente(self.id, "es de grupo y no tiene campos")
        ids = [campo.id for campo in self.campos]
        for id in ids:
            if ids.count(id) > 1 or hasattr(Modelo, id):
                raise _incoherente(self.id, f"tiene el campo «{id}», que está repetido o " + RESERVADO)
        if self.min is not None and self.max is not None and self.min > self.max:
            raise _incoherente(self.id, "pide un mínimo mayor que su máximo")
        return self


class Opcion(Modelo):
    """Opción de una pregunta de identidad, con sus detalles si los tiene."""

    opcion: Linea
    detalle: tuple[Linea, ...] = ()


class CondicionIdentidad(Modelo):
    """La pregunta solo se hace si la número `n` se contestó con `respuesta`."""

    n: int
    respuesta: Linea


class Edades(Modelo):
    """Edades, en años cumplidos el día de la jornada, en que cabe responder «Sí»."""

    minima: int = Field(ge=0, le=120)
    maxima: int = Field(default=120, ge=0, le=120)


class PreguntaIdentidad(Modelo):
    """Pregunta del cuestionario de identidad. Sus respuestas son datos sensibles: aquí solo está lo que se pregunta."""

    n: int
    """Número con que la llama el formato oficial."""
    id: Identificador
    seccion: Linea
    """Dimensión a la que pertenece: «Población con discapacidad»."""
    pregunta: Linea
    si: CondicionIdentidad | None = None
    """Solo se hace si otra se contestó así."""
    supone: CondicionIdentidad | None = None
    """Se hace siempre, pero responderla contradice otra respuesta que no sea esta."""
    definicion: Linea | None = None
    edades: Edades | None = None
    catalogo: Literal["pueblos", "paises", "entidades"] | None = None
    """Catálogo cuyos nombres son opciones, antes de las propias."""
    opciones: tuple[Opcion, ...]
    excluye: tuple[Linea, ...] = ()
    """Opciones del catálogo que contradicen la condición: quien migró no reside en México."""
    varias: bool = False
    """Si admite más de una opción."""


class Consentimiento(Modelo):
    """Consentimiento que la persona firma por separado."""

    id: str
    texto: Texto


class Cuestionarios(Modelo):
    """Contenido de `catalogos/cuestionarios.json` (Anexo 24.2 del Reglamento de Elecciones)."""

    nota: Texto
    conteo_caracteres: Texto
    curricular: tuple[Pregunta, ...] = Field(max_length=60)
    """Las preguntas del currículo. Caben 60: qué contestó cada quien se guarda como un bit por pregunta."""
    identidad: tuple[PreguntaIdentidad, ...]
    consentimientos: tuple[Consentimiento, ...]

    @model_validator(mode="after")
    def _coherente(self):
        ids = [pregunta.id for pregunta in self.curricular]
        for pregunta in self.curricular:
            if ids.count(pregunta.id) > 1:
                raise _incoherente(pregunta.id, "está repetida")
            if pregunta.tipo != "imagen" and (pregunta.id in Curriculo.model_fields or hasattr(Curriculo, pregunta.id)):
                raise _incoherente(pregunta.id, RESERVADO)
            if pregunta.salvo and pregunta.salvo.pregunta not in ids:
                raise _incoherente(pregunta.id, f"depende de «{pregunta.salvo.pregunta}», que no existe")
        self._revisar_identidad()
        return self

    def _revisar_identidad(self) -> None:
        vistas: dict[int, PreguntaIdentidad] = {}
        for pregunta in self.identidad:
            if pregunta.n in vistas or any(otra.id == pregunta.id for otra in vistas.values()):
                raise _incoherente(pregunta.id, "está repetida")
            if pregunta.id in ("clave", "publicado", "constancias") or hasattr(Modelo, pregunta.id):
                raise _incoherente(pregunta.id, RESERVADO)
            for condicion in filter(None, (pregunta.si, pregunta.supone)):
                if condicion.n not in vistas:
                    raise _incoherente(pregunta.id, f"depende de la pregunta {condicion.n}, que no va antes")
            vistas[pregunta.n] = pregunta

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


def contables(cuestionarios: Cuestionarios, elegidas: tuple[str, ...] = ()) -> tuple[PreguntaIdentidad, ...]:
    """Las preguntas de identidad que se cuentan por grupos: las `elegidas` o, sin ellas, la primera de cada dimensión.

    Ni las que dependen de otra ni las de varias respuestas: repartirían otra vez a un grupo ya pequeño.
    """
    llanas = [pregunta for pregunta in cuestionarios.identidad if not pregunta.si and not pregunta.varias]
    primeras = {pregunta.seccion: pregunta.id for pregunta in reversed(llanas)}
    return tuple(p for p in llanas if p.id in (elegidas or primeras.values()))


class Curriculo(Modelo):
    """Respuestas de una candidatura: `candidaturas/curriculo/<clave>.json`. Las preguntas las añade el cuestionario."""

    clave: Clave
    """Clave de la candidatura que responde."""
    publicado: Fecha | None = None
    """Día en que el instituto publicó estas respuestas."""
    fotografia: bool = False
    """Si con estas respuestas se publicó una fotografía; entonces debe existir `candidaturas/fotos/<clave>.jpg`."""

    def respuesta(self, id: str) -> object:
        """Valor de la pregunta `id`: texto, tupla o grupo de contactos; vacío o None si no se respondió."""
        return getattr(self, id)

    def respondio(self, id: str) -> bool:
        """Si la pregunta `id` tiene respuesta."""
        valor = getattr(self, id)
        return any(valor.__dict__.values()) if isinstance(valor, Modelo) else bool(valor)


def exenta(curriculo: Curriculo, pregunta: Pregunta) -> bool:
    """Si otra respuesta suya hace que la pregunta no se le haga: quien no tiene estudios no dice en qué van."""
    salvo = pregunta.salvo
    return bool(salvo and curriculo.respuesta(salvo.pregunta) == salvo.respuesta)


def contestadas(curriculo: Curriculo, preguntas: tuple[Pregunta, ...]) -> int:
    """Qué preguntas están resueltas, un bit por cada una en su orden: respondidas, o exentas por otra respuesta."""
    bits = 0
    for lugar, pregunta in enumerate(preguntas):
        if curriculo.respondio(pregunta.id) or exenta(curriculo, pregunta):
            bits |= 1 << lugar
    return bits


def _con_tope(maximo: int | None):
    """Comprobador de longitud sin espacios; el mensaje dice cuánto hay, cuánto cabe y cuánto sobra."""

    def revisar(texto: str) -> str:
        if maximo is not None and len(texto) > maximo and (total := contar_caracteres(texto)) > maximo:
            cuenta = {"total": total, "maximo": maximo, "sobran": total - maximo}
            raise PydanticCustomError("texto_largo", "texto largo", cuenta)
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
