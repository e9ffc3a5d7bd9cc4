"""Una respuesta está escrita toda en mayúsculas: se lee con dificultad y los lectores de pantalla la deletrean.

No es causa de observación; se avisa para que el partido pueda mejorarla. Fuente: accesibilidad del sistema (WCAG 2.2,
3.1.5, como práctica) y art. 18 por contraste: no figura entre sus supuestos.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la primera respuesta en mayúsculas de cada candidatura, y dice cuántas son."""
    por_candidatura: dict[str, list] = {}
    for escrito in expediente.escritos:
        if escrito.analisis.es_de_mayusculas:
            por_candidatura.setdefault(escrito.candidatura.clave, []).append(escrito)
    for escritos in por_candidatura.values():
        primero = escritos[0]
        yield hallar("todo-en-mayusculas", primero.archivo, None, primero.pregunta, cuantas=len(escritos), cita=primero.texto)
