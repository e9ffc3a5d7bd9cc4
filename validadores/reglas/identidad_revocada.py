"""Un consentimiento revocado no deja rastro en los datos: su archivo se borra en el mismo cambio que anota la revocación.

Fuente: LGPDPPSO, art. 21 (el consentimiento puede revocarse en cualquier momento).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los archivos de identidad que citan un folio de `seguimiento/revocaciones.csv`."""
    revocados = {renglon.valor.folio for renglon in expediente.revocaciones}
    for clave, identidad in expediente.identidades.items():
        for folio in dict.fromkeys(identidad.folios):
            if folio in revocados:
                yield hallar("identidad-revocada", f"candidaturas/identidad/{clave}.json", None, "constancias", folio=folio)
