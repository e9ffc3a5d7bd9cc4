"""Qué se descarga, con qué nombre y para quién."""

from dataclasses import dataclass
from functools import cached_property

from validadores import Eleccion, bytes_de_documento, bytes_de_tabla

from .tabla import tabla

MARCA = "\ufeff"
"""Marca de orden de bytes: con ella Excel lee los acentos."""


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


def preparar(eleccion: Eleccion) -> tuple[Archivo, ...]:
    """Descargas de una elección, siempre en el mismo orden y con los mismos octetos."""
    todo = tabla(eleccion, eleccion.candidaturas.values())
    catalogos = (
        ("fuerzas", "Fuerzas políticas", "Partidos, coaliciones, candidaturas comunes e independientes.", eleccion.fuerzas),
        ("contiendas", "Contiendas", "Lo que se elige y dónde.", eleccion.contiendas),
        ("municipios", "Municipios", "Claves INEGI e INE, cabecera y distritos.", eleccion.municipios),
        ("distritos", "Distritos", "Clave y cabecera.", eleccion.distritos),
    )
    return (
        Archivo("datos/candidaturas.csv", "Todas las candidaturas (CSV)",
                "Un renglón por candidatura, con sus respuestas publicadas. UTF-8.", todo.encode()),
        Archivo("datos/candidaturas-excel.csv", "Todas las candidaturas (CSV para Excel)",
                "Lo mismo, con la marca que Excel necesita para leer los acentos.", (MARCA + todo).encode()),
        *(
            Archivo(f"datos/{nombre}.csv", titulo, descripcion, bytes_de_tabla(type(next(iter(mapa.values()))), mapa.values()))
            for nombre, titulo, descripcion, mapa in catalogos if mapa
        ),
        Archivo("datos/cuestionarios.json", "Cuestionario (JSON)", "Preguntas, opciones y límites.",
                bytes_de_documento(eleccion.cuestionarios)),
        Archivo("datos/proceso.json", "Proceso electoral (JSON)", "Fechas, cargos y reglas de esta elección.",
                bytes_de_documento(eleccion.proceso)),
    )
