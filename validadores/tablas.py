"""Las tablas contra su contrato. Es el único archivo que conoce frictionless, y lo importa solo si hay algo que cotejar."""

from collections.abc import Iterable, Iterator

from .cuadros import Cuadro
from .hallazgo import Hallazgo, hallar


def cotejar(cuadros: Iterable[Cuadro], esquema: dict) -> Iterator[Hallazgo]:
    """Lo que el contrato no admite en unas tablas del mismo modelo y nadie ha señalado ya.

    Frictionless las recibe juntas y ya leídas: así se paga una vez su arranque y cada fila conserva su renglón.
    """
    from frictionless import Checklist, Resource, Schema

    lugares = [(cuadro.archivo, numero, celdas) for cuadro in cuadros for numero, celdas in cuadro.crudos]
    if not lugares:
        return
    nombres = [campo["name"] for campo in esquema["fields"]]
    # Como función, y no como lista, para que frictionless no copie los datos antes de leerlos.
    recurso = Resource(data=lambda: iter([nombres, *(celdas for _, _, celdas in lugares)]), format="inline", schema=Schema.from_descriptor(
        {"fields": esquema["fields"], "missingValues": esquema["missingValues"]}
    ))
    informe = recurso.validate(Checklist(pick_errors=["type-error", "constraint-error"]), limit_errors=len(lugares) * len(nombres))
    señaladas = {(hallazgo.archivo, hallazgo.fila, (hallazgo.columna or "").partition("[")[0])
                 for cuadro in cuadros for hallazgo in cuadro.hallazgos}
    for fallo in (fallo for tarea in informe.tasks for fallo in tarea.errors):
        archivo, numero, celdas = lugares[fallo.row_number - 2]
        if (archivo, numero, fallo.field_name) not in señaladas:
            yield _traducir_contrato(archivo, numero, fallo, esquema["fields"][fallo.field_number - 1])


def _traducir_contrato(archivo: str, fila: int, fallo, campo: dict) -> Hallazgo:
    """Hallazgo de un fallo de frictionless. El modelo ya vio lo demás: aquí solo llegan las listas cerradas del proceso."""
    if fallo.note.startswith('constraint "enum"'):
        opciones = tuple(campo["constraints"]["enum"])
        return hallar("valor-fuera-de-lista", archivo, fila, campo["name"], opciones, valor=fallo.cell)
    return hallar("dato-inesperado", archivo, fila, campo["name"], tipo=fallo.type)
