"""Los catálogos de traducción: `contenido/idiomas/<código>.po`, en el formato de GNU gettext."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from ..huella import huella_de

PROPIA = "es"
ELECCION = "eleccion"
"""Carpeta con las traducciones de los textos de una elección, que son de cada instituto y no de la interfaz."""
PROGRAMAS = "tema/static/js/"
NOMBRE_PROPIO = "Español"
"""Frase cuya traducción es el nombre de la lengua dicho en ella misma."""
MINIMO = 0.5
"""Parte traducida a partir de la cual una lengua tiene todas las páginas; con menos, solo su portada."""


@dataclass(frozen=True, slots=True)
class Idioma:
    """Una lengua del sitio: código BCP 47, nombre propio y cuántas frases de `total` están `pendientes`."""

    codigo: str
    nombre: str = NOMBRE_PROPIO
    pendientes: int = 0
    total: int = 0
    huella: str = ""
    """Resume sus traducciones: si cambian, sus páginas se pintan de nuevo."""
    frases: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    plurales: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    de_programas: tuple[str, ...] = ()
    """Claves de las frases que dicen los programas de `static/js`, en orden: un conjunto se escribe distinto en cada proceso."""

    @property
    def es_propia(self) -> bool:
        """Si es el español, la lengua en que se escribe el sitio."""
        return self.codigo == PROPIA

    def decir(self, frase: str) -> str:
        """Una frase sin datos en esta lengua; en español si le falta."""
        return self.frases.get(frase, frase)

    @property
    def es_armazon(self) -> bool:
        """Si le falta más de la mitad: tendrá solo una portada que dice que la traducción está pendiente."""
        return not self.es_propia and self.pendientes > self.total * (1 - MINIMO)

    @property
    def carpeta(self) -> str:
        """Carpeta de sus páginas dentro del sitio, con diagonal: «en/»; vacía en español."""
        return "" if self.es_propia else f"{self.codigo}/"

    @property
    def etiqueta(self) -> str:
        """Lengua en que está la mayor parte de sus páginas, para el atributo `lang`."""
        return "es-MX" if self.es_propia or self.es_armazon else self.codigo


def leer(ruta: Path) -> Idioma:
    """Idioma de un catálogo. RuntimeError si falta o no se entiende, con el remedio."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        with ruta.open("rb") as archivo:
            catalogo = read_po(archivo, locale=ruta.stem, abort_invalid=True)
    except FileNotFoundError as falta:
        raise RuntimeError(
            f"{ruta.name}: proceso.json pide esta lengua y contenido/idiomas no tiene su archivo. Créalo con la tarea «traducir»."
        ) from falta
    except (PoFileError, ValueError) as dano:
        raise RuntimeError(f"{ruta.name}: no se entiende como catálogo de gettext ({dano}). Corrígelo o recupéralo de git.") from dano
    mensajes = [m for m in catalogo if m.id]
    traducidos = [m for m in mensajes if _esta_completo(m)]
    frases = {m.id: m.string for m in traducidos if isinstance(m.id, str)}
    plurales = {m.id[0]: tuple(m.string) for m in traducidos if not isinstance(m.id, str)}
    nombre = frases.get(NOMBRE_PROPIO, ruta.stem)
    huella = huella_de(sorted(frases.items()), sorted(plurales.items()))
    usadas = tuple(sorted(_clave(m) for m in traducidos if any(lugar.startswith(PROGRAMAS) for lugar, _ in m.locations)))
    return Idioma(ruta.stem, nombre, len(mensajes) - len(traducidos), len(mensajes), huella, frases, plurales, usadas)


def abrir(carpeta: Path, codigos: tuple[str, ...]) -> tuple[Idioma, ...]:
    """Idiomas que pide un proceso, el español primero. El español no se lee: es la lengua de las frases."""
    return tuple(Idioma(PROPIA) if codigo == PROPIA else _con_la_eleccion(carpeta, codigo) for codigo in codigos)


def _con_la_eleccion(carpeta: Path, codigo: str) -> Idioma:
    """El idioma con las traducciones que el instituto haya hecho de sus textos; lo que falte de ellas no cuenta como pendiente."""
    interfaz, aparte = leer(carpeta / f"{codigo}.po"), carpeta / ELECCION / f"{codigo}.po"
    if not aparte.exists():
        return interfaz
    suyas = leer(aparte)
    return replace(interfaz, frases=suyas.frases | interfaz.frases, huella=interfaz.huella + suyas.huella)


def _clave(mensaje) -> str:
    return mensaje.id if isinstance(mensaje.id, str) else mensaje.id[0]


def _esta_completo(mensaje) -> bool:
    """Si está traducido y nadie lo dejó por revisar (`fuzzy`)."""
    partes = (mensaje.string,) if isinstance(mensaje.string, str) else mensaje.string
    return bool(partes) and all(partes) and not mensaje.fuzzy
