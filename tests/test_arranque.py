"""El arranque en una copia vacía del proyecto, sin red: el candado apunta a una rueda hecha aquí mismo."""

import ast
import hashlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from consola import entorno, lista

RAIZ = Path(__file__).resolve().parent.parent
TAREAS = ["servir", "construir", "validar", "revisar", "fusion", "recibir", "publicar", "ganchos", "guardia", "ordenar", "importar", "reservado", "observar", "consentimientos", "estadistica", "demostracion", "traducir", "medir", "probar"]
VALIDADORES = """
def revisar(carpeta, hoy, avance):
    return []

def formatear(hallazgos, formato, raiz=""):
    return "revisado"
"""
ANTIGUO = """
import runpy, sys
sys.version_info, sys.argv = (3, 9, 18, "final", 0), ["tasks.py", "servir"]
runpy.run_path("tasks.py", run_name="__main__")
"""


def _empaquetar_invoke(carpeta: Path) -> str:
    """Hace en `carpeta` una rueda con el invoke instalado y devuelve el candado que la pide."""
    distribucion = importlib.metadata.distribution("invoke")
    rueda = carpeta / f"invoke-{distribucion.version}-py3-none-any.whl"
    nombres = [str(ruta) for ruta in distribucion.files if ruta.suffix != ".pyc" and ".." not in ruta.parts]
    nombres = [nombre for nombre in nombres if not nombre.endswith(("RECORD", "INSTALLER", "REQUESTED"))]
    registro = next(str(ruta) for ruta in distribucion.files if ruta.name == "RECORD")
    with zipfile.ZipFile(rueda, "w") as paquete:
        for nombre in nombres:
            paquete.write(distribucion.locate_file(nombre), nombre)
        paquete.writestr(registro, "".join(f"{nombre},,\n" for nombre in [*nombres, registro]))
    huella = hashlib.sha256(rueda.read_bytes()).hexdigest()
    pedido = f"invoke=={distribucion.version} --hash=sha256:{huella}"
    return f"--no-index\n--find-links {carpeta.as_uri()}\n{pedido}\n"


def _copiar(destino: Path, candado: str) -> Path:
    """Una copia del proyecto con lo mínimo para arrancar y una sala fingida."""
    for nombre in ("arranque.py", "tasks.py"):
        shutil.copy(RAIZ / nombre, destino)
    shutil.copytree(RAIZ / "consola", destino / "consola", ignore=shutil.ignore_patterns("__pycache__"))
    (destino / "requisitos").mkdir()
    (destino / "requisitos" / "principal.txt").write_text(candado, "utf-8")
    (destino / "datos").mkdir()
    (destino / "validadores.py").write_text(VALIDADORES, "utf-8")
    return destino


def _correr(proyecto: Path, *argumentos: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, str(proyecto / "tasks.py"), *argumentos],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )


def _esperar(proceso: subprocess.Popen) -> tuple[int, str, str]:
    salida, quejas = proceso.communicate(timeout=120)
    return proceso.returncode, salida, quejas


@pytest.fixture(scope="module")
def candado(tmp_path_factory):
    return _empaquetar_invoke(tmp_path_factory.mktemp("ruedas"))


@pytest.fixture
def vacio(tmp_path, candado):
    """Una copia donde todavía no se instala nada."""
    return _copiar(tmp_path, candado)


@pytest.fixture(scope="module")
def instalado(tmp_path_factory, candado):
    """Una copia que ya arrancó una vez de verdad."""
    proyecto = _copiar(tmp_path_factory.mktemp("proyecto"), candado)
    codigo, salida, quejas = _esperar(_correr(proyecto, "validar"))
    assert (codigo, salida) == (0, "revisado\n"), quejas
    assert "Preparo el entorno" in quejas
    return proyecto


