"""La demostración: una elección local completa y ficticia, del tamaño que se pida y la misma con la misma semilla."""

import contextlib
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from validadores import (
    Candidatura, Contienda, Cuenta, Distrito, Fuerza, Municipio, Pausa, Revocacion, SeccionElectoral, Verificacion,
    bytes_de_documento, bytes_de_tabla, criterios_de_orden, escribir_contrato, escribir_tabla,
)

from .avatares import retratar
from .candidatas import Registro, Sorteo, acordar, formar
from .curriculo import Tribuna, responder, truncar
from .identidad import Reservado
from .obra import CUESTIONARIOS, Obra, planear
from .secciones import seccionar
from .seguimiento import sortear_entrega
from .situaciones import aplicar

MINIMO, MAXIMO = 20, 100_000
TEXTOS_REPETIDOS = 0.45
"""Qué tanto alguien escribe lo mismo en sus candidaturas; coinciden cuando toca en ambas: una de cada cinco."""
CARPETAS = (
    "catalogos", "seguimiento", "candidaturas/registro", "candidaturas/curriculo", "candidaturas/identidad", "candidaturas/fotos",
)

Avance = Callable[[str, int, int | None], None]
Contar = Callable[[Path, list[Reservado]], None]


def generar(
    destino: Path, candidaturas: int = 1200, semilla: int = 2024, avance: Avance | None = None, contar: Contar | None = None,
) -> str:
    """Escribe en `destino` una elección ficticia con exactamente esas `candidaturas`; da una frase que la resume.

    La misma `semilla` da siempre los mismos bytes; `avance` se llama con la fase, las candidaturas hechas y el total. `contar`
    recibe la carpeta y lo que en una elección de verdad sería reservado, y añade la estadística de grupos. Lanza ValueError si el tamaño no es
    posible o si `destino` ya tiene algo.
    """
    _objetar(Path(destino), candidaturas)
    destino = Path(destino).absolute()
    provisional = destino.with_name(f".{destino.name}.generando")
    shutil.rmtree(provisional, ignore_errors=True)
    try:
        obra = planear(provisional, candidaturas, semilla)
        _escribir(obra, candidaturas, avance)
        if contar:
            contar(provisional, obra.amparo.reservados)
        with contextlib.suppress(FileNotFoundError):
            destino.rmdir()
        provisional.replace(destino)
    finally:
        shutil.rmtree(provisional, ignore_errors=True)
    return (
        f"{obra.cuenta.candidaturas:,} candidaturas ficticias en {len(obra.contiendas)} contiendas: "
        f"{obra.cuenta.respuestas:,} respondieron el cuestionario y {obra.cuenta.retratos:,} tienen retrato."
    )


def _objetar(destino: Path, candidaturas: int) -> None:
    if not MINIMO <= candidaturas <= MAXIMO:
        raise ValueError(f"Se pidieron {candidaturas:,} candidaturas; la demostración admite de {MINIMO} a {MAXIMO:,}.")
    if destino.exists() and not (destino.is_dir() and not any(destino.iterdir())):
        raise ValueError(f"«{destino}» ya tiene contenido y no se toca. Elige una carpeta nueva o vacía.")


def _escribir(obra: Obra, candidaturas: int, avance: Avance | None) -> None:
    """Escribe contienda por contienda, y al final lo que solo se sabe cuando están todas."""
    for carpeta in CARPETAS:
        (obra.carpeta / carpeta).mkdir(parents=True)
    (obra.carpeta / "proceso.json").write_bytes(bytes_de_documento(obra.proceso))
    (obra.carpeta / "catalogos/cuestionarios.json").write_bytes(CUESTIONARIOS.read_bytes())
    orden = criterios_de_orden(obra.proceso, obra.fuerzas)
    ayuntamientos = [contienda.clave for contienda in obra.contiendas if contienda.municipio]
    for contienda in obra.contiendas:
        lugar = ayuntamientos.index(contienda.clave) if contienda.municipio else 0
        registros = _formar(obra, contienda, acordar(contienda, lugar, len(ayuntamientos)))
        for registro in registros:
            _responder(obra, contienda, registro)
        filas = sorted((registro.candidatura for registro in registros), key=orden[Candidatura])
        (obra.carpeta / f"candidaturas/registro/{contienda.clave}.csv").write_bytes(bytes_de_tabla(Candidatura, filas))
        if avance:
            avance("generar", obra.cuenta.candidaturas, candidaturas)
    _cerrar(obra)


