"""Qué columnas no se publican, además de las que su rótulo delata: por la forma de sus valores y por su compañía."""

import re

from ..doblar import compactar, palabras_de_rotulo, tiene_raices
from ..privacidad import trae_dato_personal
from .columna import Columna
from .conceptos import CONTACTO, IDENTIDAD, PRIVADO, SIN_LUGAR
from .evidencia import RESPUESTAS_DE_IDENTIDAD
from .reconocer import Lectura

_DE_PADRON = ("privado.curp", "privado.rfc", "privado.clave_elector", "privado.por_su_forma")
_DICEN_PUBLICO = (["public"], ["contact"], ["campana"], ["oficin"], ["red"], ["casa"])
_SIN_APELLIDO = ("correo_publico", "telefono_publico", "domicilio_casa_campana")


def apartar_lo_reservado(columnas: list[Columna], muestras: dict[int, list[str]]) -> None:
    """Aparta las columnas privadas y de identidad que el rótulo no había delatado."""
    for columna in columnas:
        _por_su_forma(columna, muestras[columna.indice])
    _por_su_familia(columnas)
    if any(columna.concepto in _DE_PADRON for columna in columnas):
        _contacto_de_registro(columnas)


def _por_su_forma(columna: Columna, valores: list[str]) -> None:
    if not valores:
        return
    personales = sum(trae_dato_personal(valor) for valor in valores if len(valor) < 60)
    if personales >= 0.3 * len(valores) and columna.clase != PRIVADO:
        columna.poner(
            Lectura("privado.por_su_forma", columna.persona, 0),
            PRIVADO,
            motivo="sus valores tienen forma de CURP, RFC o clave de elector",
        )
    elif not columna.concepto or columna.clase == SIN_LUGAR:
        afines = sum(compactar(valor) in RESPUESTAS_DE_IDENTIDAD for valor in valores)
        if afines >= 0.8 * len(valores):
            columna.poner(
                Lectura("identidad.sin_pregunta", columna.persona, 0),
                IDENTIDAD,
                motivo="sus valores son de un cuestionario de identidad (Sí, No, Prefiero no contestar)",
            )


def _por_su_familia(columnas: list[Columna]) -> None:
    """Si «PREGUNTA_4» es de identidad, «PREGUNTA_5» también, aunque sus valores sean texto libre."""
    familias = {_familia(columna.rotulo) for columna in columnas if columna.clase == IDENTIDAD}
    for columna in columnas:
        if not columna.concepto and _familia(columna.rotulo) and _familia(columna.rotulo) in familias:
            columna.poner(
                Lectura("identidad.sin_pregunta", columna.persona, 0),
                IDENTIDAD,
                motivo="es de la misma serie que otras columnas de identidad",
            )


def _familia(rotulo: str) -> str:
    """«PREGUNTA_12» → «pregunta»; "" si el rótulo no acaba en número."""
    hallado = re.fullmatch(r"([a-z ]+?) ?[0-9]{1,2}( [0-9])?", " ".join(palabras_de_rotulo(rotulo)))
    return hallado[1] if hallado else ""


def _contacto_de_registro(columnas: list[Columna]) -> None:
    """Junto a una CURP o clave de elector, «TELÉFONO» a secas es el que la persona dio al registrarse: es privado."""
    for columna in columnas:
        palabras = palabras_de_rotulo(columna.rotulo)
        if (
            columna.concepto in CONTACTO
            and columna.concepto in _SIN_APELLIDO
            and not any(tiene_raices(palabras, raices) for raices in _DICEN_PUBLICO)
        ):
            columna.poner(
                Lectura("privado.contacto", columna.persona, 0),
                PRIVADO,
                motivo="la hoja trae claves personales y el rótulo no dice que sea un contacto público",
            )
