"""La orden «guardia»: qué se mira, con qué criterio, y qué se dice al final."""

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.avance import Avance

NO_SE_MIRO = (
    "No se miró si hay correos o teléfonos de la carpeta reservada: hace falta una llave (--llave ARCHIVO, con la carpeta en "
    "CONOCELES_RESERVADO)."
)


LARGO_DE_SECRETO = 12


def instalar(repositorio: str | None, datos: Path) -> None:
    """Pone los ganchos y dice dónde quedaron. Lanza `Exit` si ya hay otros."""
    from revision import RevisionDetenida, guardia

    try:
        escritos = guardia.instalar(Path(repositorio or "."), valores.RAIZ / "tasks.py", datos)
        print("Ganchos escritos: " + " y ".join(map(str, escritos)) + ".")
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida


@dataclass(frozen=True, slots=True)
class Pedido:
    """Qué se mira: una `carpeta`, el archivo de un `mensaje`, los commits de `base` a `cabeza` o, sin nada, lo preparado."""

    repositorio: str | None = None
    base: str | None = None
    cabeza: str | None = None
    carpeta: str | None = None
    mensaje: str | None = None


def correr(pedido: Pedido, datos: Path, llave: str | None) -> None:
    """Mira lo pedido; con hallazgos los escribe todos y sale con 1. Lanza `Exit`."""
    for opcion, dicha in (("--carpeta", pedido.carpeta), ("--repositorio", pedido.repositorio)):
        if dicha:
            valores.carpeta_que_hay(opcion, dicha)
    mensaje = valores.archivo("--mensaje", pedido.mensaje)
    from revision import RevisionDetenida, guardia

    try:
        with Avance() as avance:
            parte = guardia.mirar(_fuente(guardia.fuentes, pedido, mensaje), _criterio(guardia, datos, llave), avance)
    except RevisionDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida
    for hallazgo in parte.hallazgos:
        print(hallazgo)
    if not llave and not mensaje:
        print(NO_SE_MIRO)
    if parte.hallazgos:
        raise Exit(f"La guardia no lo deja pasar. Hallazgos: {len(parte.hallazgos):,}. Qué hacer: contenido/manuales/guardia.md", code=1)
    if not mensaje:
        print(f"Sin hallazgos: la guardia miró {parte.cosas:,} archivos y mensajes ({parte.octetos / 1e6:,.1f} MB).")


def vigilar(repositorio: Path, base: str, cabeza: str, rama: str) -> list[str]:
    """Lo que la guardia halla en los commits de un empuje, una frase cada cosa. Sin llave: el servidor no tiene ninguna."""
    from revision import guardia

    cosas = guardia.fuentes.del_rango(repositorio, base, cabeza, rama)
    return [str(h) for h in guardia.mirar(cosas, _criterio(guardia, valores.DATOS, None)).hallazgos]


def mirar_carpeta(carpeta: Path, datos: Path) -> list[str]:
    """Lo que la guardia halla en una carpeta hecha con `datos`, una frase cada cosa; sin llave."""
    from revision import guardia

    return [str(h) for h in guardia.mirar(guardia.fuentes.de_carpeta(carpeta), _criterio(guardia, datos, None)).hallazgos]


def _fuente(fuentes, pedido: Pedido, mensaje: Path | None):
    donde = Path(pedido.repositorio or ".")
    if mensaje:
        return fuentes.del_mensaje(donde, mensaje)
    if pedido.carpeta:
        return fuentes.de_carpeta(Path(pedido.carpeta))
    if pedido.base or pedido.cabeza:
        return fuentes.del_rango(donde, pedido.base, pedido.cabeza or "HEAD")
    return fuentes.del_indice(donde)


def _criterio(guardia, datos: Path, llave: str | None):
    """Las preguntas son las del cuestionario de esos datos; los contactos, los de la carpeta reservada si hay llave.

    Lanza `Exit` si no hay cuestionario o no se entiende: sin él no se sabe qué es una respuesta de identidad.
    """
    from validadores import Cuestionarios

    cuestionario = datos / "catalogos" / "cuestionarios.json"
    try:
        identidad = Cuestionarios.model_validate_json(cuestionario.read_bytes()).identidad
    except (OSError, ValueError) as sin_leer:
        raise Exit(
            f"La guardia no miró: «{cuestionario}» falta o no se entiende, y sin él no se sabe qué es una respuesta de identidad. "
            "Indica la carpeta de datos con --datos, o corre «validar».", code=1,
        ) from sin_leer
    preguntas = {pregunta.id: pregunta.pregunta for pregunta in identidad}
    privados, secretos = _reservado(guardia, datos, llave) if llave else (None, frozenset())
    return guardia.Criterio(preguntas, privados, guardia.excepciones.leer(), _revocados(datos), secretos)


def _reservado(guardia, datos: Path, llave: str) -> tuple[frozenset[str], frozenset[bytes]]:
    """Los contactos privados y los renglones de los secretos que no son casualidad, con la reserva y la llave abiertas una vez."""
    from consola.ordenes import reservado

    with reservado.frenos():
        reserva, llaves = reservado.abrir(datos), reservado.llaves(llave, datos)
        renglones = (renglon.strip() for nombre in reserva.secretos() for renglon in reserva.secreto(nombre, llaves).splitlines())
        secretos = frozenset(renglon for renglon in renglones if len(renglon) >= LARGO_DE_SECRETO)
        return _privados(guardia, datos, reserva.expedientes(llaves)), secretos


def _revocados(datos: Path) -> frozenset[str]:
    """Los folios de la tabla de retiros; los que haya, aunque la tabla tenga hallazgos."""
    tabla = datos / "seguimiento" / "revocaciones.csv"
    if not tabla.is_file():
        return frozenset()
    with tabla.open(encoding="utf-8-sig", errors="replace", newline="") as archivo:
        return frozenset(renglon.get("folio") or "" for renglon in csv.DictReader(archivo))


def _privados(guardia, datos: Path, expedientes: Iterable) -> frozenset[str]:
    """Los correos y teléfonos reservados que su titular no hizo también públicos en su currículo; lo que diga el de otra persona no cuenta."""
    privados: set[str] = set()
    for suyo in expedientes:
        archivo = datos / "candidaturas" / "curriculo" / f"{suyo.clave}.json"
        publicos = _curriculo(archivo).get("medios_contacto") if archivo.is_file() else None
        reservados = guardia.contactos.normalizar(dicho for contacto in suyo.contactos for dicho in (*contacto.correos, *contacto.telefonos))
        privados |= reservados - guardia.contactos.normalizar([json.dumps(publicos, ensure_ascii=False)])
    return frozenset(privados)


def _curriculo(archivo: Path) -> dict:
    """Lo que dice un currículo. Lanza `Exit` si no se entiende: no se sabría qué contactos son públicos."""
    try:
        dicho = json.loads(archivo.read_bytes())
    except ValueError:
        dicho = None
    if not isinstance(dicho, dict):
        raise Exit(f"{archivo.name}: No se entiende, y sin él no se sabe qué contactos son públicos. Corre «validar» y remédialo.", code=1)
    return dicho
