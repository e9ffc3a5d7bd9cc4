"""Lo que muestran las páginas únicas: la portada y las descargas."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from validadores import Fuerza

from .listas import Enlace, Conteo, GrupoContiendas


@dataclass(frozen=True, slots=True)
class VistaInicio:
    """Portada."""

    grupos: tuple[GrupoContiendas, ...]
    conteo: Conteo
    municipios: tuple[Enlace, ...]
    distritos: tuple[Enlace, ...]
    fuerzas: tuple[Fuerza, ...]
    busqueda: Mapping[str, str]
    """Con qué dirección se pide cada archivo de la búsqueda: «nombres», «rasgos» y «lista»."""


class Descarga(Protocol):
    """Archivo descargable: ruta, título, descripción, `contenido` y su tamaño en `octetos`. Lo entrega quien publica los datos abiertos."""

    ruta: str
    titulo: str
    descripcion: str
    huella: str
    contenido: bytes
    octetos: int


class Documento(Protocol):
    """Aviso o formato: `nombre`, `titulo`, `pie` y `apartados`, cada uno con título, párrafos y puntos."""

    nombre: str
    titulo: str
    pie: str
    apartados: tuple


class ArchivoDeDocumento(Protocol):
    """Un documento en Word o en PDF; `hacer` da sus octetos."""

    ruta: str
    formato: str
    huella: str
    hacer: Callable[[], bytes]


class AvisosDePrivacidad(Protocol):
    """Los avisos, los formatos y los archivos de cada uno, por su nombre. Los entrega quien los escribe."""

    avisos: tuple[Documento, ...]
    formatos: tuple[Documento, ...]
    archivos: Mapping[str, tuple[ArchivoDeDocumento, ...]]


@dataclass(frozen=True, slots=True)
class VistaDescargas:
    """Página de datos abiertos."""

    descargas: tuple[Descarga, ...]
    retiros: int = 0
    """Constancias revocadas: se dice cuántas y nunca de quién."""
    ultimo_retiro: date | None = None
