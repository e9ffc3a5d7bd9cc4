"""Solo hay registro de contiendas convocadas.

Fuente: el acuerdo de convocatoria, como lo dice `catalogos/contiendas.csv`.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los archivos de registro cuya contienda no está en el catálogo."""
    for contienda in expediente.archivos_de_registro:
        if expediente.contiendas.carece_de(contienda):
            archivo = f"candidaturas/registro/{contienda}.csv"
            opciones = expediente.contiendas.opciones
            yield hallar("contienda-no-convocada", archivo, opciones=opciones, valor=contienda)
