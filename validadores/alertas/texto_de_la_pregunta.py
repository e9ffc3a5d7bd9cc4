"""Una respuesta es el texto de la pregunta o de su ayuda, copiado del formulario.

No dice nada a la ciudadanía y se contaría como respuesta. Fuente: Lineamientos, art. 18 (información veraz y completa).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, en_palabras

SOBRA = 30
"""Caracteres que puede añadir quien copió la pregunta sin que deje de ser eso."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala las respuestas que caben en el rótulo o la ayuda de su pregunta, o que apenas los alargan."""
    if not expediente.cuestionarios:
        return
    propias = {p.id: [t for t in (en_palabras(p.rotulo), en_palabras(p.ayuda)) if len(t) > 20]
               for p in expediente.cuestionarios.capturables}
    for escrito in expediente.escritos:
        plano = escrito.analisis.plano
        if any(plano in texto or (texto in plano and len(plano) <= len(texto) + SOBRA) for texto in propias[escrito.pregunta]):
            yield hallar("texto-de-la-pregunta", escrito.archivo, None, escrito.pregunta, cita=escrito.texto)
