"""Los cruces: lo que varios cuadros, o varios cortes, dejan ver juntos de quienes comparten un renglón de cada uno.

Si una fuerza postula a una sola persona a la presidencia, restar de «presidencia» a las demás fuerzas la señala, aunque ningún
número publicado sea chico. Una cuenta así está a salvo si pudo ser otra: si hay un trueque de cuatro personas, dos y dos, que
cambia la cuenta y deja igual todo lo publicado. Son los movimientos básicos de las tablas con marginales fijas (Diaconis y Sturmfels,
«Algebraic algorithms for sampling from conditional distributions», Annals of Statistics, 1998).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from .reparto import Contada, Version

Lugar = tuple[object, ...]
"""El renglón de una persona en cada cuadro de cada versión, o AUSENTE en las que no está."""
Dicha = tuple[str | None, ...]
"""La columna de una respuesta en cada versión."""
AUSENTE = object()


def cruces_expuestos(versiones: Sequence[Version], umbral: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """El lugar de la versión y los rasgos cuyos cuadros, juntos, dejan saber una cuenta menor que el `umbral`."""
    trueques = Trueques(versiones)
    for lugar, version in enumerate(versiones):
        repartidos = [rasgo for rasgo, particion in version.reparto.renglones.items() if particion.reparte]
        for cuantos in range(2, len(repartidos) + 1):
            for rasgos in combinations(repartidos, cuantos):
                if _se_sabe(version, lugar, rasgos, trueques, umbral):
                    yield lugar, rasgos


def personas_expuestas(versiones: Sequence[Version]) -> Iterator[Contada]:
    """Aquellas de quienes todas las versiones juntas no dejan más que una respuesta."""
    trueques = Trueques(versiones)
    de_lugar: dict[Lugar, list[Contada]] = {}
    for persona, lugar in trueques.lugares.items():
        de_lugar.setdefault(lugar, []).append(persona)
    for lugar, suyas in de_lugar.items():
        iguales = len({trueques.dicha(persona) for persona in suyas}) == 1
        if iguales and not any(trueques.de(dict(enumerate(lugar)))):
            yield from suyas


def _se_sabe(version: Version, lugar: int, rasgos: Sequence[str], trueques: "Trueques", umbral: int) -> bool:
    columnas = version.reparto.columnas
    nombres = [*columnas.solos, *([None] if columnas.juntos else [])]
    particiones = [version.reparto.renglones[rasgo] for rasgo in rasgos]
    cuentas: dict[tuple, Counter] = {}
    for persona in version.personas:
        clase = tuple(p.grupo_de(persona.valor(rasgo)) for rasgo, p in zip(rasgos, particiones, strict=True))
        cuentas.setdefault(clase, Counter())[columnas.grupo_de(persona.respuesta)] += 1
    posiciones = [trueques.posicion(lugar, rasgo) for rasgo in rasgos]
    return any(
        not _puede_variar(trueques.de(dict(zip(posiciones, clase, strict=True))), lugar, nombres)
        for clase, cuenta in cuentas.items() if min(cuenta[nombre] for nombre in nombres) < umbral
    )


def _puede_variar(pares: Iterator[tuple[Dicha, Dicha]], lugar: int, nombres: Sequence[str | None]) -> bool:
    """Si entre los trueques hay con qué cambiar cada columna de la versión de ese lugar."""
    faltan = set(nombres)
    for una, otra in pares:
        if una[lugar] != otra[lugar]:
            faltan -= {una[lugar], otra[lugar]}
            if not faltan:
                return True
    return False


class Trueques:
    """Los trueques de respuestas entre las personas de unas versiones que dejan igual todo lo publicado de ellas."""

    def __init__(self, versiones: Sequence[Version]):
        self._versiones = versiones
        self._posiciones: dict[tuple[int, str], int] = {}
        for lugar, version in enumerate(versiones):
            for rasgo in (*version.reparto.renglones, ""):  # El último, solo si está: de él son los totales.
                self._posiciones[lugar, rasgo] = len(self._posiciones)
        self._nadie: Lugar = (AUSENTE,) * len(self._posiciones)
        todas = frozenset().union(*(version.personas for version in versiones))
        self.lugares = {persona: self._ubicar(persona) for persona in todas}
        self._hay = Counter((lugar, self.dicha(persona)) for persona, lugar in self.lugares.items())
        self._de_dicha: dict[Dicha, list[Lugar]] = {}
        for lugar, dicha in self._hay:
            self._de_dicha.setdefault(dicha, []).append(lugar)

    def posicion(self, lugar: int, rasgo: str) -> int:
        """Dónde está, en el lugar de una persona, su renglón de un cuadro."""
        return self._posiciones[lugar, rasgo]

    def dicha(self, persona: Contada) -> Dicha:
        """Lo que respondió, como se ve en cada versión."""
        return tuple(version.reparto.columnas.grupo_de(persona.respuesta) for version in self._versiones)

    def _ubicar(self, persona: Contada) -> Lugar:
        return tuple(
            AUSENTE if persona not in version.personas else version.reparto.renglones[rasgo].grupo_de(persona.valor(rasgo)) if rasgo else ""
            for version in self._versiones for rasgo in (*version.reparto.renglones, "")
        )

    def de(self, cruce: Mapping[int, object]) -> Iterator[tuple[Dicha, Dicha]]:
        """Las dos respuestas de cada trueque que cambia cuántas personas de un `cruce` (posición → renglón) dieron una y otra."""
        for suyo, dicha in self._hay:
            if not _esta_en(suyo, cruce):
                continue
            for otra, otros in self._de_dicha.items():
                if otra != dicha and any(self._cambia(suyo, dicha, otro, otra, cruce) for otro in otros):
                    yield dicha, otra

    def _cambia(self, suyo: Lugar, dicha: Dicha, otro: Lugar, otra: Dicha, cruce: Mapping[int, object]) -> bool:
        """Si `suyo` y `otro` pueden trocar respuestas porque otras dos personas deshacen en cada número lo que ellas mueven."""
        distintas = [i for i, (uno, dos) in enumerate(zip(suyo, otro, strict=True)) if uno != dos]
        if not distintas:
            return False
        for tercero in (*self._de_dicha[otra], self._nadie):
            if any(tercero[i] != suyo[i] for i in distintas):
                continue
            cuarto = list(tercero)
            for i in distintas:
                cuarto[i] = otro[i]
            cuarto = tuple(cuarto)
            if cuarto != self._nadie and (cuarto, dicha) not in self._hay:
                continue
            if _esta_en(otro, cruce) + _esta_en(tercero, cruce) - _esta_en(cuarto, cruce) != 1:
                return True
        return False


def _esta_en(lugar: Lugar, cruce: Mapping[int, object]) -> bool:
    return all(lugar[posicion] == renglon for posicion, renglon in cruce.items())
