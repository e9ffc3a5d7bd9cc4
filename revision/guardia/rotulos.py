"""Cómo puede llamarse cada pregunta de identidad en una tabla, un archivo o un documento, y qué suele responderse."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from validadores import alisar

TIPICAS = frozenset(("si", "no", "true", "false", "verdadero", "falso", "prefiero", "prefiero no contestar", "no aplica"))
"""Lo que se responde a casi todas: donde no está ninguna, las palabras pueden ser de una traducción o de un glosario."""
DE_QUIEN = frozenset(("clave", "nombre", "nombre completo", "persona", "candidata", "candidato", "candidatura", "candidata o candidato"))
"""Rótulos que dicen de quién es lo demás."""
NECESARIAS = 2
"""Preguntas de identidad que, juntas, ya no son casualidad; con la clave de una candidatura basta una."""
APARTADO = ("clave", "archivo", "hoja", "fila", "persona", "columna", "rotulo", "valor")
"""Encabezado de las tablas que la importación deja en la carpeta reservada."""
_NUMERO = re.compile(r"^[a-z]?[0-9]{1,2} ")
"""El número con que suele empezar una pregunta: «4», «P12»."""
_PALABRA, _ACENTO = re.compile(r"[^\W_]+"), re.compile("[\u0300-\u036f]+")
_VOCALES = tuple((letra.encode(), sin.encode()) for pares in ("áa ée íi óo úu", "Áa Ée Íi Óo Úu") for letra, sin in pares.split())
CELDA_MAXIMA = 2_000
"""Caracteres de la celda más larga que todavía puede ser un rótulo."""


class Rotulos:
    """Cómo puede llamarse cada pregunta: por su nombre en el cuestionario o con la pregunta entera, numerada o en mayúsculas."""

    def __init__(self, preguntas: Mapping[str, str]):
        self.nombres = frozenset(preguntas)
        self.enteras = {llano(entera): nombre for nombre, entera in preguntas.items()}
        self.llanos = {llano(nombre.replace("_", " ")): nombre for nombre in preguntas}
        trozos = (max(re.findall("[a-z ]{4,}", entera.lower()), key=len, default=nombre) for nombre, entera in preguntas.items())
        self.trozos = tuple(sorted({trozo.encode() for trozo in trozos}))
        self.asomos = (*self.trozos, *sorted({uno.encode() for uno in (*self.nombres, *self.llanos, APARTADO[-2])}))
        self.patrones = tuple((nombre, re.compile(r"\s+".join(entera.split()))) for entera, nombre in self.enteras.items())
        self.nombrar = lru_cache(maxsize=8192)(self._nombrar)

    def asoman(self, octetos: bytes) -> bool:
        """Si podría haber alguna; nunca pasa una por alto."""
        llanos = octetos.lower()
        if not llanos.isascii():
            for con_acento, sin_acento in _VOCALES:
                llanos = llanos.replace(con_acento, sin_acento)
        return any(asomo in llanos for asomo in self.asomos)

    def asoman_enteras(self, octetos: bytes) -> bool:
        """Si podría estar alguna con todas sus palabras."""
        llanos = octetos.lower()
        return any(trozo in llanos for trozo in self.trozos)

    def _nombrar(self, rotulo: str) -> str | None:
        """El nombre de la pregunta que dice un rótulo, o None."""
        dicho = rotulo.strip().lower()
        if dicho in self.nombres:
            return dicho
        palabras = _NUMERO.sub("", llano(rotulo)) if len(rotulo) < CELDA_MAXIMA else ""
        return self.llanos.get(palabras) or next((nombre for entera, nombre in self.enteras.items() if entera in palabras), None)

    def entre(self, rotulos: Iterable[str]) -> set[str]:
        """Las preguntas que hay entre los rótulos de una tabla, si no son casualidad."""
        rotulos = list(rotulos)
        dichas = set(filter(None, map(self.nombrar, rotulos)))
        return dichas if len(dichas) >= NECESARIAS or dichas and dice_de_quien(rotulos) else set()


def dice_de_quien(rotulos: Iterable[str]) -> bool:
    """Si alguno dice de quién es lo demás."""
    return any(llano(rotulo) in DE_QUIEN for rotulo in rotulos)


def es_tipica(valor: object) -> bool:
    """Si es, o trae, lo que se responde a casi todas las preguntas."""
    return isinstance(valor, bool) or any(llano(str(uno)) in TIPICAS for uno in (valor if isinstance(valor, list) else [valor]))


def llano(texto: str) -> str:
    """Las palabras de un rótulo, en minúsculas y sin acentos ni signos."""
    if not texto.isascii():
        texto = _ACENTO.sub("", unicodedata.normalize("NFD", alisar(texto)))
    return " ".join(_PALABRA.findall(texto.lower()))


@lru_cache(maxsize=8)
def rotulos_de(preguntas: tuple[tuple[str, str], ...]) -> Rotulos:
    """Los de un cuestionario, que se arman una vez."""
    return Rotulos(dict(preguntas))
