"""El extracto de una publicación: qué dicen de nuevo sus archivos, por candidatura y por pregunta, sin saber aún qué puede decirse.

No usa los modelos de hoy: una versión vieja pudo cumplir otros. Lo que no se entiende no se cuenta. Un commit no cambia, así que su
extracto se guarda en la reserva y no se vuelve a hacer. De la identidad y del contacto no guarda ni una respuesta, y de las demás,
ningún dato personal.
"""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from validadores import ocultar

from .publicaciones import Lugar, Movimiento, Publicacion, leer_blobs, movimientos

FORMATO = 1
"""Cámbiese si cambia lo que guarda un extracto: así no se leen los viejos."""
BLOBS_POR_TANDA = 2000
Extracto = dict
"""Como JSON: «respuestas», «registro», «fotos» e «identidad» por clave, y los renglones de «seguimiento» que cambiaron."""


def extraer(lugar: Lugar, publicaciones: list[Publicacion], reserva: Path) -> list[Extracto]:
    """El extracto de cada publicación, en su orden; hace solo los que la reserva no tiene."""
    carpeta = reserva / "historial" / f"{FORMATO}-{blake2b(lugar.prefijo.encode(), digest_size=6).hexdigest()}"
    hechos = {p.clave: _guardado(carpeta, p.clave) for p in publicaciones}
    faltan = [p for p in publicaciones if hechos[p.clave] is None]
    cambios = movimientos(lugar, faltan)
    for tanda in _en_tandas(faltan, cambios):
        blobs = leer_blobs(lugar, (b for p in tanda for m in cambios.get(p.clave, ()) for b in _necesarios(m)))
        for publicacion in tanda:
            extracto = hechos[publicacion.clave] = resumir_publicacion(cambios.get(publicacion.clave, ()), blobs)
            _guardar(carpeta, publicacion.clave, extracto)
    return [hechos[p.clave] for p in publicaciones]


def resumir_publicacion(movidos: Iterable[Movimiento], blobs: dict[str, bytes]) -> Extracto:
    """El extracto de los archivos que movió una publicación."""
    grupos: dict[str, list[Movimiento]] = {}
    for movido in movidos:
        grupos.setdefault(movido.archivo.rpartition("/")[0], []).append(movido)
    fotos = {_clave(m): "A" if not m.antes else "M" for m in grupos.get("candidaturas/fotos", ()) if m.despues}
    respuestas = {_clave(m): dicho for m in grupos.get("candidaturas/curriculo", ()) if (dicho := _respuestas(m, blobs))}
    return {
        "respuestas": respuestas, "fotos": fotos, "registro": _registro(grupos.get("candidaturas/registro", ()), blobs),
        "identidad": [_clave(m) for m in grupos.get("candidaturas/identidad", ()) if not m.antes],
        "seguimiento": _seguimiento(grupos.get("seguimiento", ()), blobs),
    }


def filas_de_seguimiento(archivo: str, octetos: bytes | None) -> set[tuple[str, ...]] | None:
    """Los renglones que callan una sección: clave, sección, qué la calla, desde y hasta. None si no se entienden."""
    filas = _filas(octetos)
    if filas is None:
        return None
    try:
        if archivo.endswith("pausas.csv"):
            return {(f["candidatura"], f["seccion"], "pausa", f["desde"], f["hasta"] or "") for f in filas}
        return {(f["candidatura"], f["seccion"], f["estado"], f["desde"], "") for f in filas}
    except (KeyError, TypeError):
        return None


def _clave(movido: Movimiento) -> str:
    return movido.archivo.rpartition("/")[2].partition(".")[0]


def _necesarios(movido: Movimiento) -> tuple[str, ...]:
    """Los blobs que hay que leer: de una fotografía o de una identidad, ninguno."""
    if movido.archivo.startswith(("candidaturas/fotos/", "candidaturas/identidad/")):
        return ()
    return movido.antes, movido.despues


