"""El estado de cada sección del cuestionario, dicho con la verdad: nunca «no respondió» si la causa es otra."""

from dataclasses import dataclass
from datetime import date, timedelta

from .seguimiento import Pausa, Verificacion

MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def decir_fecha(dia: date) -> str:
    """`date(2024, 5, 3)` → «3 de mayo de 2024», sin depender de la configuración de la máquina."""
    return f"{dia.day} de {MESES[dia.month - 1]} de {dia.year}"


@dataclass(frozen=True, slots=True)
class Estado:
    """Estado de una sección: `clave` para programas, `frase` para personas, `se_muestra` si su contenido es público."""

    clave: str
    frase: str
    se_muestra: bool = False


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
        return Estado("pausada", f"El instituto pausó esta sección desde el {decir_fecha(caso.pausa.desde)}: "
                      f"{caso.pausa.motivo} ({caso.pausa.acuerdo}).")
    if caso.verificacion and caso.verificacion.desde <= hoy:
        return _en_revision(caso.verificacion)
    if caso.tiene_datos:
        return _publicada(caso)
    if not caso.es_vigente:
        return Estado("sin-vigencia", "La candidatura dejó de estar vigente; esta sección ya no se recaba.")
    if es_parcial:
        return Estado("sin-fuente", "El archivo del que se tomó este listado no trae esta sección.")
    return _sin_datos(caso.entregada, plazo_dias, hoy)


def _en_revision(verificacion: Verificacion) -> Estado:
    desde = decir_fecha(verificacion.desde)
    if verificacion.estado == "observada":
        return Estado("observada", f"El instituto devolvió esta sección con observaciones el {desde}; está por corregirse.")
    return Estado("en-verificacion", f"La respuesta se recibió y el instituto la verifica desde el {desde}.")


def _publicada(caso: Circunstancias) -> Estado:
    cuando = f" el {decir_fecha(caso.publicado)}" if caso.publicado else ""
    if caso.esta_completa:
        return Estado("publicada", f"Publicada{cuando}.", se_muestra=True)
    return Estado("incompleta", f"Publicada{cuando}, con preguntas sin respuesta.", se_muestra=True)


def _sin_datos(entregada: date | None, plazo_dias: int, hoy: date) -> Estado:
    if entregada is None or entregada > hoy:
        return Estado("sin-cuenta", "No consta que haya recibido ya su cuenta de captura, así que su plazo no ha empezado.")
    limite = entregada + timedelta(days=plazo_dias)
    if hoy <= limite:
        return Estado("en-plazo", f"Tiene hasta el {decir_fecha(limite)} para responder.")
    return Estado("fuera-de-plazo", f"Su plazo venció el {decir_fecha(limite)} y no ha entregado esta sección.")
