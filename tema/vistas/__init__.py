"""Lo que cada plantilla recibe: objetos con atributos, sin lógica y sin volver a leer datos."""

from .boletas import (
    HojaDeBoleta,
    VistaBoleta,
    VistaGuia,
    VistaMiBoleta,
    VistaSecciones,
    VistaSeccionesPasadas,
)
from .fichas import (
    Medio,
    Respuesta,
    SeccionFicha,
    VistaFicha,
)
from .listas import (
    Conteo,
    Enlace,
    Formula,
    GrupoContiendas,
    Paginacion,
    Planilla,
    Renglon,
    ResumenContienda,
    TramoFuerza,
    VistaContienda,
    VistaDirectorio,
    VistaFuerza,
    VistaTerritorio,
)
from .paginas import (
    Descarga,
    VistaDescargas,
    VistaInicio,
)

__all__ = [
    "Conteo",
    "Descarga",
    "Enlace",
    "Formula",
    "GrupoContiendas",
    "HojaDeBoleta",
    "Medio",
    "Paginacion",
    "Planilla",
    "Renglon",
    "Respuesta",
    "ResumenContienda",
    "SeccionFicha",
    "TramoFuerza",
    "VistaBoleta",
    "VistaContienda",
    "VistaDescargas",
    "VistaDirectorio",
    "VistaFicha",
    "VistaFuerza",
    "VistaGuia",
    "VistaInicio",
    "VistaMiBoleta",
    "VistaSecciones",
    "VistaSeccionesPasadas",
    "VistaTerritorio",
]
