"""Los bytes canónicos: cada objeto se escribe de una sola manera, y así git solo muestra cambios de verdad."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import zip_longest

from .modelo import (
    AccionAfirmativa,
    Candidatura,
    Contienda,
    Cuenta,
    Denominacion,
    Distrito,
    Fuerza,
    Modelo,
    Municipio,
    Pausa,
    Proceso,
    Revocacion,
    SeccionElectoral,
    Termino,
    Verificacion,
    plegar,
)

ULTIMO = 10_000
"""Va después de cualquier número de orden o de lista."""


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
    """La tabla CSV canónica de `objetos`, en el orden dado: UTF-8 sin BOM, LF, comas y las comillas precisas."""
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


def primera_diferencia(octetos: bytes, canonicos: bytes) -> int:
    """El primer renglón de `octetos` que difiere de los `canonicos`."""
    pares = zip_longest(octetos.split(b"\n"), canonicos.split(b"\n"))
    return next((fila for fila, (uno, otro) in enumerate(pares, 1) if uno != otro), 1)


def criterios_de_orden(
    proceso: Proceso, fuerzas: Mapping[str, Fuerza]
) -> dict[type[Modelo], Callable[[Modelo], tuple]]:
    """Por qué se ordenan los renglones de cada tabla.

    Las candidaturas: cargo como en el proceso, fuerza como en la boleta, demarcación, posición (sin número al final),
    propietaria antes que suplente, vigente antes que relevada, nombre y clave. Las contiendas: tipo de elección y
    territorio.
    """
    cargos = {cargo.clave: lugar for lugar, cargo in enumerate(c for tipo in proceso.elecciones for c in tipo.cargos)}
    tipos = {tipo.clave: lugar for lugar, tipo in enumerate(proceso.elecciones)}
    boleta = {clave: fuerza.orden for clave, fuerza in fuerzas.items()}
    return {
        Candidatura: lambda c: (
            cargos.get(c.cargo, ULTIMO), boleta.get(c.fuerza, ULTIMO), c.fuerza, c.demarcacion or "",
            c.posicion or ULTIMO, not c.es_propietaria, not c.es_vigente, plegar(c.nombre), c.clave,
        ),
        Contienda: lambda c: (
            tipos.get(c.eleccion, ULTIMO), c.entidad or "", c.circunscripcion or 0, c.distrito or "", c.municipio or "",
            c.comunidad or "", c.clave,
        ),
        Fuerza: lambda fuerza: (fuerza.orden, fuerza.clave),
        Municipio: lambda municipio: (municipio.clave,),
        Distrito: lambda distrito: (distrito.clave,),
        SeccionElectoral: lambda seccion: (seccion.clave,),
        Denominacion: lambda denominacion: (denominacion.clave,),
        Revocacion: lambda revocacion: (revocacion.folio, revocacion.fecha),
        AccionAfirmativa: lambda accion: (accion.candidatura,),
        Termino: lambda termino: (termino.clase, plegar(termino.termino)),
        Cuenta: lambda cuenta: (cuenta.candidatura, cuenta.entregada),
        Verificacion: lambda verificacion: (verificacion.candidatura, verificacion.seccion, verificacion.desde),
        Pausa: lambda pausa: (pausa.candidatura, pausa.seccion, pausa.desde),
    }
