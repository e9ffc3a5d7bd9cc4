"""El historial público: qué cambió en los datos ya publicados, leído de git y dicho con lo que hoy puede decirse."""

from itertools import takewhile
from pathlib import Path

from validadores import Eleccion

from ..versiones import RevisionDetenida
from .extracto import extraer, filas_de_seguimiento
from .proyeccion import proyectar
from .publicaciones import Lugar, leer_blobs, listar, sin_comprometer, ubicar
from .silencios import Silencios
from .valores import Cambio, Hecho, Historial

__all__ = ["Cambio", "Hecho", "Historial", "leer"]
SEGUIMIENTO = ("seguimiento/pausas.csv", "seguimiento/verificacion.csv")
AUSENTE = Historial(notas=("sin-git",))


def leer(eleccion: Eleccion, datos: Path, reserva: Path) -> Historial:
    """El historial de la carpeta `datos`, de la que salió `eleccion`.

    `reserva` es la carpeta donde se guarda lo ya leído de cada commit. No se detiene por nada: sin git, en una copia superficial o con
    objetos que faltan, lo que no se sabe no se cuenta y se dice en las notas.
    """
    lugar = ubicar(datos)
    if lugar is None:
        return AUSENTE
    try:
        return _leer(eleccion, lugar, reserva)
    except (RevisionDetenida, OSError, ValueError):
        return AUSENTE


def _leer(eleccion: Eleccion, lugar: Lugar, reserva: Path) -> Historial:
    ajuste, inicio = eleccion.proceso.historial.desde, eleccion.proceso.publicacion.inicio
    desde = max(inicio, ajuste or inicio)
    todas = list(listar(lugar))
    recientes = list(takewhile(lambda publicacion: publicacion.momento.date() >= desde, todas))
    notas = ["sin-comprometer"] if sin_comprometer(lugar) else []
    if recientes and not recientes[-1].padre:
        # Antes de la primera no hay con qué comparar: es lo que había al empezar.
        primera = recientes.pop()
        desde = primera.momento.date()
        notas += ["incompleto"] if lugar.es_superficial else []
    filas = _filas_publicadas(lugar) if recientes else set()
    if filas is None:
        return AUSENTE
    extractos = extraer(lugar, recientes, reserva)
    cambios = proyectar(eleccion, Silencios(filas, eleccion, extractos), zip(recientes, extractos, strict=True))
    return Historial(tuple(cambios), desde, tuple(notas))


def _filas_publicadas(lugar: Lugar) -> set | None:
    """Lo que calla el seguimiento del commit publicado; None si no se entiende."""
    nombres = {archivo: f"{lugar.cabeza}:{lugar.prefijo}{archivo}" for archivo in SEGUIMIENTO}
    blobs = leer_blobs(lugar, nombres.values())
    suyas = [filas_de_seguimiento(archivo, blobs[nombre]) for archivo, nombre in nombres.items() if nombre in blobs]
    return None if None in suyas else set().union(*suyas)
