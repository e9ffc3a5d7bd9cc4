"""Nada está publicado antes de publicarse: la fecha de un currículo o de una identidad no pasa de la de corte.

Fuente: Anexo 24.2, 11.12.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los currículos y las identidades con fecha de publicación posterior a la de corte."""
    identidades = {clave: identidad.publicado for clave, identidad in expediente.identidades.items()}
    for carpeta, publicados in (("curriculo", expediente.publicados), ("identidad", identidades)):
        for clave, fecha in publicados.items():
            if fecha > expediente.hoy:
                archivo = f"candidaturas/{carpeta}/{clave}.json"
                yield hallar("publicado-futuro", archivo, None, "publicado", fecha=fecha, hoy=expediente.hoy)
