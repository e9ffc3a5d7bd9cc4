"""El ataque: quien sabe quién respondió, con qué rasgos y qué respuestas son públicas, resta todos los números publicados.

No sabe nada de cómo se calcularon: plantea un sistema con una incógnita entera por grupo de personas que no distingue y por
respuesta, y pide a un programa de optimización entera (HiGHS) lo menos y lo más que puede valer cada casilla.
"""

from collections import Counter
from dataclasses import dataclass

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

HALLADA, NO_LA_HAY = 0, 2
"""Lo que dice el programa de optimización, como lo numera SciPy."""


@dataclass(frozen=True)
class Individuo:
    """Una persona como la ve quien ataca; la respuesta solo sirve para hacer la prueba y descontar la de las conocidas."""

    nombre: str
    rasgos: tuple
    respuesta: str
    es_conocida: bool = False


@dataclass(frozen=True)
class Casilla:
    """Lo que se quiere averiguar: en una versión, cuántas personas con un valor dieron una de unas respuestas."""

    version: int
    rasgo: str
    valor: str
    respuestas: tuple


class Ataque:
    """`versiones` son pares de pregunta publicada e individuos contados en ella."""

    def __init__(self, versiones):
        self.versiones = [(dicha, {i for i in quienes if not i.es_conocida}) for dicha, quienes in versiones]
        self.conocidas = [[i for i in quienes if i.es_conocida] for _, quienes in versiones]
        todas = set().union(*(quienes for _, quienes in self.versiones))
        presencia = {i: tuple(i in quienes for _, quienes in self.versiones) for i in todas}
        self.grupos = Counter((i.rasgos, presencia[i]) for i in todas)
        self.respuestas = [r for grupo in versiones[0][0].respuestas for r in grupo]
        self.incognitas = {par: lugar for lugar, par in enumerate((g, r) for g in self.grupos for r in self.respuestas)}
        self.verdad = Counter((i.rasgos, presencia[i], i.respuesta) for i in todas)
        self.restricciones = list(self._plantear())
        matriz = lil_array((len(self.restricciones), len(self.incognitas)))
        for fila, (suma, _) in enumerate(self.restricciones):
            matriz[fila, suma] = 1
        totales = [total for _, total in self.restricciones]
        self.publicado = LinearConstraint(matriz.tocsr(), totales, totales)
        pares = [(*grupo, respuesta) for grupo, respuesta in self.incognitas]
        self.soluciones = [numpy.array([self.verdad[par] for par in pares])]
        assert (matriz @ self.soluciones[0] == totales).all(), "lo publicado es verdad"

    def _suma(self, version, respuestas, rasgo=None, valores=()):
        """Las incógnitas que suma un número publicado."""
        return [
            lugar for ((rasgos, presencia), respuesta), lugar in self.incognitas.items()
            if presencia[version] and respuesta in respuestas and (rasgo is None or dict(rasgos)[rasgo] in valores)
        ]

    def _plantear(self):
        for grupo, cuantas in self.grupos.items():
            yield [self.incognitas[grupo, respuesta] for respuesta in self.respuestas], cuantas
        for version, (dicha, _) in enumerate(self.versiones):
            publicos = [(None, (), dicha.cuentas)]
            publicos += [(cuadro.cruce, renglon.valores, renglon.cuentas) for cuadro in dicha.cuadros for renglon in cuadro.renglones]
            for rasgo, valores, cuentas in publicos:
                for respuestas, cuenta in zip(dicha.respuestas, cuentas, strict=True):
                    sabidas = sum(
                        1 for i in self.conocidas[version]
                        if i.respuesta in respuestas and (rasgo is None or dict(i.rasgos)[rasgo] in valores)
                    )
                    yield self._suma(version, respuestas, rasgo, valores), cuenta - sabidas

    def casillas(self):
        """Lo que no se publicó de cada versión. Un valor que en su renglón solo acompaña a personas conocidas está publicado."""
        for version, (dicha, quienes) in enumerate(self.versiones):
            hay = {par for i in quienes for par in i.rasgos}
            grupos = [{(c.cruce, valor) for valor in r.valores} & hay for c in dicha.cuadros for r in c.renglones]
            for rasgo, valor in sorted(hay):
                if {(rasgo, valor)} not in grupos:
                    yield from (Casilla(version, rasgo, valor, respuestas) for respuestas in dicha.respuestas)

    def rango_de(self, lugares):
        """Lo menos y lo más que puede sumar un conjunto de incógnitas."""
        return self._extremo(lugares, 1), self._extremo(lugares, -1)

    def _extremo(self, lugares, signo):
        objetivo = numpy.zeros(len(self.incognitas))
        objetivo[lugares] = signo
        hallado = milp(objetivo, constraints=self.publicado, integrality=1, bounds=Bounds(0))
        assert hallado.success, "lo publicado tiene solución: la verdad"
        return round(signo * hallado.fun)

    def _se_determina(self, lugares):
        """Si esas incógnitas no pueden sumar más que la verdad. Antes de calcular se mira si ya se halló otra suma que también cabe."""
        verdad = self.soluciones[0][lugares].sum()
        if any(solucion[lugares].sum() != verdad for solucion in self.soluciones):
            return False
        return not self._cabe(lugares, verdad + 1, numpy.inf) and (verdad == 0 or not self._cabe(lugares, 0, verdad - 1))

    def _cabe(self, lugares, desde, hasta):
        """Si hay alguna manera de que sumen eso sin contradecir lo publicado; si la hay, la recuerda."""
        suma = lil_array((1, len(self.incognitas)))
        suma[0, lugares] = 1
        hallado = milp(
            numpy.zeros(len(self.incognitas)), constraints=[self.publicado, LinearConstraint(suma.tocsr(), desde, hasta)], integrality=1, bounds=Bounds(0),
        )
        assert hallado.status in {HALLADA, NO_LA_HAY}, hallado.message
        if hallado.status == HALLADA:
            self.soluciones.append(numpy.round(hallado.x).astype(int))
        return hallado.status == HALLADA

    def descubiertas(self):
        """Las casillas que el ataque determina: ni lo menos ni lo más que pueden valer difieren de la verdad."""
        return [
            casilla for casilla in self.casillas()
            if self._se_determina(self._suma(casilla.version, casilla.respuestas, casilla.rasgo, (casilla.valor,)))
        ]

    def cambios(self, antes, ahora):
        """De quienes están en una versión y no en la otra, por respuesta y con cualquier rasgo: lo menos y lo más que pueden ser."""
        for esta, falta in ((ahora, antes), (antes, ahora)):
            grupos = [g for g in self.grupos if g[1][esta] and not g[1][falta]]
            for respuesta in self.respuestas if grupos else ():
                yield respuesta, sum(self.grupos[g] for g in grupos), self.rango_de([self.incognitas[g, respuesta] for g in grupos])

    def personas_descubiertas(self):
        """Las personas de quienes se sabe qué respondieron: el ataque no deja otra respuesta para nadie de su grupo."""
        return [
            (grupo, respuesta) for (grupo, respuesta), lugar in self.incognitas.items()
            if self.soluciones[0][lugar] == self.grupos[grupo] and self._se_determina([lugar])
        ]
