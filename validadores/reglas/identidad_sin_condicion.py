"""Una pregunta condicionada solo se responde si su condición se cumple: 5 a 7, 10 y 12 a 15.

Una respuesta suelta revela lo que la persona negó o calló. Fuente: cuestionario de identidad, INE/CG616/2022.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, contradecir


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada pregunta que lo incumple."""
    preguntas = expediente.cuestionarios.identidad if expediente.cuestionarios else ()
    for clave, identidad in expediente.identidades.items():
        candidatura = expediente.registro.por_clave.get(clave)
        for hallada in contradecir(identidad.respuestas, candidatura and candidatura.edad, preguntas):
            if hallada.clase == "condicion":
                archivo = f"candidaturas/identidad/{clave}.json"
                yield hallar("identidad-sin-condicion", archivo, None, hallada.pregunta, que=Redactado(hallada.que))
