"""La vista previa comparada: construye las dos versiones con el mismo programa y deja dicho qué páginas cambian."""

from datetime import date
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.avance import Avance
from consola.dicho import exigiendo_datos

CANDIDATURAS_MAXIMAS = 400
"""Las que se nombran una por una en la hoja; las demás solo se cuentan."""


def pareja(vista_previa: bool, contra: str | None, cabeza: str | None) -> tuple[str, str | None]:
    """Los commits que se comparan. Lanza `Exit` si las opciones no van juntas."""
    if vista_previa and contra:
        return contra, cabeza
    raise Exit("--contra y --cabeza son de la vista previa: construir --vista-previa --contra main --cabeza RAMA.", code=2)


def construir(datos: Path, salida: Path, hoy: date | None, dia: date, versiones: tuple[str, str | None]) -> None:
    """Construye en `salida` la vista previa de la versión nueva, comparada con la de partida. Lanza `Exit`."""
    import revision
    from tema import ConstruccionDetenida

    relativa = valores.desde_aqui(datos)
    try:
        with (exigiendo_datos("No se construyó la vista previa: primero hay que remediar los hallazgos."),
              revision.abrir(Path.cwd(), relativa, versiones[0]) as vieja, revision.abrir(Path.cwd(), relativa, versiones[1]) as nueva):
            hecha = revision.revisar_cambio(Path.cwd(), relativa, *versiones, hoy, dia=dia)
            with Avance() as avance:
                resultado = _construir(vieja, nueva, salida, hecha, {"hoy": hoy, "dia": dia, "avance": avance, "vista_previa": True})
    except (ConstruccionDetenida, revision.RevisionDetenida) as detenida:
        raise Exit(str(detenida), code=1) from detenida
    print(resultado.texto())
    print(f"Qué cambia, página por página: {salida / 'cambios.html'}")


def _construir(vieja, nueva, salida: Path, hecha, opciones):
    """Las dos construcciones; la de partida queda escondida junto a la otra y sirve para la próxima vez."""
    from revision import relato
    from tema import Comparacion
    from tema import construir as construir_sitio
    from validadores import DatosRechazados

    anterior = salida.absolute().with_name(f".{salida.name}.base")
    try:
        construir_sitio(vieja.carpeta, anterior, **opciones)
    except DatosRechazados:
        anterior = None
    candidaturas = [(c.clave, relato.quien(c), relato.hechos(c)) for c in hecha.diferencia.candidaturas[:CANDIDATURAS_MAXIMAS]]
    comparacion = Comparacion.de(vieja.nombre, nueva.nombre, anterior, relato.resumen(hecha), candidaturas)
    return construir_sitio(nueva.carpeta, salida, comparacion=comparacion, **opciones)
