"""La obra: lo que se decide antes de que haya personas y lo que se acumula mientras se escribe."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from validadores import Contienda, Cuestionarios, Curriculo, Fuerza, Proceso, modelo_de_curriculo, nombres_del_proyecto

from .acervo import leer
from .candidatas import Padron
from .fuerzas import convocar, registrar_independientes
from .identidad import Amparo
from .planillas import repartir
from .seguimiento import Bitacora, contar_pausas
from .situaciones import encargar, reservar
from .territorio import Territorio, trazar

CUESTIONARIOS = Path(__file__).parents[2] / "datos/catalogos/cuestionarios.json"
"""El cuestionario del proyecto, que toda carpeta de datos lleva consigo."""


@dataclass(slots=True)
class Cuenta:
    """Cuántas candidaturas, cuántas con respuestas y cuántas con retrato van escritas."""

    candidaturas: int = 0
    respuestas: int = 0
    retratos: int = 0


@dataclass(slots=True)
class Obra:
    """Una demostración en marcha. `encabezan` va de cada independiente a su contienda y a quien la encabeza."""

    carpeta: Path
    semilla: int
    proceso: Proceso
    cuestionarios: Cuestionarios
    modelo: type[Curriculo]
    territorio: Territorio
    partidos: dict[str, Fuerza]
    contiendas: list[Contienda]
    postulaciones: dict[str, dict]
    encabezan: dict[str, tuple[str, str]]
    encargos: dict[str, list[str]]
    padron: Padron
    bitacora: Bitacora
    amparo: Amparo
    cuenta: Cuenta = field(default_factory=Cuenta)

    def azar(self, asunto: str) -> random.Random:
        """El azar propio de un `asunto`: no cambia aunque cambien los demás."""
        return random.Random(f"{self.semilla}/{asunto}")

    @property
    def fuerzas(self) -> dict[str, Fuerza]:
        """Todas las fuerzas, con las independientes al final de la boleta."""
        independientes = registrar_independientes(self.encabezan, len(self.partidos) + 1)
        return self.partidos | {fuerza.clave: fuerza for fuerza in independientes}


def planear(carpeta: Path, candidaturas: int, semilla: int) -> Obra:
    """Decide todo lo que no depende de las personas: territorio, fuerzas, planillas y situaciones."""
    azar = random.Random(f"{semilla}/plan")
    cuestionarios = Cuestionarios.model_validate_json(CUESTIONARIOS.read_bytes())
    territorio = trazar(candidaturas)
    competencia = convocar(azar, territorio.contiendas, candidaturas)
    reserva = reservar(candidaturas)
    reparto = repartir(azar, territorio, competencia, candidaturas, reserva)
    contiendas = [contienda for contienda in territorio.contiendas if reparto.postulaciones.get(contienda.clave)]
    postulaciones, encabezan = _numerar_independientes(contiendas, reparto.postulaciones)
    proceso = _convocar_proceso(territorio)
    return Obra(
        carpeta=carpeta, semilla=semilla, proceso=proceso, territorio=territorio,
        contiendas=contiendas, cuestionarios=cuestionarios, modelo=modelo_de_curriculo(cuestionarios),
        postulaciones=postulaciones,
        partidos={fuerza.clave: fuerza for fuerza in (*competencia.partidos, *competencia.grupos)}, encabezan=encabezan,
        encargos=encargar(azar, postulaciones, candidaturas, reserva + reparto.faltan), padron=Padron(azar),
        bitacora=Bitacora(azar, contar_pausas(candidaturas)), amparo=Amparo(cuestionarios, nombres_del_proyecto(), proceso.hoy),
    )


def _convocar_proceso(territorio: Territorio) -> Proceso:
    fuente = leer("proceso")
    for eleccion in fuente["elecciones"]:
        eleccion["como_se_elige"] = eleccion["como_se_elige"].replace("{distritos}", str(len(territorio.distritos)))
    return Proceso.model_validate(fuente)


def _numerar_independientes(
    contiendas: list[Contienda], postulaciones: dict[str, dict]
) -> tuple[dict, dict[str, tuple[str, str]]]:
    """Las postulaciones con sus independientes numeradas de corrido, y la contienda de cada una, todavía sin nombre."""
    numeradas, encabezan = {}, {}
    for contienda in contiendas:
        fuerzas = {}
        for clave, lugares in postulaciones[contienda.clave].items():
            if clave.startswith("IND-"):
                clave = f"IND-{len(encabezan) + 1}"
                encabezan[clave] = (contienda.clave, "por registrar")
            fuerzas[clave] = lugares
        numeradas[contienda.clave] = fuerzas
    return numeradas, encabezan
