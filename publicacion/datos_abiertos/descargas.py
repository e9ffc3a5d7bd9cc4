"""Qué se descarga, con qué nombre y para quién."""

from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from validadores import Eleccion, bytes_de_documento, bytes_de_tabla

from .tabla import tabla


@dataclass(frozen=True)
class Archivo:
    """Archivo descargable: `ruta` en el sitio, título y descripción para la página de datos, y `contenido`."""

    ruta: str
    titulo: str
    descripcion: str
    contenido: bytes

    @cached_property
    def octetos(self) -> int:
        """Tamaño en octetos."""
        return len(self.contenido)


def preparar(eleccion: Eleccion, reserva: Path) -> tuple[Archivo, ...]:
    """Descargas de una elección, siempre en el mismo orden y con los mismos octetos.

    `reserva` es una carpeta donde se guarda, entre una vez y otra, lo que cuesta rehacer.
    """
    todo = tabla(eleccion, reserva)
    catalogos = (
        ("fuerzas", "Fuerzas políticas", "Partidos, coaliciones, candidaturas comunes e independientes.", eleccion.fuerzas),
        ("contiendas", "Contiendas", "Lo que se elige y dónde.", eleccion.contiendas),
        ("municipios", "Municipios", "Claves INEGI e INE, cabecera y distritos.", eleccion.municipios),
        ("distritos", "Distritos", "Clave y cabecera.", eleccion.distritos),
    )
    return (
        Archivo("datos/candidaturas.csv", "Todas las candidaturas (CSV)",
                "Un renglón por candidatura, con sus respuestas publicadas. UTF-8.", todo),
        Archivo("datos/candidaturas-excel.csv", "Todas las candidaturas (CSV para Excel)",
                "Lo mismo, con la marca que Excel necesita para leer los acentos.", BOM_UTF8 + todo),
        *(
            Archivo(f"datos/{nombre}.csv", titulo, descripcion, bytes_de_tabla(type(next(iter(mapa.values()))), mapa.values()))
            for nombre, titulo, descripcion, mapa in catalogos if mapa
        ),
        Archivo("datos/cuestionarios.json", "Cuestionario (JSON)", "Preguntas, opciones y límites.",
                bytes_de_documento(eleccion.cuestionarios)),
        Archivo("datos/proceso.json", "Proceso electoral (JSON)", "Fechas, cargos y reglas de esta elección.",
                bytes_de_documento(eleccion.proceso)),
    )
