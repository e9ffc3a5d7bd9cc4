"""Las fechas del proceso: las que el mapa dice o, mientras tanto, unas provisionales."""

from dataclasses import dataclass
from datetime import date, timedelta

from ..columnas.contexto import anos_mencionados
from ..columnas.hoja_reconocida import HojaReconocida
from ..lectura import Libro
from ..mapa import Mapa
from ..registro import Registro
from ..valores.fechas import leer_fecha
from .avisos import Avisos

ANO_SUPUESTO = 2024
"""Año del proceso si el archivo no menciona ninguno: el último con elecciones en las 32 entidades. Aquí no
hay reloj."""


@dataclass(frozen=True)
class Fechas:
    """Jornada, y si consta o se supuso."""

    jornada: date
    consta: bool


def fechas_del_proceso(
    libro: Libro, hojas: list[HojaReconocida], registros: list[Registro], mapa: Mapa, avisos: Avisos
) -> Fechas:
    """La jornada del mapa o, si no la dice, el primer domingo de junio (LGIPE, art. 22) del año que el archivo
    mencione."""
    if fecha := leer_fecha(mapa.constantes.get("jornada", "")):
        return Fechas(fecha, True)
    titulos = [titulo for hoja in hojas for titulo in (hoja.hoja.nombre, *hoja.encabezado.titulos)]
    acuerdos = [fecha.year for r in registros if isinstance(fecha := r.generales.get("fecha_acuerdo"), date)]
    fuentes = (
        ("el nombre del archivo o sus títulos", anos_mencionados(libro.nombre, *titulos)),
        ("las fechas de acuerdo", acuerdos),
        ("la fecha guardada en el libro", [libro.ano] if libro.ano else []),
        ("", [ANO_SUPUESTO]),
    )
    fuente, anos = next((fuente, anos) for fuente, anos in fuentes if anos)
    jornada = primer_domingo_de_junio(max(anos))
    dicho = f"lo dice {fuente}" if fuente else "es un supuesto, porque el archivo no menciona ninguno"
    avisos.decir(
        f"Las fechas de proceso.json son provisionales: el año {max(anos)} {dicho}; la jornada, del primer domingo de "
        "junio, y las campañas, de los 60 días que terminan tres antes. Corrígelas."
    )
    return Fechas(jornada, False)


def primer_domingo_de_junio(ano: int) -> date:
    """Día de la jornada ordinaria de ese año."""
    return next(dia for n in range(7) if (dia := date(ano, 6, 1) + timedelta(days=n)).weekday() == 6)
