"""Ninguna cuenta de la estadística de grupos es menor que el umbral, ni una respuesta abarca a todo un grupo.

Fuente: LGPDPPSO, art. 3 (disociación) y Lineamientos, objeto (estadística sobre grupos en situación de discriminación).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, PreguntaAgregada

ARCHIVO = "estadistica/agregados.json"


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las preguntas cuyos números descubrirían a alguien, y la tabla entera si nada dice con qué umbral se calcula."""
    agregados, ajustes = expediente.agregados, expediente.proceso.estadistica
    if agregados is None:
        return
    if ajustes is None:
        que = Redactado("No hay con qué umbral se protege: falta «estadistica» en proceso.json")
        yield hallar("estadistica-descubierta", ARCHIVO, None, "umbral", que=que, umbral=Redactado("lo que ahí se acuerde"))
        return
    if agregados.umbral < ajustes.umbral:
        que = Redactado(f"Se calculó con un umbral de {agregados.umbral}")
        yield hallar("estadistica-descubierta", ARCHIVO, None, "umbral", que=que, umbral=ajustes.umbral)
    for pregunta in agregados.preguntas:
        if que := _descubre(pregunta, max(ajustes.umbral, agregados.umbral)):
            yield hallar("estadistica-descubierta", ARCHIVO, None, pregunta.pregunta, que=Redactado(que), umbral=ajustes.umbral)


def _descubre(pregunta: PreguntaAgregada, umbral: int) -> str | None:
    """Qué números de una pregunta descubren a alguien, o None. La frase no los repite."""
    cuentas = [*pregunta.cuentas, *(n for cuadro in pregunta.cuadros for renglon in cuadro.renglones for n in renglon.cuentas)]
    if menores := sum(1 for cuenta in cuentas if cuenta < umbral):
        return f"Tiene {menores} números menores que el umbral" if menores > 1 else "Tiene un número menor que el umbral"
    return "Todas las personas de un grupo respondieron lo mismo" if len(pregunta.respuestas) < 2 else None
