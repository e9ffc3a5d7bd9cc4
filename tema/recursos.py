"""Los archivos fijos del sitio: la hoja de estilo única, la de colores de la elección, programas, letras e iconos."""

from pathlib import Path

from validadores import Eleccion

from .color import ajustar
from .escritor import Escritor
from .huella import huella_de

PAPEL = ("#f4f3ee", "#191f2a")
"""El fondo más difícil de cada modo, el del talón: lo que se lee ahí se lee también sobre el papel."""


AJENOS = "externas"
"""Carpeta de programas de otras personas, que se publican tal como vinieron."""

PRESTADOS = {"obrero": ("lzma-rango.js", "lzma.js", "temas/14-raices.js")}
"""Lo que un programa toma de otros y lleva al principio: un obrero corre aparte de la página y no ve lo que ella cargó."""


def unir(carpeta: Path, patron: str, antes: tuple[str, ...] = ()) -> bytes:
    """Los archivos de una carpeta unidos en orden de nombre, tras los de `antes` (relativos a su madre): una sola petición."""
    archivos = [carpeta.parent / ruta for ruta in antes] + sorted(carpeta.glob(patron))
    return b"\n".join(archivo.read_bytes() for archivo in archivos)


def hoja_de_eleccion(eleccion: Eleccion) -> bytes:
    """Colores de esta elección como propiedades de CSS; el acento se ajusta hasta contrastar con cada papel."""
    acento = eleccion.proceso.acento
    claro, oscuro = (ajustar(acento, papel) for papel in PAPEL)
    reglas = [f":root{{--acento-base:{acento};--acento-claro:{claro};--acento-oscuro:{oscuro}}}"]
    reglas += [f".fuerza-{f.clave}{{--color-fuerza:{f.color}}}" for f in eleccion.fuerzas.values() if f.color]
    return ("\n".join(reglas) + "\n").encode()


def publicar(eleccion: Eleccion, estaticos: Path, escritor: Escritor) -> None:
    """Escribe los recursos bajo `tema/`. Cada carpeta de `static/js/` es un programa que se publica unido."""
    escritor.escribir("tema/css/conoceles.css", unir(estaticos / "css", "*.css"))
    escritor.escribir("tema/css/eleccion.css", hoja_de_eleccion(eleccion))
    unidas = [carpeta for carpeta in sorted((estaticos / "js").iterdir()) if carpeta.is_dir() and carpeta.name != AJENOS]
    for carpeta in unidas:
        escritor.escribir(f"tema/js/{carpeta.name}.js", unir(carpeta, "*.js", PRESTADOS.get(carpeta.name, ())))
    for archivo in sorted(estaticos.rglob("*")):
        if archivo.is_file() and archivo.parent not in (*unidas, estaticos / "css"):
            escritor.escribir(f"tema/{archivo.relative_to(estaticos).as_posix()}", archivo.read_bytes())


def huella_del_codigo(raiz: Path) -> str:
    """Huella de plantillas, código y versiones de las bibliotecas: si cambian, ninguna página anterior sirve."""
    archivos = [raiz / "requisitos" / "principal.txt", raiz / "revision" / "palabras.py"]
    for carpeta in (raiz / "tema", raiz / "validadores" / "modelo", raiz / "revision" / "historial"):
        archivos += sorted(a for a in carpeta.rglob("*") if a.suffix in (".py", ".html"))
    return huella_de([(a.relative_to(raiz).as_posix(), a.read_bytes()) for a in archivos])
