"""La semblanza: historia profesional, trayectoria y motivos, contados en primera persona."""

from collections.abc import Iterator
from dataclasses import dataclass

from .acervo import Experiencia, Frases, Tema, acervo
from .estilo import Estilo, Pieza, componer, reunir
from .gramatica import Voz
from .personas import Persona

ANIO_MINIMO = 1988
ANIOS_RECIENTES = 18
"""Hasta cuántos años atrás se cuenta lo que todavía se puede estar haciendo."""
MOTIVO_MINIMO = 90
"""Por debajo de esa meta, el motivo se dice en una frase."""


@dataclass(frozen=True, slots=True)
class Narrador:
    """Quien cuenta su vida: su voz, quién es, cómo escribe, en qué año y en qué partido milita, si milita."""

    voz: Voz
    persona: Persona
    estilo: Estilo
    jornada: int
    militancia: str | None


def contar_historia(narrador: Narrador, meta: int, tope: int) -> str:
    """Historia profesional y laboral, de unos `meta` caracteres sin espacios y nunca más de `tope`."""
    if narrador.estilo.vineta and narrador.voz.azar.random() < 0.45:
        return _historia_en_lista(narrador, meta, tope)
    return componer(reunir(_historia(narrador), meta, tope), narrador.estilo.separador)


def _historia(narrador: Narrador) -> Iterator[Pieza]:
    voz, oficio, relato = narrador.voz, narrador.persona.oficio, acervo().relato
    yield 0, voz.tomar(oficio.apertura)
    yield 1, voz.tomar(oficio.labores)
    yield 1, voz.tomar(oficio.labores)
    yield 3, voz.tomar(oficio.logros)
    yield 4, voz.tomar(relato["aprendizaje"])
    yield 2, voz.tomar(relato["trabajo"])
    yield 1, voz.tomar(oficio.labores)
    yield 0, voz.tomar(relato["origen"])
    for _ in range(12):
        yield 1, voz.tomar(oficio.labores)
        yield 2, voz.tomar(relato["trabajo"])
        yield 3, voz.tomar(oficio.logros)
        yield 4, voz.tomar(relato["aprendizaje"])


