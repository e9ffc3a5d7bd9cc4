"""Hay cargos sin suplente, como la gubernatura. Fuente: la ley local, como la dice `con_suplente` en `proceso.json`."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a las suplentes de un cargo que no las lleva."""
    for renglon in expediente.registro:
        cargo = expediente.cargos.get(renglon.valor.cargo)
        if cargo and not cargo.con_suplente and not renglon.valor.es_propietaria:
            yield hallar("suplente-indebida", *renglon.donde, "calidad", cargo=cargo.nombre)
