"""Toda suplente lo es de alguien: su lugar tiene propietaria, vigente o no. Fuente: LGIPE, art. 232 (fórmulas
completas).

No se exige a una fuente parcial, ni en cargos sin suplente (lo dice `suplente_indebida`), ni donde quedaron renglones
sin entender, ni en listas sin números.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala a las suplentes vigentes de un lugar donde nunca hubo propietaria."""
    if expediente.proceso.cobertura == "parcial":
        return
    for renglones in expediente.lugares_distinguibles():
        cargo, archivo = expediente.cargos[renglones[0].valor.cargo], renglones[0].archivo
        if not cargo.con_suplente or archivo in expediente.registro.rotos:
            continue
        if any(renglon.valor.es_propietaria for renglon in renglones):
            continue
        for renglon in renglones:
            if renglon.valor.es_vigente:
                yield hallar("suplente-sin-propietaria", *renglon.donde, "calidad", nombre=renglon.valor.nombre)
