"""Cómo se dice una revisión, igual en la terminal, en el comentario y en la hoja: títulos, orden y frases."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .diferencias import CambioDeCandidatura, CambioDeRenglon
from .revision import Revision

APARTADOS = (
    ("Lo primero que hay que mirar", ("ilegible", "quitada", "identidad", "consentimiento", "situación", "retirada")),
    ("Candidaturas que se agregan", ("agregada",)),
    ("Respuestas y otros datos", ("registro", "respuestas")),
)
"""Títulos de los apartados y gravedades que van en cada uno."""

FRASES = {
    "ilegible": "Su renglón del registro no se entiende en una de las dos versiones",
    "quitada": "Se quita del registro",
    "identidad": "Cambia quién es o por quién va",
    "consentimiento": "Cambia lo que consintió publicar",
    "situación": "Cambia su situación",
    "retirada": "Se retiran respuestas",
    "agregada": "Se agrega al registro",
    "registro": "Cambian otros datos del registro",
    "respuestas": "Cambian sus respuestas",
}
SIN_DATOS = ("ilegible", "quitada")
"""Gravedades de las que no se escribe dato por dato: solo hay una versión."""
FOTOS = {"agregada": "Se agrega su fotografía", "quitada": "Se quita su fotografía", "cambiada": "Cambia su fotografía"}
CLASES = {"quitado": "Se quita", "agregado": "Se agrega", "cambiado": "Cambia"}
SIN_CAMBIOS = "Este cambio no altera lo que dicen los datos."


@dataclass(frozen=True, slots=True)
class Apartado:
    """Una parte de la revisión: su título y los cambios de candidatura que lleva."""

    titulo: str
    cambios: tuple[CambioDeCandidatura, ...]


def apartados(revision: Revision) -> Iterator[Apartado]:
    """Los apartados que tienen algo, en el orden en que se leen."""
    for titulo, gravedades in APARTADOS:
        cambios = tuple(c for c in revision.diferencia.candidaturas if c.gravedad in gravedades)
        if cambios:
            yield Apartado(titulo, cambios)


def quien(cambio: CambioDeCandidatura) -> str:
    """«Juana Pérez Ruiz (k7f3q2): Regiduría 2, suplente, PAN, Ayuntamiento de Cuautla»."""
    return f"{cambio.candidatura.nombre} ({cambio.clave}): {cambio.lugar}"


def hechos(cambio: CambioDeCandidatura) -> str:
    """Qué le pasa a la candidatura, en una frase: lo más grave y lo demás que cambia."""
    partes = [FRASES[cambio.gravedad]]
    if cambio.foto:
        partes.append(FOTOS[cambio.foto][0].lower() + FOTOS[cambio.foto][1:])
    if cambio.respuestas and cambio.gravedad not in ("respuestas", "retirada", "agregada", *SIN_DATOS):
        partes.append(f"y {contar(len(cambio.respuestas), 'respuesta')}")
    return ", ".join(partes) + "." + (f" {cambio.nota}" if cambio.nota else "")


def del_renglon(cambio: CambioDeRenglon) -> str:
    """«Cambia «05» en catalogos/distritos.csv»."""
    return f"{CLASES[cambio.clase]} «{cambio.llave}» en {cambio.archivo}"


def resumen(revision: Revision) -> list[tuple[str, int]]:
    """Las cuentas de la revisión, sin las que están en cero, salvo los hallazgos y las alertas nuevas."""
    gravedades = Counter(cambio.gravedad for cambio in revision.diferencia.candidaturas)
    cuentas = [(FRASES[gravedad], gravedades[gravedad]) for gravedad in FRASES if gravedades[gravedad]]
    if revision.diferencia.renglones:
        cuentas.append(("Renglones de catálogo o seguimiento", len(revision.diferencia.renglones)))
    if revision.diferencia.proceso:
        cuentas.append(("Datos del proceso", len(revision.diferencia.proceso)))
    nuevos = sum(nota.es_nueva for nota in revision.hallazgos)
    return [*cuentas, ("Hallazgos nuevos (impiden publicar)", nuevos), ("Hallazgos que ya estaban", len(revision.hallazgos) - nuevos),
            ("Alertas nuevas (para leer con cuidado)", len(revision.alertas_nuevas)),
            ("Alertas que ya estaban", len(revision.alertas) - len(revision.alertas_nuevas))]


def contar(cuantos: int, cosa: str) -> str:
    """«1 respuesta», «3 respuestas»."""
    return f"{cuantos:,} {cosa}{'' if cuantos == 1 else 's'}"


def diferencia_de_cuenta(antes: int, despues: int) -> str:
    """«12 → 13 (+1)»."""
    return f"{antes:,} → {despues:,} ({despues - antes:+,})"
