"""Los relevos van hacia atrás y terminan: nadie sustituye a quien la sustituyó. Fuente: LGIPE, art. 241."""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, enumerar, hallar
from ..modelo import Expediente


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala una vez cada círculo, en la candidatura de clave menor. El de una sola lo dice `sustitucion_a_si_misma`.
    """
    anterior = {r.valor.clave: r.valor.sustituye for r in expediente.registro if r.valor.sustituye}
    en_circulo = _circulos(anterior)
    for renglon in expediente.registro:
        if cadena := en_circulo.pop(renglon.valor.clave, None):
            yield hallar("sustitucion-en-circulo", *renglon.donde, "sustituye", cadena=Redactado(enumerar(cadena)))


def _circulos(anterior: dict[str, str]) -> dict[str, list[str]]:
    """Cada círculo de dos o más, por su clave menor, a partir de ella."""
    circulos, visitadas = {}, set()
    for inicio in anterior:
        camino: dict[str, None] = {}
        clave = inicio
        while clave in anterior and clave not in visitadas:
            visitadas.add(clave)
            camino[clave] = None
            clave = anterior[clave]
        if clave in camino:
            vuelta = list(camino)[list(camino).index(clave):]
            menor = vuelta.index(min(vuelta))
            if len(vuelta) > 1:
                circulos[min(vuelta)] = vuelta[menor:] + vuelta[:menor]
    return circulos
