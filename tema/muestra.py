"""Fichas sueltas: el contenido de la página de una candidatura, sin construir el sitio. Las usa la hoja de revisión."""

import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from validadores import Eleccion

from . import recursos
from .entorno import entorno_suelto
from .hoja import hacer_hoja
from .indice import Indice
from .paginas import fichas
from .sitio import Marco, sitio_de

ESTATICOS = Path(__file__).parent / "static"


def pintar_fichas(eleccion: Eleccion, claves: Iterable[str]) -> dict[str, Markup]:
    """El contenido de la ficha de cada clave, ya escapado. Sin fotografías: no hay de dónde servirlas."""
    entorno = entorno_suelto()
    indice, sitio = Indice(eleccion, {}), sitio_de(eleccion, ())
    elegidas = {f"fichas/{clave}.html": clave for clave in claves}
    compartido = {"sitio": sitio, "marco": Marco(entorno, sitio)}
    pintadas = {}
    for pagina in fichas.listar(indice):
        if pagina.ruta in elegidas:
            cabeza = pagina.armar()
            hoja = hacer_hoja(pagina.ruta, cabeza.titulo, cabeza.descripcion, pagina.seccion, None, False)
            plantilla = entorno.get_template(pagina.plantilla)
            entera = plantilla.render({**compartido, "pagina": hoja, "vista": cabeza.vista})
            pintadas[elegidas[pagina.ruta]] = Markup(re.search(r"<main[^>]*>(.*)</main>", entera, re.DOTALL)[1])
    return pintadas


def estilo(eleccion: Eleccion) -> str:
    """La hoja de estilo del sitio con los colores de esta elección y sin letras externas, para ponerla dentro de un archivo."""
    hoja = recursos.unir(ESTATICOS / "css", "*.css") + recursos.hoja_de_eleccion(eleccion)
    return re.sub(r"@font-face \{[^}]*\}", "", hoja.decode("utf-8"))
