"""La rotación: todo se vuelve a cifrar a otros destinatarios, o nada.

Lo nuevo se escribe aparte, en `.rotacion/`. Cuando está completo, esa carpeta cambia de nombre: es el instante que decide. Antes,
lo que hubiera a medias se tira; después, quien abra la carpeta termina de poner cada archivo en su lugar.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from .carpeta import DESTINATARIOS, Reserva, escribir_cifrado, listar
from .cifrado import Destinatarios, Llaves
from .detenida import ReservaDetenida, exigir

A_MEDIAS, COMPLETA = ".rotacion", ".rotacion-completa"


def rotar(reserva: Reserva, llaves: Llaves, nuevos: Destinatarios, avance: Callable | None = None) -> int:
    """Vuelve a cifrar cada archivo a los `nuevos` destinatarios y dice cuántos fueron.

    Lanza ReservaDetenida, con todo lo que no abre, sin haber cambiado nada; o, si alguien guardó en el último instante, con lo que falta.
    """
    rutas, frases = reserva.cifrados(), []
    aparte = reserva.raiz / A_MEDIAS
    try:
        for hechos, ruta in enumerate(rutas, 1):
            try:
                octetos = reserva.leer(ruta, llaves)
            except ReservaDetenida as detenida:
                frases += detenida.frases
            else:
                escribir_cifrado(aparte / ruta, nuevos.cifrar(octetos), ruta)
            if avance:
                avance("cifrado", hechos, len(rutas))
        exigir(frases)
        if reserva.cifrados() != rutas or not all((aparte / ruta).is_file() for ruta in rutas):
            raise ReservaDetenida("Alguien más usó la carpeta mientras se rotaba. No cambió nada: repítelo cuando nadie la use.")
        escribir_cifrado(aparte / DESTINATARIOS, listar(nuevos).encode(), DESTINATARIOS)
    except BaseException:
        shutil.rmtree(aparte, ignore_errors=True)
        raise
    os.rename(aparte, reserva.raiz / COMPLETA)
    resolver(reserva.raiz)
    if tardios := set(reserva.cifrados()) - set(rutas):
        raise ReservaDetenida(f"Se rotó, y mientras tanto alguien guardó {', '.join(sorted(tardios))}, cifrado a quienes estaban antes. Repite «reservado rotar» "
                              "con una llave que ya lo era. [sin-rotar]")
    return len(rutas)


def resolver(raiz: Path) -> None:
    """Termina una rotación que ya estaba completa y tira la que quedó a medias."""
    shutil.rmtree(raiz / A_MEDIAS, ignore_errors=True)
    completa = raiz / COMPLETA
    if not completa.is_dir():
        return
    for ruta in sorted(r for r in completa.rglob("*") if r.is_file()):
        destino = raiz / ruta.relative_to(completa)
        destino.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.replace(ruta, destino)
    shutil.rmtree(completa)
