"""Nada está publicado antes de publicarse: la fecha de un currículo no pasa de la de corte.

Fuente: Anexo 24.2, 11.12.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los currículos con fecha de publicación posterior a la de corte."""
    for clave, fecha in expediente.publicados.items():
        if fecha > expediente.hoy:
            archivo = f"candidaturas/curriculo/{clave}.json"
            yield hallar("publicado-futuro", archivo, None, "publicado", fecha=fecha, hoy=expediente.hoy)
