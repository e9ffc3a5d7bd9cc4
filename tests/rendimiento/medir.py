"""Mediciones, nunca pruebas: lectura, validación y construcción a varios tamaños, junto a Hugo y al piso de la máquina.

Cada cifra sale de un proceso nuevo. Las razones se comparan entre máquinas; los segundos, no.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from captura.demostracion import generar
from validadores import cargar, ordenar

from . import hugo

RAIZ = Path(__file__).parent.parent.parent


def _fase(accion: str, datos: Path, salida: Path, reserva: Path) -> dict[str, object]:
    """Corre una medición en otro proceso, con su propia reserva de lo ya revisado."""
    orden = [sys.executable, "-m", "tests.rendimiento.fase", accion, str(datos), str(salida)]
    desde = time.perf_counter()
    corrida = subprocess.run(
        orden, cwd=RAIZ, env={**os.environ, "CONOCELES_CACHE": str(reserva)}, capture_output=True, text=True, check=False
    )
    segundos = time.perf_counter() - desde
    if corrida.returncode:
        raise SystemExit(corrida.stderr)
    return {"segundos": segundos, **json.loads(corrida.stdout)}


def _piso(salida: Path, destino: Path) -> float:
    """Segundos que toma solo escribir los mismos archivos, ya en memoria."""
    contenidos = [(a.relative_to(salida), a.read_bytes()) for a in sorted(salida.rglob("*")) if a.is_file()]
    desde = time.perf_counter()
    for ruta, octetos in contenidos:
        archivo = destino / ruta
        archivo.parent.mkdir(parents=True, exist_ok=True)
        archivo.write_bytes(octetos)
    return time.perf_counter() - desde


def _cambiar_uno(datos: Path) -> None:
    """Cambia una respuesta de una candidatura, como en una corrección de todos los días."""
    for ruta in sorted((datos / "candidaturas" / "curriculo").iterdir()):
        curriculo = json.loads(ruta.read_text(encoding="utf-8"))
        if "propuesta_1" in curriculo:
            curriculo["propuesta_1"] = "Agua todos los días en cada colonia del municipio. " * 8
            ruta.write_text(json.dumps(curriculo, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            ordenar(datos)
            return


def _medir_tamano(tamano: int, taller: Path) -> None:
    datos, salida, reserva = taller / "datos", taller / "sitio", taller / "reserva"
    desde = time.perf_counter()
    generar(datos, candidaturas=tamano)
    generada = time.perf_counter() - desde
    filas = [("leer y validar, primera vez", _fase("leer", datos, salida, reserva))]
    filas.append(("leer y validar, ya revisado", _fase("leer", datos, salida, reserva)))
    shutil.rmtree(reserva)
    filas.append(("construir desde cero", _fase("construir", datos, salida, reserva)))
    filas.append(("construir sin cambios", _fase("construir", datos, salida, reserva)))
    _cambiar_uno(datos)
    filas.append(("construir con una respuesta cambiada", _fase("construir", datos, salida, reserva)))
    eleccion = cargar(datos)
    fichas = sorted((salida / "fichas").iterdir())
    hugo.preparar(eleccion, max(fichas, key=lambda f: f.stat().st_size).read_text(encoding="utf-8"), taller / "hugo")
    segundos, mb, paginas = hugo.construir(taller / "hugo")
    filas.append(("Hugo, solo fichas", {"segundos": segundos, "mb": round(mb), "pintadas": paginas, "fases": {}}))
    filas.append(("piso: escribir los mismos archivos", {
        "segundos": _piso(salida, taller / "piso"), "mb": "–", "pintadas": sum(1 for _ in salida.rglob("*")), "fases": {}}))
    _contar(tamano, generada, filas, segundos, _media(fichas), _media((taller / "hugo" / "public" / "fichas").iterdir()))


def _media(archivos) -> int:
    tamanos = [archivo.stat().st_size for archivo in archivos]
    return sum(tamanos) // len(tamanos)


def _contar(tamano: int, generada: float, filas, de_hugo: float, nuestra: int, suya: int) -> None:
    print(f"\n### {tamano:,} candidaturas (generadas en {generada:.1f} s; ficha media {nuestra:,} octetos, de Hugo {suya:,})\n")
    print("| qué | segundos | ÷ Hugo | MB | páginas pintadas | fases |\n|---|---|---|---|---|---|")
    for nombre, m in filas:
        fases = ", ".join(f"{fase} {segundos:.2f}" for fase, segundos in m["fases"].items() if segundos >= 0.05)
        print(f"| {nombre} | {m['segundos']:.2f} | {m['segundos'] / de_hugo:.2f} | {m['mb']} | {m['pintadas']:,} | {fases} |")


def main(tamanos: list[int]) -> None:
    """Mide cada tamaño (candidaturas) y escribe una tabla por tamaño."""
    print(f"Máquina: {platform.system()} {platform.machine()}, {os.cpu_count()} núcleos, Python {platform.python_version()}.")
    for tamano in tamanos:
        with tempfile.TemporaryDirectory() as carpeta:
            _medir_tamano(tamano, Path(carpeta))
