"""Lee .xlsx, .xls y .ods con calamina."""

import io

import python_calamine as calamina

from ..detenida import ImportacionDetenida
from .celdas import texto_de_celda
from .hoja import Hoja


def leer_libro(datos: bytes, nombre: str) -> list[Hoja]:
    """Todas las hojas del libro, también las ocultas (marcadas como omitidas). Lanza `ImportacionDetenida`."""
    try:
        libro = calamina.CalamineWorkbook.from_filelike(io.BytesIO(datos))
        return [_leer_hoja(libro, ficha) for ficha in libro.sheets_metadata]
    except calamina.PasswordError:
        raise ImportacionDetenida(
            f"{nombre}: está protegido con contraseña. Ábrelo, quítale la contraseña, guárdalo y vuelve a importar."
        ) from None
    except calamina.CalamineError as fallo:
        raise ImportacionDetenida(
            f"{nombre}: está incompleto o no es la hoja de cálculo que parece. Ábrelo con un programa de hojas de "
            "cálculo, guárdalo como .xlsx y vuelve a importar."
        ) from fallo


def _leer_hoja(libro: calamina.CalamineWorkbook, ficha: calamina.SheetMetadata) -> Hoja:
    if ficha.typ != calamina.SheetTypeEnum.WorkSheet:
        return Hoja(ficha.name, omitida="no es una hoja de celdas")
    hoja = libro.get_sheet_by_name(ficha.name)
    filas = [[texto_de_celda(celda) for celda in fila] for fila in hoja.to_python(skip_empty_area=False)]
    omitida = None if ficha.visible == calamina.SheetVisibleEnum.Visible else (
        "está oculta; para leerla, muéstrala en la hoja de cálculo o pon «importar = true» en el mapa")
    return Hoja(ficha.name, filas, hoja.merged_cell_ranges or [], omitida)
