"""La carpeta completa: exacta, repetible, canónica y sin un solo hallazgo."""

import csv
from pathlib import Path

import pytest

from captura.demostracion import generar
from captura.demostracion.obra import planear
from validadores import formatear, ordenar, revisar

RAIZ = Path(__file__).parents[3]
EXPLICACIONES = {"LEEME.md", "README.md"}


def contenido(carpeta):
    return {ruta.relative_to(carpeta).as_posix(): ruta.read_bytes() for ruta in carpeta.rglob("*") if ruta.is_file()}


def contar_renglones(carpeta):
    registros = (carpeta / "candidaturas/registro").glob("*.csv")
    return sum(len(list(csv.DictReader(ruta.read_text("utf-8").splitlines()))) for ruta in registros)


def test_los_datos_del_proyecto_son_los_que_salen_de_generar(carpeta):
    hechos, guardados = contenido(carpeta), contenido(RAIZ / "datos")
    assert sorted(set(guardados) - EXPLICACIONES) == sorted(hechos)
    assert [ruta for ruta, octetos in hechos.items() if guardados[ruta] != octetos] == []


def test_la_demostracion_no_tiene_hallazgos_y_ya_es_canonica(carpeta):
    assert formatear(revisar(carpeta), "texto") == formatear([], "texto")
    assert ordenar(carpeta) == []


def test_la_demostracion_cabe_en_el_repositorio(carpeta):
    assert sum(len(octetos) for octetos in contenido(carpeta).values()) < 7_000_000


@pytest.mark.parametrize("cuantas", [20, 21, 37, 61, 100, 250, 777, 1500])
def test_salen_exactamente_las_candidaturas_pedidas_y_todas_son_validas(tmp_path, cuantas):
    frase = generar(tmp_path / "datos", cuantas)
    assert contar_renglones(tmp_path / "datos") == cuantas
    assert revisar(tmp_path / "datos") == []
    assert frase.startswith(f"{cuantas:,} candidaturas ficticias en ")


@pytest.mark.parametrize("cuantas", [3000, 6500, 8100, 9000, 40_000])
def test_el_plan_de_una_eleccion_grande_tambien_es_exacto(tmp_path, cuantas):
    obra = planear(tmp_path, cuantas, 5)
    lugares = [lugar for fuerzas in obra.postulaciones.values() for lugares in fuerzas.values() for lugar in lugares]
    relevos = [encargo for encargos in obra.encargos.values() for encargo in encargos]
    anadidas = sum({"cadena": 2, "renuncia sin relevo": 0, "cancelada": 0}.get(encargo, 1) for encargo in relevos)
    assert sum(lugar.personas for lugar in lugares) + anadidas == cuantas
    assert len({municipio.nombre for municipio in obra.territorio.municipios}) == len(obra.territorio.municipios)
    assert max(len(fuerzas) for fuerzas in obra.postulaciones.values()) <= 24


@pytest.mark.parametrize("semilla", [1, 77])
def test_la_misma_semilla_da_los_mismos_bytes(tmp_path, semilla):
    generar(tmp_path / "una", 120, semilla)
    generar(tmp_path / "otra", 120, semilla)
    assert contenido(tmp_path / "una") == contenido(tmp_path / "otra")


def test_otra_semilla_da_otra_eleccion(tmp_path):
    generar(tmp_path / "una", 60, 1)
    generar(tmp_path / "otra", 60, 2)
    claves = [{ruta.stem for ruta in (tmp_path / lado / "candidaturas/curriculo").iterdir()} for lado in ("una", "otra")]
    assert not claves[0] & claves[1]


def test_una_carpeta_con_cosas_se_rechaza_y_no_se_toca(tmp_path):
    (tmp_path / "nota.txt").write_text("mía")
    with pytest.raises(ValueError, match="ya tiene contenido y no se toca. Elige una carpeta nueva o vacía"):
        generar(tmp_path, 20)
    assert [ruta.name for ruta in tmp_path.iterdir()] == ["nota.txt"]


def test_una_carpeta_vacia_si_sirve(tmp_path):
    generar(tmp_path, 20)
    assert contar_renglones(tmp_path) == 20


@pytest.mark.parametrize("cuantas", [19, 0, -5, 100_001])
def test_un_tamano_imposible_se_rechaza_diciendo_los_limites(tmp_path, cuantas):
    with pytest.raises(ValueError, match="la demostración admite de 20 a 100,000"):
        generar(tmp_path / "datos", cuantas)
    assert not (tmp_path / "datos").exists()


def test_si_se_interrumpe_no_queda_nada_a_medias(tmp_path):
    def interrumpir(fase, hechas, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        generar(tmp_path / "datos", 60, avance=interrumpir)
    assert list(tmp_path.iterdir()) == []


def test_el_avance_llega_al_total(tmp_path):
    avances = []
    generar(tmp_path / "datos", 60, avance=lambda *aviso: avances.append(aviso))
    assert avances[-1] == ("generar", 60, 60)
    assert [hechas for _, hechas, _ in avances] == sorted(hechas for _, hechas, _ in avances)
