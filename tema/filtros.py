"""Filtros de las plantillas: fechas, números, estados y textos, dichos en la lengua de la página."""

from datetime import date

from markupsafe import Markup, escape

from validadores import Estado

from .historia import DATOS, frase_de
from .idiomas import VOZ, _, contar, fechas
from .texto import presentar
from .vistas import Hecho


def decir_numero(numero: int) -> str:
    """1234 → «1,234»."""
    return f"{numero:,}"


def decir_octetos(octetos: int) -> str:
    """Tamaño de un archivo: 2411724 → «2.4 MB»; menos de mil octetos se dicen enteros."""
    if octetos < 1000:
        return contar("%(num)s octeto", "%(num)s octetos", octetos)
    for unidad, divisor in (("KB", 1e3), ("MB", 1e6)):
        if octetos < divisor * 1000:
            break
    return f"{octetos / divisor:,.1f} {unidad}".replace(".0 ", " ")


def fechar_iso(dia: date) -> str:
    """Fecha para programas: «2024-05-03»."""
    return f"{dia:%Y-%m-%d}"


def original(texto: str) -> str:
    """Un texto del instituto: en otra lengua, su traducción si el instituto la escribió o, si no, marcado como español (WCAG 3.1.2)."""
    if VOZ.en_espanol or not texto:
        return texto
    dicho = VOZ.idioma.frases.get(texto)
    return Markup(dicho) if dicho else Markup('<span lang="es">') + escape(texto) + Markup("</span>")


def ajeno(atributo: str = "lang") -> Markup:
    """Atributo que marca como español lo que nunca se traduce, como los textos de las candidaturas, o el destino de un enlace (`hreflang`)."""
    return Markup("" if VOZ.en_espanol else f' {atributo}="es"')


def subir_a_recursos(raiz: str) -> str:
    """De la raíz de una lengua, a la del sitio: ahí están las fotos, los programas y las descargas, que no se repiten por lengua."""
    return raiz + VOZ.a_recursos


def decir_estado(estado: Estado) -> Markup:
    """La frase de un estado; las fechas se dicen en la lengua de la página y los motivos del instituto quedan como los escribió."""
    datos = {n: fechas.decir(d) if isinstance(d, date) else original(d) for n, d in estado.datos}
    return Markup(_(estado.molde)) % datos


def decir_hecho(hecho: Hecho) -> Markup:
    """Lo que cambió, en una frase; la pregunta y lo que decía van como los escribió el instituto."""
    datos = {"pregunta": original(hecho.rotulo), "que": _(DATOS.get(hecho.campo, hecho.campo))}
    datos |= {cual: _(valor) if hecho.campo in ("situacion", "calidad") else original(valor) for cual, valor in (("antes", hecho.antes), ("despues", hecho.despues))}
    return Markup(_(frase_de(hecho))) % datos


FILTROS = {
    "texto": presentar,
    "estado": decir_estado,
    "hecho": decir_hecho,
    "fecha": fechas.decir,
    "original": original,
    "recursos": subir_a_recursos,
    "fecha_iso": fechar_iso,
    "numero": decir_numero,
    "octetos": decir_octetos,
}
"""Filtros que `pelicanconf.py` da a todas las plantillas."""
