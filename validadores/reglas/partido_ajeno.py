"""El partido de origen forma parte de quien postula. Fuente: LGPP, art. 91, párrafo 1 e)."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala el partido de origen que no es la fuerza misma ni uno de sus integrantes."""
    for renglon in expediente.registro:
        partido, fuerza = renglon.valor.partido, expediente.fuerzas.por_clave.get(renglon.valor.fuerza)
        if partido is None or fuerza is None or partido == fuerza.clave or expediente.fuerzas.carece_de(partido):
            continue
        if partido not in fuerza.integrantes:
            integrantes = Redactado(enumerar(fuerza.integrantes) or "sin integrantes")
            yield hallar("partido-ajeno", *renglon.donde, "partido", partido=partido, fuerza=fuerza.clave,
                         integrantes=integrantes)
