"""Dos construcciones a la par comparten la reserva sin estorbarse."""

import os
import subprocess
import sys
from pathlib import Path

from tema.reserva import guardar_entero

RAIZ = Path(__file__).parents[2]
CONSTRUIR = "import sys; from pathlib import Path; from tema import construir; construir(Path('tests/casos/_base'), Path(sys.argv[1]))"


def test_lo_guardado_aparece_entero_y_sin_restos(tmp_path):
    guardar_entero(tmp_path / "a" / "b.json", b"uno")
    guardar_entero(tmp_path / "a" / "b.json", b"dos")
    assert [(ruta.name, ruta.read_bytes()) for ruta in (tmp_path / "a").iterdir()] == [("b.json", b"dos")]


def test_dos_construcciones_a_la_vez_terminan_iguales(tmp_path):

    ambiente = {**os.environ, "CONOCELES_CACHE": str(tmp_path / "reserva")}
    procesos = [
        subprocess.Popen([sys.executable, "-c", CONSTRUIR, str(tmp_path / nombre)], cwd=RAIZ, env=ambiente, stderr=subprocess.PIPE)
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