def _formar(obra: Obra, contienda: Contienda, acuerdo: tuple) -> list[Registro]:
    """Las candidaturas de una contienda con sus situaciones; de paso, anota quién encabeza cada independiente."""
    municipios = obra.territorio.municipios_de(contienda)
    sorteo = Sorteo(obra.azar(contienda.clave), obra.proceso, contienda, municipios, acuerdo)
    registros = formar(sorteo, obra.padron, obra.postulaciones[contienda.clave], obra.partidos)
    for registro in reversed(registros):
        if registro.candidatura.fuerza in obra.encabezan:
            obra.encabezan[registro.candidatura.fuerza] = (contienda.clave, registro.persona.nombre)
    aplicar(sorteo, obra.padron, registros, obra.encargos.get(contienda.clave, ()))
    return registros


def _responder(obra: Obra, contienda: Contienda, registro: Registro) -> None:
    """Escribe las respuestas y el retrato de una candidatura, si los entregó."""
    candidatura, persona = registro.candidatura, registro.persona
    azar = obra.azar(candidatura.clave)
    entrega = sortear_entrega(azar, candidatura, obra.proceso)
    obra.bitacora.anotar(candidatura, entrega)
    obra.cuenta.candidaturas += 1
    if "fotografia" in entrega.secciones:
        retrato = retratar(obra.azar(persona.clave), persona.sexo, persona.edad)
        (obra.carpeta / f"candidaturas/fotos/{candidatura.clave}.jpg").write_bytes(retrato)
        obra.cuenta.retratos += 1
    if not entrega.secciones & {"contacto", "curriculo"}:
        return
    azar_de_textos = obra.azar(f"{persona.clave}/textos") if azar.random() < TEXTOS_REPETIDOS else azar
    tribuna = _tribuna(obra, contienda, candidatura)
    respuestas = responder(azar_de_textos, obra.cuestionarios, candidatura, persona, tribuna)
    if entrega.es_trunca:
        respuestas = truncar(azar, respuestas)
    visibles = {
        pregunta.id for pregunta in obra.cuestionarios.capturables if pregunta.seccion in entrega.secciones
    }
    curriculo = obra.modelo.model_validate({
        "clave": candidatura.clave, "publicado": entrega.publicado, "fotografia": "fotografia" in entrega.secciones,
        **{id: respuesta for id, respuesta in respuestas.items() if id in visibles},
    })
    (obra.carpeta / f"candidaturas/curriculo/{candidatura.clave}.json").write_bytes(bytes_de_documento(curriculo))
    obra.cuenta.respuestas += 1
    _identificar(obra, registro, entrega.publicado)


def _identificar(obra: Obra, registro: Registro, publicado: date) -> None:
    """Escribe lo publicable de su identidad, si lo hay."""
    candidatura, persona = registro.candidatura, registro.persona
    identidad = obra.amparo.identificar(obra.azar(f"{persona.clave}/identidad"), candidatura, persona, publicado)
    if identidad:
        (obra.carpeta / f"candidaturas/identidad/{candidatura.clave}.json").write_bytes(bytes_de_documento(identidad))


def _tribuna(obra: Obra, contienda: Contienda, candidatura: Candidatura) -> Tribuna:
    partido = obra.partidos.get(candidatura.partido or candidatura.fuerza)
    return Tribuna(
        jornada=obra.proceso.jornada.year, municipios=obra.territorio.municipios_de(contienda),
        militancia=f"el {partido.nombre}" if partido else None,
    )


def _cerrar(obra: Obra) -> None:
    """Escribe los catálogos, el seguimiento y el contrato."""
    orden = criterios_de_orden(obra.proceso, obra.fuerzas)
    tablas = {
        "catalogos/fuerzas.csv": (Fuerza, obra.fuerzas.values()),
        "catalogos/municipios.csv": (Municipio, obra.territorio.municipios),
        "catalogos/distritos.csv": (Distrito, obra.territorio.distritos),
        "catalogos/contiendas.csv": (Contienda, obra.contiendas),
        "catalogos/secciones.csv": (SeccionElectoral, seccionar(obra.territorio)),
        "seguimiento/cuentas.csv": (Cuenta, obra.bitacora.entregadas),
        "seguimiento/verificacion.csv": (Verificacion, obra.bitacora.verificaciones),
        "seguimiento/pausas.csv": (Pausa, obra.bitacora.pausar(obra.proceso.hoy) + obra.amparo.pausas),
        "seguimiento/revocaciones.csv": (Revocacion, obra.amparo.revocaciones),
    }
    for ruta, (modelo, objetos) in tablas.items():
        escribir_tabla(obra.carpeta, ruta, sorted(objetos, key=orden[modelo]))
    escribir_contrato(obra.carpeta)
