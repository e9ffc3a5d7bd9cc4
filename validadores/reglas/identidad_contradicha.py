"""Lo que se publica de identidad no contradice al registro ni a sí mismo: «joven: Sí» a los 43, «migrante: Sí» en México.

No se corrige a mano: se pregunta a la persona. Fuente: LGPDPPSO, art. 23 (calidad de los datos).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada pregunta que lo incumple."""
    for clave, hallada in expediente.contradicciones:
        if hallada.clase == "hecho":
            yield hallar("identidad-contradicha", f"candidaturas/identidad/{clave}.json", None, hallada.pregunta, que=Redactado(hallada.que))
