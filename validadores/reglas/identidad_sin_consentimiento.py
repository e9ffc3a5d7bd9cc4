"""Nada de identidad entra sin su consentimiento firmado, vigente y de esa persona.

Hacen falta las constancias de tratamiento y de publicación. Lo vencido no se señala: la construcción lo calla sola el
día que toca. Fuente: LGPDPPSO, arts. 7, 20 y 21 (datos sensibles); INE/CG616/2022, consentimientos.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, negar

EXIGIDOS = ("tratamiento", "publicacion_identidad")


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los archivos cuya constancia falta, no autoriza, no está firmada o es posterior al corte."""
    for clave, identidad in expediente.identidades.items():
        silencios = (negar(identidad.constancias, exigido, (), expediente.hoy) for exigido in EXIGIDOS)
        for silencio in silencios:
            if silencio and silencio.causa != "vencida":
                archivo = f"candidaturas/identidad/{clave}.json"
                yield hallar("identidad-sin-consentimiento", archivo, None, "constancias", que=Redactado(silencio.que[:1].upper() + silencio.que[1:]))
