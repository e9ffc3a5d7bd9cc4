"""Lo que los datos publicados dicen en español y una página en otra lengua dice traducido.

Los datos llevan la frase española, que es la clave de los catálogos; las palabras de cada lengua van aparte y una sola vez.
"""

from datetime import date

from validadores import FRASES_DE_ESTADO, Estado

from ..idiomas import N_
from ..idiomas.eleccion import frases_de
from ..idiomas.listas import CALIDADES, SITUACIONES
from ..indice import RESPUESTAS, Indice
from .contiendas import decir_orden
from .fichas import partes

ROTULOS_CORTOS = {
    "propuesta_1": N_("primera propuesta"),
    "propuesta_2": N_("segunda propuesta"),
    "propuesta_genero": N_("propuesta de género o de su grupo"),
    "motivo_cargo": N_("por qué quiere el cargo"),
    "historia_profesional": N_("historia profesional"),
    "trayectoria_politica": N_("trayectoria política o social"),
}
"""Cómo se nombra en un resultado de búsqueda la respuesta donde se halló algo; las demás, con su rótulo."""


def textos(indice: Indice) -> tuple[str, ...]:
    """Las frases que llevan los datos, en su orden y sin repetir; nunca las de una candidatura."""
    proceso, cuestionarios = indice.eleccion.proceso, indice.eleccion.cuestionarios
    todos = [*CALIDADES, *SITUACIONES, *proceso.sexos, *RESPUESTAS.values(), *FRASES_DE_ESTADO.values(), *ROTULOS_CORTOS.values()]
    todos += [decir_orden(indice, clave) for clave in indice.eleccion.por_contienda]
    todos += [parte.titulo for parte in partes(cuestionarios)]
    return tuple(dict.fromkeys([*todos, *filter(None, frases_de(proceso, cuestionarios))]))


def estado_en_datos(estado: Estado) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Un estado como viaja en los datos: la frase en español, su molde y lo que lo completa, con las fechas AAAA-MM-DD."""
    return estado.frase, estado.molde, tuple((n, d.isoformat() if isinstance(d, date) else d) for n, d in estado.datos)
