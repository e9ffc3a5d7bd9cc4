"""Las tablas contra su contrato. Es el único archivo que conoce frictionless; lo importa solo si hay qué cotejar."""

from collections.abc import Iterable, Iterator

from .cuadros import Cuadro
from .hallazgo import Hallazgo, hallar


def cotejar(cuadros: Iterable[Cuadro], esquema: dict) -> Iterator[Hallazgo]:
    """Lo que el contrato no admite en unas tablas del mismo modelo y nadie ha marcado ya."""
    lugares = [(cuadro.archivo, fila, celdas) for cuadro in cuadros for fila, celdas in cuadro.crudos]
    marcadas = {
        (hallazgo.archivo, hallazgo.fila, (hallazgo.columna or "").partition("[")[0])
        for cuadro in cuadros for hallazgo in cuadro.hallazgos
    }
    for fallo in _objeciones([celdas for _, _, celdas in lugares], esquema) if lugares else ():
        archivo, fila, _ = lugares[fallo.row_number - 2]
        if (archivo, fila, fallo.field_name) not in marcadas:
            yield _traducir(archivo, fila, fallo, esquema["fields"][fallo.field_number - 1])


def _objeciones(filas: list[list[str]], esquema: dict) -> Iterator:
    """Lo que frictionless objeta en unas filas. Las recibe juntas y ya leídas: así se paga una vez su arranque."""
    from frictionless import Checklist, Resource, Schema

    nombres = [campo["name"] for campo in esquema["fields"]]
    celdas = {"fields": esquema["fields"], "missingValues": esquema["missingValues"]}
    # Los datos van como función, y no como lista, para que frictionless no los copie antes de leerlos.
    recurso = Resource(data=lambda: iter([nombres, *filas]), format="inline", schema=Schema.from_descriptor(celdas))
    comprobar = Checklist(pick_errors=["type-error", "constraint-error"])
    for tarea in recurso.validate(comprobar, limit_errors=len(filas) * len(nombres)).tasks:
        yield from tarea.errors


def _traducir(archivo: str, fila: int, fallo, campo: dict) -> Hallazgo:
    """Hallazgo de una objeción. El modelo ya vio lo demás: aquí solo llegan las listas cerradas del proceso."""
    if fallo.note.startswith('constraint "enum"'):
        opciones = tuple(campo["constraints"]["enum"])
        return hallar("valor-fuera-de-lista", archivo, fila, campo["name"], opciones, valor=fallo.cell)
    return hallar("dato-inesperado", archivo, fila, campo["name"], tipo=fallo.type)
