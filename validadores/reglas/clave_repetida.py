"""Una clave, un renglón: la repetición de una clave en el registro, un catálogo o el seguimiento.

La clave de una candidatura es su identidad pública y eterna (su dirección, sus archivos); dos renglones con la misma
harían decir a la página una cosa y al informe otra. Fuente: Anexo 24.2 del Reglamento de Elecciones, 11.7 (listado
único).
"""

from collections.abc import Iterable, Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, Renglon

LLAVES = {
    "fuerzas": ("clave",), "municipios": ("clave",), "distritos": ("clave",), "contiendas": ("clave",), "secciones": ("clave",),
    "registro": ("clave",), "cuentas": ("candidatura",), "verificaciones": ("candidatura", "seccion"),
    "pausas": ("candidatura", "seccion", "desde"), "terminos": ("termino",),
    "revocaciones": ("folio",), "acciones": ("candidatura",),
}


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada renglón cuya clave ya apareció antes en la misma tabla."""
    for tabla, columnas in LLAVES.items():
        yield from _repetidas(getattr(expediente, tabla), columnas)


def _repetidas(renglones: Iterable[Renglon], columnas: tuple[str, ...]) -> Iterator[Hallazgo]:
    vistas: dict[tuple, Renglon] = {}
    for renglon in renglones:
        llave = tuple(getattr(renglon.valor, columna) for columna in columnas)
        primera = vistas.setdefault(llave, renglon)
        if primera is not renglon:
            valor = " ".join(map(str, llave))
            yield hallar("clave-repetida", *renglon.donde, columnas[0], valor=valor, donde=primera.sitio)
