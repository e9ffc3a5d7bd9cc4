"""Una pregunta condicionada solo se responde si su condición se cumple: 5 a 7, 10 y 12 a 15.

Una respuesta suelta revela lo que la persona negó o calló. Fuente: cuestionario de identidad, INE/CG616/2022.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada pregunta que lo incumple."""
    for clave, hallada in expediente.contradicciones:
        if hallada.clase == "condicion":
            yield hallar("identidad-sin-condicion", f"candidaturas/identidad/{clave}.json", None, hallada.pregunta, que=Redactado(hallada.que))
