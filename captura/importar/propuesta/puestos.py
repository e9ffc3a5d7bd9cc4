"""A qué cargo va cada registro: el del proceso que se indicó, el del catálogo o uno nuevo que el texto propone."""

import re
from collections import Counter

from validadores import Proceso

from ..cambios import Bitacora
from ..doblar import doblar, rebanar
from ..interpretar.cargos import (
    CargoLeido,
    elegir_cargo,
    leer_cargo,
    principio_en,
)
from ..interpretar.mayusculas import componer
from ..interpretar.territorios import leer_distrito
from ..registro import Registro
from ..valores.catalogados import leer_valor
from .avisos import Avisos
from .cargos_del_proceso import cargo_del_proceso
from .compania import ajustar_puesto, companeros_de, puesto_del_catalogo, son_federales
from .cosas import Puesto

_DE_DISTRITO = ("distrito", "distrito_local", "distrito_federal", "distrito_numero")


def asignar_puestos(registros: list[Registro], proceso: Proceso | None, bitacora: Bitacora, avisos: Avisos) -> None:
    """Pone `puesto` a cada registro, y calidad y posición si el texto del cargo las dice; o su rechazo."""
    es_federal = son_federales(registros)
    companeros = companeros_de(registros)
    for registro in registros:
        texto, leido = _leer(registro)
        if not texto:
            registro.rechazo = registro.rechazo or "No dice a qué cargo se postula. Escríbelo en su columna."
            continue
        principio = leer_valor("principio", registro.texto("principio")) or principio_en(registro.texto("principio"))
        cargo = elegir_cargo(leido, principio, _tiene_distrito(registro))
        puesto = ajustar_puesto(puesto_del_catalogo(cargo), es_federal, companeros) if cargo else _nuevo(texto, leido)
        if proceso:
            puesto = cargo_del_proceso(puesto, texto, proceso)
            if puesto is None:
                registro.rechazo = registro.rechazo or (
                    f"El cargo «{texto}» no está en el proceso indicado. Añádelo a sus elecciones, o corrige el texto."
                )
                continue
        registro.puesto = puesto
        registro.calidad = leido.calidad or ""
        registro.posicion = leido.posicion if registro.celda("cargo") or registro.persona else None
        if (celda := registro.celda("cargo")) and doblar(texto) != doblar(puesto.nombre):
            bitacora.anotar(celda, puesto.nombre, "catálogo de cargos")
    _avisar(registros, es_federal, avisos)


def _leer(registro: Registro) -> tuple[str, CargoLeido]:
    """El texto que dice el cargo: el de la planilla acostada, el de su columna, el del tipo de elección o el
    contexto."""
    de_planilla = registro.persona if registro.persona not in ("", "propietaria", "suplente") else ""
    textos = [t for t in (de_planilla, registro.texto("cargo"), registro.texto("eleccion")) if t]
    if not textos:
        return "", leer_cargo("")
    leidos = [(texto, leer_cargo(texto)) for texto in textos]
    return next(((texto, leido) for texto, leido in leidos if leido.opciones), leidos[0])


def _tiene_distrito(registro: Registro) -> bool:
    return any(
        (texto := registro.texto(concepto)) and leer_distrito(texto).numero is not None for concepto in _DE_DISTRITO
    )


def _nuevo(texto: str, leido: CargoLeido) -> Puesto:
    """Un cargo que el catálogo no conoce, con el nombre que trae, sin su número ni su calidad."""
    nombre = re.sub(
        r"\b(propietari[oa]s?|suplentes?)\b|\s*(no\.?|n[uú]m\.?)?\s*\b[0-9]{1,3}\b\s*$", "", texto, flags=re.IGNORECASE
    )
    nombre = componer(" ".join(nombre.split()).strip(" -–,:") or texto)
    clave = rebanar(nombre)[:58].strip("-") or "cargo"
    return Puesto(clave, nombre, clave, "", clave, leido.principio, varios=True, es_nuevo=True)


def _avisar(registros: list[Registro], es_federal: bool, avisos: Avisos) -> None:
    nuevos = Counter(r.puesto.nombre for r in registros if r.puesto and r.puesto.es_nuevo)
    for nombre, veces in nuevos.items():
        avisos.decir(
            f"El cargo «{nombre}» no está en el catálogo ({veces:,} registros): se propuso como elección propia. "
            "Revisa en proceso.json su nombre y su ámbito."
        )
    fuentes = Counter(
        r.indicios["cargo"].fuente
        for r in registros
        if r.puesto and not r.celda("cargo") and not r.celda("eleccion") and "cargo" in r.indicios
    )
    for fuente, veces in fuentes.items():
        cargo = next(r.puesto.nombre for r in registros if r.puesto and not r.celda("cargo") and "cargo" in r.indicios)
        avisos.decir(f"No hay columna de cargo: «{cargo}» lo dice {fuente} ({veces:,} registros).")
    if es_federal and any(
        r.puesto and r.puesto.es_federal and r.puesto.familia == "dip" and "federal" not in doblar(r.texto("cargo"))
        for r in registros
    ):
        avisos.decir("Hay varias entidades y ningún cargo local: las diputaciones se tomaron como federales.")
