"""Un folio es de una sola persona: copiarlo de otra publicaría lo que nadie autorizó.

Quien va por dos candidaturas puede usar el suyo en ambas. Fuente: LGPDPPSO, art. 20 (consentimiento específico).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada folio que ya usó otra persona."""
    candidaturas = expediente.registro.por_clave
    primeras: dict[str, str] = {}
    for clave, identidad in expediente.identidades.items():
        for folio in dict.fromkeys(identidad.folios):
            primera = primeras.setdefault(folio, clave)
            personas = [candidaturas[c].persona if c in candidaturas else c for c in (primera, clave)]
            if personas[0] != personas[1]:
                archivo = f"candidaturas/identidad/{clave}.json"
                yield hallar("folio-repetido", archivo, None, "constancias", folio=folio, otra=f"{primera}.json")
