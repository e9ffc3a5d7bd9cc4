"""Lo que cada plantilla recibe: objetos con atributos, sin lógica y sin volver a leer datos."""

from .boletas import (
    HojaDeBoleta,
    VistaBoleta,
    VistaGuia,
    VistaMiBoleta,
    VistaSecciones,
    VistaSeccionesPasadas,
)
from .comparaciones import (
    Barra,
    ColumnaComparada,
    Cuadro,
    FilaComparada,
    VistaComparacion,
    VistaEstadistica,
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
    "Barra",
    "ColumnaComparada",
    "Conteo",
    "Cuadro",
    "Descarga",
    "Enlace",
    "FilaComparada",
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
    "VistaComparacion",
    "VistaContienda",
    "VistaDescargas",
    "VistaDirectorio",
    "VistaEstadistica",
    "VistaFicha",
    "VistaFuerza",
    "VistaGuia",
    "VistaInicio",
    "VistaMiBoleta",
    "VistaSecciones",
    "VistaSeccionesPasadas",
    "VistaTerritorio",
]
