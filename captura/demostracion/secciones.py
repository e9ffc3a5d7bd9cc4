"""Las secciones electorales: numeradas de corrido por municipio, con algunas divididas, fusionadas o dadas de baja."""

from collections.abc import Iterator

from validadores import SeccionElectoral

from .territorio import Territorio

HABITANTES = 2_100
"""Personas por sección, más o menos como en la realidad."""
MAXIMAS = 9_000
"""Su número tiene cuatro cifras; se dejan algunas para las que nacen de dividir otras."""
CADA_CUANTAS_DEJA_DE_EXISTIR = 60


def seccionar(territorio: Territorio) -> list[SeccionElectoral]:
    """Las secciones de un territorio, en orden de número."""
    total = sum(territorio.poblacion[m.clave] for m in territorio.municipios)
    por_seccion = max(HABITANTES, total // MAXIMAS)
    vigentes = []
    for municipio in territorio.municipios:
        cuantas = max(len(municipio.distritos), 3, territorio.poblacion[municipio.clave] // por_seccion)
        for lugar in range(cuantas):
            distrito = municipio.distritos[lugar * len(municipio.distritos) // cuantas]
            vigentes.append((municipio.clave, distrito))
    secciones = [
        SeccionElectoral(clave=f"{numero:04}", municipio=municipio, distrito=distrito, situacion="vigente")
        for numero, (municipio, distrito) in enumerate(vigentes, 1)
    ]
    nuevas = list(_renovar(secciones))
    return secciones + nuevas


def _renovar(secciones: list[SeccionElectoral]) -> Iterator[SeccionElectoral]:
    """De tanto en tanto una sección deja de existir, por turno: se divide en dos nuevas, se une a la anterior o se da de baja."""
    siguiente = len(secciones) + 1
    for turno, lugar in enumerate(range(CADA_CUANTAS_DEJA_DE_EXISTIR - 1, len(secciones), CADA_CUANTAS_DEJA_DE_EXISTIR)):
        vieja = secciones[lugar]
        que = ("dividida", "fusionada", "baja")[turno % 3]
        destinos: tuple[str, ...] = ()
        if que == "dividida":
            destinos = (f"{siguiente:04}", f"{siguiente + 1:04}")
            siguiente += 2
            yield from (vieja.model_copy(update={"clave": clave}) for clave in destinos)
        elif que == "fusionada":
            destinos = (secciones[lugar - 1].clave,)
        secciones[lugar] = SeccionElectoral(clave=vieja.clave, situacion=que, pasa_a=destinos)
