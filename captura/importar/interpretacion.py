"""De hojas reconocidas a registros interpretados y a lo que la carpeta de datos necesita."""

from collections.abc import Callable

from .cambios import Bitacora
from .columnas.hoja_reconocida import HojaReconocida
from .complementos import completar
from .herencia import Herencia
from .lectura import Libro
from .mapa import Mapa
from .personales import (
    poner_calidad,
    poner_edad,
    poner_posicion,
    poner_sexo,
    quitar_posicion_indebida,
)
from .propuesta.avisos import Avisos
from .propuesta.calendario import fechas_del_proceso
from .propuesta.claves import poner_claves_de_candidatura
from .propuesta.claves_de_fuerza import poner_claves
from .propuesta.cosas import FuerzaPropuesta
from .propuesta.fuerzas import Fuerzas, asignar_fuerzas
from .propuesta.geografia import proponer_geografia
from .propuesta.independientes import separar_independientes
from .propuesta.lugares import apartar_repetidos, decidir_numeracion, resolver_disputas
from .propuesta.personas import poner_personas
from .propuesta.proceso import entidad_del_proceso, proponer_proceso
from .propuesta.puestos import asignar_puestos
from .propuesta.relevos import enlazar_relevos
from .propuesta.sedes import asignar_sedes
from .registro import Registro
from .registros import leer_registros
from .respuestas import Lector
from .salida.carpeta import Contenido
from .situaciones import poner_generales

Avance = Callable[[str, int, int | None], None]


def interpretar(
    libro: Libro,
    hojas: list[HojaReconocida],
    mapa: Mapa,
    herencia: Herencia,
    bitacora: Bitacora,
    avisos: Avisos,
    avance: Avance,
) -> tuple[list[Registro], Contenido]:
    """Todos los registros (con rechazo o sin él) y lo que se propone de la elección."""
    proceso, leidos = herencia.proceso, []
    for registro in leer_registros(hojas, mapa, bitacora):
        leidos.append(registro)
        avance("Leyendo registros", len(leidos), None)
    registros = completar(leidos)
    fuerzas = Fuerzas(herencia.fuerzas)
    sexos = _interpretar_celdas(registros, herencia, fuerzas, bitacora, avisos)
    en_pie = [registro for registro in registros if not registro.rechazo]
    geografia = proponer_geografia(en_pie, herencia.geografia, avisos)
    en_pie, numerados, independientes = _ordenar_lugares(en_pie, herencia, bitacora, avisos)
    fechas = None if proceso else fechas_del_proceso(libro, hojas, registros, mapa, avisos)
    jornada = proceso.jornada if proceso else fechas.jornada if fechas.consta else None
    poner_edad(en_pie, jornada, bitacora, avisos)
    _leer_respuestas(en_pie, Lector(herencia.cuestionarios, bitacora), avance)
    poner_claves_de_candidatura(en_pie)
    enlazar_relevos(en_pie, avisos)
    poner_personas(en_pie, avisos)
    if proceso is None and en_pie:
        entidad = entidad_del_proceso(en_pie, hojas, mapa, avisos)
        proceso = proponer_proceso(libro, en_pie, numerados, sexos, entidad, fechas)
    en_uso = poner_claves([*_en_uso(en_pie, fuerzas, herencia), *independientes])
    return leidos, Contenido(proceso, herencia.cuestionarios, geografia, en_uso)


def _interpretar_celdas(
    registros: list[Registro], herencia: Herencia, fuerzas: Fuerzas, bitacora: Bitacora, avisos: Avisos
) -> tuple[str, ...]:
    """Pone a cada registro su cargo, lugar, fuerza y datos; devuelve los sexos que no estaban en el catálogo."""
    proceso = herencia.proceso
    asignar_puestos(registros, proceso, bitacora, avisos)
    poner_calidad(registros, bitacora, avisos)
    poner_posicion(registros, bitacora, avisos)
    asignar_sedes(registros, avisos)
    asignar_fuerzas(registros, fuerzas, bitacora, avisos)
    poner_generales(registros, bitacora)
    return poner_sexo(registros, proceso.sexos if proceso else None, bitacora, avisos)


def _leer_respuestas(registros: list[Registro], lector: Lector, avance: Avance) -> None:
    for numero, registro in enumerate(registros, start=1):
        lector.leer(registro)
        avance("Interpretando respuestas", numero, len(registros))


def _ordenar_lugares(registros: list[Registro], herencia: Herencia, bitacora: Bitacora, avisos: Avisos):
    """Quita repeticiones, da su fuerza a cada independiente y resuelve quién ocupa cada lugar."""
    en_pie = apartar_repetidos(registros, avisos)
    if herencia.proceso:
        numerados = {c.clave: c.numerado for tipo in herencia.proceso.elecciones for c in tipo.cargos}
    else:
        numerados = decidir_numeracion(en_pie, avisos)
    quitar_posicion_indebida(en_pie, numerados, bitacora)
    independientes = separar_independientes(en_pie)
    return resolver_disputas(en_pie, numerados), numerados, independientes


def _en_uso(registros: list[Registro], fuerzas: Fuerzas, herencia: Herencia) -> list[FuerzaPropuesta]:
    """Las fuerzas que postulan a alguien y sus integrantes, más las heredadas."""
    heredadas = {fuerza.clave for fuerza in herencia.fuerzas.values()}
    usadas = dict.fromkeys(
        f for r in registros for f in (r.fuerza, *r.fuerza.integrantes, *([r.partido] if r.partido else []))
    )
    todas = fuerzas.heredar_todas() if heredadas else []
    return list(dict.fromkeys(f for f in (*todas, *usadas) if f.tipo != "independiente" or f.clave in heredadas))
