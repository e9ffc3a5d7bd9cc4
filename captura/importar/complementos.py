"""Hojas que no dicen cargo ni quien postula, pero completan a otra: el cuestionario curricular o el de identidad, por
nombre."""

from collections import defaultdict

from .columnas.hoja_reconocida import HojaReconocida
from .interpretar.nombres import doblar_nombre
from .registro import Registro

_DEL_REGISTRO = {"cargo", "eleccion", "fuerza", "coalicion", "partido_origen", "siglas"}


def marcar_complementos(hojas: list[HojaReconocida]) -> None:
    """Marca las hojas sin nada del registro, si hay otra que sí lo trae."""
    propias = [hoja for hoja in hojas if hoja.conceptos() & _DEL_REGISTRO or hoja.contexto.keys() & {"cargo", "fuerza"}]
    for hoja in hojas:
        hoja.es_complemento = bool(propias) and hoja not in propias and bool(hoja.personas)


def completar(registros: list[Registro]) -> list[Registro]:
    """Pasa lo que dicen los complementos al único registro con su nombre; devuelve los registros que no son
    complemento.

    Si hay varios con ese nombre (una persona por MR y RP, u homónimas) no se adivina de quién son las respuestas.
    """
    por_nombre: dict[str, list[Registro]] = defaultdict(list)
    for registro in registros:
        if not registro.es_complemento:
            por_nombre[doblar_nombre(registro.nombre)].append(registro)
    for registro in registros:
        if not registro.es_complemento or registro.rechazo:
            continue
        candidatos = por_nombre.get(doblar_nombre(registro.nombre), [])
        if len(candidatos) != 1:
            registro.rechazo = (
                f"Completa a otra hoja, pero en ella hay {len(candidatos)} registros de «{registro.nombre}». Deja en "
                "un solo renglón todo lo de esa candidatura."
            )
            continue
        for concepto, celdas in registro.celdas.items():
            candidatos[0].celdas.setdefault(concepto, celdas)
        candidatos[0].reservado += registro.reservado
        registro.reservado = []
    return [registro for registro in registros if not registro.es_complemento]
