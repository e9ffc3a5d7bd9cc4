"""Una autorización para publicar venció y su archivo sigue en los datos.

El sitio lo calla solo, sin que nadie haga nada, pero el repositorio también es publicación: hay que retirarlo. Fuente: LGPDPPSO,
arts. 7 y 21.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import EXIGIDOS, Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada constancia exigida que venció antes del corte."""
    for clave, identidad in expediente.identidades.items():
        for constancia in identidad.constancias:
            if constancia.consentimiento in EXIGIDOS and constancia.vence and constancia.vence < expediente.hoy:
                archivo = f"candidaturas/identidad/{clave}.json"
                yield hallar("identidad-vencida", archivo, None, "constancias", folio=constancia.folio, vence=constancia.vence)
