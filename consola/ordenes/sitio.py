"""Construir el sitio en una carpeta y decir cómo quedó; con lo que lo impida, el anterior queda intacto."""

from datetime import date
from pathlib import Path

from invoke import Exit

from consola.avance import Avance
from consola.dicho import exigiendo_datos


def construir(datos: Path, destino: Path, hoy: date | None, dia: date, vista_previa: bool) -> Path:
    """Construye en `destino` y da esa carpeta. `hoy` es la fecha de corte y `dia`, el día en que se corre. Lanza `Exit`."""
    from tema import ConstruccionDetenida
    from tema import construir as construir_sitio

    try:
        with exigiendo_datos("No se construyó el sitio: primero hay que remediar los hallazgos."), Avance() as avance:
            resultado = construir_sitio(datos, destino, hoy, avance=avance, vista_previa=vista_previa, dia=dia)
    except ConstruccionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    print(resultado.texto())
    return destino
