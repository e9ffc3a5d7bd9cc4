"""Una coalición o candidatura común la forman partidos del catálogo, cada uno una vez. Fuente: LGPP, art. 87."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala los integrantes que no están en el catálogo, no son partidos o están repetidos."""
    for renglon in expediente.fuerzas:
        if not renglon.valor.es_grupo:
            continue
        for lugar, integrante in enumerate(renglon.valor.integrantes):
            causa = _objetar(expediente, integrante, renglon.valor.integrantes[:lugar])
            if causa:
                opciones = expediente.fuerzas.opciones if expediente.fuerzas.carece_de(integrante) else None
                yield hallar("integrante-ajeno", *renglon.donde, "integrantes", opciones, valor=integrante,
                             causa=Redactado(causa))


def _objetar(expediente: Expediente, integrante: str, anteriores: tuple[str, ...]) -> str:
    """Por qué no puede ser integrante, o cadena vacía."""
    if expediente.fuerzas.carece_de(integrante):
        return "no está en catalogos/fuerzas.csv"
    fuerza = expediente.fuerzas.por_clave.get(integrante)
    if fuerza and not fuerza.tipo.startswith("partido"):
        return f"no es un partido, sino «{fuerza.tipo}»"
    return "está dos veces" if integrante in anteriores else ""
