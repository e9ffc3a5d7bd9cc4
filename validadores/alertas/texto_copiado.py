"""Una respuesta repite, entera o casi, la de otra persona; primero se dice si es de otra fuerza.

Dos textos se parecen si las oraciones largas que comparten cubren cuatro quintos del más corto. La misma persona que
compite por dos principios puede repetirse. Fuente: Lineamientos, art. 18, inciso a).
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Escrito, Expediente

COBERTURA = 0.8
LARGO_MINIMO = 90
VECINOS_MAXIMOS = 60
"""Con más vecinos que estos basta la copia exacta: comparar todos con todos no diría nada nuevo."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada respuesta copiada una vez, con la que más se le parece y cuántas más hay."""
    escritos = [e for e in expediente.escritos if len(e.analisis.plano) >= LARGO_MINIMO]
    oraciones = [set(escrito.analisis.oraciones) for escrito in escritos]
    parecidos: list[dict[int, float]] = [{} for _ in escritos]
    for uno, otro, parte in [*_iguales(escritos), *_casi_iguales(escritos, oraciones)]:
        if escritos[uno].candidatura.persona != escritos[otro].candidatura.persona:
            parecidos[uno].setdefault(otro, parte)
            parecidos[otro].setdefault(uno, parte)
    for escrito, suyos in zip(escritos, parecidos, strict=True):
        if suyos:
            yield _alerta(escrito, [(escritos[otro], parte) for otro, parte in suyos.items()])


def _iguales(escritos: list[Escrito]) -> Iterator[tuple[int, int, float]]:
    """Los pares que dicen lo mismo, sean cuantos sean."""
    por_texto: dict[str, list[int]] = defaultdict(list)
    for lugar, escrito in enumerate(escritos):
        por_texto[escrito.analisis.plano].append(lugar)
    for lugares in por_texto.values():
        yield from ((uno, otro, 1.0) for uno, otro in combinations(lugares, 2))


def _casi_iguales(escritos: list[Escrito], oraciones: list[set[str]]) -> Iterator[tuple[int, int, float]]:
    """Los pares cuyas oraciones comunes cubren bastante del más corto, y qué parte de él.

    Al más corto le basta buscar por sus oraciones más raras: quien no comparte ninguna de esas ya no llega al mínimo.
    """
    vecinos: dict[str, list[int]] = defaultdict(list)
    for lugar, suyas in enumerate(oraciones):
        for oracion in suyas:
            vecinos[oracion].append(lugar)
    comunes = [{oracion for oracion in suyas if 1 < len(vecinos[oracion]) <= VECINOS_MAXIMOS} for suyas in oraciones]
    for lugar, suyas in enumerate(comunes):
        largo = len(escritos[lugar].analisis.plano)
        exigido = max(COBERTURA * (largo - 2), LARGO_MINIMO)
        for otro in _candidatos(suyas, exigido, vecinos):
            del_otro = len(escritos[otro].analisis.plano)
            if del_otro > largo or del_otro == largo and otro > lugar:
                compartido = sum(len(oracion) - 1 for oracion in suyas & comunes[otro])
                if compartido >= exigido:
                    yield lugar, otro, min(compartido / (largo - 2), 1.0)


def _candidatos(suyas: set[str], exigido: float, vecinos: dict[str, list[int]]) -> set[int]:
    """Los únicos que podrían compartir lo exigido: los vecinos de sus oraciones más raras, hasta que el resto ya no alcance."""
    resto, candidatos = sum(len(oracion) - 1 for oracion in suyas), set()
    for oracion in sorted(suyas, key=lambda oracion: (len(vecinos[oracion]), oracion)):
        if resto < exigido:
            break
        candidatos.update(vecinos[oracion])
        resto -= len(oracion) - 1
    return candidatos


def decir_cuantas(fuerzas: int) -> str:
    """«3 fuerzas», «1 fuerza»."""
    return f"{fuerzas:,} fuerza{'s' if fuerzas > 1 else ''}"


def _alerta(escrito: Escrito, parecidos: list[tuple[Escrito, float]]) -> Hallazgo:
    """La alerta de un escrito: con el parecido de otra fuerza antes que el de la propia, y el más parecido antes."""
    propia = escrito.candidatura.fuerza
    otro, parte = min(parecidos, key=lambda par: (par[0].candidatura.fuerza == propia, -par[1], par[0].candidatura.clave))
    personas = len({par[0].candidatura.persona for par in parecidos})
    fuerzas = len({par[0].candidatura.fuerza for par in parecidos} | {propia})
    de_quien = "de la misma fuerza" if otro.candidatura.fuerza == propia else f"de otra fuerza ({otro.candidatura.fuerza})"
    cuantas = f"; contando todas, la comparten {personas + 1:,} personas de {decir_cuantas(fuerzas)}" if personas > 1 else ""
    iguales = "Es igual a" if parte == 1 else f"Comparte {parte:.0%} de su texto con"
    return hallar(
        "texto-copiado", escrito.archivo, None, escrito.pregunta, cuanto=Redactado(iguales), nombre=otro.candidatura.nombre,
        clave=otro.candidatura.clave, de_quien=Redactado(de_quien), cuantas=Redactado(cuantas), cita=escrito.texto,
    )
