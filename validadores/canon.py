"""Los bytes canónicos: cada objeto se escribe de una sola manera, y así git solo muestra cambios de verdad."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date

from .modelo import Modelo


def columnas_de(modelo: type[Modelo]) -> tuple[str, ...]:
    """Columnas de la tabla de un `modelo`: sus campos en orden, menos los que dice el nombre del archivo."""
    return tuple(
        nombre for nombre, campo in modelo.model_fields.items()
        if (campo.json_schema_extra or {}).get("columna", True)
    )


def _celda(valor: object) -> str:
    if valor is None:
        return ""
    if isinstance(valor, tuple):
        return ";".join(valor)
    return valor.isoformat() if isinstance(valor, date) else str(valor)


def bytes_de_tabla(modelo: type[Modelo], objetos: Iterable[Modelo]) -> bytes:
    """La tabla CSV canónica de `objetos`, en el orden dado: UTF-8 sin BOM, LF, comas y comillas solo donde hacen falta."""
    columnas = columnas_de(modelo)
    salida = io.StringIO()
    escritor = csv.writer(salida, lineterminator="\n")
    escritor.writerow(columnas)
    escritor.writerows([_celda(getattr(objeto, columna)) for columna in columnas] for objeto in objetos)
    return salida.getvalue().encode()


def bytes_de_json(datos: dict) -> bytes:
    """El JSON canónico de un diccionario que no es un modelo."""
    return (json.dumps(datos, ensure_ascii=False, indent=1) + "\n").encode()


def bytes_de_documento(objeto: Modelo) -> bytes:
    """El JSON canónico de `objeto`: una clave por renglón, en el orden del modelo y sin lo que vale por omisión."""
    return (objeto.model_dump_json(indent=1, exclude_defaults=True, ensure_ascii=False) + "\n").encode()
