"""De git se mira todo lo que cada commit añadió, no el resultado: lo que entró y salió también quedó."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from revision import RevisionDetenida, guardia

from .muestras import CURP

RAIZ = Path(__file__).parents[3]
CRITERIO = guardia.Criterio()


class Repositorio:
    """Un repositorio de verdad en una carpeta temporal."""

    def __init__(self, raiz):
        self.raiz = raiz
        self.raiz.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.escribir("a.txt", "nada")
        self.comprometer("Arranque")

    def git(self, *orden, **opciones):
        propias = ("-c", "user.name=Ana Ruiz", "-c", "user.email=ana@instituto.example", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *propias, *orden], cwd=self.raiz, capture_output=True, text=True, check=True, **opciones).stdout.strip()

    def escribir(self, ruta, texto):
        (self.raiz / ruta).parent.mkdir(parents=True, exist_ok=True)
        (self.raiz / ruta).write_text(texto, "utf-8")

    def comprometer(self, mensaje):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", mensaje)
        return self.git("rev-parse", "HEAD")

    def del_rango(self, base, cabeza="main"):
        return [(h.archivo.partition(":")[2], h.codigo) for h in guardia.mirar(guardia.fuentes.del_rango(self.raiz, base, cabeza), CRITERIO).hallazgos]


@pytest.fixture
def repositorio(tmp_path):
    return Repositorio(tmp_path / "copia")


def test_lo_que_entro_y_salio_tambien_se_halla(repositorio):
    base = repositorio.git("rev-parse", "HEAD")
    repositorio.escribir("datos/ñandú «x».csv", CURP)
    repositorio.comprometer("Entra")
    repositorio.git("rm", "--quiet", "datos/ñandú «x».csv")
    repositorio.comprometer("Sale")
    assert repositorio.del_rango(base) == [("datos/ñandú «x».csv", "dato-personal")]
    assert repositorio.del_rango("main~1") == []
    assert repositorio.del_rango(None) == repositorio.del_rango(base)


def test_se_miran_los_mensajes_y_los_nombres_de_archivo(repositorio):
    repositorio.comprometer(f"Alta de {CURP}")
    repositorio.escribir(f"{CURP}.txt", "")
    repositorio.comprometer("Otro")
    hallados = repositorio.del_rango("main~2")
    assert sorted(codigo for _, codigo in hallados) == ["dato-personal", "dato-personal"]
    assert not [lugar for lugar, _ in hallados if CURP in lugar], "el lugar tampoco repite la clave"


def test_lo_que_trae_una_fusion_se_mira_por_los_dos_lados(repositorio):
    repositorio.git("switch", "--quiet", "-c", "datos/alta")
    repositorio.escribir("b.txt", CURP)
    repositorio.comprometer("Alta")
    repositorio.git("rm", "--quiet", "b.txt")
    repositorio.comprometer("Baja")
    repositorio.git("switch", "--quiet", "main")
    repositorio.git("merge", "--quiet", "--no-ff", "-m", "Fusión", "datos/alta")
    assert repositorio.del_rango("main~1") == [("b.txt", "dato-personal")]


def test_sirve_en_un_repositorio_desnudo_y_se_niega_si_no_conoce_el_commit(repositorio, tmp_path):
    repositorio.escribir("b.txt", CURP)
    repositorio.comprometer("Alta")
    subprocess.run(["git", "clone", "--quiet", "--bare", str(repositorio.raiz), str(tmp_path / "o.git")], check=True)
    cosas = guardia.fuentes.del_rango(tmp_path / "o.git", "main~1", "main")
    assert [h.codigo for h in guardia.mirar(cosas, CRITERIO).hallazgos] == ["dato-personal"]
    with pytest.raises(RevisionDetenida, match="no es un commit"):
        list(guardia.fuentes.del_rango(tmp_path / "o.git", "nada", "main"))


def test_del_indice_solo_se_mira_lo_preparado(repositorio):
    repositorio.escribir("preparado.txt", CURP)
    repositorio.git("add", "preparado.txt")
    repositorio.escribir("preparado.txt", "ya limpio, pero sin preparar")
    repositorio.escribir("suelto.txt", CURP)
    assert [h.archivo for h in guardia.mirar(guardia.fuentes.del_indice(repositorio.raiz), CRITERIO).hallazgos] == ["preparado.txt"]


def test_de_una_carpeta_se_mira_todo_y_no_se_siguen_los_enlaces(tmp_path):
    (tmp_path / "fuera.txt").write_text(CURP)
    (tmp_path / "sitio/sub").mkdir(parents=True)
    (tmp_path / "sitio/sub/a.html").write_text(f"<p>{CURP}</p>")
    (tmp_path / "sitio/enlace").symlink_to("../fuera.txt")
    parte = guardia.mirar(guardia.fuentes.de_carpeta(tmp_path / "sitio"), CRITERIO)
    assert [h.archivo for h in parte.hallazgos] == ["sub/a.html"] and parte.cosas == 2


def test_el_gancho_detiene_el_commit_y_no_pisa_el_de_otra_persona(repositorio):
    entorno = {**os.environ, "CI": "true"}
    ganchos = guardia.instalar(repositorio.raiz, RAIZ / "tasks.py", RAIZ / "datos")
    assert guardia.instalar(repositorio.raiz, RAIZ / "tasks.py", RAIZ / "datos") == ganchos, "instalarlo otra vez lo renueva"
    repositorio.escribir("b.txt", CURP)
    repositorio.git("add", "--all")
    orden = ["git", "-c", "user.name=Ana", "-c", "user.email=ana@instituto.example", "commit", "-m", "Alta"]
    hecho = subprocess.run(orden, cwd=repositorio.raiz, capture_output=True, text=True, env=entorno, timeout=120)
    assert hecho.returncode == 1 and "b.txt:1: Trae una CURP" in hecho.stdout + hecho.stderr
    assert repositorio.git("rev-list", "--count", "HEAD") == "1"
    repositorio.git("reset", "--quiet")
    dichos = orden[:-1] + [f"Alta de {CURP}", "--allow-empty"], orden[:4] + ["user.email=" + CURP.lower() + "@correo.example"] + orden[5:] + ["--allow-empty"]
    for otra, lugar in zip(dichos, ("(mensaje del commit):1: Trae una CURP", "(autoría del commit):1: Trae una CURP"), strict=True):
        hecho = subprocess.run(otra, cwd=repositorio.raiz, capture_output=True, text=True, env=entorno, timeout=120)
        assert hecho.returncode == 1 and lugar in hecho.stdout + hecho.stderr
    hecho = subprocess.run([*orden, "--allow-empty"], cwd=repositorio.raiz, capture_output=True, text=True, env=entorno, timeout=120)
    assert hecho.returncode == 0, hecho.stderr


def test_los_ganchos_de_otra_persona_no_se_pisan_y_se_dice_que_anadir(repositorio):
    ganchos = guardia.instalar(repositorio.raiz, RAIZ / "tasks.py", RAIZ / "datos")
    assert [gancho.name for gancho in ganchos] == ["pre-commit", "commit-msg"]
    ganchos[1].write_text("#!/bin/sh\nexit 0\n")
    with pytest.raises(RevisionDetenida, match=r"Ya hay ganchos.*commit-msg.*--mensaje") as negativa:
        guardia.instalar(repositorio.raiz, RAIZ / "tasks.py", RAIZ / "datos")
    assert "pre-commit" not in str(negativa.value) and ganchos[1].read_text() == "#!/bin/sh\nexit 0\n"


def test_del_mensaje_no_se_mira_lo_que_git_le_quita(repositorio, tmp_path):
    escrito = tmp_path / "COMMIT_EDITMSG"
    escrito.write_text(f"Alta\n\n# Cambios por confirmar: {CURP}\n# ------------------------ >8 ------------------------\n# No toques\n-{CURP}\n", "utf-8")
    assert guardia.mirar(guardia.fuentes.del_mensaje(repositorio.raiz, escrito), CRITERIO).hallazgos == []
    escrito.write_text(f"Alta\n\nDe {CURP}\n", "utf-8")
    assert [h.archivo for h in guardia.mirar(guardia.fuentes.del_mensaje(repositorio.raiz, escrito), CRITERIO).hallazgos] == ["(mensaje del commit)"]


def test_se_miran_la_autoria_y_los_nombres_de_ramas_y_etiquetas(repositorio):
    base = repositorio.git("rev-parse", "HEAD")
    repositorio.git("commit", "--quiet", "--allow-empty", "-m", "Alta", f"--author={CURP} <ana@instituto.example>")
    assert repositorio.del_rango(base) == [("(autoría del commit)", "dato-personal")]
    limpio = repositorio.comprometer("Otra")
    repositorio.git("branch", f"datos/{CURP.lower()}", "main")
    assert [c for _, c in repositorio.del_rango(limpio)] == ["dato-personal"]
    repositorio.git("branch", "-D", f"datos/{CURP.lower()}")
    cosas = guardia.fuentes.del_rango(repositorio.raiz, limpio, "main", f"datos/{CURP}")
    assert [h.archivo for h in guardia.mirar(cosas, CRITERIO).hallazgos] == ["(nombre de la rama o etiqueta)"]


def test_un_mensaje_con_signos_de_control_no_esconde_lo_que_trae_su_commit(repositorio, tmp_path):
    base = repositorio.git("rev-parse", "HEAD")
    repositorio.escribir("b.txt", CURP)
    repositorio.git("add", "--all")
    (tmp_path / "m").write_bytes(b"Alta\x01\x02 rara\n")
    repositorio.git("commit", "--quiet", "--cleanup=verbatim", "-F", str(tmp_path / "m"))
    assert repositorio.del_rango(base) == [("b.txt", "dato-personal")]


def test_la_orden_dice_todo_sale_con_1_y_reconoce_lo_que_no_miro(tmp_path):
    (tmp_path / "a.txt").write_text(CURP)
    (tmp_path / "b.txt").write_text(f"{CURP}\n")
    orden = [sys.executable, str(RAIZ / "tasks.py"), "guardia", "--carpeta", str(tmp_path)]
    hecho = subprocess.run(orden, cwd=RAIZ, capture_output=True, text=True, timeout=120)
    assert hecho.returncode == 1
    assert "a.txt:1: " in hecho.stdout and "b.txt:1: " in hecho.stdout and "Hallazgos: 2." in hecho.stderr
    assert "No se miró si hay correos o teléfonos" in hecho.stdout


def test_sin_cuestionario_la_guardia_se_niega_y_con_el_de_otra_carpeta_mira(tmp_path):
    (tmp_path / "sitio").mkdir()
    (tmp_path / "sitio/a.csv").write_text("clave,indigena\nb2c3d4f5,No\n")
    orden = [sys.executable, str(RAIZ / "tasks.py"), "guardia", "--carpeta", str(tmp_path / "sitio"), "--datos"]
    negada = subprocess.run([*orden, str(tmp_path)], cwd=RAIZ, capture_output=True, text=True, timeout=120)
    assert negada.returncode == 1 and "falta o no se entiende" in negada.stderr and "--datos" in negada.stderr
    mirada = subprocess.run([*orden, str(RAIZ / "datos")], cwd=RAIZ, capture_output=True, text=True, timeout=120)
    assert mirada.returncode == 1 and "a.csv: Trae respuestas de identidad (indigena)" in mirada.stdout


def test_los_ultimos_cambios_de_este_proyecto_pasan_la_guardia():
    if not (RAIZ / ".git").exists():
        pytest.skip("este proyecto no está en un repositorio de git")
    import json

    cuestionario = json.loads((RAIZ / "datos/catalogos/cuestionarios.json").read_text("utf-8"))
    criterio = guardia.Criterio({p["id"]: p["pregunta"] for p in cuestionario["identidad"]}, None, guardia.excepciones.leer())
    archivos = subprocess.run(["git", "ls-files", "-z"], cwd=RAIZ, capture_output=True, check=True).stdout.decode().split("\0")
    cosas = (guardia.Cosa(a, (RAIZ / a).read_bytes()) for a in archivos if a and (RAIZ / a).is_file() and not a.startswith("datos/candidaturas/fotos"))
    assert [str(h) for h in guardia.mirar(cosas, criterio).hallazgos] == []
