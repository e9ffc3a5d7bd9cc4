"""Una carpeta en memoria se examina igual que en el disco, y las alertas recordadas son las de siempre."""

from pathlib import Path

import pytest

from tests.validadores.casos import BASE, CASOS, preparar
from validadores import Arbol, alertar, alertas_de, cargar, examinar, puerta, revisar

EN_MEMORIA = sorted(caso.name for caso in CASOS.iterdir() if caso.is_dir() and not caso.name.startswith("_"))
SOLO_EN_DISCO = {"sin-permiso", "carpeta-ausente", "no-es-archivo"}
"""Lo que solo le pasa a un disco: un permiso, una carpeta que no está o que está vacía."""


def leer_arbol(carpeta: Path) -> Arbol:
    """La carpeta como la daría git: sin carpetas vacías y con sus enlaces aparte."""
    rutas = {ruta.relative_to(carpeta).as_posix(): ruta for ruta in carpeta.rglob("*")}
    return Arbol({nombre: ruta.read_bytes() for nombre, ruta in rutas.items() if ruta.is_file() and not ruta.is_symlink()},
                 {nombre: "enlace" for nombre, ruta in rutas.items() if ruta.is_symlink()})


@pytest.mark.parametrize("caso", [caso for caso in EN_MEMORIA if caso not in SOLO_EN_DISCO])
def test_los_hallazgos_son_los_mismos_que_en_el_disco(caso, tmp_path):
    datos = preparar(caso, tmp_path)
    assert [str(hallazgo) for hallazgo in revisar(leer_arbol(datos), memoria=None)] == [str(hallazgo) for hallazgo in revisar(datos, memoria=None)]


def test_las_fotografias_de_un_arbol_se_leen_de_su_ruta():
    eleccion, en_disco = cargar(leer_arbol(BASE), memoria=None), cargar(BASE, memoria=None)
    assert {c: f.ruta.read_bytes() for c, f in eleccion.fotos.items()} == {c: f.ruta.read_bytes() for c, f in en_disco.fotos.items()}


def test_las_alertas_de_una_version_se_leen_una_vez_y_otra_si_algo_cambia(tmp_path, monkeypatch):
    def prohibido(_):
        raise AssertionError("no debía volver a leer los textos")

    datos = preparar("../alertas/vocabulario", tmp_path, CASOS)
    examen = examinar(datos, memoria=None)
    alertas = alertas_de(examen, tmp_path / "memoria")
    assert alertas == alertar(examen.expediente) != []
    monkeypatch.setattr(puerta, "ALERTAS", [prohibido])
    assert alertas_de(examinar(datos, memoria=None), tmp_path / "memoria") == alertas
    next((tmp_path / "memoria").glob("alertas-*.json")).write_text("[", "utf-8")
    with pytest.raises(AssertionError):
        alertas_de(examen, tmp_path / "memoria")
    proceso = datos / "proceso.json"
    proceso.write_bytes(proceso.read_bytes().replace(b"2024-05-10", b"2024-05-11"))
    with pytest.raises(AssertionError):
        alertas_de(examinar(datos, memoria=None), tmp_path / "memoria")
