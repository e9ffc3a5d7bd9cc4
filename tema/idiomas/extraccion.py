"""De las plantillas, el código y los programas a `conoceles.pot`, y de ahí a cada catálogo sin perder lo traducido."""

from collections.abc import Iterable
from datetime import datetime, timezone
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po

from validadores import FRASES_DE_ESTADO

from .catalogo import ELECCION

PLANTILLA = "conoceles.pot"
PALABRAS = {**DEFAULT_KEYWORDS, "N_": None, "contar": (1, 2)}
FUENTES = (
    ("templates", "*.html", "jinja2.ext:babel_extract"),
    (".", "*.py", "python"),
    ("static/js", "*.js", "javascript"),
)
"""Carpeta de `tema`, archivos y quién sabe leerlos."""
AJENOS = "static/js/externas"
FECHA = datetime(2024, 1, 1, tzinfo=timezone.utc)
"""Fija: el catálogo depende de las frases y no de cuándo se extrajeron."""
CABECERA = """\
# Frases de la interfaz de Conóceles. La clave es la frase en español.
# Los textos de las candidaturas no están aquí: nunca se traducen.
# Cómo traducir: contenido/manuales/idiomas.md"""


def extraer(tema: Path) -> Catalog:
    """Catálogo sin traducir con todas las frases marcadas en la carpeta `tema`, en orden de archivo."""
    catalogo = _vacio(None)
    for carpeta, patron, metodo in FUENTES:
        for archivo in sorted((tema / carpeta).rglob(patron)):
            ruta = archivo.relative_to(tema.parent).as_posix()
            if AJENOS in ruta:
                continue
            with archivo.open("rb") as abierto:
                for renglon, mensaje, comentarios, _ in extract(metodo, abierto, PALABRAS, (), {"silent": "false"}):
                    catalogo.add(mensaje, locations=[(ruta, renglon)], auto_comments=comentarios)
    for frase in FRASES_DE_ESTADO.values():
        catalogo.add(frase, locations=[("validadores/modelo/estados.py", 1)])
    return catalogo


def _vacio(lengua: str | None) -> Catalog:
    catalogo = Catalog(
        locale=lengua, project="Conóceles", version="1", header_comment=CABECERA, msgid_bugs_address=" ", last_translator=" ",
        language_team=" ", fuzzy=False, charset="utf-8", creation_date=FECHA,
    )
    catalogo.revision_date = FECHA
    return catalogo


def octetos_de(catalogo: Catalog) -> bytes:
    """El catálogo como archivo, sin números de renglón: mover una frase no lo cambia."""
    salida = BytesIO()
    write_po(salida, catalogo, width=110, include_lineno=False)
    return salida.getvalue()


def actualizar(archivo: Path, plantilla: Catalog) -> bytes:
    """Los octetos de un catálogo puesto al día: frases nuevas vacías, las que ya no se usan al final y comentadas."""
    octetos = archivo.read_bytes() if archivo.exists() else octetos_de(_vacio(archivo.stem))
    catalogo = read_po(BytesIO(octetos), locale=archivo.stem)
    catalogo.update(plantilla, no_fuzzy_matching=True)
    return octetos_de(catalogo)


def de_eleccion(frases: Iterable[str]) -> Catalog:
    """Catálogo sin traducir con los textos de una elección."""
    catalogo = _vacio(None)
    for frase in filter(None, frases):
        catalogo.add(frase)
    return catalogo


def poner_al_dia(tema: Path, carpeta: Path, nueva: str | None = None, frases: Iterable[str] = ()) -> list[Path]:
    """Reescribe la plantilla y los catálogos de `carpeta`, y devuelve lo que cambió.

    `nueva` es el código de una lengua por empezar; `frases`, los textos de la elección, que van aparte en `eleccion/`.
    """
    plantilla, de_esta = extraer(tema), de_eleccion(frases)
    lenguas = sorted({archivo.stem for archivo in carpeta.glob("*.po")} | {nueva} - {None})
    escritos = {carpeta / PLANTILLA: octetos_de(plantilla)}
    for lengua in lenguas:
        escritos[carpeta / f"{lengua}.po"] = actualizar(carpeta / f"{lengua}.po", plantilla)
        if len(de_esta):
            archivo = carpeta / ELECCION / f"{lengua}.po"
            escritos[archivo] = actualizar(archivo, de_esta)
    cambiados = [ruta for ruta, octetos in escritos.items() if not ruta.exists() or ruta.read_bytes() != octetos]
    for ruta in cambiados:
        ruta.parent.mkdir(exist_ok=True)
        ruta.write_bytes(escritos[ruta])
    return cambiados
