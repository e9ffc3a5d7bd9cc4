"""Abre un libro de hojas de cálculo en su propio proceso y escribe lo leído en JSON.

Un .xls dañado puede tumbar a quien lo abre (la biblioteca aborta al pedir memoria): así cae este proceso y no la
importación. Se ejecuta como guion, por eso importa a su vecino por su nombre suelto.
"""

import contextlib
import io
import json
import sys

import python_calamine as calamina
from celdas import texto_de_celda

MAX_MEMORIA = 4_000_000_000
OCULTA = "está oculta; para leerla, muéstrala en la hoja de cálculo o pon «importar = true» en el mapa"


def leer(datos: bytes) -> dict[str, object]:
    """Las hojas de un libro, o por qué no se abrió: «contraseña» o «daño»."""
    try:
        libro = calamina.CalamineWorkbook.from_filelike(io.BytesIO(datos))
        return {"hojas": [_leer_hoja(libro, ficha) for ficha in libro.sheets_metadata]}
    except calamina.PasswordError:
        return {"tropiezo": "contraseña"}
    except Exception:
        return {"tropiezo": "daño"}


def _leer_hoja(libro: calamina.CalamineWorkbook, ficha: calamina.SheetMetadata) -> dict[str, object]:
    if ficha.typ != calamina.SheetTypeEnum.WorkSheet:
        return {"nombre": ficha.name, "omitida": "no es una hoja de celdas"}
    hoja = libro.get_sheet_by_name(ficha.name)
    return {
        "nombre": ficha.name,
        "filas": [[texto_de_celda(celda) for celda in fila] for fila in hoja.to_python(skip_empty_area=False)],
        "combinadas": hoja.merged_cell_ranges or [],
        "omitida": None if ficha.visible == calamina.SheetVisibleEnum.Visible else OCULTA,
    }


def _limitar_memoria() -> None:
    """Donde el sistema lo permite, un tope de memoria para este proceso."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORIA, MAX_MEMORIA))


if __name__ == "__main__":
    _limitar_memoria()
    sys.stdout.buffer.write(json.dumps(leer(sys.stdin.buffer.read())).encode())
