"""El año que un libro de hojas de cálculo guarda dentro de sí; nunca el del sistema de archivos."""

import io
import re
import zipfile

_MODIFICADO = re.compile(rb"<(?:dcterms:modified|dc:date|meta:creation-date)[^>]*>([0-9]{4})-")


def ano_del_archivo(datos: bytes) -> int | None:
    """Año de la última modificación según el propio libro, o `None` si no lo dice (o es un .xls)."""
    if not datos.startswith(b"PK"):
        return None
    with zipfile.ZipFile(io.BytesIO(datos)) as archivo:
        nombres = set(archivo.namelist())
        for pieza in ("docProps/core.xml", "meta.xml"):
            if pieza in nombres and (hallado := _MODIFICADO.search(archivo.read(pieza))):
                return int(hallado[1])
        # Quien no escribe sus propiedades suele fechar las piezas; 1980 es el «sin fecha» del formato ZIP.
        return max((ano for p in archivo.infolist() if (ano := p.date_time[0]) > 2010), default=None)
