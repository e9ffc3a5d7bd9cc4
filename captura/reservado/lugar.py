"""Dónde no puede estar nada reservado: en el repositorio de los datos, en el del proyecto ni en el sitio.

Una rama ya es publicación: lo que cae ahí se da por publicado aunque nadie lo enlace.
"""

from collections.abc import Iterable
from pathlib import Path

from .detenida import ReservaDetenida

SENALES = ("proceso.json", "conoceles.json")
"""Lo que distingue a una carpeta de datos y a un sitio construido."""


def exigir_aparte(ruta: Path, que: str, publicas: Iterable[Path]) -> Path:
    """La `ruta`, completa y sin enlaces, si está fuera de todo lo público. Lanza ReservaDetenida si no.

    `que` la nombra en la frase («La carpeta reservada»); `publicas` son las carpetas de datos, de salida y del proyecto.
    """
    completa = Path(ruta).expanduser().resolve()
    if motivo := _motivo(completa, [Path(publica).resolve() for publica in publicas]):
        raise ReservaDetenida(f"{ruta}: {que} no puede estar ahí: {motivo}. Elige un lugar fuera, que no se publique ni se respalde con él.")
    return completa


def _motivo(ruta: Path, publicas: list[Path]) -> str:
    """Por qué esa ruta es pública, o nada."""
    for carpeta in (ruta, *ruta.parents):
        if senal := next((senal for senal in SENALES if (carpeta / senal).is_file()), None):
            return f"en «{carpeta}» está {senal}, y lo que hay ahí se publica"
        if (carpeta / ".git").exists() and _tiene_lo_publico(carpeta, publicas):
            return f"«{carpeta}» es el repositorio de los datos o del sitio"
    for publica in publicas:
        if ruta.is_relative_to(publica):
            return f"queda dentro de «{publica}»"
        if publica.is_relative_to(ruta):
            return f"dentro de ella está «{publica}», que es pública"
    return ""


def _tiene_lo_publico(repositorio: Path, publicas: list[Path]) -> bool:
    """Si ahí viven los datos o el sitio de esta orden, o los de cualquier copia del proyecto."""
    return (repositorio / "datos/proceso.json").is_file() or any(publica.is_relative_to(repositorio) for publica in publicas)
