"""Un texto trae letras que se rompieron al cambiar de codificación: «educaci?n», «SalomÃ³n», «â€œ».

La respuesta se publicaría ilegible. Fuente: Anexo 24.2, 11.11 (la base se entrega íntegra y legible); defecto visto en
exportaciones oficiales.
"""

import re
from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente, fragmento

ROTO = re.compile(
    "[a-záéíóúñ]\\?[a-záéíóúñ]|(?<![^\\s¿(])\\?[A-ZÁÉÍÓÚÑa-záéíóúñ]{2,}|Ã[\u0080-\u00bf\u201c\u201d\u2018\u2019\u0192\u0160\u0161]|â€|Â[¿¡°ºª]|\ufffd"
)

INDICIOS = re.compile("[?Ã\u00e2Â\ufffd]")
"""Sin alguno de estos signos no hay nada roto, y buscar uno solo cuesta casi nada."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la primera rotura de cada respuesta y de cada nombre."""
    for escrito in expediente.escritos:
        if INDICIOS.search(escrito.texto) and (hallado := ROTO.search(escrito.texto)):
            yield hallar("codificacion-rota", escrito.archivo, None, escrito.pregunta,
                         cita=fragmento(escrito.texto, *hallado.span()))
    for renglon in expediente.registro:
        for campo in ("nombre", "sobrenombre"):
            valor = getattr(renglon.valor, campo) or ""
            if "?" in valor or ROTO.search(valor):
                yield hallar("codificacion-rota", *renglon.donde, campo, cita=valor)
