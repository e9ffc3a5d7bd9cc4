"""La lectura: qué es de verdad cada archivo, en qué codificación está y por qué se rechaza el que no sirve."""

import io
import zipfile
from functools import cache

import pytest

from captura.importar import ImportacionDetenida, importar
from captura.importar.lectura import leer

ENCABEZADO = ["NOMBRE", "CARGO", "PARTIDO", "MUNICIPIO"]


def _filas(taller, cuantas=3):
    return [ENCABEZADO] + [
        [taller.persona(n), "Presidencia municipal", "Partido Peñón", f"Cañada {n}"] for n in range(cuantas)
    ]


@pytest.mark.parametrize(
    ("codificacion", "antes"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("separador", [",", ";", "\t", "|"])
def test_lee_cada_codificacion_y_separador(taller, codificacion, antes, separador):
    libro = leer(taller.csv("a.csv", _filas(taller), codificacion, separador, antes))
    assert libro.hojas[0].filas == _filas(taller)


def test_obedece_el_aviso_de_separador_de_excel_y_no_desplaza_los_renglones(taller):
    libro = leer(taller.csv("a.csv", _filas(taller), separador="|", antes=b"sep=|\r\n"))
    assert libro.hojas[0].filas[1] == ENCABEZADO


@pytest.mark.parametrize("formato", ["xlsx", "xls", "ods"])
def test_lee_los_tres_formatos_de_hoja_de_calculo_aunque_el_nombre_mienta(taller, formato):
    ruta = getattr(taller, formato)(f"a.{formato}", {"Hoja1": _filas(taller)})
    renombrado = ruta.rename(ruta.with_suffix(".csv"))
    assert leer(renombrado).hojas[0].filas == _filas(taller)


def _zip(**piezas: bytes) -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as archivo:
        for nombre, contenido in piezas.items():
            archivo.writestr(nombre.replace("__", "/").replace("_xml", ".xml"), contenido)
    return salida.getvalue()


@cache
def _hostiles():
    celda = b'<sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    return {
        "vacío": (b"", "está vacío"),
        "solo saltos": (b"\n\n \r\n", "está vacío"),
        "pdf": (b"%PDF-1.7 ...", "es un PDF"),
        "imagen": (b"\x89PNG\r\n\x1a\n....", "es una imagen"),
        "binario": (b"\x01\x02\x00\x03" * 50, "bytes nulos"),
        "zip cortado": (_zip(xl__workbook_xml=b"<a/>" * 50)[:-30], "incompleto o dañado"),
        "word": (_zip(word__document_xml=b"<a/>"), "documento de Word"),
        "zip ajeno": (_zip(otra_xml=b"<a/>"), "ZIP sin hoja"),
        "bomba": (_zip(xl__workbook_xml=b"\0" * 80_000_000), "ocupa mucho más"),
        "celda en el fin del mundo": (_zip(xl__workbook_xml=b"<a/>", xl__worksheets__sheet1_xml=celda), "columnas"),
        "cifrado": (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "contraseña",
        ),
        "ole cualquiera": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "incompleto o no es"),
        "mac": ("NOMBRE,CARGO\nPeñón,Síndica\n".encode("mac_roman"), "byte 0x96"),
        "dos": ("NOMBRE,CARGO\nMéxico,Síndica\n".encode("cp850"), "byte 0x82"),
        "centroeuropeo": ("NOMBRE,CARGO\nŁĄ,Síndica\n".encode("cp1250"), "renglón 2"),
        "20,000 columnas": (b",".join(b"c%d" % n for n in range(20_000)), "20,000 columnas"),
        "comilla sin cerrar": (b'NOMBRE,CARGO\n"' + b"x" * 200_000, "comilla"),
        "html sin tablas": (b"<html><body>Hola</body></html>", "sin tablas"),
        "xml de 2003": (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "XML de 2003",
        ),
        "sin listado": (b"a,b\n", "no hay ninguna hoja"),
    }


@pytest.mark.parametrize("caso", _hostiles())
def test_un_archivo_hostil_se_rechaza_con_una_frase_y_sin_escribir_nada(taller, tmp_path, caso):
    datos, frase = _hostiles()[caso]
    archivo = taller.octetos("archivo.xlsx", datos)
    with pytest.raises(ImportacionDetenida, match=frase) as detenida:
        importar(archivo, tmp_path / "datos")
    assert "archivo.xlsx" in str(detenida.value) and "Traceback" not in str(detenida.value)
    assert [ruta.name for ruta in tmp_path.iterdir()] == ["archivos"]


def test_un_archivo_que_no_existe_se_dice(tmp_path):
    with pytest.raises(ImportacionDetenida, match="no se puede abrir"):
        importar(tmp_path / "no.xlsx", tmp_path / "datos")


def test_las_hojas_ocultas_y_las_vacias_se_dicen_con_su_motivo(taller, importado):
    import openpyxl

    ruta = taller.xlsx("a.xlsx", {"Base": _filas(taller), "Vieja": _filas(taller), "Nada": [[]]})
    libro = openpyxl.load_workbook(ruta)
    libro["Vieja"].sheet_state = "hidden"
    libro.save(ruta)
    hecho = importado(ruta)
    motivos = {nombre: motivo for nombre, motivo, _ in hecho.resumen.omitidas}
    assert "oculta" in motivos["Vieja"] and motivos["Nada"] == "está vacía"
    assert "Hoja omitida «Vieja» (4 renglones)" in hecho.resumen.texto()


def test_los_numeros_y_fechas_de_la_hoja_se_leen_como_se_ven(taller):
    from datetime import date, datetime

    hoja = leer(
        taller.xlsx(
            "a.xlsx", {"H": [[7771234567, 0.5, True, date(1980, 7, 5), datetime.fromisoformat("2024-05-01T10:30")]]}
        )
    ).hojas[0]
    assert hoja.filas[0] == ["7771234567", "0.5", "Verdadero", "1980-07-05", "2024-05-01 10:30:00"]
