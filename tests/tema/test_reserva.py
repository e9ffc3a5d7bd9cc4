"""Dos construcciones a la par comparten la reserva sin estorbarse."""

import os
import subprocess
import sys
from pathlib import Path

from captura.demostracion import generar
from tema.reserva import guardar_entero, recordado

RAIZ = Path(__file__).parents[2]
CONSTRUIR = """
import sys
from pathlib import Path
from tema import construir
print(construir(Path(sys.argv[2]), Path(sys.argv[1])).pintadas)
"""


def test_lo_guardado_aparece_entero_y_sin_restos(tmp_path):
    guardar_entero(tmp_path / "a" / "b.json", b"uno")
    guardar_entero(tmp_path / "a" / "b.json", b"dos")
    assert [(ruta.name, ruta.read_bytes()) for ruta in (tmp_path / "a").iterdir()] == [("b.json", b"dos")]


def test_lo_recordado_no_se_vuelve_a_hacer(tmp_path):
    veces = iter([b"uno"])
    assert [recordado(tmp_path / "a" / "b.pdf", lambda: next(veces)) for _ in range(2)] == [b"uno", b"uno"]


def test_dos_construcciones_a_la_vez_terminan_iguales(tmp_path):
    ambiente = {**os.environ, "CONOCELES_CACHE": str(tmp_path / "reserva")}
    procesos = [
        subprocess.Popen([sys.executable, "-c", CONSTRUIR, str(tmp_path / nombre), "tests/casos/_base"], cwd=RAIZ, env=ambiente,
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for nombre in ("uno", "dos")
    ]
    for proceso in procesos:
        _, quejas = proceso.communicate(timeout=120)
        assert proceso.returncode == 0, quejas.decode()
    contenidos = [
        {ruta.relative_to(tmp_path / nombre).as_posix(): ruta.read_bytes() for ruta in (tmp_path / nombre).rglob("*") if ruta.is_file()}
        for nombre in ("uno", "dos")
    ]
    assert contenidos[0] == contenidos[1]


def test_otro_proceso_no_vuelve_a_pintar_lo_que_no_cambio(tmp_path):
    """Cada proceso ordena sus conjuntos a su modo: ninguna huella puede depender de eso."""
    datos = generada(tmp_path / "datos")
    pintadas = []
    for semilla in ("0", "1", "2", "3"):
        ambiente = {**os.environ, "CONOCELES_CACHE": str(tmp_path / "reserva"), "PYTHONHASHSEED": semilla}
        orden = [sys.executable, "-c", CONSTRUIR, str(tmp_path / "sitio"), str(datos)]
        hecho = subprocess.run(orden, cwd=RAIZ, env=ambiente, capture_output=True, text=True, check=True)
        pintadas.append(int(hecho.stdout))
    assert pintadas[0] > 0
    assert pintadas[1:] == [0, 0, 0]


def generada(destino: Path) -> Path:
    """Una elección chica con todas las lenguas de la demostración."""
    generar(destino, candidaturas=20)
    return destino
