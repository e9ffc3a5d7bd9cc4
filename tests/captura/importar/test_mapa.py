"""Lo que no está claro se pregunta con un mapa, y el mapa se obedece."""

import tomllib

import pytest

from captura.importar import ImportacionDetenida, importar

FILAS = [
    ["CLAVE", "QUIÉN", "GRUPO", "LUGAR"],
    [1, "Galia Oyamel Pirul", "Los Sabinos", "Valle"],
    [2, "Keila Zapote Tepozán", "Los Sabinos", "Loma"],
]


def test_sin_nombre_cargo_ni_fuerza_se_detiene_y_deja_el_mapa_propuesto(taller, tmp_path):
    with pytest.raises(ImportacionDetenida) as detenida:
        importar(taller.csv("a.csv", FILAS), tmp_path / "datos")
    mapa = tmp_path / "datos-informe" / "mapa.toml"
    frases = str(detenida.value)
    assert "nombre de la persona" in frases and "dice el cargo" in frases and "qué partido" in frases
    assert f"--mapa {mapa}" in frases and not (tmp_path / "datos").exists()
    propuesto = tomllib.loads(mapa.read_text(encoding="utf-8"))
    assert propuesto["hojas"][0]["columnas"]["B"] == "nombre", "se propone por sus valores"


def test_el_mapa_corregido_se_obedece_con_constantes_y_valores(taller, tmp_path, importado):
    archivo, mapa = taller.csv("a.csv", FILAS), tmp_path / "mi.toml"
    with pytest.raises(ImportacionDetenida):
        importar(archivo, tmp_path / "datos", mapa)
    mapa.write_text(
        mapa.read_text(encoding="utf-8")
        .replace('C = "identidad.0"', 'C = "fuerza"')
        .replace('D = "ninguno"', 'D = "municipio"')
        .replace('# cargo = ""', 'cargo = "Presidencia municipal"')
        .replace('# entidad = ""', 'entidad = "Hidalgo"')
        + '\n[valores.municipio]\n"LOMA" = "Loma de Juárez"\n',
        encoding="utf-8",
    )
    hecho = importado(archivo, mapa)
    assert {m.nombre for m in hecho.eleccion.municipios.values()} == {"Valle", "Loma de Juárez"}
    assert hecho.proceso["entidad"]["nombre"] == "Hidalgo" and hecho.candidaturas[0].fuerza == "SABINOS"
    assert mapa.exists(), "el mapa de la persona no se toca"


def test_una_importacion_clara_tambien_deja_su_mapa_y_con_el_sale_igual(taller, tmp_path, importado):
    filas = [["NOMBRE", "CARGO", "PARTIDO", "CURP"], ["Galia Oyamel", "Gubernatura", "Partido Pirul", ""]]
    primero = importado(taller.csv("a.csv", filas), tmp_path / "nuevo.toml", destino="uno")
    segundo = importado(taller.csv("a.csv", filas), tmp_path / "nuevo.toml", destino="dos")
    assert [c.clave for c in primero.candidaturas] == [c.clave for c in segundo.candidaturas]


def test_dos_columnas_que_se_disputan_el_nombre_se_preguntan(taller, tmp_path):
    filas = [
        ["NOMBRE", "NOMBRE COMPLETO", "PARTIDO", "CARGO"],
        ["Galia Oyamel", "Keila Pirul", "Partido Sabino", "Gubernatura"],
    ]
    with pytest.raises(ImportacionDetenida, match="las columnas A .* y B .* podrían ser el nombre"):
        importar(taller.csv("a.csv", filas), tmp_path / "datos")


@pytest.mark.parametrize(
    ("toml", "frase"),
    [
        ("hojas = [", "descuido de escritura al final: algo quedó sin cerrar"),
        ("\nhojas Hoja1", "descuido de escritura en el renglón 2, carácter 7"),
        ("[raro]\n", "no se conoce «raro»"),
        ('[constantes]\ncolor = "x"\n', "no se conoce «color»"),
        ('[[hojas]]\nnombre = "Hoja única"\n[hojas.columnas]\nA = "apodito"\n', "no se conoce «apodito»"),
        ('[[hojas]]\nnombre = "Otra"\n', "la hoja «Otra», que no está"),
        ("[[hojas]]\nimportar = true\n", "falta «nombre»"),
        ('[[hojas]]\nnombre = "Hoja única"\nencabezado = 90\n', "no puede estar en el renglón 90"),
        ('[[hojas]]\nnombre = "Hoja única"\n[hojas.columnas]\nZZ = "nombre"\n', "la columna «ZZ», que no existe"),
        ('[[hojas]]\nnombre = "Hoja única"\nencabezado = 0\n', "desde 1"),
    ],
)
def test_un_mapa_que_no_se_entiende_dice_donde_y_como_remediarlo(taller, tmp_path, toml, frase):
    mapa = tmp_path / "m.toml"
    mapa.write_text(toml, encoding="utf-8")
    with pytest.raises(ImportacionDetenida, match=frase):
        importar(taller.csv("a.csv", FILAS), tmp_path / "datos", mapa)
    assert not (tmp_path / "datos").exists()


def test_el_mapa_dice_el_encabezado_y_deja_fuera_una_hoja(taller, importado, tmp_path):
    hoja = [
        ["Galia Falsa", "Presidencia municipal"],
        ["NOMBRE", "CARGO", "PARTIDO"],
        ["Keila Pirul", "Gubernatura", "Partido Sabino"],
    ]
    archivo = taller.xlsx("a.xlsx", {"Una": hoja, "Otra": hoja})
    mapa = tmp_path / "m.toml"
    mapa.write_text(
        '[[hojas]]\nnombre = "Una"\nencabezado = 2\n[[hojas]]\nnombre = "Otra"\nimportar = false\n', encoding="utf-8"
    )
    hecho = importado(archivo, mapa)
    assert hecho.resumen.candidaturas == 1
    assert hecho.resumen.omitidas == [("Otra", "así lo pide el mapa", 3)]


@pytest.mark.parametrize("donde", ["datos", "datos-reservado"])
def test_un_destino_ocupado_se_respeta(taller, tmp_path, donde):
    (tmp_path / donde).mkdir()
    (tmp_path / donde / "mio.txt").write_text("x")
    with pytest.raises(ImportacionDetenida, match="ya existe y no está vacía"):
        importar(taller.csv("a.csv", FILAS), tmp_path / "datos")
    assert (tmp_path / donde / "mio.txt").read_text() == "x"
