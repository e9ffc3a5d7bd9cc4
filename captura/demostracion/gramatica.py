"""La gramática de los textos ficticios: fragmentos con opciones, concordancia de sexo y datos de quien habla.

    {uno|otro}      una de las opciones, al azar; pueden anidarse
    [o|a|e]         hombre, mujer, no binario
    <municipio>     un dato de quien habla
    <3..12>         un número al azar dentro del lapso, con letra hasta el quince
    @30 @prepa …    al principio: solo lo dice quien tiene esa edad y ese rasgo
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

SEXOS = ("hombre", "mujer", "no binario")
_CONDICIONES = re.compile(r"(?:@\w+ )*")
_SIGNO = re.compile(r"[{}\[\]<>|]")
_CONTRACCION = re.compile(r"\b([dD]e|[aA]) el ")
INTENTOS = 8
"""Cuántas veces se escoge al azar antes de recorrer la lista en busca de lo que falte por decir."""
_NUMEROS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()


def contar(numero: int) -> str:
    """`numero` con letra hasta el quince y con cifras después."""
    return _NUMEROS[numero] if numero < len(_NUMEROS) else str(numero)


@dataclass(slots=True)
class Voz:
    """Quien habla: su azar, su sexo (índice en `SEXOS`), sus rasgos, sus datos y lo que ya dijo."""

    azar: random.Random
    sexo: int = 0
    edad: int = 40
    rasgos: frozenset[str] = frozenset()
    datos: dict[str, str | Sequence[str]] = field(default_factory=dict)
    dichos: set[int] = field(default_factory=set)

    def elegir(self, opciones: Sequence):
        """Una de las `opciones`, todas igual de probables."""
        return opciones[int(self.azar.random() * len(opciones))]

    def dato(self, nombre: str) -> str:
        """El dato `nombre`; si tiene varios valores, uno de ellos."""
        valor = self.datos[nombre]
        return valor if isinstance(valor, str) else self.elegir(valor)

    def tomar(self, frases: Sequence["Fragmento"]) -> str | None:
        """Una de las `frases` que pueda decir y no haya dicho; None si ya no queda."""
        for _ in range(INTENTOS):
            frase = self.elegir(frases)
            if id(frase) not in self.dichos and frase.admite(self):
                break
        else:
            frase = next((frase for frase in frases if id(frase) not in self.dichos and frase.admite(self)), None)
            if frase is None:
                return None
        self.dichos.add(id(frase))
        return frase.decir(self)

    def tiene(self, condicion: str) -> bool:
        """Si cumple `condicion`: una edad mínima o un rasgo."""
        return self.edad >= int(condicion) if condicion.isdecimal() else condicion in self.rasgos



class Fragmento:
    """Un fragmento ya compilado; se dice con una `Voz`."""

    __slots__ = ("condiciones", "partes")

    def __init__(self, fuente: str):
        condiciones = _CONDICIONES.match(fuente)[0]
        self.condiciones = tuple(condiciones.replace("@", "").split())
        self.partes = _compilar(fuente.removeprefix(condiciones))

    def decir(self, voz: Voz) -> str:
        """El fragmento dicho por `voz`, con sus contracciones («del», «al») en su lugar."""
        return _CONTRACCION.sub(_contraer, _unir(self.partes, voz))

    def admite(self, voz: Voz) -> bool:
        """Si `voz` puede decirlo."""
        return all(map(voz.tiene, self.condiciones))


def _contraer(hallada: re.Match) -> str:
    return hallada[1].removesuffix("e") + ("el " if hallada[1].endswith("e") else "l ")


def _unir(partes: tuple, voz: Voz) -> str:
    return "".join([parte if type(parte) is str else parte(voz) for parte in partes])


def _compilar(fuente: str) -> tuple:
    partes, fin = _leer(fuente, 0, "")
    if fin != len(fuente):
        raise ValueError(f"Sobra «{fuente[fin:]}» en el fragmento «{fuente}».")
    return partes


def _leer(fuente: str, inicio: int, cierres: str) -> tuple[tuple, int]:
    """Lee partes desde `inicio` hasta uno de los `cierres` o el final; devuelve las partes y dónde se quedó."""
    partes: list = []
    while signo := _SIGNO.search(fuente, inicio):
        if signo.start() > inicio:
            partes.append(fuente[inicio:signo.start()])
        if signo[0] in cierres:
            return tuple(partes), signo.start()
        parte, inicio = _leer_signo(fuente, signo)
        partes.append(parte)
    if inicio < len(fuente):
        partes.append(fuente[inicio:])
    if cierres:
        raise ValueError(f"Falta «{cierres[-1]}» en el fragmento «{fuente}».")
    return tuple(partes), len(fuente)


def _leer_signo(fuente: str, signo: re.Match) -> tuple[Callable[[Voz], str], int]:
    if signo[0] == "<":
        fin = fuente.index(">", signo.end())
        return _dato(fuente[signo.end():fin]), fin + 1
    if signo[0] not in "{[":
        raise ValueError(f"Hay un «{signo[0]}» suelto en el fragmento «{fuente}».")
    cierre = "}" if signo[0] == "{" else "]"
    opciones, fin = [], signo.start()
    while fuente[fin] != cierre:
        partes, fin = _leer(fuente, fin + 1, "|" + cierre)
        opciones.append(partes)
    if cierre == "]" and len(opciones) != len(SEXOS):
        raise ValueError(f"La concordancia de «{fuente}» pide tres formas: hombre, mujer y no binario.")
    return (_opcion if cierre == "}" else _concordancia)(tuple(opciones)), fin + 1


def _dato(nombre: str) -> Callable[[Voz], str]:
    desde, puntos, hasta = nombre.partition("..")
    if not puntos:
        return lambda voz: voz.dato(nombre)
    numeros = [contar(numero) for numero in range(int(desde), int(hasta) + 1)]
    return lambda voz: voz.elegir(numeros)


def _opcion(opciones: tuple) -> Callable[[Voz], str]:
    return lambda voz: _unir(voz.elegir(opciones), voz)


def _concordancia(opciones: tuple) -> Callable[[Voz], str]:
    return lambda voz: _unir(opciones[voz.sexo], voz)
