"""Lo que dicen el nombre de la hoja, los títulos sobre el encabezado, los de sección y el nombre del archivo."""

import re
from dataclasses import dataclass

from ..doblar import doblar
from ..interpretar.cargos import leer_cargo, principio_en
from ..interpretar.entidades import entidad_mencionada
from ..interpretar.fuerzas import es_fuerza_conocida, leer_fuerza
from ..interpretar.territorios import leer_distrito
from ..valores.catalogados import leer_valor

_ANO = re.compile(r"(?<![0-9])20[1-4][0-9](?![0-9])")
_DISTRITO = re.compile(r"\b(?:distrito|dtto|dto)\b.*", re.IGNORECASE | re.DOTALL)
_MUNICIPIO = re.compile(
    r"\b(?:ayuntamiento|municipio|alcald[ií]a|mpio)\.?\s*(?:de\b|:)\s*(.+)", re.IGNORECASE | re.DOTALL
)
_HOJA_GENERICA = re.compile(
    r"(hoja|sheet|tabla|data|datos|base|candidat|listado|lista|reporte|export|consulta|registro|result|informe|report|"
    r"conoceles|publica|general|concentrado|total|todos|bd|final|version)"
)


@dataclass(frozen=True)
class Indicio:
    """Un valor para las columnas que faltan y de dónde salió («el título», «el nombre de la hoja»…)."""

    valor: str
    fuente: str


def indicios(texto: str, fuente: str, es_nombre_de_hoja: bool = False) -> dict[str, Indicio]:
    """Lo que un título o nombre dice de cargo, principio, calidad, fuerza y territorio; solo lo que dice sin lugar a
    dudas."""
    hallados: dict[str, str] = {}
    if len({cargo.familia for cargo in leer_cargo(texto).opciones}) == 1:
        hallados["cargo"] = texto
    elif principio_en(texto):
        hallados["principio"] = principio_en(texto)
    if calidad := leer_cargo(texto).calidad or leer_valor("calidad", texto):
        hallados["calidad"] = calidad
    if len(texto) < 80 and es_fuerza_conocida(texto) and leer_fuerza(texto).tipo != "independiente":
        hallados["fuerza"] = texto
    if (distrito := _DISTRITO.search(texto)) and leer_distrito(distrito[0]).numero:
        hallados["distrito"] = distrito[0]
    if municipio := _MUNICIPIO.search(texto):
        hallados["municipio"] = municipio[1].strip()
    if entidad := entidad_mencionada(texto):
        hallados["entidad"] = entidad.nombre
    if (
        es_nombre_de_hoja
        and not hallados
        and len(texto) < 60
        and not _HOJA_GENERICA.match(doblar(texto))
        and not doblar(texto).replace(" ", "").isdigit()
    ):
        hallados["municipio"] = texto
    return {concepto: Indicio(valor, fuente) for concepto, valor in hallados.items()}


def juntar_indicios(archivo: str, hoja: str, titulos: tuple[str, ...]) -> dict[str, Indicio]:
    """Los indicios de una hoja entera; manda el más cercano a los datos: títulos, luego la hoja, luego el archivo."""
    juntos = indicios(_sin_extension(archivo), "el nombre del archivo")
    juntos.pop("municipio", None)
    juntos |= indicios(hoja, "el nombre de la hoja", es_nombre_de_hoja=True)
    for titulo in titulos:
        if len(titulo) < 300:
            juntos |= indicios(titulo, "el título de la hoja")
    return juntos


def anos_mencionados(*textos: str) -> list[int]:
    """Los años (2010 a 2049) que aparecen en unos textos, sin repetir y en orden."""
    return sorted({int(ano) for texto in textos for ano in _ANO.findall(texto)})


def _sin_extension(archivo: str) -> str:
    return archivo.rpartition(".")[0] or archivo
