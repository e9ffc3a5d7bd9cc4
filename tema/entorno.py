"""El entorno de Jinja, con un escape más barato: una ficha escapa casi doscientas veces."""

from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.environment import Environment, Template
from markupsafe import Markup, _escape_inner, escape

from .filtros import FILTROS, ajeno
from .idiomas.voz import contar_en_html, decir_en_html

OPCIONES = {
    "autoescape": True,  # Pelican no escapa por omisión, y aquí hay textos de terceros.
    "undefined": StrictUndefined,  # Un nombre mal escrito en una plantilla detiene la construcción.
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
"""Con qué se crea el entorno, también el de Pelican."""

GLOBALES = {"_": decir_en_html, "gettext": decir_en_html, "ngettext": contar_en_html, "ajeno": ajeno}
"""Lo que cualquier plantilla puede llamar."""


def escapar(valor: object) -> str:
    """Lo mismo que `markupsafe.escape`, sin crear un objeto `Markup` por cada texto que se va a unir enseguida."""
    clase = type(valor)
    if clase is str:
        return _escape_inner(valor)
    return valor if clase is Markup else escape(valor)


class GeneradorDeCodigo(CodeGenerator):
    """Compila las plantillas de modo que cada salida pase por `escapar` y cada frase se diga sin rodeos."""

    _DICEN = {"_": "decir", "gettext": "decir", "ngettext": "contar"}

    def visit_Call(self, node, frame, **opciones):
        """Llama a la voz sin pasar por el contexto: una ficha dice decenas de frases."""
        nombre = node.node.name if isinstance(node.node, nodes.Name) else ""
        if nombre not in self._DICEN or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, **opciones)
            return
        self.write(f"environment.{self._DICEN[nombre]}(")
        for arg in node.args:
            self.visit(arg, frame)
            self.write(", ")
        for dato in node.kwargs:
            self.write(f"{dato.key}=")
            self.visit(dato.value, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node, frame, finalize):
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.escapar(")
        if finalize.src is not None:
            self.write(finalize.src)


class Plantilla(Template):
    """Plantilla cuyas piezas se importan una sola vez: ninguna depende de los datos globales de una página."""

    def _get_default_module(self, ctx=None):
        return super()._get_default_module()


def afinar(entorno: Environment, compiladas: BytecodeCache | None = None) -> None:
    """Prepara un entorno recién creado, con las plantillas `compiladas` de otra vez; las que él ya compiló no cambian."""
    entorno.escapar = escapar
    entorno.decir, entorno.contar = decir_en_html, contar_en_html
    entorno.newstyle_gettext = True
    entorno.globals.update(GLOBALES)
    entorno.code_generator_class = GeneradorDeCodigo
    entorno.template_class = Plantilla
    entorno.auto_reload = False
    entorno.bytecode_cache = compiladas


def compiladas_con(huella: str, reserva: Path) -> BytecodeCache:
    """Las plantillas que la reserva guarda compiladas por el código de esa `huella`; borra las que compiló otro código.

    Compilarlas cuesta más de un segundo por construcción, y Jinja solo nota que cambió una plantilla, no quien la compila.
    """
    carpeta = reserva / "plantillas"
    carpeta.mkdir(parents=True, exist_ok=True)
    for vieja in carpeta.glob("*.jinja"):
        if not vieja.name.startswith(huella):
            vieja.unlink(missing_ok=True)
    return FileSystemBytecodeCache(str(carpeta), f"{huella}-%s.jinja")


def entorno_suelto() -> Environment:
    """El mismo entorno sin Pelican, para pintar piezas fuera de una construcción."""
    entorno = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), **OPCIONES)
    entorno.filters.update(FILTROS)
    afinar(entorno)
    return entorno
