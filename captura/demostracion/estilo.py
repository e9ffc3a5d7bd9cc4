"""El estilo de cada quien: cuánto escribe, con viñetas o sin ellas, en párrafos o de corrido, a veces en MAYÚSCULAS."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

Pieza = tuple[int, str | None]
"""Lugar en la lectura y frase, o None si ya no había qué decir."""
VINETAS = ("• ", "- ", "{}. ", "* ", "{}) ")
PARCO = 0.5
"""Empeño por debajo del cual no se procura llegar al mínimo del cuestionario."""
LARGO_PEDIDO = 280
LARGO_USUAL = 280
"""Caracteres sin espacios a los que aspira una respuesta común; la realidad ronda los cuatrocientos."""


@dataclass(frozen=True, slots=True)
class Estilo:
    """Cómo escribe una persona. `empeno` multiplica lo que escribe; `vineta` lleva `{}` si numera."""

    empeno: float
    vineta: str | None
    separador: str
    en_mayusculas: bool

    def enlistar(self, renglones: Iterable[str]) -> str:
        """Los `renglones` como lista, con la viñeta de la persona."""
        vineta = self.vineta or "- "
        return "\n".join([vineta.format(numero) + renglon for numero, renglon in enumerate(renglones, 1)])

    def rematar(self, texto: str) -> str:
        """El `texto` como lo entrega la persona."""
        return texto.upper() if self.en_mayusculas else texto


def sortear_estilo(azar: random.Random) -> Estilo:
    """Un estilo: la mayoría escribe lo justo; algunas personas, muy poco, y otras, muchísimo."""
    suerte = azar.random()
    if suerte < 0.07:
        empeno = azar.uniform(0.2, PARCO)
    elif suerte > 0.985:
        empeno = azar.uniform(4, 8)
    else:
        empeno = min(4.0, azar.lognormvariate(0.07, 0.52))
    return Estilo(
        empeno=empeno,
        vineta=azar.choice(VINETAS) if azar.random() < 0.4 else None,
        separador=azar.choices((" ", "\n\n", "\n"), (45, 40, 15))[0],
        en_mayusculas=azar.random() < 0.08,
    )


def sortear_meta(azar: random.Random, estilo: Estilo, maximo: int) -> int:
    """Cuántos caracteres sin espacios procura escribir en una respuesta que admite `maximo`."""
    meta = round(LARGO_USUAL * estilo.empeno * azar.lognormvariate(0, 0.3))
    return min(int(maximo * 0.92), meta if estilo.empeno < PARCO else max(LARGO_PEDIDO, meta))


def medir(texto: str) -> int:
    """Caracteres sin contar espacios ni saltos de línea."""
    return len(texto) - texto.count(" ") - texto.count("\n")


def reunir(piezas: Iterable[Pieza], meta: int, tope: int) -> list[tuple[int, str]]:
    """Toma piezas por su importancia hasta juntar `meta` caracteres sin pasar de `tope`; las da en orden de lectura."""
    reunidas, total = [], 0
    for lugar, frase in piezas:
        if frase is None or total + medir(frase) > tope:
            continue
        reunidas.append((lugar, frase))
        total += medir(frase)
        if total >= meta:
            break
    return sorted(reunidas, key=lambda pieza: pieza[0])


def componer(piezas: list[tuple[int, str]], separador: str) -> str:
    """Un texto con las `piezas`: las del mismo lugar forman un párrafo y los párrafos van con `separador`."""
    parrafos: dict[int, list[str]] = {}
    for lugar, frase in piezas:
        parrafos.setdefault(lugar, []).append(frase)
    return separador.join(" ".join(frases) for frases in parrafos.values())
