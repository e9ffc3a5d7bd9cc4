"""Una respuesta repite, entera o casi, la de otra persona; primero se dice si es de otra fuerza.

Dos textos se parecen si las oraciones largas que comparten cubren cuatro quintos del más corto. La misma persona que
compite por dos principios puede repetirse. Fuente: Lineamientos, art. 18, inciso a).
"""

from collections import defaultdict
from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Escrito, Expediente

COBERTURA = 0.8
LARGO_MINIMO = 90
VECINOS_MAXIMOS = 60
"""Con más vecinos que estos basta la copia exacta: comparar todos con todos no diría nada nuevo."""


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada respuesta copiada una vez, con la que más se le parece y cuántas más hay."""
    escritos = [e for e in expediente.escritos if len(e.analisis.plano) >= LARGO_MINIMO]
    por_oracion: dict[str, list[int]] = defaultdict(list)
    por_texto: dict[str, list[int]] = defaultdict(list)
    for lugar, escrito in enumerate(escritos):
        por_texto[escrito.analisis.plano].append(lugar)
        for oracion in set(escrito.analisis.oraciones):
            por_oracion[oracion].append(lugar)
    for lugar, escrito in enumerate(escritos):
        parecidos = _parecidos(lugar, escritos, por_texto, por_oracion)
        if parecidos:
            yield _alerta(escrito, [(escritos[otro], parte) for otro, parte in parecidos.items()])


def _parecidos(lugar: int, escritos: list[Escrito], por_texto, por_oracion) -> dict[int, float]:
    """Qué otros escritos se parecen al de `lugar`, y qué parte de él (o del otro, si es más corto) comparten."""
    propio = escritos[lugar]
    hallados = {otro: 1.0 for otro in por_texto[propio.analisis.plano] if _es_ajeno(propio, escritos[otro])}
    comunes: dict[int, int] = defaultdict(int)
    for oracion in set(propio.analisis.oraciones):
        vecinos = por_oracion[oracion]
        if 1 < len(vecinos) <= VECINOS_MAXIMOS:
            for otro in vecinos:
                comunes[otro] += len(oracion) - 1
    for otro, largo in comunes.items():
        menor = min(len(propio.analisis.plano), len(escritos[otro].analisis.plano)) - 2
        if otro not in hallados and largo >= max(COBERTURA * menor, LARGO_MINIMO) and _es_ajeno(propio, escritos[otro]):
            hallados[otro] = min(largo / menor, 1.0)
    return hallados


def _es_ajeno(uno: Escrito, otro: Escrito) -> bool:
    return uno.candidatura.persona != otro.candidatura.persona


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
