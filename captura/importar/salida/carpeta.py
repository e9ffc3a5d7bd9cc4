"""Escribe la carpeta de datos y no la da por buena hasta que la puerta no encuentra nada."""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from validadores import (
    Candidatura,
    Cuestionarios,
    Fuerza,
    Hallazgo,
    Proceso,
    bytes_de_documento,
    bytes_de_tabla,
    criterios_de_orden,
    escribir_contrato,
    escribir_tabla,
    revisar,
)

from ..cambios import Bitacora
from ..detenida import ImportacionDetenida
from ..propuesta.avisos import Avisos
from ..propuesta.geografia import Geografia
from ..registro import Registro
from .modelos import OPCIONALES, candidaturas_de, curriculos_de, quitar, quitar_respuesta

VUELTAS = 8
_DE_COBERTURA = ("lista-con-huecos", "suplente-sin-propietaria")
_REGISTRO = re.compile(r"candidaturas/registro/.+\.csv")
_CURRICULO = re.compile(r"candidaturas/curriculo/([a-z0-9]+)\.json")


@dataclass
class Contenido:
    """Lo que va a la carpeta de datos, además de los registros."""

    proceso: Proceso
    cuestionarios: Cuestionarios
    geografia: Geografia
    fuerzas: list[Fuerza]


def escribir_hasta_limpia(
    carpeta: Path,
    contenido: Contenido,
    registros: list[Registro],
    bitacora: Bitacora,
    avisos: Avisos,
    avance: Callable[[str, int, int | None], None],
) -> list[Registro]:
    """Escribe, revisa y aparta lo que la puerta señale, hasta que no señale nada. Devuelve los registros que
    quedaron."""
    for vuelta in range(VUELTAS):
        avance("Escribiendo y revisando los datos", vuelta, None)
        _vaciar(carpeta)
        _escribir(carpeta, contenido, registros, bitacora)
        if all(registro.rechazo for registro in registros):
            return []
        hallazgos = revisar(carpeta, memoria=None)
        if not hallazgos:
            return [registro for registro in registros if not registro.rechazo]
        _atender(carpeta, hallazgos, contenido, registros, bitacora, avisos)
        registros = [registro for registro in registros if not registro.rechazo]
    raise ImportacionDetenida(*_defecto(hallazgos))


def _vaciar(carpeta: Path) -> None:
    for archivo in (*carpeta.glob("candidaturas/registro/*.csv"), *carpeta.glob("candidaturas/curriculo/*.json")):
        archivo.unlink()


def _escribir(carpeta: Path, contenido: Contenido, registros: list[Registro], bitacora: Bitacora) -> None:
    """Escribe todo ya en su forma y orden canónicos: `ordenar` tendría que volver a leerlo."""
    for parte in ("catalogos", "candidaturas/registro", "candidaturas/curriculo"):
        (carpeta / parte).mkdir(parents=True, exist_ok=True)
    (carpeta / "proceso.json").write_bytes(bytes_de_documento(contenido.proceso))
    (carpeta / "catalogos/cuestionarios.json").write_bytes(bytes_de_documento(contenido.cuestionarios))
    orden = criterios_de_orden(contenido.proceso, {fuerza.clave: fuerza for fuerza in contenido.fuerzas})
    geografia = contenido.geografia
    tablas = {
        "fuerzas": contenido.fuerzas,
        "municipios": list(geografia.municipios.values()),
        "distritos": list(geografia.distritos.values()),
        "contiendas": list(geografia.contiendas.values()),
    }
    for nombre, objetos in tablas.items():
        if objetos:
            escribir_tabla(carpeta, nombre, sorted(objetos, key=orden[type(objetos[0])]))
    for contienda, candidaturas in candidaturas_de(registros, bitacora).items():
        octetos = bytes_de_tabla(Candidatura, sorted(candidaturas, key=orden[Candidatura]))
        (carpeta / f"candidaturas/registro/{contienda}.csv").write_bytes(octetos)
    for curriculo in curriculos_de(registros, contenido.cuestionarios, bitacora):
        (carpeta / f"candidaturas/curriculo/{curriculo.clave}.json").write_bytes(bytes_de_documento(curriculo))
    escribir_contrato(carpeta)


def _atender(carpeta, hallazgos: list[Hallazgo], contenido: Contenido, registros, bitacora, avisos: Avisos) -> None:
    """Cada hallazgo quita lo que señala: un dato optativo, una respuesta o el registro entero."""
    if contenido.proceso.cobertura == "completa" and any(h.codigo in _DE_COBERTURA for h in hallazgos):
        contenido.proceso = contenido.proceso.model_copy(update={"cobertura": "parcial"})
        avisos.decir(
            "El proceso dice cobertura completa y el archivo no trae todas las candidaturas: se puso «parcial»."
        )
        return
    por_clave, ajenos = {registro.clave: registro for registro in registros}, []
    for hallazgo in hallazgos:
        registro = por_clave.get(_clave_senalada(carpeta, hallazgo))
        campo = (hallazgo.columna or "").partition(".")[0]
        if registro is None:
            ajenos.append(hallazgo)
        elif _CURRICULO.fullmatch(hallazgo.archivo) and campo in registro.respuestas:
            quitar_respuesta(registro, campo, hallazgo.mensaje, bitacora)
        elif campo in OPCIONALES and not _CURRICULO.fullmatch(hallazgo.archivo):
            quitar(registro, campo, hallazgo.mensaje, bitacora)
        else:
            registro.rechazo = registro.rechazo or f"{hallazgo.mensaje} [{hallazgo.codigo}]"
    if len(ajenos) == len(hallazgos):
        raise ImportacionDetenida(*_defecto(ajenos))


def _clave_senalada(carpeta: Path, hallazgo: Hallazgo) -> str:
    """Clave de la candidatura de la que habla un hallazgo, o ""."""
    if de_curriculo := _CURRICULO.fullmatch(hallazgo.archivo):
        return de_curriculo[1]
    if not _REGISTRO.fullmatch(hallazgo.archivo) or not hallazgo.fila:
        return ""
    with open(carpeta / hallazgo.archivo, encoding="utf-8", newline="") as archivo:
        return next(
            (fila[0] for numero, fila in enumerate(csv.reader(archivo), start=1) if numero == hallazgo.fila), ""
        )


def _defecto(hallazgos: list[Hallazgo]) -> list[str]:
    return [
        "La importación se detuvo porque la puerta de los datos no admite lo que propuso; no se escribió nada. "
        "Corrige en el archivo o en el mapa lo que sigue:",
        *(f"  {hallazgo}" for hallazgo in hallazgos[:20]),
    ]
