"""Del texto que escribió una persona candidata a HTML seguro, sin perder una palabra.

Solo se reconocen párrafos, saltos de línea, listas y énfasis. Todo lo demás (etiquetas, enlaces, imágenes) se muestra
tal como se escribió. `markdown-it-py` arma y `nh3` vuelve a limpiar: dos barreras independientes.
"""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

# Viñetas que la gente teclea o pega de un procesador de textos, incluidas las de uso privado de Symbol y Wingdings.
_VINETA = re.compile(r"^[ \t]*[•●▪■◦‣➢➤✓✔★\uf0b7\uf0a7\uf0fc\uf0d8·–—-][ \t]+", re.MULTILINE)
_NUMERO = re.compile(r"^([ \t]*\d{1,3})(?:\.-|\)|°\.?)[ \t]*(?=\S)", re.MULTILINE)
_EN_LISTA = re.compile(r"^[ \t]*(?:[-*+•●▪■◦‣➢➤✓✔★\uf0b7\uf0a7\uf0fc\uf0d8·–—][ \t]|\d{1,3}(?:[.)]|°))", re.MULTILINE)
# Un asterisco entre letras o cifras («2*3*4») es del texto, no énfasis.
_ASTERISCO_INTERIOR = re.compile(r"(?<=\w)\*(?=\w)")
_PARRAFOS = re.compile(r"\n[ \t]*\n\s*")

_MARKDOWN = MarkdownIt("zero", {"breaks": True}).enable(["list", "newline", "emphasis", "escape"])
_LIMPIADOR = nh3.Cleaner(
    tags={"p", "br", "ul", "ol", "li", "strong", "em"}, attributes={"ol": {"start"}}, link_rel=None, url_schemes=set()
)


def _llano(texto: str) -> str:
    """Párrafos sin formato: la mayoría de las respuestas, cien veces más barato que analizarlas."""
    parrafos = (str(escape(parrafo.strip())) for parrafo in _PARRAFOS.split(texto) if parrafo.strip())
    return "".join(f"<p>{parrafo.replace(chr(10), '<br>')}</p>" for parrafo in parrafos)


@lru_cache(maxsize=4096)
def _con_formato(texto: str) -> str:
    """Texto con listas o énfasis. La sangría se quita para que nada se tome por código."""
    protegido = _ASTERISCO_INTERIOR.sub(r"\\*", texto.replace("\\", "\\\\"))
    llano = "\n".join(renglon.strip() for renglon in protegido.split("\n"))
    return _LIMPIADOR.clean(_MARKDOWN.render(llano))


def _tiene_formato(texto: str) -> bool:
    return "*" in texto or "_" in texto or _EN_LISTA.search(texto) is not None


def presentar(texto: str) -> Markup:
    """HTML seguro de una respuesta: `<p>`, `<br>`, `<ul>`, `<ol>`, `<li>`, `<strong>` y `<em>`, y nada más."""
    if not _tiene_formato(texto):
        return Markup(_llano(texto))
    return Markup(_con_formato(_NUMERO.sub(r"\1. ", _VINETA.sub("- ", texto))))
