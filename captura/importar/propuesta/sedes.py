"""Dónde compite cada registro. De qué columna se toma lo deciden los valores de cada cargo, no solo los rótulos."""

import re
from collections import defaultdict
from dataclasses import replace

from ..doblar import doblar
from ..interpretar.entidades import EntidadFederativa, entidad_de
from ..interpretar.mayusculas import componer
from ..interpretar.numeros import leer_entero, numero_entre
from ..interpretar.territorios import leer_distrito, leer_municipio
from ..registro import Registro
from .avisos import Avisos
from .columna_de_territorio import NATURALES, decir_territorio, elegir_columna, leer_territorio, muestra_de
from .cosas import Puesto, Sede


def asignar_sedes(registros: list[Registro], avisos: Avisos) -> None:
    """Pone `sede` (y `demarcacion`, si la hay) a cada registro con puesto, o su rechazo."""
    varias = len({e.clave for r in registros if (e := _entidad(r))}) > 1
    por_puesto: dict[Puesto, list[Registro]] = defaultdict(list)
    for registro in registros:
        if registro.puesto:
            por_puesto[registro.puesto].append(registro)
    for puesto, suyos in por_puesto.items():
        sin_circunscripcion = puesto.ambito == "circunscripcion" and not any(r.celda("circunscripcion") for r in suyos)
        if not puesto.ambito or sin_circunscripcion:
            puesto = _con_ambito(puesto, suyos)
        _por_ambito(puesto, suyos, varias, avisos)


def _entidad(registro: Registro) -> EntidadFederativa | None:
    return entidad_de(registro.texto("entidad")) or entidad_de(registro.texto("entidad_clave"))


def _con_ambito(puesto: Puesto, suyos: list[Registro]) -> Puesto:
    """El puesto con el ámbito del territorio más chico que la mayoría de sus registros traiga."""
    columnas_de = {
        "comunidad": ("comunidad",),
        "distrito": (*NATURALES["distrito"], "distrito_federal"),
        "municipio": ("municipio",),
    }

    def lo_trae(ambito: str) -> bool:
        return sum(any(r.celda(columna) for columna in columnas_de[ambito]) for r in suyos) > len(suyos) / 2

    ambito = next(filter(lo_trae, columnas_de), "entidad")
    nuevo = replace(puesto, ambito=ambito)
    for registro in suyos:
        registro.puesto = nuevo
    return nuevo


def _por_ambito(puesto: Puesto, suyos: list[Registro], varias: bool, avisos: Avisos) -> None:
    """Recorre los registros de un puesto y les pone su sede según el ámbito."""
    columna = elegir_columna(puesto, suyos)
    naturales = NATURALES.get(
        "distrito federal" if puesto.ambito == "distrito" and puesto.es_federal else puesto.ambito, ()
    )
    if columna and columna not in naturales and (celda := muestra_de(suyos, columna)):
        avisos.decir(
            f"En «{puesto.nombre}», {decir_territorio(puesto.ambito)} se tomó de la columna «{celda.rotulo}», que es "
            "donde sus valores lo dicen."
        )
    for registro in suyos:
        entidad = _entidad(registro)
        clave = "" if puesto.es_nacional or not (varias or puesto.es_federal) else (entidad.clave if entidad else "")
        if (varias or puesto.es_federal) and not clave and puesto.ambito in ("distrito", "municipio", "comunidad"):
            registro.rechazo = registro.rechazo or "No dice de qué entidad es. Escríbela en su columna."
            continue
        registro.sede = _sede(puesto, registro, columna, clave)
        if registro.sede is None:
            registro.rechazo = registro.rechazo or (
                f"No dice {decir_territorio(puesto.ambito)} de «{puesto.nombre}». Escríbelo en su columna."
            )
    if puesto.ambito == "municipio":
        _poner_demarcaciones(suyos)


def _poner_demarcaciones(suyos: list[Registro]) -> None:
    """La parte del municipio, si dentro de alguno hay más de una.

    Si no, la columna dice otra cosa: la circunscripción plurinominal en que está el municipio.
    """
    vistas: dict[Sede | None, set[str | None]] = defaultdict(set)
    for registro in suyos:
        vistas[registro.sede].add(_demarcacion(registro))
    if any(len(partes - {None}) > 1 for partes in vistas.values()):
        for registro in suyos:
            registro.demarcacion = _demarcacion(registro)


def _sede(puesto: Puesto, registro: Registro, columna: str | None, entidad: str) -> Sede | None:
    if puesto.ambito == "circunscripcion":
        numero = leer_entero(registro.texto("circunscripcion")) or numero_entre(
            tuple(doblar(registro.texto("circunscripcion")).split())
        )
        return Sede(entidad="", numero=numero) if numero and numero <= 9 else None
    if puesto.ambito not in ("distrito", "municipio", "comunidad"):
        return Sede(entidad)
    leido = leer_territorio(puesto, registro, columna) if columna else None
    if puesto.ambito == "distrito":
        numero = (leido.numero if leido else None) or leer_distrito(registro.texto("distrito_numero")).numero
        nombre = _cabecera(registro.texto("distrito_nombre")) or (leido.nombre if leido else None) or ""
        return Sede(entidad, numero, nombre) if numero or nombre else None
    if puesto.ambito == "comunidad":
        municipio = leer_municipio(registro.texto("municipio"))
        comunidad = leer_municipio(registro.texto(columna)).nombre if columna and registro.texto(columna) else None
        return (
            Sede(entidad, _clave_municipal(registro), municipio.nombre, comunidad)
            if comunidad and municipio.nombre
            else None
        )
    return Sede(entidad, leido.numero or _clave_municipal(registro), leido.nombre) if leido else None


def _cabecera(texto: str) -> str:
    """«05 Temixco» → «Temixco»; «Villa 1» se queda igual: ahí el número es parte del nombre."""
    return (
        leer_distrito(texto).nombre or ""
        if re.match(r"\s*(?:[0-9]|distrito\b)", texto, re.IGNORECASE)
        else componer(texto)
    )


def _clave_municipal(registro: Registro) -> int | None:
    return leer_entero(registro.texto("municipio_clave")) if registro.texto("municipio_clave") else None


def _demarcacion(registro: Registro) -> str | None:
    """La parte del municipio: su demarcación, o la circunscripción de las concejalías de mayoría relativa."""
    for concepto, nombre in (("demarcacion", "Demarcación"), ("circunscripcion", "Circunscripción")):
        texto = registro.texto(concepto)
        if texto and (numero := leer_entero(texto)):
            return f"{nombre} {numero}"
        if texto and concepto == "demarcacion":
            return texto[:300]
    return None
