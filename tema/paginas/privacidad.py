"""Los avisos de privacidad y los formatos de consentimiento: su página y sus archivos.

Existen también antes de publicar candidaturas: quien captura los necesita desde el primer día.
"""

from collections.abc import Iterator
from pathlib import Path

from ..hoja import Anexo, Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..reserva import recordado
from ..vistas import AvisosDePrivacidad

RUTA = "avisos-de-privacidad.html"
PESO = 8
"""Páginas que cuesta escribir un archivo; reparte el trabajo entre procesos."""


def listar(privacidad: AvisosDePrivacidad | None) -> Iterator[Pagina]:
    """La página de avisos y formatos; ninguna si el instituto no ha dicho quién responde por los datos."""
    if privacidad:
        huella = huella_de([archivo.huella for archivos in privacidad.archivos.values() for archivo in archivos])
        titulo, descripcion = N_("Avisos de privacidad"), N_("Avisos integral y simplificado, y los formatos para consentir o negar el uso de datos de identidad.")
        yield Pagina(RUTA, RUTA, "privacidad", huella, lambda: Cabeza(_(titulo), _(descripcion), privacidad))


def anexos(privacidad: AvisosDePrivacidad | None, reserva: Path) -> Iterator[Anexo]:
    """Cada documento, en Word y en PDF; los ya escritos esperan en la `reserva`, por su huella."""
    for archivos in privacidad.archivos.values() if privacidad else ():
        yield from (Anexo(a.ruta, a.huella, lambda a=a: recordado(reserva / a.huella, a.hacer), PESO) for a in archivos)
