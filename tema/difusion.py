"""Las tarjetas del sitio: qué dice la de cada candidatura y la de cada contienda. Dibujarlas es de otra sala."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from validadores import Eleccion, decir_fecha

from .hoja import Anexo
from .huella import huella_de
from .indice import Indice
from .reserva import recordado

LETRAS = Path(__file__).parent / "static" / "fuentes"
DEL_SITIO = "tarjetas/sitio.png"
PESO = 6
"""Páginas que cuesta dibujar una tarjeta; reparte el trabajo entre procesos."""


class Difusion(Protocol):
    """La sala que dibuja, recibida por los ajustes."""

    HUELLA: str
    dibujar: Callable[..., bytes]
    trazar_qr: Callable[[str], tuple[str, int]]


def modo_de(eleccion: Eleccion) -> str:
    """De qué se hacen tarjetas: «todas», «contiendas» o «ninguna»."""
    return eleccion.proceso.tarjetas


def ruta_de_candidatura(clave: str) -> str:
    """Dirección de la tarjeta de una candidatura."""
    return f"tarjetas/{clave}.png"


def ruta_de_contienda(clave: str) -> str:
    """Dirección de la tarjeta de una contienda."""
    return f"tarjetas/contienda-{clave}.png"


def tarjeta_de(modo: str, ruta: str) -> str | None:
    """La tarjeta que le toca a la página de `ruta`, sin la carpeta de su lengua; la del sitio si no tiene propia, None si no se hacen tarjetas."""
    if modo == "ninguna":
        return None
    carpeta, _, nombre = ruta.rpartition("/")
    clave = nombre.removesuffix(".html").partition("-pagina-")[0]
    if carpeta == "fichas" and modo == "todas":
        return ruta_de_candidatura(clave)
    return ruta_de_contienda(clave) if carpeta == "contiendas" else DEL_SITIO


def anexos(indice: Indice, difusion: Difusion, reserva: Path) -> Iterator[Anexo]:
    """Las tarjetas por dibujar; las ya dibujadas esperan en la `reserva`, por su huella."""
    proceso, modo = indice.eleccion.proceso, modo_de(indice.eleccion)
    if modo == "ninguna":
        return
    sobre = f"Conóceles · {proceso.entidad.nombre} {proceso.jornada.year}"
    pie = f"Se vota el {decir_fecha(proceso.jornada)} · {proceso.instituto.nombre}"

    def anexo(ruta: str, titulo: str, detalles: tuple[str, ...], color: str | None) -> Anexo:
        huella = huella_de(difusion.HUELLA, sobre, titulo, detalles, pie, color)
        return Anexo(
            ruta, huella, lambda: recordado(reserva / f"{huella}.png", lambda: difusion.dibujar(sobre, titulo, detalles, pie, color, LETRAS)), PESO
        )

    yield anexo(DEL_SITIO, "¿Quiénes piden tu voto?", (proceso.nombre,), proceso.acento)
    for resumen in indice.resumenes.values():
        cuantas = resumen.conteo.total
        detalles = (resumen.tipo.nombre, f"{cuantas:,} candidatura{'' if cuantas == 1 else 's'}")
        yield anexo(ruta_de_contienda(resumen.contienda.clave), resumen.contienda.nombre, detalles, proceso.acento)
    if modo == "todas":
        for clave, renglon in indice.renglones.items():
            yield anexo(ruta_de_candidatura(clave), renglon.nombre, _detalles(indice, clave), renglon.fuerza.color)


def _detalles(indice: Indice, clave: str) -> tuple[str, ...]:
    """Por qué compite, dónde y quién la postula; si ya no está vigente, se dice antes que nada: lo último puede no caber."""
    renglon = indice.renglones[clave]
    contienda = indice.resumenes[indice.eleccion.candidaturas[clave].contienda]
    puesto = f"{renglon.cargo} {renglon.posicion}" if renglon.posicion else renglon.cargo
    suplencia = "" if renglon.calidad == "propietaria" else ", suplente"
    vigencia = () if renglon.es_vigente else (f"Ya no está en la contienda: {renglon.situacion}",)
    return (*vigencia, f"{puesto}{suplencia} · {contienda.etiqueta}", renglon.fuerza.siglas)
