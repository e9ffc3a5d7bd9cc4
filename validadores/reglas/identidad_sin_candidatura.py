"""Lo publicable de identidad es de una candidatura que existe y sigue vigente.

Quien dejó la contienda autorizó publicar para una elección en la que ya no está: el archivo se borra (principio de
finalidad, LGPDPPSO, art. 18).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente

REQUIERE_PROCESO = False


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los archivos de identidad de una clave que no está en el registro o que ya no es vigente."""
    for clave in expediente.archivos_de_identidad:
        candidatura = expediente.registro.por_clave.get(clave)
        if candidatura and not candidatura.es_vigente:
            que = f"La candidatura está como «{candidatura.situacion}»"
        elif expediente.registro.carece_de(clave):
            que = "Ninguna candidatura del registro tiene esta clave"
        else:
            continue
        yield hallar("identidad-sin-candidatura", f"candidaturas/identidad/{clave}.json", que=Redactado(que))
