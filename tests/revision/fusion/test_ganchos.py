"""De punta a punta: un repositorio desnudo con sus ganchos, empujes de verdad, y el sitio nuevo en su lugar."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from consola import entorno
from tests.revision.fusion.conftest import ANA, BETO, CARO, CURRICULO, Taller
from tests.revision.guardia.muestras import CURP

RAIZ = Path(__file__).resolve().parents[3]
AJENAS = ("tests/", "docs/", "datos/", ".github/", "CODEOWNERS")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="los ganchos corren en un servidor con sh")


def correr(*argumentos, **opciones):
    return subprocess.run([sys.executable, str(RAIZ / "tasks.py"), *argumentos], capture_output=True, text=True, **opciones)


@pytest.fixture(scope="module")
def servidor(tmp_path_factory):
    """Un taller con el proyecto entero, sus ganchos instalados y una carpeta donde se publica."""
    if not (entorno.ENTORNO / "sello.json").exists():
        pytest.skip("estas pruebas usan el entorno que prepara «python3 tasks.py probar»")
    taller = Taller(tmp_path_factory.mktemp("ganchos") / "taller")
    shutil.rmtree(taller.raiz / "validadores")
    lista = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], cwd=RAIZ, capture_output=True, text=True, check=True).stdout
    for ruta in filter(None, lista.split("\0")):
        if not ruta.startswith(AJENAS) and (RAIZ / ruta).is_file():
            (taller.raiz / ruta).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(RAIZ / ruta, taller.raiz / ruta)
    taller.comprometer("El proyecto entero", CARO)
    taller.git("push", "--quiet", "origin", "main")
    taller.publico = taller.origen.with_name("publico")
    hecho = correr("ganchos", str(taller.origen), "--destino", str(taller.publico), "--rama", "paginas")
    assert hecho.returncode == 0, hecho.stderr
    return taller


@pytest.fixture
def taller(servidor):
    """El servidor con la copia al día y en la principal."""
    servidor.git("fetch", "--quiet", "origin")
    servidor.git("checkout", "--quiet", "--force", "-B", "main", "origin/main")
    servidor.git("clean", "--quiet", "-fd")
    yield servidor


def empujar(taller, *que):
    hecho = taller.git("push", "origin", *que, debe=False, CONOCELES_ENTORNO=str(entorno.ENTORNO))
    return hecho.returncode, hecho.stderr


def test_una_fusion_revisada_termina_con_el_sitio_nuevo_en_su_lugar(taller):
    taller.propuesta("datos/primera")
    assert empujar(taller, "datos/primera")[0] == 0
    taller.fusionar("datos/primera")
    codigo, dicho = empujar(taller, "main")
    assert codigo == 0, dicho
    assert "Publicado en" in dicho
    ficha = (taller.publico / "fichas/b2c3d4f5.html").read_text("utf-8")
    assert "calles seguras" in ficha
    en_rama = subprocess.run(["git", "show", "paginas:fichas/b2c3d4f5.html"], cwd=taller.origen, capture_output=True, text=True, check=True)
    assert en_rama.stdout == ficha


def test_lo_que_no_revisa_otra_persona_se_rechaza_con_todo_lo_que_falta(taller):
    taller.cambiar("CODEOWNERS", "# Quién cuida cada parte", "# Otra cosa")
    taller.comprometer("Directo a main", CARO)
    codigo, dicho = empujar(taller, "main", "HEAD:refs/heads/parche")
    assert codigo != 0
    assert "remote: commit" in dicho and "llega directo" in dicho and "parche: El nombre no dice qué trae" in dicho
    assert "No entra: hay 2 cosas por remediar." in dicho


def test_ni_borrar_ni_forzar_la_principal(taller):
    assert "[rama-borrada]" in empujar(taller, ":main")[1]
    taller.git("commit", "--quiet", "--amend", "-m", "Otra historia")
    assert "[historia-reescrita]" in empujar(taller, "--force", "main")[1]


def test_relajar_el_validador_en_la_misma_entrada_no_deja_pasar_datos_malos(taller):
    taller.rama("codigo/relaja")
    taller.escribir("validadores/puerta.py", (taller.raiz / "validadores/puerta.py").read_text("utf-8").replace(
        "        return _examinar(Path(carpeta), hoy, avance, memoria)[0]", "        return []"))
    taller.comprometer("Relaja la puerta", ANA)
    taller.fusionar("codigo/relaja", CARO, CARO)
    taller.rama("datos/malo")
    taller.cambiar("datos/candidaturas/registro/diputacion-mr-01.csv", ",28,", ",17,")
    taller.comprometer("Una edad que no alcanza", ANA)
    taller.fusionar("datos/malo", BETO, BETO)
    codigo, dicho = empujar(taller, "main")
    assert codigo != 0
    assert "candidaturas/registro/diputacion-mr-01.csv:" in dicho


def test_la_guardia_detiene_lo_que_entro_y_salio_en_la_misma_rama_sin_repetirlo(taller):
    taller.rama("datos/clave")
    taller.escribir("datos/nota.txt", f"{CURP}\n")
    taller.comprometer("Una nota de más", ANA)
    taller.git("rm", "--quiet", "datos/nota.txt")
    taller.comprometer("Ya sin la nota", ANA)
    codigo, dicho = empujar(taller, "datos/clave")
    assert codigo != 0
    assert "datos/nota.txt:1: Trae una CURP" in dicho and CURP not in dicho
    assert taller.git("ls-remote", "origin", "datos/clave") == ""


def test_el_servidor_no_pisa_ganchos_de_otros(taller, tmp_path):
    gancho = taller.origen / "hooks/pre-receive"
    propio = gancho.read_text("utf-8")
    gancho.write_text("#!/bin/sh\n")
    hecho = correr("ganchos", str(taller.origen))
    gancho.write_text(propio)
    assert hecho.returncode == 1 and "ya hay un gancho pre-receive que no es de aquí" in hecho.stderr


def test_la_revision_de_una_rama_deja_comentario_hoja_y_vista_previa(taller):
    taller.rama("datos/otra")
    taller.cambiar(CURRICULO, '"propuesta_2": "', '"propuesta_2": "Antes que nada, ')
    taller.comprometer("Cambia una respuesta", ANA)
    taller.git("checkout", "--quiet", "main")
    hecho = subprocess.run(
        ["bash", ".ci/revisar", "main", "datos/otra", "datos/otra"], cwd=taller.raiz, capture_output=True, text=True,
        env={**os.environ, "CONOCELES_ENTORNO": str(entorno.ENTORNO)})
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    comentario = (taller.raiz / "_revision/comentario.md").read_text("utf-8")
    assert "Cambian sus respuestas" in comentario and "    Puede proponerse." in comentario
    assert (taller.raiz / "_revision/revision.html").is_file()
    assert 'href="fichas/b2c3d4f5.html"' in (taller.raiz / "_revision/vista-previa/cambios.html").read_text("utf-8")
