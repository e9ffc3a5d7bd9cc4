"""De qué columna se toma el territorio de un cargo: lo deciden los valores, no solo los rótulos."""

from ..cambios import Celda
from ..doblar import doblar
from ..interpretar.cargos import leer_cargo
from ..interpretar.territorios import TerritorioLeido, leer_distrito, leer_municipio
from ..registro import Registro
from .cosas import Puesto

_DISTRITO_LOCAL = (
    "distrito_local",
    "distrito",
    "distrito_federal",
    "distrito_nombre",
    "territorio",
    "municipio",
    "circunscripcion",
)
_DISTRITO_FEDERAL = ("distrito_federal", "distrito", "distrito_local", "distrito_nombre", "territorio", "municipio")
_MUNICIPIO = (
    "municipio",
    "territorio",
    "distrito_local",
    "distrito",
    "distrito_federal",
    "distrito_nombre",
    "comunidad",
    "demarcacion",
)
_COMUNIDAD = ("comunidad", "territorio", "distrito_local", "distrito", "distrito_nombre")
NATURALES = {
    "distrito": ("distrito", "distrito_local", "territorio", "distrito_nombre"),
    "distrito federal": ("distrito", "distrito_federal", "territorio", "distrito_nombre"),
    "municipio": ("municipio", "territorio"),
    "comunidad": ("comunidad", "territorio"),
}


def elegir_columna(puesto: Puesto, suyos: list[Registro]) -> str | None:
    """La primera columna donde la mayoría de los valores sirven para el ámbito; si ninguna, la que más."""
    ordenes = {
        "distrito": _DISTRITO_FEDERAL if puesto.es_federal else _DISTRITO_LOCAL,
        "municipio": _MUNICIPIO,
        "comunidad": _COMUNIDAD,
    }
    mejor, veces_del_mejor = None, 0
    for columna in ordenes.get(puesto.ambito, ()):
        veces = sum(leer_territorio(puesto, registro, columna) is not None for registro in suyos)
        if veces > len(suyos) / 2:
            return columna
        if veces > veces_del_mejor:
            mejor, veces_del_mejor = columna, veces
    return mejor


def leer_territorio(puesto: Puesto, registro: Registro, columna: str) -> TerritorioLeido | None:
    """Lo que la `columna` dice del territorio, o `None` si eso no puede ser un territorio de ese ámbito."""
    texto = registro.texto(columna)
    if not texto or len(texto) > 150:
        return None
    if puesto.ambito == "distrito":
        leido = leer_distrito(texto)
        hay_numero = leido.numero is not None or registro.texto("distrito_numero")
        return (
            leido
            if hay_numero or (leido.nombre and columna.startswith("distrito") and not _es_otra_cosa(texto))
            else None
        )
    leido = leer_municipio(texto)
    if (
        leido.nombre
        and not _es_otra_cosa(texto)
        and (columna in ("municipio", "comunidad") or leer_distrito(texto).numero is None)
    ):
        return leido
    return None


def _es_otra_cosa(texto: str) -> bool:
    """Si en la columna de territorio hay un cargo o la entidad entera («Diputación Migrante», «Ciudad de México»)."""
    return (
        bool(leer_cargo(texto).opciones)
        and not doblar(texto).startswith(("ayuntamiento", "alcaldia", "municipio"))
        or doblar(texto) in ("ciudad de mexico", "cdmx", "entidad", "estado", "estatal")
    )


def muestra_de(suyos: list[Registro], columna: str) -> Celda | None:
    """La primera celda con dato de esa columna."""
    return next((celda for r in suyos if (celda := r.celda(columna))), None)


def decir_territorio(ambito: str) -> str:
    """«el distrito», «el municipio»…, para los avisos."""
    return {
        "distrito": "el distrito",
        "municipio": "el municipio",
        "comunidad": "la comunidad",
        "circunscripcion": "la circunscripción",
    }.get(ambito, "el territorio")
