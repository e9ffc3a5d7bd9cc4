"""Los flujos de las tres forjas se entienden, no dan más permiso del que usan y no ejecutan nada de la rama."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

RAIZ = Path(__file__).resolve().parents[2]
DE_ACCIONES = sorted([*(RAIZ / ".github/workflows").glob("*.yml"), *(RAIZ / ".forgejo/workflows").glob("*.yml")])
TODOS = [*DE_ACCIONES, RAIZ / ".gitlab-ci.yml"]


def dicho(ruta):
    return ruta.relative_to(RAIZ).as_posix()


def correr(*orden):
    return subprocess.run(list(map(str, orden)), cwd=RAIZ, capture_output=True, text=True)


@pytest.mark.parametrize(("esquema", "archivos"), [("vendor.github-workflows", DE_ACCIONES), ("vendor.gitlab-ci", [RAIZ / ".gitlab-ci.yml"])])
def test_cada_flujo_cumple_el_esquema_de_su_forja(esquema, archivos):
    extras = ["--data-transform", "gitlab-ci"] if esquema.endswith("gitlab-ci") else []
    hecho = correr(sys.executable, "-m", "check_jsonschema", "--builtin-schema", esquema, *extras, *archivos)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr


def test_zizmor_no_halla_nada():
    hecho = correr(Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress", *DE_ACCIONES)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr


@pytest.mark.parametrize("ruta", DE_ACCIONES, ids=dicho)
def test_cada_accion_va_fijada_por_su_huella_y_dice_su_version(ruta):
    usos = re.findall(r"uses: (.*)", ruta.read_text("utf-8"))
    assert [uso for uso in usos if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", uso)] == []
    assert usos == [] or ".github" in dicho(ruta), "en Forgejo no se usan acciones ajenas"


@pytest.mark.parametrize("ruta", DE_ACCIONES, ids=dicho)
def test_ninguno_mezcla_codigo_de_la_rama_con_permisos(ruta):
    texto = ruta.read_text("utf-8")
    assert "pull_request_target" not in texto and "workflow_run" not in texto and "secrets." not in texto
    assert re.search(r"^permissions:(?: \{\}|\n  contents: read)$", texto, re.MULTILINE)
    for orden in re.findall(r"run: (\|\n(?:\s{10}.*\n)+|.*)", texto):
        assert "${{" not in orden, "lo que viene de la propuesta entra por el ambiente"


@pytest.mark.parametrize("ruta", [ruta for ruta in TODOS if "revision" in ruta.name or "gitlab" in ruta.name], ids=dicho)
def test_quien_revisa_una_propuesta_corre_el_programa_de_main(ruta):
    texto = ruta.read_text("utf-8")
    assert ".ci/revisar" in texto
    assert re.search(r"ref: \$\{\{ github\.event\.pull_request\.base\.sha \}\}|--detach (?:\"\$BASE\"|origin/principal)", texto)
    assert "pull_request.head.sha }}\n          fetch-depth" not in texto
