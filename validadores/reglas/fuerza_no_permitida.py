"""Una coalición, candidatura común o independiente postula solo donde se le aprobó, y sus integrantes también.

Fuente: LGPP, arts. 87 y 88 (coaliciones totales, parciales y flexibles); LGIPE, art. 362 (independientes).
"""

from collections.abc import Iterator
from functools import cache

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Contienda, Expediente, Fuerza


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las candidaturas de una fuerza en una contienda que ella, o uno de sus integrantes, no tiene permitida."""
    impedidas = cache(lambda fuerza, contienda: list(_impedidas(expediente, fuerza, contienda)))
    for renglon in expediente.registro:
        for fuerza in impedidas(renglon.valor.fuerza, renglon.valor.contienda):
            es_la_misma = fuerza.clave == renglon.valor.fuerza
            quien = Redactado("" if es_la_misma else f", que integra «{renglon.valor.fuerza}»,")
            permitidas = Redactado(enumerar(fuerza.contiendas))
            yield hallar("fuerza-no-permitida", *renglon.donde, "fuerza", fuerza=fuerza.clave, quien=quien,
                         permitidas=permitidas)


def _impedidas(expediente: Expediente, clave: str, contienda: str) -> Iterator[Fuerza]:
    """La fuerza y los integrantes suyos que no pueden postular en una contienda."""
    fuerza = expediente.fuerzas.por_clave.get(clave)
    convocada = expediente.contiendas.por_clave.get(contienda)
    if fuerza and convocada:
        integrantes = filter(None, map(expediente.fuerzas.por_clave.get, fuerza.integrantes))
        partidos = [integrante for integrante in integrantes if integrante.tipo.startswith("partido")]
        yield from (una for una in (fuerza, *partidos) if not _puede(una, convocada))


def _puede(fuerza: Fuerza, contienda: Contienda) -> bool:
    permitidas = fuerza.contiendas
    return not permitidas or contienda.clave in permitidas or contienda.eleccion in permitidas
