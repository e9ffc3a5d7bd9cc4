"""El contrato de las tablas (Table Schema), derivado de los modelos y de las listas cerradas del proceso."""

from functools import cache
from pathlib import PurePosixPath

from .canon import bytes_de_json, columnas_de
from .carpeta import REGISTRO, TABLAS, modelo_de
from .modelo import (
    AccionAfirmativa, Candidatura, Contienda, Cuenta, Modelo, Pausa, Proceso, Revocacion, SeccionElectoral, Termino, Verificacion,
)

LLAVES: dict[type[Modelo], tuple[str, ...]] = {
    Cuenta: ("candidatura",),
    Verificacion: ("candidatura", "seccion"),
    Pausa: ("candidatura", "seccion", "desde"),
    Termino: ("termino",),
    Revocacion: ("folio",),
    AccionAfirmativa: ("candidatura",),
}
"""Columnas que identifican un renglón, en las tablas donde no es «clave»."""

REFERENCIAS: dict[type[Modelo], dict[str, str]] = {
    Candidatura: {"fuerza": "fuerzas", "partido": "fuerzas", "sustituye": ""},
    Contienda: {"distrito": "distritos", "municipio": "municipios"},
    SeccionElectoral: {"distrito": "distritos", "municipio": "municipios"},
    Cuenta: {"candidatura": "registro"},
    Verificacion: {"candidatura": "registro"},
    Pausa: {"candidatura": "registro"},
    AccionAfirmativa: {"candidatura": "registro"},
}
"""Columna → recurso en cuya «clave» debe estar (vacío: la misma tabla)."""

TIPOS = {"string": "string", "integer": "integer", "array": "string"}
LIMITES = ("pattern", "enum", "minimum", "maximum", "minLength", "maxLength")
"""Los límites que JSON Schema y Table Schema llaman igual."""


def llave_de(modelo: type[Modelo]) -> tuple[str, ...]:
    """Columnas que identifican cada renglón de la tabla de `modelo`."""
    return LLAVES.get(modelo, ("clave",))


@cache
def _campos(modelo: type[Modelo]) -> tuple[dict, ...]:
    """Campos de Table Schema de un `modelo`, sin las listas que dependen del proceso."""
    esquema = modelo.model_json_schema()
    obligatorias = set(esquema.get("required", ()))
    return tuple(
        _campo(columna, esquema["properties"][columna], columna in obligatorias) for columna in columnas_de(modelo)
    )


def _campo(nombre: str, propiedad: dict, es_obligatorio: bool) -> dict:
    """Campo de Table Schema que admite lo mismo que una propiedad de JSON Schema."""
    clase = next((opcion for opcion in propiedad.get("anyOf", ()) if opcion.get("type") != "null"), propiedad)
    limites = {nombre: clase[nombre] for nombre in LIMITES if nombre in clase}
    if patron := clase.get("items", {}).get("pattern"):
        uno = patron.removeprefix("^").removesuffix("$")
        limites["pattern"] = f"^{uno}(;{uno})*$"
    if es_obligatorio:
        limites = {"required": True} | limites
    es_fecha = clase.get("format") == "date"
    campo = {"name": nombre, "title": propiedad["title"], "description": propiedad.get("description", ""),
             "type": "date" if es_fecha else TIPOS[clase["type"]]}
    return campo | ({"format": "%Y-%m-%d"} if es_fecha else {}) | ({"constraints": limites} if limites else {})


def _listas_cerradas(proceso: Proceso) -> dict[tuple[type[Modelo], str], list[str]]:
    """Valores que el proceso admite en cada columna."""
    return {
        (Candidatura, "sexo"): list(proceso.sexos),
        (Candidatura, "cargo"): [cargo.clave for tipo in proceso.elecciones for cargo in tipo.cargos],
        (Contienda, "eleccion"): [tipo.clave for tipo in proceso.elecciones],
    }


def esquema_de(modelo: type[Modelo], proceso: Proceso) -> dict:
    """Table Schema de las tablas de `modelo` en este `proceso`: columnas, tipos, límites, listas cerradas y llaves."""
    listas = _listas_cerradas(proceso)
    campos = []
    for campo in _campos(modelo):
        if lista := listas.get((modelo, campo["name"])):
            limites = {nombre: valor for nombre, valor in campo.get("constraints", {}).items() if nombre == "required"}
            campo = campo | {"constraints": limites | {"enum": lista}}
        campos.append(campo)
    ajenas = [
        {"fields": [columna], "reference": {"resource": recurso, "fields": ["clave"]}}
        for columna, recurso in REFERENCIAS.get(modelo, {}).items()
    ]
    return {"fields": campos, "missingValues": [""], "primaryKey": list(llave_de(modelo))} | (
        {"foreignKeys": ajenas} if ajenas else {}
    )


def bytes_de_contrato(proceso: Proceso, tablas: list[str], registros: list[str]) -> bytes:
    """El `datapackage.json` de las `tablas` y `registros` que existen. Sus rutas parten de la carpeta de datos."""
    recursos = [_recurso(PurePosixPath(ruta).stem, [ruta], proceso) for ruta in TABLAS if ruta in tablas]
    if registros:
        rutas = [f"{REGISTRO}/{contienda}.csv" for contienda in sorted(registros)]
        recursos.append(_recurso("registro", rutas, proceso))
    presentes = {recurso["name"] for recurso in recursos}
    for recurso in recursos:
        _quitar_referencias_ausentes(recurso["schema"], presentes | {""})
    return bytes_de_json({
        "profile": "tabular-data-package", "name": proceso.clave, "title": proceso.nombre, "resources": recursos,
    })


def _quitar_referencias_ausentes(esquema: dict, presentes: set[str]) -> None:
    ajenas = [ajena for ajena in esquema.pop("foreignKeys", ()) if ajena["reference"]["resource"] in presentes]
    if ajenas:
        esquema["foreignKeys"] = ajenas


def _recurso(nombre: str, rutas: list[str], proceso: Proceso) -> dict:
    modelo = modelo_de(rutas[0])
    return {
        "name": nombre, "title": modelo.__doc__.partition("\n")[0], "profile": "tabular-data-resource",
        "path": rutas if len(rutas) > 1 else rutas[0], "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "schema": esquema_de(modelo, proceso),
    }
