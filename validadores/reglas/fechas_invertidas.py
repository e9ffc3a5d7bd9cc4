"""Lo que sigue a algo no le antecede: la situación al registro, el fin de una pausa a su principio y publicar al consentimiento.

Fuente: Anexo 24.2, 11.7 a 11.10 (registro, sustituciones y cancelaciones con su acuerdo); LGPDPPSO, art. 20.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala la fecha posterior que quedó antes que la primera."""
    pares = [(expediente.registro, "fecha_acuerdo", "fecha_situacion"), (expediente.pausas, "desde", "hasta")]
    for tabla, primera, segunda in pares:
        for renglon in tabla:
            antes, despues = getattr(renglon.valor, primera), getattr(renglon.valor, segunda)
            if antes and despues and despues < antes:
                yield hallar("fechas-invertidas", *renglon.donde, segunda, otra=primera, fecha=antes)
    for clave, identidad in expediente.identidades.items():
        firma = max((constancia.fecha for constancia in identidad.constancias), default=identidad.publicado)
        if identidad.publicado < firma:
            yield hallar("fechas-invertidas", f"candidaturas/identidad/{clave}.json", None, "publicado", otra="constancias", fecha=firma)
