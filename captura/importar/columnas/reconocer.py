"""Qué puede ser una columna, por su rótulo."""

import re
from dataclasses import dataclass

from ..doblar import palabras_de_rotulo
from ..interpretar.cargos import leer_cargo
from .conceptos import EXACTO, Concepto

_DE_PROPIETARIA = re.compile(r"propietari|propiet$|prop$|titular(es)?$")
_DE_SUPLENTE = re.compile(r"suplen|supl?$")
_NUMERAL = re.compile(r"^\s*(?:[0-9]{1,2}\s*[.)]|[a-zA-Z]\))\s*(?=[^\s0-9.)])")
_RELLENO = frozenset(
    ["de", "del", "la", "el", "lo", "los", "las", "o", "a", "e", "u", "y", "s", "as", "os", "en", "su", "al", "por"]
)
_PERSONA = frozenset(["persona", "candidata", "candidato", "candidatura", "formula", "quien", "nombre"])
_DE_CAMPO = re.compile(r"nombre|sexo|genero|edad|alias|sobrenombre|apellido|patern|matern|primer$|segund")


@dataclass(frozen=True)
class Lectura:
    """Una manera de entender un rótulo.

    `persona` dice de cuál de las personas del renglón habla: "" (la única), «propietaria», «suplente» o, en las
    planillas acostadas, el texto del cargo («REGIDURÍA 1 SUPLENTE»).
    """

    concepto: str
    persona: str
    puntos: int


class Reconocedor:
    """Reconoce rótulos contra un juego de `conceptos` y recuerda los ya vistos."""

    def __init__(self, conceptos: dict[str, Concepto]):
        self.conceptos = conceptos
        self._vistos: dict[tuple[str, ...], list[Lectura]] = {}

    def leer(self, rotulo: str) -> list[Lectura]:
        """Maneras de entender `rotulo`, de la más a la menos probable; vacía si no se reconoce."""
        palabras = palabras_de_rotulo(_NUMERAL.sub("", rotulo))
        if palabras not in self._vistos:
            self._vistos[palabras] = self._leer(palabras) if palabras else []
        return self._vistos[palabras]

    def _leer(self, palabras: tuple[str, ...]) -> list[Lectura]:
        lecturas = self._lecturas(palabras, "")
        if lecturas and lecturas[0].puntos == EXACTO:
            return lecturas
        if de_planilla := self._de_planilla(palabras):
            return de_planilla + lecturas
        persona, resto = separar_persona(palabras)
        if not persona:
            return lecturas
        propias = self._lecturas(resto, persona) or self._lecturas(
            tuple(p for p in resto if p not in _PERSONA | _RELLENO), persona
        )
        if not propias and set(resto) <= _PERSONA | _RELLENO:
            propias = [Lectura("nombre", persona, EXACTO - 10)]
        return propias or lecturas

    def _lecturas(self, palabras: tuple[str, ...], persona: str) -> list[Lectura]:
        halladas = (Lectura(clave, persona, concepto.puntos(palabras)) for clave, concepto in self.conceptos.items())
        return sorted((lectura for lectura in halladas if lectura.puntos), key=lambda lectura: -lectura.puntos)

    def _de_planilla(self, palabras: tuple[str, ...]) -> list[Lectura]:
        """«Sexo regiduría 1 suplente» → sexo de la persona «regiduria 1 suplente»."""
        del_campo = tuple(p for p in palabras if _DE_CAMPO.match(p))
        del_cargo = tuple(p for p in palabras if p not in del_campo and p not in _RELLENO | _PERSONA)
        leido = leer_cargo(" ".join(del_cargo))
        if not leido.opciones or (leido.posicion is None and leido.calidad is None):
            return []
        persona = " ".join(del_cargo)
        if not del_campo or set(del_campo) <= _PERSONA:
            return [Lectura("nombre", persona, EXACTO - 15)]
        return [Lectura(lectura.concepto, persona, lectura.puntos) for lectura in self._lecturas(del_campo, "")]


def separar_persona(palabras: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """(«nombre», «persona», «propietaria») → («propietaria», («nombre», «persona»)); con las dos o ninguna, ""."""
    de_propietaria = {p for p in palabras if _DE_PROPIETARIA.match(p)}
    de_suplente = {p for p in palabras if _DE_SUPLENTE.match(p)}
    if bool(de_propietaria) == bool(de_suplente):
        return "", palabras
    resto = [p for p in palabras if p not in de_propietaria | de_suplente]
    while resto and resto[-1] in _RELLENO:
        resto.pop()
    while resto and resto[0] in _RELLENO:
        resto.pop(0)
    return ("propietaria" if de_propietaria else "suplente"), tuple(resto)
