"""Las propuestas: un problema del lugar, lo que se haría desde ese cargo y cómo saber si se cumplió."""

from collections.abc import Iterator, Mapping
from itertools import islice

from .acervo import Frases, Tema, acervo
from .estilo import Estilo, Pieza, componer, medir, reunir
from .gramatica import Voz

DEL_CARGO = 0.3
"""Qué tanto se acompaña una propuesta con lo propio del cargo y no del tema."""
CON_TITULO = 0.38
LISTA_MINIMA = 120
"""Caracteres que procura una lista, por corta que sea la propuesta."""

AMBITOS = {
    "presidencia-municipal": ("presidencia", "municipal"), "sindicatura": ("sindicatura", "municipal"),
    "regiduria": ("regiduria", "municipal"), "diputacion-mr": ("diputacion", "legislativo"),
    "diputacion-rp": ("diputacion", "legislativo"), "gubernatura": ("gubernatura", "estatal"),
}
"""Cargo → marco en que se dice una acción, y acciones que le tocan: una regiduría no reforma leyes."""


def proponer(voz: Voz, estilo: Estilo, tema: Tema, cargo: str, meta: int, tope: int) -> str:
    """Una propuesta sobre `tema` desde `cargo`, de unos `meta` caracteres sin espacios y nunca más de `tope`."""
    clave, ambito = AMBITOS[cargo]
    marco, acciones = acervo().marcos[clave], tema.acciones[ambito]
    titulo = _titular(voz, voz.tomar(tema.titulo)) if voz.azar.random() < CON_TITULO else ""
    meta, tope = meta - medir(titulo), tope - medir(titulo)
    if estilo.vineta and voz.azar.random() < 0.6:
        cuerpo = _en_lista(voz, estilo, tema, acciones, marco, meta, tope)
    else:
        cuerpo = componer(reunir(_prosa(voz, tema, acciones, marco), meta, tope), estilo.separador)
    return f"{titulo}\n{cuerpo}" if titulo else cuerpo


def _titular(voz: Voz, titulo: str) -> str:
    suerte = voz.azar.random()
    return f"{titulo.upper()}." if suerte < 0.3 else f"**{titulo}**" if suerte < 0.36 else f"{titulo}."


def _acompanar(voz: Voz, tema: Tema, marco: Mapping[str, Frases], parte: str) -> str | None:
    """Cómo se hará («detalle») o cómo se sabrá que se hizo («medida»).

    Un cargo que no ejecuta, como una diputación, lo dice a su manera; los demás, casi siempre según el tema.
    """
    if marco is acervo().marcos["diputacion"]:
        return voz.tomar(marco[parte])
    del_cargo = voz.tomar(marco[parte]) if marco[parte] and voz.azar.random() < DEL_CARGO else None
    return del_cargo or voz.tomar(getattr(tema, parte))


def _prosa(voz: Voz, tema: Tema, acciones: Frases, marco: Mapping[str, Frases]) -> Iterator[Pieza]:
    if voz.azar.random() < 0.3:
        yield 0, voz.tomar(tema.vivencia)
    yield 0, voz.tomar(tema.diagnostico)
    yield 1, _enmarcar(voz, acciones, marco["primera"])
    yield 1, _enmarcar(voz, acciones, marco["siguiente"])
    yield 3, _acompanar(voz, tema, marco, "medida")
    yield 2, _acompanar(voz, tema, marco, "detalle")
    yield 1, _enmarcar(voz, acciones, marco["siguiente"])
    yield 0, voz.tomar(tema.diagnostico)
    for _ in range(5):
        yield 2, _acompanar(voz, tema, marco, "detalle")
        yield 1, _enmarcar(voz, acciones, marco["siguiente"])
        yield 3, _acompanar(voz, tema, marco, "medida")
        yield 0, voz.tomar(tema.diagnostico)
        yield 3, voz.tomar(acervo().relato["promesa"])


def _enmarcar(voz: Voz, acciones: Frases, marcos: Frases) -> str | None:
    """Una acción dicha como corresponde al cargo."""
    accion = voz.tomar(acciones)
    if accion is None:
        return None
    voz.datos["accion"] = accion
    return voz.tomar(marcos) or voz.elegir(marcos).decir(voz)


def _en_lista(
    voz: Voz, estilo: Estilo, tema: Tema, acciones: Frases, marco: Mapping[str, Frases], meta: int, tope: int
) -> str:
    """El problema, las acciones en renglones y un remate."""
    entrada = f"{voz.tomar(tema.diagnostico)} {voz.elegir(marco['lista']).decir(voz)}"
    partes = ("medida", "detalle", "medida") if voz.azar.random() < 0.6 else ("detalle", "medida", "detalle")
    remates = ((0, _acompanar(voz, tema, marco, parte)) for parte in partes)
    salida = componer(reunir(islice(remates, 1 if meta < 700 else 3), meta, tope // 3), " ")
    usados = medir(entrada) + medir(salida)
    dichas = (voz.tomar(acciones) for _ in acciones)
    renglones = reunir(
        ((0, accion and f"{accion[0].upper()}{accion[1:]}.") for accion in dichas),
        max(LISTA_MINIMA, meta - usados), tope - usados - 3 * len(acciones),
    )
    return f"{entrada}\n{estilo.enlistar([renglon for _, renglon in renglones])}\n{salida}".strip()
