"""Qué se descarga, con qué nombre y para quién."""

from codecs import BOM_UTF8
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from validadores import Eleccion, agregados_pedidos, bytes_de_documento, bytes_de_tabla

from .diversidad import en_csv
from .tabla import Tabla, huella_de


@dataclass(frozen=True)
class Archivo:
    """Archivo descargable: `ruta` en el sitio, título y descripción para la página de datos.

    `huella` cambia si cambia lo que contiene; `hacer` produce el contenido y solo se llama si alguien lo pide.
    """

    ruta: str
    titulo: str
    descripcion: str
    huella: str
    hacer: Callable[[], bytes]

    @cached_property
    def contenido(self) -> bytes:
        """Octetos del archivo."""
        return self.hacer()

    @cached_property
    def octetos(self) -> int:
        """Tamaño en octetos."""
        return len(self.contenido)


def _catalogo(nombre: str, titulo: str, descripcion: str, valores: Collection) -> Archivo:
    contenido = bytes_de_tabla(type(next(iter(valores))), valores)
    return Archivo(f"datos/{nombre}.csv", titulo, descripcion, huella_de(contenido), lambda: contenido)


def _documento(nombre: str, titulo: str, descripcion: str, objeto) -> Archivo:
    contenido = bytes_de_documento(objeto)
    return Archivo(f"datos/{nombre}.json", titulo, descripcion, huella_de(contenido), lambda: contenido)


def preparar(eleccion: Eleccion, reserva: Path) -> tuple[Archivo, ...]:
    """Descargas de una elección, siempre en el mismo orden y con los mismos octetos.

    `reserva` es una carpeta donde se guarda, entre una vez y otra, lo que cuesta rehacer.
    """
    tabla = Tabla(eleccion, reserva)
    catalogos = (
        ("fuerzas", "Fuerzas políticas", "Partidos, coaliciones, candidaturas comunes e independientes.", eleccion.fuerzas),
        ("contiendas", "Contiendas", "Lo que se elige y dónde.", eleccion.contiendas),
        ("municipios", "Municipios", "Claves INEGI e INE, cabecera y distritos.", eleccion.municipios),
        ("distritos", "Distritos", "Clave y cabecera.", eleccion.distritos),
    )
    return (
        Archivo("datos/candidaturas.csv", "Todas las candidaturas (CSV)",
                "Un renglón por candidatura, con sus respuestas publicadas. UTF-8.", tabla.huella, lambda: tabla.contenido),
        Archivo("datos/candidaturas-excel.csv", "Todas las candidaturas (CSV para Excel)",
                "Lo mismo, con la marca que Excel necesita para leer los acentos.", tabla.huella,
                lambda: BOM_UTF8 + tabla.contenido),
        *(_catalogo(nombre, titulo, dice, mapa.values()) for nombre, titulo, dice, mapa in catalogos if mapa),
        _documento("cuestionarios", "Cuestionario (JSON)", "Preguntas, opciones y límites.", eleccion.cuestionarios),
        _documento("proceso", "Proceso electoral (JSON)", "Fechas, cargos y reglas de esta elección.", eleccion.proceso),
        *_diversidad(eleccion),
    )


def _diversidad(eleccion: Eleccion) -> tuple[Archivo, ...]:
    """La estadística de grupos, si la hay y se pide."""
    agregados = agregados_pedidos(eleccion)
    if not agregados:
        return ()
    contenido = en_csv(agregados)
    titulo, descripcion = "La diversidad en números", "Cuántas personas de cada grupo compiten. Ningún número señala a nadie."
    return (
        Archivo("datos/diversidad.csv", f"{titulo} (CSV)", descripcion, huella_de(contenido), lambda: contenido),
        _documento("diversidad", f"{titulo} (JSON)", descripcion, agregados),
    )
