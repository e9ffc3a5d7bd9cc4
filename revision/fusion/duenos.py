"""Quién cuida cada ruta, según CODEOWNERS.

Semántica de GitHub, que es la más estricta de las comunes: gana el último renglón que empareja, y uno sin personas deja la
ruta sin nadie. Fuente: https://docs.github.com/es/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
"""

import re
from dataclasses import dataclass

LUGARES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Donde lo buscan las forjas, en ese orden; el primero que exista es el que vale."""
_CORREO = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_CUENTA = re.compile(r"@[\w.-]+(?:/[\w.-]+)?")


@dataclass(frozen=True, slots=True)
class Renglon:
    """Un patrón de rutas y quienes lo cuidan; `numero` es su renglón en el archivo."""

    numero: int
    patron: str
    personas: tuple[str, ...]
    expresion: re.Pattern


@dataclass(frozen=True, slots=True)
class Duenos:
    """CODEOWNERS leído: sus renglones en orden y los que no se entienden (número y texto)."""

    renglones: tuple[Renglon, ...] = ()
    ilegibles: tuple[tuple[int, str], ...] = ()

    def de(self, ruta: str) -> tuple[str, ...]:
        """Personas que cuidan `ruta` (desde la raíz, sin diagonal inicial), como están escritas; vacío si nadie."""
        for renglon in reversed(self.renglones):
            if renglon.expresion.fullmatch(ruta):
                return renglon.personas
        return ()

    def correos_de(self, ruta: str) -> frozenset[str]:
        """Correos plegados de quienes cuidan `ruta`; las @cuentas no cuentan, porque un mensaje de git no las prueba."""
        return frozenset(map(plegar_correo, filter(_CORREO.fullmatch, self.de(ruta))))

    @property
    def tiene_correos(self) -> bool:
        """Si nombra a alguien con correo."""
        return any(_CORREO.fullmatch(persona) for renglon in self.renglones for persona in renglon.personas)


def plegar_correo(correo: str) -> str:
    """El correo como se compara: sin espacios alrededor y sin distinguir mayúsculas."""
    return correo.strip().casefold()


def leer(texto: str) -> Duenos:
    """Lee el texto de un CODEOWNERS; los renglones que no se entienden se apartan y no rigen, como en las forjas."""
    renglones, ilegibles = [], []
    for numero, crudo in enumerate(texto.removeprefix("\ufeff").splitlines(), 1):
        partes = [parte.replace("\\ ", " ").replace("\\#", "#") for parte in re.findall(r"(?:\\.|[^\s\\])+", _sin_comentario(crudo))]
        if not partes:
            continue
        patron, personas = partes[0], tuple(partes[1:])
        if patron[0] in "![^" or "]" in patron or not all(_CORREO.fullmatch(p) or _CUENTA.fullmatch(p) for p in personas):
            ilegibles.append((numero, crudo.strip()))
        else:
            renglones.append(Renglon(numero, patron, personas, _expresion(patron)))
    return Duenos(tuple(renglones), tuple(ilegibles))


def _sin_comentario(renglon: str) -> str:
    """El renglón sin lo que sigue a un «#» que empieza palabra y no está escapado."""
    return re.sub(r"(?:^|(?<=\s))#.*", "", renglon)


def _expresion(patron: str) -> re.Pattern:
    """La expresión regular que empareja rutas enteras como lo hace CODEOWNERS.

    Una diagonal al principio o en medio ancla a la raíz; al final, pide carpeta; «*» no cruza carpetas y «**» sí; `docs/*` son
    solo los archivos de `docs`; un nombre sin comodín al final también vale por lo que haya dentro.
    """
    cuerpo = patron.strip("/")
    anclado = "/" in patron.rstrip("/")
    trozos = [_trozo(trozo) for trozo in cuerpo.split("/")] if cuerpo else []
    unido = ""
    for lugar, trozo in enumerate(trozos):
        es_ultimo = lugar == len(trozos) - 1
        if trozo == "**":
            unido += ".*" if es_ultimo else "(?:.*/)?"
        else:
            unido += trozo + ("" if es_ultimo else "/")
    if patron.endswith("/"):
        cola = "/.*" if unido else ".*"
    else:
        cola = "" if cuerpo.endswith("**") or (anclado and cuerpo.endswith("/*")) else "(?:/.*)?"
    return re.compile(("" if anclado else "(?:.*/)?") + unido + cola, re.DOTALL)


def _trozo(trozo: str) -> str:
    """Un nombre entre diagonales como expresión regular."""
    if trozo == "**":
        return trozo
    simbolos = {"*": "[^/]*", "?": "[^/]"}
    return "".join(simbolos.get(letra, re.escape(letra)) for letra in re.sub(r"\*+", "*", trozo))
