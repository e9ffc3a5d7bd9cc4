"""Reconoce las hojas de un libro: cuáles traen candidaturas, dónde está su encabezado y qué es cada columna."""

from dataclasses import dataclass, field

from .columnas.conceptos import Concepto
from .columnas.encabezados import RENGLONES_DONDE_BUSCAR, Encabezado, encabezado_en, localizar
from .columnas.hoja_reconocida import HojaReconocida, reconocer_hoja
from .columnas.reconocer import Reconocedor
from .complementos import marcar_complementos
from .detenida import ImportacionDetenida
from .lectura import Libro
from .lectura.hoja import Hoja
from .mapa import Mapa, aplicar_mapa

SIN_ENCABEZADO = "no tiene una columna de nombres de persona bajo un encabezado reconocible"

SIN_PERSONAS = "ninguna de sus columnas trae nombres de persona"
CONCEPTOS_DE_UN_LISTADO = 5


@dataclass
class Reconocido:
    """Las hojas que se importan, las que no (nombre, motivo, renglones) y las dudas que impiden seguir."""

    hojas: list[HojaReconocida] = field(default_factory=list)
    omitidas: list[tuple[str, str, int]] = field(default_factory=list)
    dudas: list[str] = field(default_factory=list)


def reconocer_libro(libro: Libro, mapa: Mapa, conceptos: dict[str, Concepto]) -> Reconocido:
    """Reconoce todas las hojas; si ninguna sirve pero alguna tiene datos, lo deja como duda con su mejor lectura."""
    ajenas = mapa.hojas.keys() - {hoja.nombre for hoja in libro.hojas}
    if ajenas:
        raise ImportacionDetenida(
            *(
                f"{mapa.archivo}: el mapa habla de la hoja «{nombre}», que no está en {libro.nombre}. Las que hay: "
                f"{', '.join(hoja.nombre for hoja in libro.hojas)}."
                for nombre in sorted(ajenas)
            )
        )
    reconocedor, reconocido, dudosas = Reconocedor(conceptos), Reconocido(), []
    for hoja in libro.hojas:
        de_hoja = mapa.de_hoja(hoja.nombre)
        motivo = "así lo pide el mapa" if de_hoja.importar is False else None if de_hoja.importar else hoja.omitida
        if not motivo and not any(any(celda.strip() for celda in fila) for fila in hoja.filas):
            motivo = "está vacía"
        if motivo:
            reconocido.omitidas.append((hoja.nombre, motivo, len(hoja.filas)))
            continue
        encabezado = _encabezado_del_mapa(hoja, de_hoja.encabezado, mapa) or localizar(hoja, reconocedor)
        if encabezado is None and de_hoja.columnas:
            encabezado = _el_mas_lleno(hoja)
        if encabezado is None:
            dudosas.append(hoja)
            reconocido.omitidas.append((hoja.nombre, SIN_ENCABEZADO, len(hoja.filas)))
            continue
        reconocida = reconocer_hoja(libro.nombre, hoja, encabezado, reconocedor)
        aplicar_mapa(reconocida.columnas, de_hoja, conceptos, f"{mapa.archivo}, hoja «{hoja.nombre}»")
        reconocida.clasificar()
        reconocido.hojas.append(reconocida)
    _omitir_las_ajenas(reconocido)
    marcar_complementos(reconocido.hojas)
    if not reconocido.hojas:
        _dudar(libro, reconocido, dudosas, reconocedor)
    return reconocido


def _encabezado_del_mapa(hoja: Hoja, renglon: int | None, mapa: Mapa) -> Encabezado | None:
    if renglon is None:
        return None
    if renglon > len(hoja.filas):
        raise ImportacionDetenida(
            f"{mapa.archivo}, hoja «{hoja.nombre}»: el encabezado no puede estar en el renglón {renglon:,}; la hoja "
            f"tiene {len(hoja.filas):,}."
        )
    return encabezado_en(hoja, renglon - 1)


def _omitir_las_ajenas(reconocido: Reconocido) -> None:
    """Entre hojas de candidaturas suele haber diccionarios y catálogos: sin nombres de persona y casi sin nada
    conocido."""
    if not any(hoja.personas for hoja in reconocido.hojas):
        return
    for hoja in [
        hoja for hoja in reconocido.hojas if not hoja.personas and len(hoja.conceptos()) < CONCEPTOS_DE_UN_LISTADO
    ]:
        reconocido.hojas.remove(hoja)
        reconocido.omitidas.append((hoja.hoja.nombre, SIN_PERSONAS, len(hoja.hoja.filas)))


def _el_mas_lleno(hoja: Hoja) -> Encabezado | None:
    """El primer renglón con más celdas llenas, a falta de otro encabezado; `None` si la hoja no parece tabla."""
    anchos = [sum(bool(celda.strip()) for celda in fila) for fila in hoja.filas[:RENGLONES_DONDE_BUSCAR]]
    return (
        encabezado_en(hoja, anchos.index(max(anchos))) if max(anchos, default=0) > 1 and len(hoja.filas) > 1 else None
    )


def _dudar(libro: Libro, reconocido: Reconocido, dudosas: list[Hoja], reconocedor: Reconocedor) -> None:
    """Ninguna hoja se reconoció: si alguna parece una tabla, se propone su primer renglón lleno como encabezado."""
    for hoja in dudosas:
        encabezado = _el_mas_lleno(hoja)
        if encabezado is None:
            continue
        reconocida = reconocer_hoja(libro.nombre, hoja, encabezado, reconocedor)
        reconocida.clasificar()
        reconocido.hojas.append(reconocida)
        reconocido.omitidas = [omitida for omitida in reconocido.omitidas if omitida[0] != hoja.nombre]
        reconocido.dudas.append(
            f"Hoja «{hoja.nombre}»: no se reconoce en qué renglón está el encabezado ni qué columna trae los nombres. "
            "Dilo en el mapa."
        )
    if not reconocido.hojas:
        motivos = "; ".join(f"«{nombre}» {motivo}" for nombre, motivo, _ in reconocido.omitidas)
        raise ImportacionDetenida(
            f"{libro.nombre}: no hay ninguna hoja con un listado de candidaturas ({motivos}). Revisa que sea el "
            "archivo correcto."
        )
