"""La fase del sitio: antes de la fecha acordada, publicado, o en vista previa para quien revisa.

Antes de la fecha no se confía en que cada página se contenga: la elección que llega a las páginas, a la búsqueda y a las
descargas ya no trae candidaturas. Fuente: Anexo 24.2, 11.12 (nada es público antes de lo que acuerde el Consejo).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from validadores import Eleccion

Fase = Literal["publicado", "antes", "vista-previa"]


def poner_en_fase(eleccion: Eleccion, vista_previa: bool = False, dia: date | None = None) -> tuple[Eleccion, Fase]:
    """La elección que puede mostrarse, y en qué fase queda el sitio.

    `dia` es el día de hoy, si quien construye lo sabe: así un corte mal escrito, del futuro, no adelanta la publicación, y uno
    atrasado no muestra lo que una pausa o un vencimiento ya mandan callar.
    La vista previa no tiene dirección pública, no se indexa y no se guarda en ningún teléfono.
    """
    eleccion = replace(eleccion, dia=dia)
    if vista_previa:
        oculto = eleccion.proceso.model_copy(update={"sitio": None, "sin_conexion": False, "tarjetas": "ninguna"})
        return replace(eleccion, proceso=oculto), "vista-previa"
    if dia_prudente(eleccion) < eleccion.proceso.publicacion.inicio:
        return sin_candidaturas(eleccion), "antes"
    return eleccion, "publicado"


def dia_prudente(eleccion: Eleccion) -> date:
    """El más temprano entre el corte y el día en que se construye: por ninguno de los dos se adelanta lo que aún no es público."""
    return min(eleccion.hoy, eleccion.dia or eleccion.hoy)


def sin_candidaturas(eleccion: Eleccion) -> Eleccion:
    """La misma elección antes de publicarse: sin una sola candidatura, fuerza, contienda ni seguimiento que mostrar."""
    vacio: Mapping = MappingProxyType({})
    return replace(
        eleccion, fuerzas=vacio, contiendas=vacio, candidaturas=vacio, curriculos=vacio, fotos=vacio, cuentas=vacio,
        verificaciones=(), pausas=(), publicados=vacio, contestadas=vacio, huellas=vacio, identidades=vacio,
        revocaciones=(), acciones=vacio, agregados=None,
    )
