"""La orden «guardia»: qué se mira, con qué criterio, y qué se dice al final."""

import json
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.avance import Avance

NO_SE_MIRO = (
    "No se miró si hay correos o teléfonos de la carpeta reservada: hace falta una llave (--llave ARCHIVO, con la carpeta en "
    "CONOCELES_RESERVADO)."
)


def instalar(repositorio: str | None) -> None:
    """Pone el gancho «pre-commit» y dice dónde quedó. Lanza `Exit` si ya hay otro."""
    from revision import RevisionDetenida, guardia

    try:
        print(f"Gancho escrito en {guardia.instalar(Path(repositorio or '.'), valores.RAIZ / 'tasks.py')}.")
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida


def correr(base: str | None, cabeza: str | None, carpeta: str | None, repositorio: str | None, llave: str | None) -> None:
    """Mira lo pedido; con hallazgos los escribe todos y sale con 1. Lanza `Exit`."""
    from revision import RevisionDetenida, guardia

    donde = Path(repositorio or ".")
    for opcion, dicha in (("--carpeta", carpeta), ("--repositorio", repositorio)):
        if dicha and not Path(dicha).is_dir():
            raise Exit(f"{opcion}: no existe la carpeta «{dicha}».", code=2)
    try:
        with Avance() as avance:
            parte = guardia.mirar(_fuente(guardia.fuentes, donde, base, cabeza, carpeta), _criterio(guardia, llave), avance)
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    for hallazgo in parte.hallazgos:
        print(hallazgo)
    if not llave:
        print(NO_SE_MIRO)
    if parte.hallazgos:
        raise Exit(f"La guardia no lo deja pasar. Hallazgos: {len(parte.hallazgos):,}. Qué hacer: contenido/manuales/guardia.md", code=1)
    print(f"Sin hallazgos: la guardia miró {parte.cosas:,} archivos y mensajes ({parte.octetos / 1e6:,.1f} MB).")


def vigilar(repositorio: Path, base: str, cabeza: str) -> list[str]:
    """Lo que la guardia halla en los commits de un empuje, una frase cada cosa. Sin llave: el servidor no tiene ninguna."""
    from revision import guardia

    return [str(h) for h in guardia.mirar(guardia.fuentes.del_rango(repositorio, base, cabeza), _criterio(guardia, None)).hallazgos]


def mirar_carpeta(carpeta: Path) -> list[str]:
    """Lo que la guardia halla en una carpeta, una frase cada cosa; sin llave."""
    from revision import guardia

    return [str(h) for h in guardia.mirar(guardia.fuentes.de_carpeta(carpeta), _criterio(guardia, None)).hallazgos]


def _fuente(fuentes, donde: Path, base: str | None, cabeza: str | None, carpeta: str | None):
    if carpeta:
        return fuentes.de_carpeta(Path(carpeta))
    if base or cabeza:
        return fuentes.del_rango(donde, base, cabeza or "HEAD")
    return fuentes.del_indice(donde)


def _criterio(guardia, llave: str | None):
    """Las preguntas son las del cuestionario de este proyecto; los contactos, los de la carpeta reservada si hay llave."""
    from validadores import Cuestionarios

    cuestionario = valores.DATOS / "catalogos" / "cuestionarios.json"
    preguntas = ()
    if cuestionario.is_file():
        preguntas = tuple(p.id for p in Cuestionarios.model_validate_json(cuestionario.read_bytes()).identidad)
    return guardia.Criterio(preguntas, _privados(guardia, valores.DATOS, llave) if llave else None, guardia.excepciones.leer())


def _privados(guardia, datos: Path, llave: str) -> frozenset[str]:
    """Los correos y teléfonos reservados que su titular no hizo también públicos en su currículo."""
    from consola.ordenes.reservado import expedientes

    contactos = [contacto for e in expedientes(datos, llave) for contacto in e.contactos]
    reservados = guardia.contactos.normalizar(dicho for c in contactos for dicho in (*c.correos, *c.telefonos))
    curriculos = map(_curriculo, sorted((datos / "candidaturas" / "curriculo").glob("*.json")))
    publicos = guardia.contactos.normalizar(json.dumps(c.get("medios_contacto"), ensure_ascii=False) for c in curriculos)
    return reservados - publicos


def _curriculo(archivo: Path) -> dict:
    """Lo que dice un currículo. Lanza `Exit` si no se entiende: no se sabría qué contactos son públicos."""
    try:
        dicho = json.loads(archivo.read_bytes())
    except ValueError:
        dicho = None
    if not isinstance(dicho, dict):
        raise Exit(f"{archivo.name}: No se entiende, y sin él no se sabe qué contactos son públicos. Corre «validar» y remédialo.", code=1)
    return dicho
