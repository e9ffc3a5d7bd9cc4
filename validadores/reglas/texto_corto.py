"""Las respuestas llegan al mínimo del cuestionario, si el instituto lo exige (`exigir_minimo` en `proceso.json`).

La práctica es desigual: hay institutos que rechazan lo corto y otros que lo publican. Fuente: formatos del cuestionario
curricular (longitudes sin contar espacios).
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, contar_caracteres


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los textos respondidos que no llegan a su mínimo."""
    if not expediente.proceso.exigir_minimo or not expediente.cuestionarios:
        return
    con_minimo = [p for p in expediente.cuestionarios.capturables if p.min and p.tipo == "texto"]
    for clave in expediente.nuevos:
        for pregunta in con_minimo:
            total = contar_caracteres(expediente.curriculos[clave].respuesta(pregunta.id))
            if 0 < total < pregunta.min:
                archivo = f"candidaturas/curriculo/{clave}.json"
                yield hallar("texto-corto", archivo, None, pregunta.id, total=total, minimo=pregunta.min,
                             faltan=pregunta.min - total)