def _en_tandas(publicaciones: list[Publicacion], cambios: dict[str, list[Movimiento]]) -> Iterator[list[Publicacion]]:
    tanda, peso = [], 0
    for publicacion in publicaciones:
        tanda.append(publicacion)
        peso += 2 * len(cambios.get(publicacion.clave, ()))
        if peso >= BLOBS_POR_TANDA:
            yield tanda
            tanda, peso = [], 0
    if tanda:
        yield tanda


def _respuestas(movido: Movimiento, blobs: dict[str, bytes]) -> dict | None:
    """Las preguntas que se respondieron, si el archivo es nuevo; o el antes y el después de las que cambiaron. Los grupos, sin decirlo."""
    if not movido.despues:
        return None
    antes, despues = (_documento(blobs.get(blob)) if blob else {} for blob in (movido.antes, movido.despues))
    if antes is None or despues is None:
        return None
    if not movido.antes:
        return {"alta": sorted(id for id, valor in despues.items() if valor)}
    campos = {}
    for id in sorted(antes.keys() | despues.keys()):
        viejo, nuevo = antes.get(id), despues.get(id)
        if viejo != nuevo:
            textos = [_decir(viejo), _decir(nuevo)]
            campos[id] = list(map(ocultar, textos)) if None not in textos else None
    return {"campos": campos} if campos else None


def _decir(valor: object) -> str | None:
    """Una respuesta escrita, como texto; None si no es un texto ni una lista de textos."""
    if not valor:
        return ""
    if isinstance(valor, list) and all(isinstance(renglon, str) for renglon in valor):
        return "\n".join(valor)
    return valor if isinstance(valor, str) else None


def _documento(octetos: bytes | None) -> dict | None:
    try:
        datos = json.loads(octetos) if octetos else None
    except ValueError:
        return None
    return datos if isinstance(datos, dict) else None


def _filas(octetos: bytes | None) -> list[dict] | None:
    try:
        return list(csv.DictReader(io.StringIO(octetos.decode("utf-8-sig"), newline=""))) if octetos is not None else None
    except (ValueError, csv.Error):
        return None


def _registro(movidos: Iterable[Movimiento], blobs: dict[str, bytes]) -> dict[str, dict]:
    """Lo que cambió en los renglones del registro. Si una de las dos versiones no se entiende, nada consta."""
    versiones: list[dict[str, dict]] = [{}, {}]
    for movido in movidos:
        for version, blob in zip(versiones, (movido.antes, movido.despues), strict=True):
            filas = _filas(blobs.get(blob)) if blob else []
            if filas is None:
                return {}
            version.update({f["clave"]: {**f, "contienda": _clave(movido)} for f in filas if f.get("clave")})
    antes, despues = versiones
    salida = {}
    for clave, fila in despues.items():
        vieja = antes.get(clave)
        if vieja is None:
            salida[clave] = {"alta": True}
        elif vieja != fila:
            salida[clave] = {"campos": {c: [vieja.get(c) or "", v or ""] for c, v in fila.items() if c and (vieja.get(c) or "") != (v or "")}}
    return salida


def _seguimiento(movidos: Iterable[Movimiento], blobs: dict[str, bytes]) -> dict:
    """Los renglones que se quitaron y se agregaron; «ilegible» si alguna versión no se entiende."""
    quitados, agregados = set(), set()
    for movido in movidos:
        antes, despues = (filas_de_seguimiento(movido.archivo, blobs.get(blob)) if blob else set() for blob in (movido.antes, movido.despues))
        if antes is None or despues is None:
            return {"ilegible": True}
        quitados |= antes - despues
        agregados |= despues - antes
    return {"quitados": sorted(quitados), "agregados": sorted(agregados)}


def _guardado(carpeta: Path, clave: str) -> Extracto | None:
    try:
        return json.loads((carpeta / f"{clave}.json").read_bytes())
    except (OSError, ValueError):
        return None


def _guardar(carpeta: Path, clave: str, extracto: Extracto) -> None:
    """De una vez: puede haber dos construcciones a la par."""
    carpeta.mkdir(parents=True, exist_ok=True)
    parcial = carpeta / f"{clave}.{os.getpid()}.parcial"
    parcial.write_text(json.dumps(extracto, ensure_ascii=False, separators=(",", ":")), "utf-8")
    parcial.replace(carpeta / f"{clave}.json")
