"""Cada elección se convoca una vez en cada territorio. Fuente: el acuerdo de convocatoria."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Contienda, Expediente, Renglon


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las contiendas con el mismo tipo de elección y territorio que otra anterior."""
    vistas: dict[tuple, Renglon[Contienda]] = {}
    for renglon in expediente.contiendas:
        dicha = renglon.valor
        lugar = (dicha.eleccion, dicha.entidad, dicha.circunscripcion, dicha.distrito, dicha.municipio, dicha.comunidad)
        primera = vistas.setdefault(lugar, renglon)
        if primera is not renglon and primera.valor.clave != dicha.clave:
            yield hallar("contienda-repetida", *renglon.donde, "clave", otra=primera.valor.clave, donde=primera.sitio)
