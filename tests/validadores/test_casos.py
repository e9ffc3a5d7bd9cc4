"""Cada código de `mensajes.py` tiene un dato malo que lo provoca, y su frase exacta."""

import errno
import os

import pytest

import validadores
from tests.validadores.casos import BASE, CASOS, preparar

NOMBRES = sorted(carpeta.name for carpeta in CASOS.iterdir() if carpeta.is_dir() and not carpeta.name.startswith("_"))
SIN_CASO = {"dato-inesperado"}
"""Códigos de respaldo que ningún dato debe alcanzar; los prueba `test_traduccion.py`."""


@pytest.mark.parametrize("caso", NOMBRES)
def test_el_dato_malo_recibe_sus_frases_exactas(caso, tmp_path, monkeypatch):
    preparar(caso, tmp_path)
    monkeypatch.chdir(tmp_path)
    if caso == "sin-permiso":
        negar(monkeypatch, "datos/catalogos/fuerzas.csv")
    antes = fotografiar(tmp_path)
    hallado = "".join(f"{hallazgo}\n" for hallazgo in validadores.revisar("datos", memoria=None))
    assert hallado == (CASOS / caso / "esperado.txt").read_text("utf-8")
    assert f"[{caso}]" in hallado
    assert fotografiar(tmp_path) == antes, "revisar no escribe nada"


def fotografiar(carpeta):
    """Qué hay en la carpeta y cuándo cambió por última vez."""
    return sorted((str(ruta), ruta.lstat().st_mtime_ns, ruta.lstat().st_size) for ruta in carpeta.rglob("*"))


def negar(monkeypatch, ruta):
    """Hace que abrir `ruta` falle como si no hubiera permiso; quien corre las pruebas puede tenerlo siempre."""
    abrir = os.open

    def sin_permiso(pedida, *argumentos, **opciones):
        if str(pedida) == ruta:
            raise PermissionError(errno.EACCES, "Permission denied")
        return abrir(pedida, *argumentos, **opciones)

    monkeypatch.setattr(os, "open", sin_permiso)


def test_los_datos_de_base_no_tienen_hallazgos():
    assert validadores.revisar(BASE, memoria=None) == []


def test_cada_codigo_tiene_su_caso_y_cada_caso_su_codigo():
    assert set(NOMBRES) == set(validadores.FRASES) - SIN_CASO