def _historia_en_lista(narrador: Narrador, meta: int, tope: int) -> str:
    """Los empleos con sus años, como en un currículum, antes o después del relato."""
    voz, puestos, inicio = narrador.voz, narrador.persona.oficio.puestos, narrador.persona.anio_oficio
    cuantos = min(len(puestos), 2 + meta // 250, 1 + (narrador.jornada - inicio) // 2)
    anteriores = sorted(voz.azar.sample(range(len(puestos) - 1), cuantos - 1))
    cortes = sorted(voz.azar.sample(range(inicio + 1, narrador.jornada), cuantos - 1))
    lapsos = [f"{desde} a {hasta}" for desde, hasta in zip([inicio, *cortes], [*cortes, "la fecha"])]
    renglones = zip(lapsos, (*anteriores, -1))
    lista = narrador.estilo.enlistar([f"{lapso}: {puestos[lugar].decir(voz)}." for lapso, lugar in renglones])
    relato = componer(reunir(_historia(narrador), meta - len(lista), tope - len(lista)), narrador.estilo.separador)
    return f"{lista}\n\n{relato}" if voz.azar.random() < 0.5 else f"{relato}\n\n{lista}"


def contar_trayectoria(narrador: Narrador, meta: int, tope: int) -> str:
    """Trayectoria política o participación social."""
    vividas = _vivir(narrador, 2 if meta < 450 else 3 + meta // 900)
    if narrador.estilo.vineta and narrador.voz.azar.random() < 0.3:
        piezas = reunir(_trayectoria_breve(narrador.voz, vividas), meta, tope)
        return narrador.estilo.enlistar(componer(piezas, "\n").split("\n"))
    return componer(reunir(_trayectoria(narrador, vividas), meta, tope), narrador.estilo.separador)


def _vivir(narrador: Narrador, cuantas: int) -> list[tuple[int, Experiencia]]:
    """Experiencias que caben en la vida de la persona, por año."""
    posibles = [
        experiencia for experiencia in acervo().experiencias
        if _anios(experiencia, narrador) and (narrador.persona.hijos or not experiencia.con_hijos)
        and (narrador.militancia or not experiencia.es_partidista)
    ]
    elegidas = narrador.voz.azar.sample(posibles, min(cuantas, len(posibles)))
    fechadas = ((narrador.voz.elegir(_anios(experiencia, narrador)), experiencia) for experiencia in elegidas)
    return sorted(fechadas, key=lambda vivida: vivida[0])


def _anios(experiencia: Experiencia, narrador: Narrador) -> range:
    """Años en que la persona pudo vivir la experiencia; vacío si ninguno."""
    nacimiento = narrador.jornada - narrador.persona.edad
    reciente = narrador.jornada - ANIOS_RECIENTES if experiencia.hasta > narrador.persona.edad else 0
    desde = max(ANIO_MINIMO, nacimiento + experiencia.edad, reciente)
    hasta = min(narrador.jornada - 1, nacimiento + experiencia.hasta)
    if experiencia.anio:
        return range(experiencia.anio, experiencia.anio + (desde <= experiencia.anio <= hasta))
    return range(desde, hasta + 1)


def _trayectoria(narrador: Narrador, vividas: list[tuple[int, Experiencia]]) -> Iterator[Pieza]:
    voz, relato = narrador.voz, acervo().relato
    for parte in ("inicio", "labor"):
        yield from _recorrer(voz, vividas, parte)
    if narrador.militancia is None:
        yield len(vividas), voz.tomar(relato["independiente"])
    elif not any(experiencia.es_partidista for _, experiencia in vividas):
        yield len(vividas), voz.tomar(relato["otro_cargo"])
    yield from _recorrer(voz, vividas, "fruto")
    for _ in range(8):
        yield len(vividas) + 1, voz.tomar(relato["conviccion"])
        yield from _recorrer(voz, vividas, "labor")


def _trayectoria_breve(voz: Voz, vividas: list[tuple[int, Experiencia]]) -> Iterator[Pieza]:
    """Un renglón por experiencia: qué fue, cuándo, qué hizo ahí y qué quedó."""
    for lugar, (anio, experiencia) in enumerate(vividas):
        yield lugar, f"{experiencia.breve.decir(voz)} ({anio})."
    for parte in ("labor", "fruto", "labor"):
        yield from _recorrer(voz, vividas, parte)


def _recorrer(voz: Voz, vividas: list[tuple[int, Experiencia]], parte: str) -> Iterator[Pieza]:
    """Una frase de cada experiencia sobre esa `parte`."""
    for lugar, (anio, experiencia) in enumerate(vividas):
        voz.datos |= {"anio": str(anio), "anio_fin": str(anio + 3)}
        frases: Frases = getattr(experiencia, parte)
        yield lugar, voz.tomar(frases)


def decir_motivo(narrador: Narrador, temas: tuple[Tema, Tema], meta: int, tope: int) -> str:
    """Por qué quiere ocupar el cargo. `temas` son los de sus dos propuestas."""
    if meta < MOTIVO_MINIMO:
        return narrador.voz.tomar(acervo().relato["breve"])
    return componer(reunir(_motivo(narrador.voz, *temas), meta, tope), narrador.estilo.separador)


def _motivo(voz: Voz, uno: Tema, otro: Tema) -> Iterator[Pieza]:
    relato = acervo().relato
    inicial = otro.nombre[0].upper() + otro.nombre[1:]
    voz.datos |= {"tema": uno.nombre, "otro_tema": otro.nombre, "otro_tema_inicial": inicial}
    yield 0, voz.tomar(relato["impulso"])
    yield 1, voz.tomar(uno.vivencia)
    yield 3, voz.tomar(relato["conviccion"])
    yield 2, voz.tomar(relato["prioridad"])
    yield 4, voz.tomar(relato["promesa"])
    yield 0, voz.tomar(relato["origen"])
    yield 1, voz.tomar(uno.diagnostico)
    yield 5, voz.tomar(relato["cierre"])
    yield 2, voz.tomar(otro.vivencia)
    for _ in range(10):
        yield 2, voz.tomar(otro.diagnostico)
        yield 3, voz.tomar(relato["conviccion"])
        yield 4, voz.tomar(relato["promesa"])
        yield 0, voz.tomar(relato["impulso"])
        yield 1, voz.tomar(uno.vivencia)
        yield 1, voz.tomar(uno.diagnostico)
