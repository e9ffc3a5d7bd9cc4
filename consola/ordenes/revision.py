"""Revisar un cambio: compara dos versiones de los datos y lo escribe como se pidió."""

from datetime import date
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.dicho import mostrar

FORMATOS = ("texto", "markdown", "html")


def revisar(versiones: tuple[str, str | None], datos: Path, hoy: date | None, dia: date, formato: str, salida: str | None, memoria: Path) -> None:
    """Escribe la revisión de lo que lleva de una versión a otra. Lanza `Exit`, y sale con 1 si hay hallazgos nuevos."""
    import revision as sala
    from validadores import sin_recolector

    if salida and (Path(salida).is_dir() or not Path(salida).parent.is_dir()):
        raise Exit(f"--salida: «{salida}» no puede escribirse. Indica un archivo dentro de una carpeta que exista.", code=2)
    partes = {}
    try:
        with sin_recolector():
            hecha = sala.revisar_cambio(
                Path.cwd(), valores.desde_aqui(datos), *versiones, hoy, memoria=memoria, dia=dia,
                al_terminar=(lambda r: partes.update(html=_hoja(r))) if formato == "html" else None,
            )
    except sala.RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    escribir = {"texto": sala.terminal.escribir, "markdown": sala.comentario.escribir}
    texto = partes.get("html") or escribir[formato](hecha)
    if salida:
        Path(salida).write_text(texto, encoding="utf-8")
        print(f"Revisión escrita en {salida}.")
    else:
        mostrar(texto)
    if any(nota.es_nueva for nota in hecha.hallazgos):
        raise Exit(code=1)


def _hoja(hecha) -> str:
    """La hoja de HTML, con las fichas que pinta el tema."""
    import revision as sala
    from tema import muestra

    eleccion = next((eleccion for eleccion in hecha.elecciones if eleccion), None)
    return sala.hoja.escribir(hecha, muestra.pintar_fichas, muestra.estilo(eleccion) if eleccion else "")
