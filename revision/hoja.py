"""La revisión en una hoja de HTML que se basta a sí misma: sin programas, sin peticiones y con las fichas pintadas."""

import base64
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from validadores import Eleccion

from . import relato
from .revision import Revision

PLANTILLAS = Path(__file__).parent / "plantillas"
FICHAS_MAXIMAS = 400
"""Fichas que se pintan por versión; más harían una hoja que no abre en una computadora modesta."""
Pintor = Callable[[Eleccion, Iterable[str]], Mapping[str, Markup]]


def escribir(revision: Revision, pintar: Pintor, estilo: str) -> str:
    """La hoja completa.

    `pintar` da la ficha ya escapada de cada clave de una elección; `estilo` es la hoja de estilo del sitio. Debe llamarse
    mientras las dos versiones siguen en disco, porque de ahí se leen las fotografías.
    """
    entorno = Environment(
        loader=FileSystemLoader(PLANTILLAS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )
    entorno.globals["zip"] = zip
    propio = (PLANTILLAS / "revision.css").read_text("utf-8")
    return entorno.get_template("revision.html").render(
        revision=revision, apartados=list(relato.apartados(revision)), relato=relato, estilo=Markup(f"{estilo}\n{propio}"),
        fichas=_fichas(revision, pintar), fotos=_fotos(revision),
    )


def _fichas(revision: Revision, pintar: Pintor) -> dict[str, tuple[Markup | None, Markup | None]]:
    """La ficha de cada candidatura que cambia, antes y después; vacío si alguna de las dos versiones tiene hallazgos."""
    if None in revision.elecciones:
        return {}
    claves = [cambio.clave for cambio in revision.diferencia.candidaturas[:FICHAS_MAXIMAS]]
    vieja, nueva = revision.elecciones
    vieja = _sin_lo_que_ya_no_se_dice(vieja, nueva)
    antes, despues = (pintar(e, [c for c in claves if c in e.candidaturas]) for e in (vieja, nueva))
    return {clave: (antes.get(clave), despues.get(clave)) for clave in claves}


def _sin_lo_que_ya_no_se_dice(vieja: Eleccion, nueva: Eleccion) -> Eleccion:
    """La versión anterior sin la identidad ni la acción afirmativa que en la nueva cambian, se retiran o se callan: la hoja volvería a decirlas."""
    siguen = [c for c in nueva.candidaturas.values() if c.clave in vieja.candidaturas]
    iguales = {c.clave for c in siguen if vieja.identidades.get(c.clave) == nueva.identidades.get(c.clave) and nueva.identidad_publica(c)}
    dichas = {c.clave for c in siguen if (accion := nueva.accion_publica(c)) and accion == vieja.accion_publica(c)}
    return replace(
        vieja, identidades={clave: vieja.identidades[clave] for clave in iguales}, acciones={clave: vieja.acciones[clave] for clave in dichas},
    )


def _fotos(revision: Revision) -> dict[str, tuple[str, str]]:
    """Las fotografías que cambian, como imágenes dentro de la hoja."""
    if None in revision.elecciones:
        return {}
    claves = [cambio.clave for cambio in revision.diferencia.candidaturas if cambio.foto]
    return {clave: tuple(_imagen(eleccion, clave) for eleccion in revision.elecciones) for clave in claves}


def _imagen(eleccion: Eleccion, clave: str) -> str:
    foto = eleccion.fotos.get(clave)
    return f"data:image/jpeg;base64,{base64.b64encode(foto.ruta.read_bytes()).decode()}" if foto else ""
