"""Lo publicado cambia de una vez o no cambia, y siempre se puede volver."""

import json
import subprocess
from types import SimpleNamespace

import pytest

from publicacion import despliegue
from publicacion.despliegue import PublicacionDetenida
from tema import cambio

CORREO = "publica@instituto.example"


def sitio(carpeta, texto):
    carpeta.mkdir(parents=True)
    (carpeta / "conoceles.json").write_text(json.dumps({"fase": "publicado"}))
    (carpeta / "index.html").write_text(texto)
    (carpeta / "fichas").mkdir()
    (carpeta / "fichas/ñ a.html").write_text(texto)
    return carpeta


def dice(carpeta):
    return [(carpeta / ruta).read_text() for ruta in ("index.html", "fichas/ñ a.html")]


def restos(carpeta):
    return sorted(ruta.name for ruta in carpeta.iterdir() if ".nueva-" in ruta.name)


@pytest.fixture(params=["atomico", "sin intercambio"])
def modo(request, monkeypatch):
    """Con el intercambio de Linux, y como se hace donde no existe."""
    if request.param != "atomico":
        monkeypatch.setattr(cambio, "_intercambiar", lambda *_: False)


def test_lo_nuevo_queda_y_lo_anterior_se_puede_traer_y_llevar(tmp_path, modo):
    destino = tmp_path / "publico"
    despliegue.desplegar(sitio(tmp_path / "uno", "uno"), destino, cambio)
    despliegue.desplegar(sitio(tmp_path / "dos", "dos"), destino, cambio)
    assert dice(destino) == ["dos", "dos"]
    despliegue.volver(destino, cambio)
    assert dice(destino) == ["uno", "uno"]
    despliegue.volver(destino, cambio)
    assert dice(destino) == ["dos", "dos"]
    despliegue.desplegar(sitio(tmp_path / "tres", "tres"), destino, cambio)
    assert dice(destino) == ["tres", "tres"] and dice(tmp_path / ".publico.anterior") == ["dos", "dos"]
    assert restos(tmp_path) == []


def test_lo_que_dice_el_sistema_se_dice_en_espanol(tmp_path, monkeypatch):
    def llenar(origen, lugar):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(despliegue.carpeta, "_poner", llenar)
    with pytest.raises(PublicacionDetenida, match="quedó como estaba. Motivo: no queda espacio en el disco[.]$"):
        despliegue.desplegar(sitio(tmp_path / "uno", "uno"), tmp_path / "publico", cambio)


def test_interrumpido_a_la_mitad_queda_lo_anterior(tmp_path, modo, monkeypatch):
    destino = tmp_path / "publico"
    despliegue.desplegar(sitio(tmp_path / "uno", "uno"), destino, cambio)
    nuevo = sitio(tmp_path / "dos", "dos")
    copias = []

    def cortar(origen, lugar):
        copias.append(lugar)
        raise KeyboardInterrupt

    monkeypatch.setattr("publicacion.despliegue.carpeta._poner", cortar)
    with pytest.raises(KeyboardInterrupt):
        despliegue.desplegar(nuevo, destino, cambio)
    assert copias and dice(destino) == ["uno", "uno"] and restos(tmp_path) == []


def test_un_disco_lleno_deja_lo_anterior_y_dice_el_motivo(tmp_path, monkeypatch):
    destino = tmp_path / "publico"
    despliegue.desplegar(sitio(tmp_path / "uno", "uno"), destino, cambio)
    lleno = SimpleNamespace(carpeta_nueva=cambio.carpeta_nueva, cambiar=None, volver=None)

    def cambiar(*_, **__):
        raise OSError(28, "No queda espacio")

    lleno.cambiar = cambiar
    with pytest.raises(PublicacionDetenida, match="quedó como estaba. Motivo: no queda espacio en el disco"):
        despliegue.desplegar(sitio(tmp_path / "dos", "dos"), destino, lleno)
    assert dice(destino) == ["uno", "uno"] and restos(tmp_path) == []


def test_lo_que_dejo_un_proceso_muerto_se_recoge_y_lo_que_falta_se_repone(tmp_path):
    destino = tmp_path / "publico"
    despliegue.desplegar(sitio(tmp_path / "uno", "uno"), destino, cambio)
    (tmp_path / ".publico.nueva-999999999").mkdir()
    destino.rename(tmp_path / ".publico.anterior")
    assert cambio.carpeta_nueva(destino).exists()
    assert dice(destino) == ["uno", "uno"] and ".publico.nueva-999999999" not in restos(tmp_path)


