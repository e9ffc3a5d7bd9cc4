"""Datos con mala intención o mala suerte: cada uno recibe su frase, pronto y sin rastreo."""

import os
import shutil

import pytest

from tests.validadores.test_puerta import CURRICULO, sustituir
from validadores import FRASES, formatear, ordenar, revisar


def codigos(datos):
    hallazgos = revisar(datos, memoria=None)
    assert all(hallazgo.codigo in FRASES and hallazgo.mensaje for hallazgo in hallazgos)
    return [hallazgo.codigo for hallazgo in hallazgos]


def test_una_celda_de_50_mb_no_se_lee(datos):
    with open(datos / "catalogos/distritos.csv", "ab") as tabla:
        tabla.truncate(50 * 1024 * 1024)
    assert codigos(datos) == ["archivo-grande"]


def test_una_tabla_de_20_000_columnas_se_rechaza_en_una_frase_corta(datos):
    ancho = 20_000
    encabezado = ",".join(f"columna_{numero}" for numero in range(ancho))
    (datos / "catalogos/distritos.csv").write_text(f"{encabezado}\n{',' * (ancho - 1)}\n")
    hallazgos = revisar(datos, memoria=None)
    assert [hallazgo.codigo for hallazgo in hallazgos] == ["columna-faltante", "columna-sobrante"]
    assert "y 19,988 más" in hallazgos[1].mensaje
    assert len(str(hallazgos[1])) < 500


def test_un_json_de_cien_mil_niveles_no_agota_la_pila(datos):
    (datos / CURRICULO).write_text("[" * 100_000)
    (datos / "proceso.json").write_text('{"a":' * 50_000)
    assert codigos(datos) == ["json-profundo", "json-profundo"]


def test_comillas_que_no_cierran_no_vuelven_lento_el_json(datos):
    (datos / CURRICULO).write_text('{"clave": "' + '\\"' * 120_000)
    assert codigos(datos) == ["json-roto"]


def test_veinte_mil_fuerzas_equivocadas_no_vuelven_lentas_las_sugerencias(datos):
    registro = datos / "candidaturas/registro/gubernatura.csv"
    encabezado, renglon, *_ = registro.read_text("utf-8").splitlines()
    malos = (renglon.replace("c3d4f5g6", f"m{numero:07}").replace("PMC", f"PMC-{numero}") for numero in range(5_000))
    registro.write_text("\n".join([encabezado, *malos, ""]), "utf-8")
    assert codigos(datos).count("referencia-rota") == 5_000


def test_los_datos_pueden_tener_su_propio_repositorio_y_no_otra_carpeta_oculta(datos):
    (datos / ".git/objects").mkdir(parents=True)
    (datos / ".gitattributes").write_text("* text=auto\n")
    assert codigos(datos) == []
    (datos / "catalogos/.git").mkdir()
    assert codigos(datos) == ["archivo-desconocido"]


def test_un_circulo_de_enlaces_no_se_sigue(datos):
    shutil.rmtree(datos / "candidaturas/fotos")
    os.symlink("..", datos / "candidaturas/fotos")
    assert "enlace-simbolico" in codigos(datos)


def test_un_archivo_que_desaparece_a_media_lectura_se_dice(datos, monkeypatch):
    listar = os.scandir

    def listar_y_borrar(ruta):
        entradas = listar(ruta)
        if str(ruta).endswith("curriculo"):
            entradas = list(entradas)
            (datos / CURRICULO).unlink()
            return _Entradas(entradas)
        return entradas

    monkeypatch.setattr(os, "scandir", listar_y_borrar)
    hallazgos = revisar(datos, memoria=None)
    assert [hallazgo.mensaje for hallazgo in hallazgos][0].startswith("El sistema no deja leerlo: ya no está.")


class _Entradas(list):
    """Lista que se usa como el resultado de `os.scandir`."""

    def __enter__(self):
        return iter(self)

    def __exit__(self, *_):
        return False


def test_un_archivo_cambiado_por_un_enlace_entre_mirar_y_leer_no_se_sigue(datos, monkeypatch):
    (datos / CURRICULO).unlink()
    os.symlink("/etc/hostname", datos / CURRICULO)
    monkeypatch.setattr("validadores.carpeta._es_archivo", lambda *_: True)
    hallazgos = revisar(datos, memoria=None)
    assert [(hallazgo.codigo, hallazgo.archivo) for hallazgo in hallazgos][0] == ("sin-permiso", CURRICULO)


def test_un_nombre_que_no_es_texto_se_muestra_sin_tronar(datos):
    with open(os.fsencode(datos) + b"/candidaturas/fotos/\xff\x1b[31m.jpg", "wb"):
        pass
    hallazgos = revisar(datos, memoria=None)
    assert [hallazgo.archivo for hallazgo in hallazgos] == ["candidaturas/fotos/⟨U+DCFF⟩⟨U+001B⟩[31m.jpg"]
    for formato in ("texto", "json", "markdown", "github"):
        formatear(hallazgos, formato).encode("utf-8")


def test_una_carpeta_que_no_se_deja_listar_se_dice(datos, monkeypatch):
    listar = os.scandir

    def negar(ruta):
        if str(ruta).endswith("catalogos"):
            raise PermissionError(13, "Permission denied")
        return listar(ruta)

    monkeypatch.setattr(os, "scandir", negar)
    hallazgos = revisar(datos, memoria=None)
    assert str(hallazgos[0]).startswith("catalogos: El sistema no deja leerlo: no hay permiso.")
    assert len(hallazgos) == 1, "lo que está dentro no se reporta en cascada"


def test_sin_proceso_se_dice_eso_y_lo_que_cada_archivo_tiene_por_su_cuenta(datos):
    (datos / "proceso.json").unlink()
    sustituir(datos / "catalogos/distritos.csv", "01,", "1,")
    sustituir(datos / CURRICULO, "Diplomado en gestión del agua", "GOMC800101HDFRRL09")
    assert codigos(datos) == ["datos-personales", "clave-en-otra-forma", "archivo-ausente"]


def test_sin_cuestionario_no_se_acusa_a_los_curriculos(datos):
    (datos / "catalogos/cuestionarios.json").write_text("{}")
    assert set(codigos(datos)) == {"campo-faltante"}


def test_una_carpeta_que_es_un_archivo_se_dice(tmp_path):
    (tmp_path / "datos").write_text("x")
    assert codigos(tmp_path / "datos") == ["carpeta-ausente"]


@pytest.mark.parametrize("basura", [
    b"\xff\xd8\xff" + b"\0" * 500, bytes(range(256)) * 4, b"\x1f\x8b\x08" + b"\xff" * 40,
], ids=["jpeg falso", "todos los bytes", "gzip falso"])
def test_bytes_sin_sentido_en_cualquier_archivo_dan_frases_y_no_se_tocan(datos, basura):
    rutas = sorted(ruta for ruta in datos.rglob("*") if ruta.is_file())
    for ruta in rutas:
        ruta.write_bytes(basura)
    assert {hallazgo.archivo for hallazgo in revisar(datos, memoria=None)} == {
        ruta.relative_to(datos).as_posix() for ruta in rutas if ruta.name != "datapackage.json"
    }
    assert ordenar(datos) == []
    assert all(ruta.read_bytes() == basura for ruta in rutas)


def test_treinta_millones_de_renglones_vacios_no_dan_treinta_millones_de_frases(datos):
    (datos / "catalogos/distritos.csv").write_text("clave,nombre,entidad\n" + "\n" * 30_000_000)
    assert len(codigos(datos)) == 301
