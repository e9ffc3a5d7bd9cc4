"""Las planillas: cuántas fórmulas postula cada fuerza en cada contienda, hasta sumar exactamente lo pedido."""

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from math import sqrt

from validadores import Contienda

from .fuerzas import Competencia
from .territorio import Territorio

GOBERNANTES = 5
LISTA_RP = 8
LISTA_RP_INICIAL = 4
INDEPENDIENTES_POR_MUNICIPIO = 3
MINIMO_DE_PLANILLAS = 2


@dataclass(frozen=True, slots=True)
class Lugar:
    """Un cargo que se elige: su clave, su número de lista si lo tiene y cuántas personas lleva (2 con suplente)."""

    cargo: str
    posicion: int | None = None
    personas: int = 2


@dataclass(slots=True)
class Reparto:
    """Lo ya repartido: fuerzas por contienda con sus lugares, independientes y personas que faltan por repartir."""

    faltan: int
    postulaciones: dict[str, dict[str, tuple[Lugar, ...]]] = field(default_factory=dict)
    independientes: int = 0

    def postular(self, contienda: str, fuerza: str, lugares: tuple[Lugar, ...]) -> bool:
        """Anota la postulación si cabe en lo que falta; da si cupo."""
        personas = sum(lugar.personas for lugar in lugares)
        if personas > self.faltan:
            return False
        self.faltan -= personas
        self.postulaciones.setdefault(contienda, {})[fuerza] = lugares
        return True

    def nueva_independiente(self) -> str:
        """Clave provisional de la siguiente candidatura independiente."""
        self.independientes += 1
        return f"IND-{self.independientes}"


