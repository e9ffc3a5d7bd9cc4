"""Los repartos: qué respuestas y qué valores se cuentan juntos para que ningún número publicado sea menor que el umbral.

Nunca se tacha una casilla suelta, que podría recuperarse restando: se juntan renglones o columnas enteros, y así cada cuadro
suma su total.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Grupo = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contada:
    """Una persona en una pregunta: quién, con qué rasgos y qué respondió. Si cambia algo, es otra."""

    clave: str
    rasgos: tuple[tuple[str, str], ...]
    respuesta: str

    def valor(self, rasgo: str) -> str:
        """El valor de un rasgo."""
        return next(valor for cual, valor in self.rasgos if cual == rasgo)


@dataclass(frozen=True, slots=True)
class Particion:
    """Unos valores repartidos: los que van `solos`, cada uno en su grupo, y los que van `juntos` en otro."""

    solos: tuple[str, ...] = ()
    juntos: tuple[str, ...] = ()

    @property
    def grupos(self) -> tuple[Grupo, ...]:
        """Los grupos que resultan, los juntos al final."""
        return (*((valor,) for valor in self.solos), *([self.juntos] if self.juntos else []))

    @property
    def reparte(self) -> bool:
        """Si hay más de un grupo."""
        return len(self.grupos) > 1

    def grupo_de(self, valor: str) -> str | None:
        """El nombre del grupo de un valor: él mismo si va solo, None si va junto con otros."""
        return valor if valor in self.solos else None

    def en_orden(self, orden: Sequence[str]) -> "Particion":
        """La misma, con sus valores en ese orden."""
        return Particion(*(tuple(valor for valor in orden if valor in parte) for parte in (self.solos, self.juntos)))

    def engrosar(self, medida: Callable[[str], int]) -> "Particion":
        """La misma con el menor de los solos entre los juntos; si no había juntos, los dos menores."""
        menores = sorted(self.solos, key=medida)[: 1 if self.juntos else 2]
        return Particion(tuple(v for v in self.solos if v not in menores), (*self.juntos, *menores))

    def unir(self, otra: "Particion") -> "Particion":
        """Lo más fino que ambas dejan ver al restar una de otra: solos, los que en ninguna van con otros."""
        juntos = tuple(dict.fromkeys((*self.juntos, *otra.juntos)))
        return Particion(tuple(v for v in dict.fromkeys((*self.solos, *otra.solos)) if v not in juntos), juntos)


@dataclass(frozen=True, slots=True)
class Reparto:
    """Cómo se publica una pregunta: en qué columnas van sus respuestas y, por rasgo, en qué renglones sus valores."""

    columnas: Particion
    renglones: Mapping[str, Particion] = field(default_factory=dict)

    def clase(self, persona: Contada) -> tuple[str | None, ...]:
        """En qué renglón de cada cuadro está una persona: lo que los números dejan ver de ella."""
        return tuple(particion.grupo_de(persona.valor(rasgo)) for rasgo, particion in self.renglones.items())


@dataclass(frozen=True, slots=True)
class Version:
    """Una pregunta como se publicó un día: su reparto y las personas contadas cuyas respuestas no sabe quien ataca."""

    reparto: Reparto
    personas: frozenset[Contada]


class Conteo:
    """Cuántas personas hay en cada columna: todas, o las de unos valores de un `rasgo`."""

    def __init__(self, personas: Iterable[Contada], columnas: Sequence[Grupo], rasgo: str | None = None):
        self._columnas = columnas
        self._cuenta = Counter((p.valor(rasgo) if rasgo else None, p.respuesta) for p in personas)

    def de(self, valores: Collection[str | None] = (None,)) -> tuple[int, ...]:
        """Las de esos `valores` juntos; sin ellos, todas."""
        return tuple(sum(self._cuenta[valor, respuesta] for valor in valores for respuesta in columna) for columna in self._columnas)


def juntar_columnas(personas: Collection[Contada], opciones: Sequence[str], umbral: int) -> Particion:
    """Solas las `opciones` que alcanzan el `umbral`; las demás, juntas y con cuantas hagan falta para alcanzarlo."""
    cuenta = Counter(persona.respuesta for persona in personas)
    columnas = Particion(*_separar(opciones, lambda opcion: cuenta[opcion] >= umbral))
    while columnas.solos and columnas.juntos and sum(cuenta[o] for o in columnas.juntos) < umbral:
        columnas = columnas.engrosar(cuenta.__getitem__)
    return columnas.en_orden(opciones)


def juntar_renglones(personas: Collection[Contada], rasgo: str, valores: Sequence[str], columnas: Particion, umbral: int) -> Particion:
    """Solos los `valores` cuyas cuentas alcanzan todas el `umbral`; los demás, juntos y con cuantos hagan falta."""
    conteo = Conteo(personas, columnas.grupos, rasgo)
    renglones = Particion(*_separar(valores, lambda valor: min(conteo.de((valor,))) >= umbral))
    while renglones.solos and renglones.juntos and min(conteo.de(renglones.juntos)) < umbral:
        renglones = renglones.engrosar(tamano_de(personas, rasgo))
    return renglones


def tamano_de(personas: Collection[Contada], rasgo: str) -> Callable[[str], int]:
    """Cuántas personas tiene cada valor de un rasgo."""
    return Counter(persona.valor(rasgo) for persona in personas).__getitem__


def _separar(valores: Sequence[str], va_solo: Callable[[str], bool]) -> tuple[Grupo, Grupo]:
    solos = tuple(filter(va_solo, valores))
    return solos, tuple(valor for valor in valores if valor not in solos)
