"""CODEOWNERS se lee como lo leen las forjas, y el de este proyecto no deja datos sin nadie."""

from pathlib import Path

import pytest

from revision.fusion.duenos import leer

RAIZ = Path(__file__).resolve().parents[3]
ANA = "ana@instituto.example"


@pytest.mark.parametrize(("patron", "si", "no"), [
    ("*", ["a", "a/b/c.csv", ".github/x"], []),
    ("*.csv", ["a.csv", "b/c/a.csv"], ["a.csvx", "a.json"]),
    ("/datos/", ["datos/a", "datos/b/c"], ["datos", "otros/datos/a", "datosx/a"]),
    ("datos/", ["datos/a", "otros/datos/a"], ["datos"]),
    ("/datos/*", ["datos/a"], ["datos/b/c"]),
    ("/datos/**", ["datos/a", "datos/b/c"], ["otros/datos/a"]),
    ("datos/catalogos", ["datos/catalogos", "datos/catalogos/a.csv"], ["x/datos/catalogos"]),
    ("**/fotos", ["fotos/a.jpg", "datos/x/fotos/a.jpg"], ["misfotos/a"]),
    ("/datos/**/a.csv", ["datos/a.csv", "datos/b/c/a.csv"], ["a.csv"]),
    ("proceso.json", ["proceso.json", "datos/proceso.json"], ["proceso.jsonx"]),
    ("/a?.txt", ["ab.txt"], ["a/.txt", "a.txt"]),
    (r"/con\ espacio/", ["con espacio/a"], ["con/a"]),
    ("/ñandú.csv", ["ñandú.csv"], []),
    ("/a+b(c).csv", ["a+b(c).csv"], ["aab(c).csv"]),
])
def test_cada_patron_empareja_lo_suyo(patron, si, no):
    duenos = leer(f"{patron} {ANA}\n")
    assert [ruta for ruta in si if not duenos.de(ruta)] == []
    assert [ruta for ruta in no if duenos.de(ruta)] == []


def test_gana_el_ultimo_renglon_que_empareja_aunque_no_nombre_a_nadie():
    duenos = leer(f"* {ANA}\n/datos/ beto@instituto.example # quien revisa\n/datos/libre/\n")
    assert duenos.de("otra") == (ANA,)
    assert duenos.de("datos/a") == ("beto@instituto.example",)
    assert duenos.de("datos/libre/a") == ()


def test_las_cuentas_se_leen_y_no_bastan_porque_un_mensaje_no_las_prueba():
    duenos = leer("* @ana @instituto/unidad Ana@Instituto.example\n")
    assert duenos.de("a") == ("@ana", "@instituto/unidad", "Ana@Instituto.example")
    assert duenos.correos_de("a") == {ANA}
    assert not leer("* @ana\n").tiene_correos


@pytest.mark.parametrize("renglon", [f"!x {ANA}", f"[Sección] {ANA}", f"^[Otra] {ANA}", "/datos/ ana", f"a[bc] {ANA}"])
def test_lo_que_no_se_entiende_se_aparta_y_no_rige(renglon):
    duenos = leer(f"* {ANA}\n{renglon}\n")
    assert duenos.ilegibles == ((2, renglon),)
    assert duenos.de("datos/a") == (ANA,)


@pytest.mark.parametrize("texto", ["", "# nadie\n", "/datos/\n", "* @ana\n"])
def test_un_archivo_sin_correos_no_nombra_a_nadie(texto):
    assert not leer(texto).tiene_correos


def test_el_de_este_proyecto_se_entiende_y_cada_ruta_de_datos_la_cuidan_al_menos_dos():
    duenos = leer((RAIZ / "CODEOWNERS").read_text("utf-8"))
    assert duenos.tiene_correos and duenos.ilegibles == ()
    rutas = [ruta.relative_to(RAIZ).as_posix() for carpeta in ("datos", "contenido") for ruta in (RAIZ / carpeta).rglob("*") if ruta.is_file()]
    assert len(rutas) > 1000
    assert [ruta for ruta in rutas if len(duenos.correos_de(ruta)) < 2] == []


def test_ningun_renglon_del_de_este_proyecto_sobra():
    duenos = leer((RAIZ / "CODEOWNERS").read_text("utf-8"))
    existen = ["tasks.py", *(r.relative_to(RAIZ).as_posix() for c in ("datos", "contenido") for r in (RAIZ / c).rglob("*") if r.is_file())]
    assert [r.patron for r in duenos.renglones if not any(r.expresion.fullmatch(ruta) for ruta in existen)] == []