def repartir(
    azar: random.Random, territorio: Territorio, competencia: Competencia, candidaturas: int, reserva: int
) -> Reparto:
    """Reparte las `candidaturas` menos la `reserva` para sustituciones.

    `faltan` puede quedar en uno, o en más si no cupieron: quien llama los cubre con sustituciones.
    """
    reparto = Reparto(candidaturas - reserva)
    por_eleccion: dict[str, list[Contienda]] = {}
    for contienda in territorio.contiendas:
        por_eleccion.setdefault(contienda.eleccion, []).append(contienda)
    aspirantes = {clave: list(claves) for clave, claves in competencia.aspirantes.items()}
    _sembrar_independientes(azar, reparto, aspirantes, candidaturas)
    gobernantes = max(2, min(GOBERNANTES, candidaturas // 240))
    _postular_varias(reparto, por_eleccion["gubernatura"], aspirantes, gobernantes, (Lugar("gubernatura", personas=1),))
    formulas = max(2, min(len(competencia.partidos), 2 + candidaturas // 600))
    _postular_varias(reparto, por_eleccion["diputacion-mr"], aspirantes, formulas, (Lugar("diputacion-mr"),))
    if candidaturas >= 150:
        _enlistar(reparto, competencia, min(LISTA_RP_INICIAL, 1 + candidaturas // 300))
    _llenar_ayuntamientos(reparto, por_eleccion["ayuntamiento"], aspirantes, territorio)
    for numero in range(1, LISTA_RP + 1):
        _enlistar(reparto, competencia, numero)
    formulas = len(competencia.partidos)
    _postular_varias(reparto, por_eleccion["diputacion-mr"], aspirantes, formulas, (Lugar("diputacion-mr"),))
    return reparto


def _sembrar_independientes(
    azar: random.Random, reparto: Reparto, aspirantes: dict[str, list[str]], candidaturas: int
) -> None:
    """Pone algunas independientes entre quienes seguro compiten: más o menos una por cada doscientas candidaturas."""
    posibles = [clave for clave in aspirantes if clave != "diputacion-rp"]
    elegidas = azar.sample(posibles, min(len(posibles), candidaturas // 200))
    for clave in sorted(elegidas):
        aspirantes[clave].insert(1, reparto.nueva_independiente())


def _postular_varias(
    reparto: Reparto, contiendas: list[Contienda], aspirantes: dict[str, list[str]], cuantas: int,
    lugares: tuple[Lugar, ...],
) -> None:
    """Lleva a `cuantas` fuerzas por contienda las que se pueda, una vuelta a la vez para que ninguna quede vacía."""
    for vuelta in range(1, cuantas + 1):
        for contienda in contiendas:
            postuladas = reparto.postulaciones.get(contienda.clave, {})
            if len(postuladas) < vuelta <= len(aspirantes[contienda.clave]):
                reparto.postular(contienda.clave, aspirantes[contienda.clave][vuelta - 1], lugares)


def _enlistar(reparto: Reparto, competencia: Competencia, formulas: int) -> None:
    """Alarga la lista de RP de cada partido hasta ese número de `formulas`, mientras quepan."""
    listas = reparto.postulaciones.setdefault("diputacion-rp", {})
    for partido in competencia.partidos:
        lista = listas.get(partido.clave, ())
        nuevos = tuple(Lugar("diputacion-rp", posicion) for posicion in range(len(lista) + 1, formulas + 1))
        if nuevos and 2 * len(nuevos) <= reparto.faltan:
            reparto.faltan -= 2 * len(nuevos)
            listas[partido.clave] = lista + nuevos


def _llenar_ayuntamientos(
    reparto: Reparto, contiendas: list[Contienda], aspirantes: dict[str, list[str]], territorio: Territorio
) -> None:
    """Reparte planillas: primero dos por municipio y luego más donde vive más gente, hasta que ya no quepa ninguna."""
    planillas = {
        contienda.clave: (
            Lugar("presidencia-municipal"), Lugar("sindicatura"),
            *(Lugar("regiduria", numero) for numero in range(1, territorio.regidurias(contienda.municipio) + 1)),
        ) for contienda in contiendas
    }
    _postular_planillas(reparto, planillas, aspirantes, MINIMO_DE_PLANILLAS)
    urgencia = _urgencia(contiendas, territorio)
    pendientes = [(urgencia(clave, MINIMO_DE_PLANILLAS), clave, MINIMO_DE_PLANILLAS) for clave in planillas]
    heapq.heapify(pendientes)
    while pendientes:
        _, clave, hechas = heapq.heappop(pendientes)
        fuerza = _siguiente_fuerza(reparto, aspirantes[clave], hechas)
        if fuerza and reparto.postular(clave, fuerza, planillas[clave]):
            heapq.heappush(pendientes, (urgencia(clave, hechas + 1), clave, hechas + 1))


def _postular_planillas(
    reparto: Reparto, planillas: dict[str, tuple[Lugar, ...]], aspirantes: dict[str, list[str]], cuantas: int
) -> None:
    for vuelta in range(cuantas):
        for clave, lugares in planillas.items():
            reparto.postular(clave, aspirantes[clave][vuelta], lugares)


def _urgencia(contiendas: list[Contienda], territorio: Territorio) -> Callable[[str, int], float]:
    """Función que dice, en negativo, cuánto le urge a un ayuntamiento otra planilla si ya tiene `hechas`."""
    poblacion = {contienda.clave: territorio.poblacion[contienda.municipio] for contienda in contiendas}
    return lambda clave, hechas: -sqrt(poblacion[clave]) / hechas


def _siguiente_fuerza(reparto: Reparto, aspirantes: list[str], hechas: int) -> str | None:
    """La fuerza que sigue; agotados los partidos, otra independiente, hasta tres por municipio."""
    if hechas < len(aspirantes):
        return aspirantes[hechas]
    independientes = sum(clave.startswith("IND-") for clave in aspirantes)
    if independientes >= INDEPENDIENTES_POR_MUNICIPIO:
        return None
    aspirantes.append(reparto.nueva_independiente())
    return aspirantes[hechas]