@pytest.fixture
def fingido(tmp_path, monkeypatch):
    """`entorno` sobre una carpeta de prueba, donde las órdenes se anotan en vez de correrse."""
    casa = tmp_path / "casa"
    casa.mkdir()
    requisitos = tmp_path / "requisitos"
    requisitos.mkdir()
    for nombre in ("principal", "probar"):
        (requisitos / f"{nombre}.txt").write_text(nombre, "utf-8")
    lugar = tmp_path / ".venv"
    for nombre, valor in {"REQUISITOS": requisitos, "ENTORNO": lugar, "SELLO": lugar / "sello.json",
                          "TURNO": tmp_path / ".venv.turno", "PYTHON": lugar / "python"}.items():
        monkeypatch.setattr(entorno, nombre, valor)
    ordenes = []

    def anotar(orden, queja):
        ordenes.append(Path(orden[-1]).name if "-r" in orden else orden[2])
        if "venv" in orden:
            shutil.rmtree(lugar, ignore_errors=True)
            lugar.mkdir()
            (lugar / "pyvenv.cfg").write_text(f"home = {casa}\n", "utf-8")
            (lugar / "python").write_text("", "utf-8")

    monkeypatch.setattr(entorno, "_correr", anotar)
    monkeypatch.setattr(entorno.shutil, "which", lambda nombre: "uv")
    return tmp_path, ordenes


def test_sin_argumentos_se_listan_las_tareas_sin_instalar_nada(vacio):
    codigo, salida, quejas = _esperar(_correr(vacio))
    assert (codigo, quejas) == (0, "")
    assert [renglon.split()[0] for renglon in salida.splitlines() if renglon.startswith("  ")] == TAREAS
    assert not (vacio / ".venv").exists()


def test_cada_tarea_se_explica_en_un_renglon():
    assert all(len(linea) > 20 and linea.endswith(".") for linea in lista.leer(RAIZ / "tasks.py").values())


def test_una_tarea_desconocida_propone_la_mas_cercana_sin_instalar_nada(vacio):
    codigo, _, quejas = _esperar(_correr(vacio, "contruir"))
    assert (codigo, quejas) == (2, "No hay una tarea «contruir». ¿Querías decir «construir»?\n")
    assert not (vacio / ".venv").exists()


def test_un_python_antiguo_recibe_una_frase(vacio):
    hecho = subprocess.run([sys.executable, "-c", ANTIGUO], cwd=vacio, capture_output=True, encoding="utf-8")
    assert hecho.returncode == 1
    assert hecho.stderr.startswith("Conóceles necesita Python 3.11 o posterior y este es el 3.9.")
    assert "Traceback" not in hecho.stderr


@pytest.mark.parametrize("nombre", ["arranque.py", "tasks.py"])
def test_un_python_antiguo_alcanza_a_leer_el_archivo(nombre):
    ast.parse((RAIZ / nombre).read_text("utf-8"), feature_version=(3, 7))
    assert "from __future__" not in (RAIZ / nombre).read_text("utf-8")


def test_el_segundo_arranque_no_instala_nada(instalado):
    antes = (instalado / ".venv" / "sello.json").stat().st_mtime_ns
    assert _esperar(_correr(instalado, "validar")) == (0, "revisado\n", "")
    assert (instalado / ".venv" / "sello.json").stat().st_mtime_ns == antes


def test_la_ayuda_de_una_tarea_sale_en_espanol(instalado):
    codigo, salida, _ = _esperar(_correr(instalado, "importar", "--help"))
    assert codigo == 0
    assert salida.startswith("Uso: python3 tasks.py importar ARCHIVO [opciones]\n")
    assert "--destino VALOR" in salida


def test_dos_arranques_a_la_vez_rehacen_una_sola_vez_un_entorno_a_medias(instalado):
    (instalado / ".venv" / "sello.json").unlink()
    roto = next((instalado / ".venv").rglob("invoke/__init__.py"))
    roto.unlink()  # Puede ser un enlace duro a la reserva de uv: escribir en él la dañaría.
    roto.write_text("a medias(", "utf-8")
    hechos = [_esperar(proceso) for proceso in [_correr(instalado, "validar"), _correr(instalado, "validar")]]
    assert [hecho[:2] for hecho in hechos] == [(0, "revisado\n")] * 2
    quejas = "".join(hecho[2] for hecho in hechos)
    assert quejas.count("Preparo el entorno") == 1
    assert quejas.count("espero a que termine") == 1


def test_sin_red_se_dice_en_una_frase_y_no_queda_sello(tmp_path):
    candado = "--index-url http://127.0.0.1:9/simple\ninvoke==3.0.3 --hash=sha256:" + "0" * 64 + "\n"
    proyecto = _copiar(tmp_path, candado)
    codigo, _, quejas = _esperar(_correr(proyecto, "validar"))
    assert codigo == 1
    assert "No hay conexión con el registro de paquetes" in quejas
    assert "Traceback" not in quejas
    assert not (proyecto / ".venv" / "sello.json").exists()


