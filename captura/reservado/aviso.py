"""El aviso de que una sección se devuelve: qué, por qué, hasta cuándo, cómo entregarla corregida y qué oportunidad es.

Es para quien corrige, no para publicarse. Fuente: Lineamientos, art. 18.
"""

from validadores import Candidatura, Proceso, decir_fecha

from .aportes import Observacion
from .devueltas import RESERVADA

SECCIONES = {"fotografia": "fotografía", "contacto": "medios de contacto", "curriculo": "currículo", "identidad": "identidad"}
TITULO = "Sección devuelta para corregir"
PIE = "Este aviso no se publica. Guárdalo con los documentos de la candidatura y compártelo solo con quien vaya a corregir."


def apartados(candidatura: Candidatura, fuerza: str, observacion: Observacion, proceso: Proceso) -> dict[str, tuple[str, ...]]:
    """Los párrafos del aviso, por el título de su apartado. `fuerza` es el nombre de quien postula."""
    seccion = SECCIONES[observacion.seccion]
    dias = (observacion.limite - observacion.fecha).days
    return {
        "Qué se devuelve": (
            f"La sección de {seccion} de {candidatura.nombre} ({fuerza}, clave {candidatura.clave}), el {decir_fecha(observacion.fecha)}.",
            *(["Es información sensible: este aviso se entrega solo a la persona candidata."] if observacion.seccion == RESERVADA else []),
        ),
        "Por qué": tuple(parrafo for parrafo in observacion.razon.split("\n") if parrafo.strip()),
        "Hasta cuándo puede corregirse": (
            f"Hasta el {decir_fecha(observacion.limite)}, incluido ese día: {dias} {'día natural' if dias == 1 else 'días naturales'} "
            "desde la devolución.",
        ),
        "Cómo se entrega la corrección": (
            f"Corrige solo esta sección, en el mismo formato en que se capturó, y entrégala a {_a_quien(proceso)}. Lo demás no se entrega otra vez.",
            f"Di la clave {candidatura.clave} y que respondes a este aviso.",
        ),
        "Qué oportunidad es": (f"Es la {observacion.oportunidad}.ª vez que se devuelve esta sección.",),
        "Qué se ve mientras tanto": (_lo_que_se_ve(observacion),),
        "Fundamento": ("Lineamientos para el uso del Sistema «Candidatas y Candidatos, Conóceles», Anexo 24.2 del Reglamento de Elecciones, "
                       "artículo 18.",),
    }


def en_texto(encabezado: str, partes: dict[str, tuple[str, ...]]) -> str:
    """El aviso en texto llano, que se lee y se imprime en cualquier parte."""
    cuerpo = [f"{titulo.upper()}\n" + "\n".join(parrafos) for titulo, parrafos in partes.items()]
    return "\n\n".join([encabezado, TITULO.upper(), *cuerpo, PIE]) + "\n"


def encabezado_de(proceso: Proceso) -> str:
    """Quién emite el aviso y de qué proceso."""
    return f"{proceso.instituto.nombre} · {proceso.nombre}"


def _a_quien(proceso: Proceso) -> str:
    instituto = proceso.instituto
    unidad = f"{instituto.unidad} de {instituto.siglas}" if instituto.unidad else instituto.nombre
    medios = [dicho for dicho in (instituto.correo, instituto.telefono and f"teléfono {instituto.telefono}") if dicho]
    return f"{unidad} ({', '.join(medios)})" if medios else unidad


def _lo_que_se_ve(observacion: Observacion) -> str:
    if observacion.seccion == RESERVADA:
        return "La ficha pública no dice nada de esta devolución."
    return (f"La ficha pública dice que esta sección se devolvió con observaciones el {decir_fecha(observacion.fecha)} y que está por corregirse. "
            "No dice por qué.")
