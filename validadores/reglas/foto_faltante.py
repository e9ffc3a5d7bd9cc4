"""La fotografía que un currículo declara publicada existe, salvo que esté pausada o en verificación.

`fotografia: true` dice que con esas respuestas se publicó una fotografía; si el archivo se perdió por el camino, la
ficha diría que la persona no la entregó. Quien no la ha entregado no la declara, y su plazo lo dice el estado de la
sección. Fuente: Anexo 24.2, 11.11 (formato de base de datos), y Lineamientos, art. 18 (verificación).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los currículos que declaran fotografía y no la tienen."""
    retiradas = {
        renglon.valor.candidatura for tabla in (expediente.pausas, expediente.verificaciones) for renglon in tabla
        if renglon.valor.seccion == "fotografia"
    }
    for clave in sorted(expediente.con_foto_declarada - retiradas - set(expediente.archivos_de_foto)):
        yield hallar("foto-faltante", f"candidaturas/curriculo/{clave}.json", None, "fotografia", clave=clave)
