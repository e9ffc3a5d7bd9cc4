"""Las propuestas: un problema del lugar, lo que se haría desde ese cargo y cómo saber si se cumplió."""

from collections.abc import Iterator, Mapping
from itertools import islice

from .acervo import Frases, Tema, acervo
from .estilo import Estilo, componer, medir, reunir
from .gramatica import Voz

MARGEN = 60
"""Caracteres que se dejan libres antes del máximo."""

AMBITOS = {
    "presidencia-municipal": ("presidencia", "municipal"), "sindicatura": ("sindicatura", "municipal"),
    "regiduria": ("regiduria", "municipal"), "diputacion-mr": ("diputacion", "legislativo"),
    "diputacion-rp": ("diputacion", "legislativo"), "gubernatura": ("gubernatura", "estatal"),
}
"""Cargo → marco en que se dice una acción, y acciones que le tocan: una regiduría no reforma leyes."""


def proponer(voz: Voz, estilo: Estilo, tema: Tema, cargo: str, meta: int, maximo: int) -> str:
    """Una propuesta sobre `tema` desde `cargo`, de unos `meta` caracteres sin espacios y nunca más de `maximo`."""
    marco, ambito = AMBITOS[cargo]
    titulo = voz.tomar(tema.titulo) if voz.azar.random() < 0.38 else None
    if titulo:
        titulo = _titular(voz, titulo)
        meta -= medir(titulo)
        maximo -= medir(titulo)
    acciones = tema.acciones[ambito]
    if estilo.vineta and voz.azar.random() < 0.6:
        cuerpo = _en_lista(voz, estilo, tema, acciones, acervo().marcos[marco], meta, maximo - MARGEN)
    else:
        cuerpo = componer(reunir(_prosa(voz, tema, acciones, acervo().marcos[marco]), meta, maximo - MARGEN), estilo.separador)
    return f"{titulo}\n{cuerpo}" if titulo else cuerpo


def _titular(voz: Voz, titulo: str) -> str:
    suerte = voz.azar.random()
    return titulo.upper() + "." if suerte < 0.3 else f"**{titulo}**" if suerte < 0.36 else f"{titulo}."


def _acompanar(tema: Tema, marco: Mapping[str, Frases], parte: str) -> Frases:
    """Cómo se hará o cómo se sabrá que se hizo: lo que toca al cargo y, si su ámbito ejecuta, lo que toca al tema."""
    return marco[parte] if marco is acervo().marcos["diputacion"] else (*marco[parte], *getattr(tema, parte))


def _prosa(voz: Voz, tema: Tema, acciones: Frases, marco: Mapping[str, Frases]) -> Iterator[tuple[int, str | None]]:
    detalle, medida = (_acompanar(tema, marco, parte) for parte in ("detalle", "medida"))
    if voz.azar.random() < 0.3:
        yield 0, voz.tomar(tema.vivencia)
    yield 0, voz.tomar(tema.diagnostico)
    yield 1, _enmarcar(voz, acciones, marco["primera"])
    yield 1, _enmarcar(voz, acciones, marco["siguiente"])
    yield 3, voz.tomar(medida)
    yield 2, voz.tomar(detalle)
    yield 1, _enmarcar(voz, acciones, marco["siguiente"])
    yield 0, voz.tomar(tema.diagnostico)
    for _ in range(5):
        yield 2, voz.tomar(detalle)
        yield 1, _enmarcar(voz, acciones, marco["siguiente"])
        yield 3, voz.tomar(medida)
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
    entrada = f"{voz.tomar(tema.diagnostico)} {voz.elegir(marco['lista']).decir(voz)}"
    salidas = ((0, voz.tomar(_acompanar(tema, marco, parte))) for parte in ("medida", "detalle", "medida"))
    salida = componer(reunir(islice(salidas, 1 if meta < 700 else 3), meta, tope // 3), " ")
    libre = tope - medir(entrada) - medir(salida)
    renglones = reunir(
        ((0, accion and accion[0].upper() + accion[1:] + ".") for accion in (voz.tomar(acciones) for _ in range(len(acciones)))),
        max(120, meta - medir(entrada) - medir(salida)), libre - 3 * len(acciones),
    )
    return f"{entrada}\n{estilo.enlistar([renglon for _, renglon in renglones])}\n{salida}".strip()