def test_no_pisa_lo_que_no_es_un_sitio(tmp_path):
    (tmp_path / "otra").mkdir()
    (tmp_path / "otra/tesis.txt").write_text("x")
    with pytest.raises(PublicacionDetenida, match="no son de un sitio"):
        despliegue.desplegar(sitio(tmp_path / "uno", "uno"), tmp_path / "otra", cambio)
    with pytest.raises(PublicacionDetenida, match="no hay una versión anterior"):
        despliegue.volver(tmp_path / "uno", cambio)


@pytest.fixture
def repositorio(tmp_path):
    carpeta = tmp_path / "copia"
    carpeta.mkdir()
    git(carpeta, "init", "--quiet", "--initial-branch=main")
    (carpeta / "a.txt").write_text("x")
    git(carpeta, "add", "--all")
    git(carpeta, "-c", "user.name=Ana", "-c", "user.email=ana@x.example", "commit", "--quiet", "-m", "Uno")
    git(tmp_path, "clone", "--quiet", "--bare", str(carpeta), "origen.git")
    git(carpeta, "remote", "add", "origin", str(tmp_path / "origen.git"))
    return carpeta


def git(carpeta, *orden):
    return subprocess.run(["git", *orden], cwd=carpeta, capture_output=True, text=True, check=True).stdout.strip()


def test_la_rama_lleva_solo_el_sitio_y_no_toca_el_arbol_de_trabajo(repositorio, tmp_path):
    (repositorio / "a.txt").write_text("a medias")
    antes = git(repositorio, "status", "--porcelain")
    clave = despliegue.desplegar_en_rama(sitio(tmp_path / "uno", "uno"), repositorio, "paginas", CORREO)
    assert git(repositorio, "-c", "core.quotepath=off", "ls-tree", "-r", "--name-only", "paginas").splitlines() == [
        ".nojekyll", "conoceles.json", "fichas/ñ a.html", "index.html"]
    assert git(repositorio, "status", "--porcelain") == antes
    assert git(repositorio, "rev-parse", "paginas") == clave
    assert git(repositorio, "ls-remote", "origin", "refs/heads/paginas") == ""


def test_publicar_lo_mismo_no_hace_otro_commit_y_volver_es_un_commit_mas(repositorio, tmp_path):
    uno, dos = sitio(tmp_path / "uno", "uno"), sitio(tmp_path / "dos", "dos")
    despliegue.desplegar_en_rama(uno, repositorio, "paginas", CORREO)
    assert despliegue.desplegar_en_rama(uno, repositorio, "paginas", CORREO) is None
    despliegue.desplegar_en_rama(dos, repositorio, "paginas", CORREO)
    despliegue.volver_en_rama(repositorio, "paginas", CORREO)
    assert git(repositorio, "show", "paginas:index.html") == "uno"
    assert git(repositorio, "rev-list", "--count", "paginas") == "3"


def test_desde_una_copia_nueva_se_parte_de_lo_que_hay_alla_y_no_se_fuerza(repositorio, tmp_path):
    despliegue.desplegar_en_rama(sitio(tmp_path / "uno", "uno"), repositorio, "paginas", CORREO, "origin")
    despliegue.empujar(repositorio, "paginas", "origin")
    git(tmp_path, "clone", "--quiet", str(tmp_path / "origen.git"), "otra")
    despliegue.desplegar_en_rama(sitio(tmp_path / "dos", "dos"), tmp_path / "otra", "paginas", CORREO, "origin")
    despliegue.empujar(tmp_path / "otra", "paginas", "origin")
    assert git(tmp_path / "origen.git", "rev-list", "--count", "paginas") == "2"
    assert git(tmp_path / "origen.git", "show", "paginas:index.html") == "dos"


def test_no_publica_sobre_la_rama_en_uso_ni_sobre_una_que_guarda_otra_cosa(repositorio, tmp_path):
    uno = sitio(tmp_path / "uno", "uno")
    with pytest.raises(PublicacionDetenida, match="es la rama en que estás trabajando"):
        despliegue.desplegar_en_rama(uno, repositorio, "main", CORREO)
    git(repositorio, "branch", "otra")
    with pytest.raises(PublicacionDetenida, match="guarda otra cosa"):
        despliegue.desplegar_en_rama(uno, repositorio, "otra", CORREO)
    with pytest.raises(PublicacionDetenida, match="no hay una versión anterior"):
        despliegue.volver_en_rama(repositorio, "paginas", CORREO)


def test_las_mismas_entradas_dan_el_mismo_commit(repositorio, tmp_path):
    claves = {despliegue.desplegar_en_rama(sitio(tmp_path / n, "x"), repositorio, n, CORREO) for n in ("una", "dos")}
    assert len(claves) == 1
