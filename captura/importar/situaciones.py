"""Sobrenombre, situación y acuerdos de cada registro."""

from datetime import date

from .cambios import Bitacora
from .registro import Registro
from .valores.catalogados import es_ausencia, leer_valor
from .valores.fechas import leer_fecha
from .valores.textos import limpiar_linea

SIN_CONSTANCIA = "No consta en el archivo importado"
MAX_LINEA = 300


def poner_generales(registros: list[Registro], bitacora: Bitacora) -> None:
    """Sobrenombre, situación y acuerdos. Las reglas piden acuerdo a quien dejó de ser candidata: si no consta, se
    dice."""
    for registro in registros:
        _situacion(registro, bitacora)
        for campo, concepto in (
            ("sobrenombre", "sobrenombre"),
            ("acuerdo", "acuerdo"),
            ("acuerdo_situacion", "acuerdo_situacion"),
        ):
            if valor := _linea(registro, concepto, bitacora):
                registro.generales[campo] = valor
        for campo in ("fecha_acuerdo", "fecha_situacion"):
            if fecha := _fecha(registro, campo, bitacora):
                registro.generales[campo] = fecha
        if registro.situacion == "aprobada":
            for campo in ("acuerdo_situacion", "fecha_situacion"):
                if registro.generales.pop(campo, None) and (celda := registro.celda(campo)):
                    bitacora.apartar(celda, campo, celda.texto, "la candidatura consta como vigente")
        else:
            registro.generales.setdefault("acuerdo_situacion", SIN_CONSTANCIA)
        acuerdo, despues = registro.generales.get("fecha_acuerdo"), registro.generales.get("fecha_situacion")
        if acuerdo and despues and despues < acuerdo:
            celda = registro.celda("fecha_situacion")
            bitacora.apartar(celda, "fecha_situacion", celda.texto, "es anterior a la del acuerdo de registro")
            del registro.generales["fecha_situacion"]


def _situacion(registro: Registro, bitacora: Bitacora) -> None:
    celda = registro.celda("situacion")
    if celda is None:
        return
    leida = leer_valor("situacion", celda.texto)
    registro.situacion = leida or "aprobada"
    if leida:
        bitacora.anotar(celda, leida, "catálogo de situación")
    else:
        bitacora.apartar(celda, "situacion", celda.texto, "la situación no está en el catálogo; se tomó como aprobada")


def _linea(registro: Registro, concepto: str, bitacora: Bitacora) -> str:
    celda = registro.celda(concepto)
    if celda is None:
        return ""
    if es_ausencia(celda.texto, "registro"):
        bitacora.anotar(celda, "", "sin dato")
        return ""
    limpia, motivos = limpiar_linea(celda.texto)
    if len(limpia) > MAX_LINEA:
        bitacora.apartar(celda, concepto, limpia, f"tiene {len(limpia):,} caracteres y caben {MAX_LINEA}")
        return ""
    bitacora.anotar(celda, limpia, "; ".join(motivos))
    return limpia


def _fecha(registro: Registro, concepto: str, bitacora: Bitacora) -> date | None:
    celda = registro.celda(concepto)
    fecha = leer_fecha(celda.texto) if celda else None
    if celda and fecha:
        bitacora.anotar(celda, fecha.isoformat(), "fecha AAAA-MM-DD")
    elif celda:
        bitacora.apartar(celda, concepto, celda.texto, "no es una fecha que exista")
    return fecha