def test_un_paquete_alterado_no_se_instala(tmp_path, candado):
    proyecto = _copiar(tmp_path, candado[:-9] + "0" * 8 + "\n")
    codigo, _, quejas = _esperar(_correr(proyecto, "validar"))
    assert codigo == 1
    assert "no es lo que dice el candado" in quejas
    assert not list((proyecto / ".venv").rglob("invoke"))


def test_lo_de_las_pruebas_se_agrega_sin_rehacer_lo_demas(fingido):
    _, ordenes = fingido
    entorno.asegurar("principal")
    entorno.asegurar("principal", "probar")
    entorno.asegurar("principal", "probar")
    assert ordenes == ["venv", "principal.txt", "probar.txt"]


def test_un_candado_principal_distinto_rehace_todo(fingido):
    carpeta, ordenes = fingido
    entorno.asegurar("principal", "probar")
    (carpeta / "requisitos" / "principal.txt").write_text("otra versión", "utf-8")
    ordenes.clear()
    entorno.asegurar("principal")
    assert ordenes == ["venv", "principal.txt"]


@pytest.mark.parametrize("falta", ["python", "pyvenv.cfg", "sello.json", "../casa"])
def test_un_entorno_incompleto_o_cuyo_python_desaparecio_se_rehace(fingido, falta):
    carpeta, ordenes = fingido
    entorno.asegurar("principal")
    (carpeta / ".venv" / falta).rename(carpeta / "perdido")
    ordenes.clear()
    entorno.asegurar("principal")
    assert ordenes == ["venv", "principal.txt"]


@pytest.mark.parametrize("sello", ["", "[]", '{"principal": "otra cosa"}', "\x00"])
def test_un_sello_ilegible_o_rancio_no_vale(fingido, sello):
    _, ordenes = fingido
    entorno.asegurar("principal")
    entorno.SELLO.write_text(sello, "utf-8")
    ordenes.clear()
    entorno.asegurar("principal")
    assert ordenes == ["venv", "principal.txt"]


def test_un_entorno_copiado_a_otra_carpeta_se_rehace(fingido):
    _, ordenes = fingido
    entorno.asegurar("principal")
    sello = json.loads(entorno.SELLO.read_text("utf-8"))
    entorno.SELLO.write_text(json.dumps({**sello, "lugar": ["/otra/parte", "/otra/python"]}), "utf-8")
    ordenes.clear()
    entorno.asegurar("principal")
    assert ordenes == ["venv", "principal.txt"]


def test_si_falla_lo_de_las_pruebas_lo_principal_sigue_sirviendo(fingido, monkeypatch):
    _, ordenes = fingido
    entorno.asegurar("principal")

    def fallar(orden, queja):
        raise entorno.ArranqueDetenido(queja)

    with monkeypatch.context() as parche, pytest.raises(entorno.ArranqueDetenido, match="«probar»"):
        parche.setattr(entorno, "_correr", fallar)
        entorno.asegurar("principal", "probar")
    ordenes.clear()
    entorno.asegurar("principal")
    assert ordenes == []


def test_sin_el_modulo_venv_se_dice_como_instalarlo(fingido, monkeypatch):
    monkeypatch.setattr(entorno.importlib.util, "find_spec", lambda modulo: None)
    with pytest.raises(entorno.ArranqueDetenido, match="no trae el módulo «venv».*apt install python3-venv"):
        entorno.asegurar("principal")


def test_sin_permiso_para_escribir_se_dice_donde(fingido, monkeypatch):
    carpeta, _ = fingido
    monkeypatch.setattr(entorno, "TURNO", carpeta / "no" / "existe")
    with pytest.raises(entorno.ArranqueDetenido, match="No se pudo preparar .*repite la orden"):
        entorno.asegurar("principal")


@pytest.mark.parametrize("nombre", ["principal", "probar", "medir"])
def test_el_candado_trae_huellas_y_no_nombra_registros_ni_carpetas(nombre):
    texto = (RAIZ / "requisitos" / f"{nombre}.txt").read_text("utf-8")
    pedidos = texto.count("==")
    assert 0 < pedidos <= texto.count("--hash=sha256:")
    for ajeno in ("http", "index-url", "find-links", "file:", os.sep + "home", "@"):
        assert ajeno not in texto
