"""La semblanza: historia profesional, trayectoria y motivos, contados en primera persona."""

from collections.abc import Iterator

from .acervo import Experiencia, Tema, acervo
from .estilo import Estilo, componer, reunir
from .gramatica import Voz
from .personas import Persona

ANIO_MINIMO = 1988
MARGEN = 60
"""Caracteres que se dejan libres antes del máximo."""


def contar_historia(voz: Voz, persona: Persona, estilo: Estilo, meta: int, maximo: int, jornada: int) -> str:
    """Historia profesional y laboral."""
    if estilo.vineta and voz.azar.random() < 0.45:
        return _historia_en_lista(voz, persona, estilo, meta, maximo, jornada)
    return componer(reunir(_historia(voz, persona), meta, maximo - MARGEN), estilo.separador)


def _historia(voz: Voz, persona: Persona) -> Iterator[tuple[int, str | None]]:
    oficio, relato = persona.oficio, acervo().relato
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


def _historia_en_lista(voz: Voz, persona: Persona, estilo: Estilo, meta: int, maximo: int, jornada: int) -> str:
    """Los empleos con sus años, como en un currículum, y después el relato."""
    oficio = persona.oficio
    cuantos = min(len(oficio.puestos), 2 + meta // 250, 1 + (jornada - persona.anio_oficio) // 2)
    anteriores = sorted(voz.azar.sample(range(len(oficio.puestos) - 1), cuantos - 1))
    puestos = [oficio.puestos[lugar].decir(voz) for lugar in (*anteriores, -1)]
    cortes = sorted(voz.azar.sample(range(persona.anio_oficio + 1, jornada), cuantos - 1))
    inicios = [persona.anio_oficio, *cortes]
    finales = [*cortes, "a la fecha"]
    lista = estilo.enlistar(
        [f"{inicio} {'' if fin == 'a la fecha' else 'a '}{fin}: {puesto}." for inicio, fin, puesto in zip(inicios, finales, puestos)]
    )
    relato = componer(reunir(_historia(voz, persona), meta - len(lista), maximo - MARGEN - len(lista)), estilo.separador)
    return f"{lista}\n\n{relato}" if voz.azar.random() < 0.5 else f"{relato}\n\n{lista}"


def contar_trayectoria(voz: Voz, persona: Persona, estilo: Estilo, meta: int, maximo: int, jornada: int, militancia: str | None) -> str:
    """Trayectoria política o participación social; `militancia` es el partido con su artículo, o None si es independiente."""
    vividas = _vivir(voz, persona, jornada, militancia, 2 if meta < 450 else 3 + meta // 900)
    if estilo.vineta and voz.azar.random() < 0.3:
        return _trayectoria_en_lista(voz, vividas, estilo, meta, maximo)
    return componer(reunir(_trayectoria(voz, vividas, militancia), meta, maximo - MARGEN), estilo.separador)


def _vivir(voz: Voz, persona: Persona, jornada: int, militancia: str | None, cuantas: int) -> list[tuple[int, Experiencia]]:
    """Experiencias que caben en la vida de la persona, por año."""
    posibles = [
        experiencia for experiencia in acervo().experiencias
        if _anios(experiencia, persona, jornada) and not (experiencia.con_hijos and not persona.hijos)
        and not (experiencia.es_partidista and not militancia)
    ]
    elegidas = voz.azar.sample(posibles, min(cuantas, len(posibles)))
    return sorted(((voz.elegir(_anios(e, persona, jornada)), e) for e in elegidas), key=lambda par: par[0])


def _anios(experiencia: Experiencia, persona: Persona, jornada: int) -> range:
    """Años en que la persona pudo vivir la experiencia; vacío si ninguno."""
    nacimiento = jornada - persona.edad
    desde = max(ANIO_MINIMO, nacimiento + experiencia.edad, jornada - 18 if experiencia.hasta > persona.edad else 0)
    hasta = min(jornada - 1, nacimiento + experiencia.hasta)
    if experiencia.anio:
        return range(experiencia.anio, experiencia.anio + (desde <= experiencia.anio <= hasta))
    return range(desde, hasta + 1)


def _trayectoria(voz: Voz, vividas: list[tuple[int, Experiencia]], militancia: str | None) -> Iterator[tuple[int, str | None]]:
    relato = acervo().relato
    for parte in ("inicio", "labor", "fruto"):
        for lugar, (anio, experiencia) in enumerate(vividas):
            if parte == "fruto" and lugar == 0:
                yield len(vividas), voz.tomar(relato["independiente" if militancia is None else "otro_cargo"])
            yield lugar, _decir_con_anio(voz, getattr(experiencia, parte), anio)
    for _ in range(8):
        yield len(vividas) + 1, voz.tomar(relato["conviccion"])
        for lugar, (anio, experiencia) in enumerate(vividas):
            yield lugar, _decir_con_anio(voz, experiencia.labor, anio)


def _decir_con_anio(voz: Voz, frases, anio: int) -> str | None:
    voz.datos["anio"], voz.datos["anio_fin"] = str(anio), str(anio + 3)
    return voz.tomar(frases)


def _trayectoria_en_lista(voz: Voz, vividas: list[tuple[int, Experiencia]], estilo: Estilo, meta: int, maximo: int) -> str:
    """Un renglón por experiencia: qué fue, cuándo, qué hizo ahí y qué quedó."""
    piezas = [
        (lugar, pieza) for parte in ("breve", "labor", "fruto", "labor") for lugar, (anio, experiencia) in enumerate(vividas)
        for pieza in [f"{experiencia.breve.decir(voz)} ({anio})." if parte == "breve" else _decir_con_anio(voz, getattr(experiencia, parte), anio)]
    ]
    return estilo.enlistar(componer(reunir(piezas, meta, maximo - MARGEN), "\n").split("\n"))


def decir_motivo(voz: Voz, estilo: Estilo, temas: tuple[Tema, Tema], meta: int, maximo: int) -> str:
    """Por qué quiere ocupar el cargo. `temas` son los de sus dos propuestas."""
    if meta < 90:
        return voz.tomar(acervo().relato["breve"])
    return componer(reunir(_motivo(voz, temas), meta, maximo - MARGEN), estilo.separador)


def _motivo(voz: Voz, temas: tuple[Tema, Tema]) -> Iterator[tuple[int, str | None]]:
    relato = acervo().relato
    uno, otro = temas
    voz.datos |= {"tema": uno.nombre, "otro_tema": otro.nombre}
    voz.datos["otro_tema_inicial"] = otro.nombre[0].upper() + otro.nombre[1:]
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
