"""Una coalición, candidatura común o independiente postula solo donde se le aprobó. Fuente: LGPP, arts. 87 y 88."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las candidaturas de una fuerza en una contienda que su columna «contiendas» no incluye."""
    for renglon in expediente.registro:
        fuerza = expediente.fuerzas.por_clave.get(renglon.valor.fuerza)
        convocada = expediente.contiendas.por_clave.get(renglon.valor.contienda)
        if not fuerza or not convocada or not fuerza.contiendas:
            continue
        if not {convocada.clave, convocada.eleccion}.intersection(fuerza.contiendas):
            permitidas = Redactado(enumerar(fuerza.contiendas))
            yield hallar("fuerza-no-permitida", *renglon.donde, "fuerza", fuerza=fuerza.clave, permitidas=permitidas)
