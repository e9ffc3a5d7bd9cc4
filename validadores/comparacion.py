"""La comparación: lo que se sabe al ver los archivos juntos. Contrato, orden de los renglones y reglas."""

from collections.abc import Iterator
from itertools import pairwise

from .acopio import Acopio
from .canon import criterios_de_orden
from .carpeta import CONTRATO, REGISTRO
from .contrato import bytes_de_contrato, esquema_de
from .cuadros import Cuadro
from .hallazgo import Hallazgo, Redactado, hallar
from .lectura import huella_de
from .modelo import Candidatura, Expediente, Modelo
from .reglas import REGLAS, REGLAS_SIN_PROCESO
from .tablas import cotejar


def comparar(acopio: Acopio, expediente: Expediente) -> list[Hallazgo]:
    """Los hallazgos que salen de ver todo junto. Sin proceso, corren solo las reglas que no lo miran."""
    hallazgos = []
    if expediente.proceso:
        hallazgos += [*_contra_el_contrato(acopio), *_fuera_de_orden(acopio, expediente), *_contrato_atrasado(acopio)]
    for regla in REGLAS if expediente.proceso else REGLAS_SIN_PROCESO:
        hallazgos += regla(expediente)
    return hallazgos


def _contra_el_contrato(acopio: Acopio) -> Iterator[Hallazgo]:
    """Lo que el contrato no admite en las tablas que la memoria no conoce, juntas las de un mismo modelo."""
    por_modelo: dict[type[Modelo], list[Cuadro]] = {}
    for archivo, cuadro in acopio.cuadros.items():
        if archivo not in acopio.conocidos:
            por_modelo.setdefault(cuadro.modelo, []).append(cuadro)
    for modelo, cuadros in por_modelo.items():
        yield from cotejar(cuadros, esquema_de(modelo, acopio.proceso))


def _fuera_de_orden(acopio: Acopio, expediente: Expediente) -> Iterator[Hallazgo]:
    """Tablas cuyos renglones no van en su orden. Calla donde ya hay hallazgos y mientras no se entiendan las fuerzas.
    """
    orden = criterios_de_orden(acopio.proceso, expediente.fuerzas.por_clave)
    hay_fuerzas = expediente.fuerzas.se_leyo and not expediente.fuerzas.rotos
    que = Redactado("el orden de los renglones")
    for archivo, cuadro in acopio.cuadros.items():
        if cuadro.hallazgos or not (hay_fuerzas or cuadro.modelo is not Candidatura):
            continue
        lugares = [orden[cuadro.modelo](renglon.valor) for renglon in cuadro.renglones]
        for renglon, (anterior, siguiente) in zip(cuadro.renglones[1:], pairwise(lugares), strict=True):
            if siguiente < anterior:
                yield hallar("sin-ordenar", archivo, renglon.fila, que=que)
                break


def _contrato_atrasado(acopio: Acopio) -> Iterator[Hallazgo]:
    """El contrato, si no es el de las tablas que hay. Calla mientras no se sepa cuáles hay."""
    inventario = acopio.inventario
    if inventario.hallazgos:
        return
    vigente = bytes_de_contrato(acopio.proceso, inventario.sueltos, inventario.grupos[REGISTRO])
    if acopio.huellas.get(CONTRATO) != huella_de(vigente):
        yield hallar("contrato-atrasado", CONTRATO)
