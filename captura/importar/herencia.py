"""Lo que se toma de un `--proceso`: el propio proceso y, si está en una carpeta de datos, sus catálogos."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from validadores import Contienda, Cuestionarios, Distrito, Fuerza, Modelo, Municipio, Proceso

from .detenida import ImportacionDetenida
from .propuesta.geografia import Geografia

# El cuestionario del proyecto, que toda importación copia si el proceso no trae el suyo.
CUESTIONARIOS = Path(__file__).resolve().parents[2] / "datos" / "catalogos" / "cuestionarios.json"


@dataclass
class Herencia:
    """Proceso indicado (o `None`), cuestionarios y catálogos que se respetan."""

    proceso: Proceso | None
    cuestionarios: Cuestionarios
    geografia: Geografia = field(default_factory=Geografia)
    fuerzas: dict[str, Fuerza] = field(default_factory=dict)
    catalogos: tuple[str, ...] = ()


def leer_herencia(ruta: Path | None) -> Herencia:
    """Lee el proceso y los catálogos vecinos. Lanza `ImportacionDetenida` si alguno no se entiende."""
    if ruta is None:
        return Herencia(None, _documento(CUESTIONARIOS, Cuestionarios))
    vecinos = ruta.parent / "catalogos"
    propio = vecinos / "cuestionarios.json"
    tablas = {
        nombre: _tabla(vecinos / f"{nombre}.csv", modelo)
        for nombre, modelo in (
            ("municipios", Municipio),
            ("distritos", Distrito),
            ("contiendas", Contienda),
            ("fuerzas", Fuerza),
        )
    }
    return Herencia(
        _documento(ruta, Proceso),
        _documento(propio if propio.is_file() else CUESTIONARIOS, Cuestionarios),
        Geografia(tablas["municipios"], tablas["distritos"], tablas["contiendas"]),
        tablas["fuerzas"],
        tuple(nombre for nombre, tabla in tablas.items() if tabla),
    )


def _documento(ruta: Path, modelo: type[Modelo]) -> Modelo:
    try:
        return modelo.model_validate_json(ruta.read_bytes(), strict=True)
    except OSError as fallo:
        raise ImportacionDetenida(f"{ruta}: no se puede leer. Revisa que exista.") from fallo
    except (ValidationError, ValueError) as fallo:
        raise ImportacionDetenida(_remedio(ruta)) from fallo


def _tabla(ruta: Path, modelo: type[Modelo]) -> dict[str, Modelo]:
    if not ruta.is_file():
        return {}
    try:
        with open(ruta, encoding="utf-8", newline="") as archivo:
            renglones = [{k: v for k, v in renglon.items() if v} for renglon in csv.DictReader(archivo)]
        return {objeto.clave: objeto for objeto in map(modelo.model_validate, renglones)}
    except (ValidationError, UnicodeDecodeError, csv.Error, TypeError) as fallo:
        raise ImportacionDetenida(_remedio(ruta)) from fallo


def _remedio(ruta: Path) -> str:
    return f"{ruta}: no se entiende. Revísalo con «validar» (dice, campo por campo, qué remediar) y vuelve a importar."
