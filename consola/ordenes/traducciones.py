"""Poner al día los catálogos de traducción con las frases del sitio y de la elección."""

from pathlib import Path

from consola import valores
from consola.dicho import exigiendo_datos, mostrar


def poner_al_dia(datos: Path, nueva: str | None, memoria: Path) -> None:
    """Reescribe los catálogos de `contenido/idiomas`, y empieza el de la lengua `nueva` si se pide. Lanza `Exit`."""
    from tema.idiomas import extraccion
    from tema.idiomas.eleccion import frases_de
    from validadores import cargar

    with exigiendo_datos("No se puso al día: primero hay que remediar los hallazgos."):
        eleccion = cargar(datos, memoria=memoria)
    raiz, frases = valores.RAIZ, frases_de(eleccion.proceso, eleccion.cuestionarios)
    cambiados = extraccion.poner_al_dia(raiz / "tema", raiz / "contenido" / "idiomas", nueva, frases)
    mostrar("\n".join(ruta.relative_to(raiz).as_posix() for ruta in cambiados))
    print(f"Catálogos reescritos: {len(cambiados)}.")
