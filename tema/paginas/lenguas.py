"""Las mismas páginas en cada lengua del sitio: el español en la raíz y las demás en su carpeta."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..hoja import NO_ENCONTRADA, PORTADA, Pagina
from ..idiomas import Idioma


def en_cada_lengua(paginas: Sequence[Pagina], idiomas: tuple[Idioma, ...]) -> Iterator[Pagina]:
    """Las páginas en español y, después, en las demás lenguas; una lengua que apenas empieza a traducirse solo tiene portada.

    La de «no encontrada» la entrega el servidor desde la raíz y no se repite.
    """
    yield from paginas
    for idioma in idiomas:
        if idioma.es_propia:
            continue
        for pagina in paginas:
            if pagina.ruta == PORTADA or not (idioma.es_armazon or pagina.ruta == NO_ENCONTRADA):
                yield replace(
                    pagina, ruta=idioma.carpeta + pagina.ruta, idioma=idioma, huella=pagina.huella + idioma.huella,
                    indexable=pagina.indexable and not idioma.es_armazon,
                )


def versiones(paginas: Sequence[Pagina]) -> list[tuple[tuple[str, str], ...]]:
    """Las rutas indexables de una misma página en cada lengua, como pares (código, ruta); solo las que están en varias."""
    por_pagina: dict[str, list[tuple[str, str]]] = {}
    for pagina in paginas:
        if pagina.indexable:
            propia = pagina.ruta.removeprefix(pagina.idioma.carpeta)
            por_pagina.setdefault(propia, []).append((pagina.idioma.codigo, pagina.ruta))
    return [tuple(rutas) for rutas in por_pagina.values() if len(rutas) > 1]
