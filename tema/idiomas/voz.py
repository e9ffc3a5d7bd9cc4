"""Quien dice cada frase en el idioma vigente.

Hay una sola `VOZ`, estable: las piezas de Jinja se importan una vez y guardan lo que tenían al hacerlo, así que el idioma no
puede ir en ellas. El pintor lo cambia antes de cada página. En español no busca nada: la clave es la frase.
"""

from markupsafe import Markup, escape

from .catalogo import PROPIA, Idioma

ESPANOL = Idioma(PROPIA)


class Voz:
    """El idioma en que se pinta ahora, y sus frases listas para HTML."""

    def __init__(self):
        self.idioma = ESPANOL
        self._marcadas: dict[str, Markup] = {}

    def usar(self, idioma: Idioma) -> None:
        """Cambia el idioma vigente."""
        if idioma is not self.idioma:
            self.idioma = idioma
            self._marcadas = {}

    @property
    def en_espanol(self) -> bool:
        """Si la página se lee en español: porque es su lengua, o porque a la otra le falta casi todo."""
        return self.idioma.es_propia or self.idioma.es_armazon

    @property
    def a_recursos(self) -> str:
        """Lo que lleva de la raíz de las páginas de esta lengua a la del sitio."""
        return "" if self.en_espanol else "../"

    def marcada(self, frase: str) -> Markup:
        """Una frase sin datos como HTML; las frases son del proyecto o del instituto, no de las candidaturas."""
        lista = self._marcadas.get(frase)
        if lista is None:
            lista = self._marcadas[frase] = Markup(self.idioma.frases.get(frase, frase).replace("%%", "%"))
        return lista

    def forma(self, singular: str, plural: str, cuantas: int) -> str:
        """La forma que toca a `cuantas`; todas las lenguas de aquí distinguen uno de lo demás, o no distinguen."""
        formas = self.idioma.plurales.get(singular) or (singular, plural)
        return formas[0 if cuantas == 1 else -1]


VOZ = Voz()


def N_(frase: str) -> str:
    """Marca una frase de módulo para que se traduzca; la devuelve igual, y se dice con `_` al pintar."""
    return frase


def decir(frase: str, /, **datos: object) -> str:
    """La frase en el idioma vigente, como texto llano; los `%(dato)s` se sustituyen."""
    dicha = VOZ.idioma.frases.get(frase, frase)
    return dicha % datos if datos else dicha.replace("%%", "%")


def contar(singular: str, plural: str, cuantas: int, /, **datos: object) -> str:
    """La frase en singular o plural según `cuantas`, que se dice con `%(num)s`; texto llano."""
    return VOZ.forma(singular, plural, cuantas) % {"num": cuantas, **datos}


def decir_en_html(frase: str, /, **datos: object) -> Markup:
    """Lo que `_` hace en las plantillas: la frase es HTML y cada dato se escapa."""
    if not datos:
        return VOZ.marcada(frase)
    dicha = VOZ.idioma.frases.get(frase, frase)
    return Markup(dicha % {clave: escape(valor) for clave, valor in datos.items()})


def contar_en_html(singular: str, plural: str, cuantas: int, /, **datos: object) -> Markup:
    """Lo que `ngettext` hace en las plantillas."""
    dicha = VOZ.forma(singular, plural, cuantas)
    return Markup(dicha % {clave: escape(valor) for clave, valor in {"num": cuantas, **datos}.items()})
