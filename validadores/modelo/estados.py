"""El estado de cada sección del cuestionario, dicho con la verdad: nunca «no respondió» si la causa es otra."""

from dataclasses import dataclass
from datetime import date, timedelta

from .proyeccion import Silencio
from .seguimiento import Pausa, Verificacion

MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def decir_fecha(dia: date) -> str:
    """`date(2024, 5, 3)` → «3 de mayo de 2024», sin depender de la configuración de la máquina."""
    return f"{dia.day} de {MESES[dia.month - 1]} de {dia.year}"


FRASES_DE_ESTADO = {
    "pausada": "El instituto pausó esta sección desde el %(desde)s: %(motivo)s (%(acuerdo)s).",
    "observada": "El instituto devolvió esta sección con observaciones el %(desde)s; está por corregirse.",
    "en-verificacion": "La respuesta se recibió y el instituto la verifica desde el %(desde)s.",
    "publicada": "Publicada.",
    "publicada-el": "Publicada el %(publicado)s.",
    "incompleta": "Publicada, con preguntas sin respuesta.",
    "incompleta-el": "Publicada el %(publicado)s, con preguntas sin respuesta.",
    "sin-vigencia": "La candidatura dejó de estar vigente; esta sección ya no se recaba.",
    "sin-fuente": "El archivo del que se tomó este listado no trae esta sección.",
    "sin-cuenta": "No consta que haya recibido ya su cuenta de captura, así que su plazo no ha empezado.",
    "en-plazo": "Tiene hasta el %(limite)s para responder.",
    "fuera-de-plazo": "Su plazo venció el %(limite)s y no ha entregado esta sección.",
}
"""La frase de cada estado; los datos van aparte para que pueda decirse en otra lengua."""


@dataclass(frozen=True, slots=True)
class Estado:
    """Estado de una sección: `clave` para programas, `frase` para personas, `se_muestra` si su contenido es público.

    `molde` es la frase sin sus datos y `datos`, los pares que la completan: fechas o textos del instituto.
    """

    clave: str
    molde: str
    se_muestra: bool = False
    datos: tuple[tuple[str, date | str], ...] = ()

    @property
    def frase(self) -> str:
        """La frase completa, en español."""
        return self.molde % {nombre: decir_fecha(dato) if isinstance(dato, date) else dato for nombre, dato in self.datos}


def _estado(clave: str, frase: str = "", se_muestra: bool = False, **datos: date | str) -> Estado:
    return Estado(clave, FRASES_DE_ESTADO[frase or clave], se_muestra, tuple(datos.items()))


@dataclass(frozen=True, slots=True)
class Circunstancias:
    """Lo que se sabe de una sección: si hay datos y están completos, cuándo se entregó la cuenta, la verificación y la pausa."""

    es_vigente: bool
    tiene_datos: bool
    esta_completa: bool = True
    publicado: date | None = None
    entregada: date | None = None
    verificacion: Verificacion | None = None
    pausa: Pausa | None = None


def estado_de(caso: Circunstancias, plazo_dias: int, hoy: date, es_parcial: bool = False) -> Estado:
    """Estado de una sección el día `hoy`.

    `plazo_dias` son los días naturales de captura (art. 16 f); `es_parcial` dice que la fuente no es el registro completo.
    El orden importa: una pausa manda sobre lo publicado y una observación sobre el plazo.
    """
    if caso.pausa:
        return _pausada(caso.pausa)
    if caso.verificacion and caso.verificacion.desde <= hoy:
        return _en_revision(caso.verificacion)
    if caso.tiene_datos:
        return _publicada(caso)
    if not caso.es_vigente:
        return _estado("sin-vigencia")
    if es_parcial:
        return _estado("sin-fuente")
    return _sin_datos(caso.entregada, plazo_dias, hoy)


def estado_de_identidad(proyeccion: Silencio | date) -> Estado:
    """Estado de la sección de identidad: la fecha en que se publicó, o el silencio que guarda.

    Solo se explica la pausa. Lo demás es el mismo vacío para quien no respondió, no autorizó o revocó.
    """
    if isinstance(proyeccion, date):
        return _estado("publicada", "publicada-el", se_muestra=True, publicado=proyeccion)
    return _pausada(proyeccion.pausa) if proyeccion.pausa else Estado("callada", "")


def _pausada(pausa: Pausa) -> Estado:
    return _estado("pausada", desde=pausa.desde, motivo=pausa.motivo, acuerdo=pausa.acuerdo)


def _en_revision(verificacion: Verificacion) -> Estado:
    return _estado("observada" if verificacion.estado == "observada" else "en-verificacion", desde=verificacion.desde)


def _publicada(caso: Circunstancias) -> Estado:
    clave = "publicada" if caso.esta_completa else "incompleta"
    if caso.publicado:
        return _estado(clave, f"{clave}-el", se_muestra=True, publicado=caso.publicado)
    return _estado(clave, se_muestra=True)


def _sin_datos(entregada: date | None, plazo_dias: int, hoy: date) -> Estado:
    if entregada is None or entregada > hoy:
        return _estado("sin-cuenta")
    limite = entregada + timedelta(days=plazo_dias)
    return _estado("en-plazo" if hoy <= limite else "fuera-de-plazo", limite=limite)
