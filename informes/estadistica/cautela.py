"""La cautela: qué podría saberse restando todos los números publicados, los de hoy y los de cortes anteriores.

El argumento no depende de cuánto sepa quien ataca, ni siquiera si sabe quién respondió: si dos personas que ningún número
distingue intercambian sus respuestas, todo lo publicado queda igual. Cada casilla sin publicar debe poder moverse por esos
intercambios tanto como el umbral, o todo lo que cabe si son menos sus personas o aquellas con que va junta (protección por intervalos: Willenborg y de Waal,
«Elements of Statistical Disclosure Control», 2001, cap. 4).
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .cruces import cruces_expuestos, personas_expuestas
from .reparto import Contada, Conteo, Particion, Reparto, Version

Firma = tuple[tuple[str | None, ...] | None, ...]
"""Lo que las versiones dejan ver de una persona: su clase en cada una, o None en las que no está."""
Exposicion = tuple[Hashable, tuple[str, ...]]
"""Cuál es, para reconocerla después, y los rasgos de los que viene."""


@dataclass(frozen=True)
class Mirada:
    """Una pregunta como la ve quien ya sabe algunas respuestas: las versiones publicadas y a quiénes, de las de hoy, no conoce."""

    antes: tuple[Version, ...]
    reservadas: frozenset[Contada]
    umbral: int

    @cached_property
    def _de_antes(self) -> frozenset[Hashable]:
        # Lo que alguien mostró por su voluntad después de un corte adelgaza aquel corte; eso no lo remedia callar el de hoy.
        return ya_expuesto(self.antes, self.umbral)

    def exposiciones(self, reparto: Reparto) -> list[Exposicion]:
        """Lo que publicar hoy ese reparto le dejaría saber."""
        return exposiciones([*self.antes, Version(reparto, self.reservadas)], self.umbral, self._de_antes)

    def permite_restar(self, reparto: Reparto) -> bool:
        """Si restar de ese reparto cada versión anterior no señala a nadie."""
        ahora = Version(reparto, self.reservadas)
        versiones = [*self.antes, ahora]
        return all(permite_restar(version, ahora, versiones, self.umbral) for version in self.antes)


def exposiciones(versiones: Sequence[Version], umbral: int, salvo: Collection[Hashable] = ()) -> list[Exposicion]:
    """Lo que se podría saber, salvo lo que ya se sabía, y qué rasgos juntar más para que no: lo de un cuadro; si no hay, lo de varios; o de quién."""
    nuevas = ([una for una in etapa if una[0] not in salvo] for etapa in _por_etapas(versiones, umbral))
    return next(filter(None, nuevas), [])


def ya_expuesto(versiones: Sequence[Version], umbral: int) -> frozenset[Hashable]:
    """Todo lo que unas versiones ya publicadas dejan saber, para no culpar de ello a la siguiente."""
    return frozenset(cual for etapa in _por_etapas(versiones, umbral) for cual, _ in etapa)


def _por_etapas(versiones: Sequence[Version], umbral: int) -> Iterator[list[Exposicion]]:
    yield [((lugar, rasgo), (rasgo,)) for lugar, rasgo in rasgos_expuestos(versiones, umbral)]
    yield [(cruce, cruce[1]) for cruce in cruces_expuestos(versiones, umbral)]
    if len(versiones) > 1:  # En una sola, cada persona está en un cruce.
        yield [(persona.clave, ()) for persona in personas_expuestas(versiones)]


def rasgos_expuestos(versiones: Sequence[Version], umbral: int) -> list[tuple[int, str]]:
    """El lugar de la versión y el rasgo donde hay alguna casilla que los intercambios no mueven lo debido."""
    firmas = firmar(versiones)
    return [
        (lugar, rasgo) for lugar, version in enumerate(versiones) for rasgo, particion in version.reparto.renglones.items()
        if _se_expone(version, rasgo, particion, firmas, umbral)
    ]


def firmar(versiones: Sequence[Version]) -> dict[Contada, Firma]:
    """La firma de cada persona de cualquiera de las versiones."""
    todas = frozenset().union(*(version.personas for version in versiones))
    return {
        persona: tuple(v.reparto.clase(persona) if persona in v.personas else None for v in versiones) for persona in todas
    }


def _se_expone(version: Version, rasgo: str, particion: Particion, firmas: dict[Contada, Firma], umbral: int) -> bool:
    columnas = version.reparto.columnas
    en_firma, en_columna, de_valor, de_firma, de_grupo = Counter(), Counter(), Counter(), Counter(), Counter()
    for persona in version.personas:
        firma, valor = firmas[persona], persona.valor(rasgo)
        en_firma[firma] += 1
        en_columna[firma, columnas.grupo_de(persona.respuesta)] += 1
        de_valor[valor] += 1
        de_firma[firma, valor] += 1
        de_grupo[particion.grupo_de(valor)] += 1
    nombres = [*columnas.solos, *([None] if columnas.juntos else [])]
    return any(
        _movimiento(valor, columna, en_firma, en_columna, de_firma) < min(umbral, suyas, de_grupo[None] - suyas)
        for valor, suyas in de_valor.items() if valor not in particion.solos for columna in nombres
    )


def _movimiento(valor: str, columna: str | None, en_firma: Counter, en_columna: Counter, de_firma: Counter) -> int:
    """Cuánto puede variar una casilla si las personas de cada firma intercambian sus respuestas."""
    return sum(
        min(suyas, en_columna[firma, columna], total - en_columna[firma, columna], total - suyas)
        for firma, total in en_firma.items() if (suyas := de_firma[firma, valor])
    )


def permite_restar(antes: Version, ahora: Version, versiones: Sequence[Version], umbral: int) -> bool:
    """Si restar una versión de otra no señala a quienes entraron ni a quienes salieron. `ahora` es la última de `versiones`.

    De lo que entró, cada cuenta que puede obtenerse restando es cero en todo su renglón o alcanza el umbral. Quien salió está a
    salvo si alguien que se quedó y alguien que entró pudieron haber respondido en su lugar.
    """
    entran, salen = ahora.personas - antes.personas, antes.personas - ahora.personas
    columnas = antes.reparto.columnas.unir(ahora.reparto.columnas).grupos
    for rasgo, particion in ahora.reparto.renglones.items():
        conteo = Conteo(entran, columnas, rasgo)
        for grupo in particion.unir(antes.reparto.renglones.get(rasgo, Particion())).grupos:
            if any(cuentas := conteo.de(grupo)) and min(cuentas) < umbral:
                return False
    if entran and min(Conteo(entran, columnas).de()) < umbral:
        return False
    return not salen or _tienen_relevo(salen, versiones)


def _tienen_relevo(salen: frozenset[Contada], versiones: Sequence[Version]) -> bool:
    firmas = firmar(versiones)
    ultima = len(versiones) - 1
    respuestas: dict[Firma, set[str]] = {}
    for persona, firma in firmas.items():
        respuestas.setdefault(firma, set()).add(persona.respuesta)
    nadie: Firma = (None,) * ultima
    return all(
        any(
            firma[:ultima] == firmas[quien][:ultima] and firma[ultima] is not None and dichas - {quien.respuesta}
            and quien.respuesta in respuestas.get((*nadie, firma[ultima]), ())
            for firma, dichas in respuestas.items()
        )
        for quien in salen
    )
