"""Una respuesta dice una edad que no es la del registro.

Puede ser un texto viejo, un error de captura o un dato de otra persona. Fuente: Lineamientos, art. 18 (información
veraz); se publica la edad al día de la jornada.
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, fragmento

EDAD = re.compile(r"\b(?:tengo|de|mis|a mis|con)\s+([1-9][0-9])\s+años\s+de\s+edad|\btengo\s+([1-9][0-9])\s+años(?!\s+(?:de|en|trabaj|sirv|con|como|vivi|dedic|siendo|luch|particip))", re.IGNORECASE)
SIN_FALTA = {"tengo", "edad"}
"""Sin una de estas palabras no se dice ninguna edad."""
HOLGURA = 1


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las edades dichas en primera persona que difieren por más de un año."""
    for escrito in expediente.escritos:
        edad = escrito.candidatura.edad
        hallado = EDAD.search(escrito.texto) if edad is not None and SIN_FALTA & escrito.analisis.palabras else None
        if hallado and abs(int(hallado[1] or hallado[2]) - edad) > HOLGURA:
            yield hallar("edad-contradicha", escrito.archivo, None, escrito.pregunta, edad=edad,
                         cita=fragmento(escrito.texto, *hallado.span()))
