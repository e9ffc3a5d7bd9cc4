"""Lo que se publica de identidad no contradice al registro ni a sí mismo: «joven: Sí» a los 43, «migrante: Sí» en México.

No se corrige a mano: se pregunta a la persona. Fuente: LGPDPPSO, art. 23 (calidad de los datos).
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
            if hallada.clase == "hecho":
                archivo = f"candidaturas/identidad/{clave}.json"
                yield hallar("identidad-contradicha", archivo, None, hallada.pregunta, que=Redactado(hallada.que))
