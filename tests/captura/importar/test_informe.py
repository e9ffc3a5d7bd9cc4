"""El informe: nada se pierde, todo suma y cada celda que cambió se puede encontrar."""

import pytest

from captura.importar.salida.resumen import CuentasQueNoCuadran, Resumen
from captura.importar.salida.tablas import neutralizar

CABEZA = ["NOMBRE", "CARGO", "PARTIDO", "SEXO", "FACEBOOK", "TELÉFONO", "PROPUESTA 1", "EDAD", "COLUMNA RARA", "FOTO"]


def _hecho(taller, importado):
    buena = [
        "Galia Oyamel",
        "Gubernatura",
        "Partido Pirul",
        "F",
        "https://www.facebook.com/g?mibextid=1",
        "777 123 4567",
        "-",
        "45 años",
        "zz",
        "a.jpg",
    ]
    larga = ["Keila Zapote", "Gubernatura", "Partido Sabino", "F", "", "", taller.texto * 9, "16", "", ""]
    return importado(
        taller.csv(
            "a.csv",
            [
                CABEZA,
                buena,
                [],
                larga,
                ["", "Gubernatura", "Partido Sabino", "F", "", "", "algo", "", "", ""],
                ["Jonás Pirul", "", "Partido Sabino", "", "", "", "", "", "", ""],
            ],
        )
    )


def test_el_resumen_cierra_con_la_aritmetica(taller, importado):
    texto = _hecho(taller, importado).resumen.texto()
    assert "4 de datos + 1 vacíos + 1 encabezado o título = 6 renglones" in texto
    assert "2 candidaturas + 2 rechazados = 4 registros en 4 renglones de datos" in texto
    assert "8 con lugar en el sitio + 1 conocidas sin lugar en el sitio + 1 sin correspondencia = 10 columnas" in texto


def test_cada_rechazado_dice_su_renglon_y_su_motivo(taller, importado):
    rechazados = {fila["fila"]: fila["motivo"] for fila in _hecho(taller, importado).informe("rechazados")}
    assert rechazados == {
        "5": "No trae nombre de persona. Escríbelo en su columna.",
        "6": "No dice a qué cargo se postula. Escríbelo en su columna.",
    }


def test_cada_cambio_dice_su_celda_el_antes_y_el_despues(taller, importado):
    cambios = {
        fila["celda"]: (fila["antes"], fila["despues"], fila["motivo"])
        for fila in _hecho(taller, importado).informe("cambios")
    }
    assert cambios["D2"] == ("F", "mujer", "catálogo de sexo")
    assert cambios["E2"] == (
        "https://www.facebook.com/g?mibextid=1",
        "https://www.facebook.com/g",
        "enlace sin rastreadores",
    )
    assert cambios["F2"] == ("777 123 4567", "7771234567", "teléfono a diez cifras")
    assert cambios["G2"] == ("-", "", "sin dato") and cambios["H2"][1] == "45"


def test_lo_que_no_cabe_se_aparta_entero_y_la_candidatura_se_queda(taller, importado):
    hecho = _hecho(taller, importado)
    apartados = {fila["campo"]: fila for fila in hecho.informe("apartados")}
    assert (
        apartados["propuesta_1"]["texto"] == (taller.texto * 9).strip()
        and "caben 1,600" in apartados["propuesta_1"]["motivo"]
    )
    assert apartados["edad"]["texto"] == "16" and hecho.de("Keila Zapote")[0].edad is None


def test_las_columnas_sin_lugar_se_listan(taller, importado):
    columnas = {fila["rotulo"]: fila["destino"] for fila in _hecho(taller, importado).informe("columnas")}
    assert (
        columnas["COLUMNA RARA"] == "sin correspondencia"
        and columnas["FOTO"] == "sin lugar"
        and columnas["NOMBRE"] == "público"
    )


def test_un_informe_que_no_cuadra_es_un_defecto_y_se_lanza(tmp_path):
    with pytest.raises(CuentasQueNoCuadran, match="registros: se leyeron 3 y se dio cuenta de 2"):
        Resumen("a", "b", tmp_path, tmp_path, tmp_path, registros=3, candidaturas=2).comprobar()


@pytest.mark.parametrize(
    ("texto", "neutro"),
    [("=1+1", "'=1+1"), ("@galia", "'@galia"), ("+52 777", "+52 777"), ("-", "-"), ("hola", "hola")],
)
def test_ninguna_celda_del_informe_se_vuelve_formula(texto, neutro):
    assert neutralizar(texto) == neutro


def test_un_archivo_en_el_que_nada_sirve_dice_por_que_y_no_escribe(taller, tmp_path):
    from captura.importar import ImportacionDetenida, importar

    with pytest.raises(ImportacionDetenida, match="ninguno de los 1 registros"):
        importar(
            taller.csv("a.csv", [["NOMBRE", "CARGO", "PARTIDO"], ["Galia Oyamel", "", "Partido Pirul"]]),
            tmp_path / "datos",
        )
    assert not (tmp_path / "datos").exists()
