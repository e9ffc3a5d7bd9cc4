"""Mide `revisar` con 300 cambios repartidos en una elección, junto a `git diff --word-diff` del mismo par.

En frío nada se recuerda; en rama nueva ya se revisó la principal, que es lo de todos los días; en caliente ya se revisaron las
dos. Cada cifra es la orden entera, hasta su texto, en un proceso nuevo.
"""

import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from captura.demostracion import generar
from validadores import Eleccion, Revocacion, cargar, escribir_tabla, ordenar, revisar

RAIZ = Path(__file__).parent.parent.parent
TEXTOS, NOMBRES, RETIROS, IDENTIDADES = 180, 60, 30, 30
ORDEN = f"import sys; sys.path.insert(0, {str(RAIZ)!r}); from consola import programa; programa.ejecutar(sys.argv[1:])"
AUTORIA = ("-c", "user.name=Medición", "-c", "user.email=medicion@conoceles.invalid", "-c", "commit.gpgsign=false")
VECES = 3


def cambiar(datos: Path) -> None:
    """Hace los 300 cambios, cada uno en otra candidatura: una respuesta, un nombre, una renuncia o un consentimiento revocado."""
    azar, eleccion = random.Random(300), cargar(datos, memoria=None)
    solas = [c.clave for c in eleccion.candidaturas.values() if c.es_vigente and len(eleccion.por_persona[c.persona]) == 1]
    identidades = azar.sample([clave for clave in solas if clave in eleccion.identidades], IDENTIDADES)
    demas = [clave for clave in solas if clave not in eleccion.identidades]
    textos = azar.sample([clave for clave in demas if clave in eleccion.curriculos and eleccion.curriculos[clave].respuesta("propuesta_1")], TEXTOS)
    libres = azar.sample([clave for clave in demas if clave not in textos], NOMBRES + RETIROS)
    for clave in textos:
        _reescribir(datos / f"candidaturas/curriculo/{clave}.json")
    _cambiar_registro(datos, eleccion, set(libres[:NOMBRES]), set(libres[NOMBRES:]))
    _revocar(datos, eleccion, identidades)
    ordenar(datos)
    if hallazgos := revisar(datos, memoria=None):
        raise SystemExit("\n".join(map(str, hallazgos)))


def _reescribir(ruta: Path) -> None:
    """Cambia dos palabras y añade una oración a una propuesta."""
    curriculo = json.loads(ruta.read_text("utf-8"))
    curriculo["propuesta_1"] = curriculo["propuesta_1"].replace(" que ", " lo que ", 2) + " Así será."
    ruta.write_text(json.dumps(curriculo, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _cambiar_registro(datos: Path, eleccion: Eleccion, nombres: set[str], retiros: set[str]) -> None:
    renuncia = {"situacion": "renuncia", "acuerdo_situacion": "IED/CG/300/2024", "fecha_situacion": eleccion.hoy - timedelta(days=1)}
    for contienda, candidaturas in eleccion.por_contienda.items():
        escribir_tabla(datos, f"candidaturas/registro/{contienda}.csv", [
            c.model_copy(update={"nombre": f"{c.nombre} Cambiado"} if c.clave in nombres else renuncia if c.clave in retiros else {})
            for c in candidaturas
        ])


def _revocar(datos: Path, eleccion: Eleccion, claves: list[str]) -> None:
    for clave in claves:
        (datos / f"candidaturas/identidad/{clave}.json").unlink()
    nuevas = [Revocacion(folio=eleccion.identidades[clave].constancias[-1].folio, fecha=eleccion.hoy) for clave in claves]
    escribir_tabla(datos, "revocaciones", [*eleccion.revocaciones, *nuevas])


def _git(repositorio: Path, *orden: str) -> None:
    subprocess.run(["git", *AUTORIA, *orden], cwd=repositorio, check=True, stdout=subprocess.DEVNULL)


def _revisar(repositorio: Path, memoria: Path, cabeza: str) -> float:
    """Segundos de la orden entera, con lo que haya en `memoria`."""
    desde = time.perf_counter()
    corrida = subprocess.run([sys.executable, "-c", ORDEN, "revisar", "main", cabeza, "--datos", "datos"], cwd=repositorio, capture_output=True,
                             text=True, env={**os.environ, "CONOCELES_CACHE": str(memoria)}, check=False)
    if corrida.returncode:
        raise SystemExit(corrida.stdout[-2000:] + corrida.stderr)
    return time.perf_counter() - desde


def _comparar_con_git(repositorio: Path) -> float:
    desde = time.perf_counter()
    subprocess.run(["git", "diff", "--word-diff", "main", "cambio"], cwd=repositorio, capture_output=True, check=True)
    return time.perf_counter() - desde


def _medir_tamano(tamano: int, repositorio: Path) -> None:
    _git(repositorio, "init", "--quiet", "--initial-branch=main")
    generar(repositorio / "datos", candidaturas=tamano)
    _git(repositorio, "add", "--all")
    _git(repositorio, "commit", "--quiet", "-m", "La elección")
    _git(repositorio, "switch", "--quiet", "--create", "cambio")
    cambiar(repositorio / "datos")
    _git(repositorio, "add", "--all")
    _git(repositorio, "commit", "--quiet", "-m", "Los cambios")
    _git(repositorio, "gc", "--quiet")
    tiempos = {"en frío": [], "rama nueva": [], "en caliente": [], "git diff --word-diff": []}
    for _ in range(VECES):
        memoria = repositorio / "memoria"
        tiempos["en frío"].append(_revisar(repositorio, memoria, "cambio"))
        tiempos["en caliente"].append(_revisar(repositorio, memoria, "cambio"))
        shutil.rmtree(memoria)
        _revisar(repositorio, memoria, "main")
        tiempos["rama nueva"].append(_revisar(repositorio, memoria, "cambio"))
        shutil.rmtree(memoria)
        tiempos["git diff --word-diff"].append(_comparar_con_git(repositorio))
    _contar(tamano, {nombre: statistics.median(medidos) for nombre, medidos in tiempos.items()})


def _contar(tamano: int, medianas: dict[str, float]) -> None:
    print(f"\n### {tamano:,} candidaturas, {TEXTOS + NOMBRES + RETIROS + IDENTIDADES} cambios (mediana de {VECES})\n")
    print("| revisar | segundos | ÷ git diff |\n|---|---|---|")
    for nombre, segundos in medianas.items():
        print(f"| {nombre} | {segundos:.2f} | {segundos / medianas['git diff --word-diff']:.2f} |")


def main(tamanos: list[int]) -> None:
    """Mide cada tamaño (candidaturas) y escribe una tabla por tamaño."""
    print(f"Máquina: {platform.system()} {platform.machine()}, {os.cpu_count()} núcleos, Python {platform.python_version()}.")
    for tamano in tamanos:
        with tempfile.TemporaryDirectory() as carpeta:
            _medir_tamano(tamano, Path(carpeta))
