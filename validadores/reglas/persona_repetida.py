"""Nadie compite por dos cargos en la misma contienda. Fuente: LGIPE, art. 11, párrafo 1."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Candidatura, Expediente, Renglon


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a la persona que aparece dos veces como vigente en una contienda."""
    vistas: dict[tuple[str, str], Renglon[Candidatura]] = {}
    for renglon in expediente.registro:
        if not renglon.valor.es_vigente:
            continue
        primera = vistas.setdefault((renglon.valor.contienda, renglon.valor.persona), renglon)
        if primera is not renglon and primera.valor.clave != renglon.valor.clave:
            persona = renglon.valor.persona
            yield hallar("persona-repetida", *renglon.donde, "persona", persona=persona, donde=primera.sitio)
