"""Las respuestas de identidad caben en su archivo, con su constancia; en cualquier otra forma y lugar la guardia las halla."""

import json

import pytest

from revision import guardia

from .muestras import CURP, PREGUNTAS, codigos, en_zip


def test_una_tabla_guardada_por_excel_en_windows_tambien_se_entiende():
    assert codigos("Nombre,Indígena,Discapacidad\nAna,Sí,No\n".encode("cp1252"), "x.csv") == ["identidad-fuera-de-lugar"]


def test_la_lista_de_quien_consintio_que_no_se_publica():
    from consola.ordenes.consentimientos import COLUMNAS

    assert codigos((",".join(COLUMNAS) + "\nFARO,b2c3d4f5,Ana,Diputación,sí,sí,no,no,\n").encode("utf-8-sig"), "x.csv") == ["identidad-fuera-de-lugar"]


def proyeccion(**cambios):
    constancia = {"autoriza": True, "fecha": "2024-04-15", "documento": "0" * 64}
    datos = {
        "clave": "b2c3d4f5", "publicado": "2024-04-20",
        "constancias": [{"consentimiento": "tratamiento", "folio": "CT-000001", **constancia}, {"consentimiento": "publicacion_identidad", "folio": "CP-000001", **constancia}],
        "indigena": "Sí",
    }
    return json.dumps(datos | cambios, ensure_ascii=False).encode()


LUGAR = "datos/candidaturas/identidad/b2c3d4f5.json"


def test_una_proyeccion_con_sus_constancias_pasa():
    assert codigos(proyeccion(), LUGAR) == []
    assert codigos(proyeccion(), LUGAR, revocados=frozenset({"CP-000001"})) == ["identidad-sin-folio"], "la que se retiró no vuelve"


@pytest.mark.parametrize("texto", ["Población joven\n" + "\n" * 60_000, "joven\n" + "- -\n" * 60_000, "indigena" + " " * 300_000,
                                   PREGUNTAS["discapacidad"] + "\n" * 60_000, "joven insert create table x (" * 9_000])
def test_un_texto_raro_no_detiene_a_la_guardia(texto):
    assert codigos(texto.encode(), "x.txt") == []


@pytest.mark.parametrize("cambios", [
    {"constancias": []}, {"publicado": "2024-04-01"}, {"clave": "otra2345"}, {"indigena": "Prefiero no contestar"}, {"domicilio": "calle"},
    {"constancias": [{"consentimiento": "tratamiento", "folio": "CT-000001", "fecha": "2024-04-15", "autoriza": False}]},
], ids=["sin constancias", "antes de firmar", "de otra clave", "callada", "con otro campo", "que no autoriza"])
def test_una_proyeccion_que_no_consta_no_pasa(cambios):
    assert codigos(proyeccion(**cambios), LUGAR) == ["identidad-sin-folio"]


@pytest.mark.parametrize("octetos", [
    b'{"clave": "b2c3d4f5", "indigena": "No"}', b'[{"indigena": "No", "discapacidad": "No"}]', b"clave,indigena\nb2c3d4f5,No\n",
    b"CLAVE,INDIGENA\nb2c3d4f5,No\n", "Respuestas de identidad\n\nclave,indigena\nb2c3d4f5,No\n".encode(), b'{"clave": "b2c3d4f5", "indigena": true}',
    b'{"b2c3d4f5": {"indigena": "No"}}', b'{"clave": "b2c3d4f5", "indigena": "No"}\n{"clave": "c3d4f5g6", "indigena": "No"}\n',
    en_zip(b"<sst><si><t>clave</t></si><si><t>indigena</t></si><si><t>No</t></si></sst>", "xl/sharedStrings.xml"),
    "clave;archivo;hoja;fila;persona;columna;rotulo;valor\nb2;l.xlsx;1;2;Ana;X;¿…?;Sí\n".encode(), en_zip(b"clave,indigena\nb2c3d4f5,No\n", "x.csv"),
])
def test_las_respuestas_de_identidad_fuera_de_su_archivo_se_hallan(octetos):
    assert "identidad-fuera-de-lugar" in codigos(octetos, "datos/x")


ENTERA = PREGUNTAS["discapacidad"]


@pytest.mark.parametrize("ruta, dicho", [
    ("x.csv", f"Clave,4. {ENTERA}\nb2c3d4f5,No\n"), ("x.csv", f"Clave|{ENTERA.upper()}\nb2c3d4f5|No\n"), ("x.csv", f'clave;"{PREGUNTAS["indigena"].upper()}"\nb2c3d4f5;No\n'),
    ("x.csv", "pregunta,b2c3d4f5,c3d4f5g6\nnombre,Ana,Luz\nindigena,No,Sí\n"), ("x.csv", f"Respuestas\nclave,b2c3d4f5\n{ENTERA},Sí\n"),
    ("x.json", json.dumps({"clave": "b2c3d4f5", ENTERA: "Sí"})), ("x.yml", "clave: b2c3d4f5\nindigena: No\n"), ("x.yaml", "- clave: b2c3d4f5\n  indigena:\n    - No\n"),
    ("x.csv", f"Nombre;4. {ENTERA}\nAna;Sí\n"), ("x.csv", "Nombre,Indígena,Diversidad sexual\nAna,Sí,No\n"), ("x.csv", 'Clave,"¿Tiene alguna\ndiscapacidad?"\nb2c3d4f5,No\n'),
    ("x.csv", f"clave,pregunta,respuesta\nb2c3d4f5,{ENTERA},Sí\n"), ("x.csv", "clave,indigena\nb2c3d4f5,1\n"), ("x.csv", "\n".join(f"Título {n}" for n in range(15)) + "\nclave,indigena\nb2c3d4f5,No\n"),
    ("x.toml", 'clave = "b2c3d4f5"\ndiscapacidad = ["Sí"]\n'), ("x.md", "---\nclave: b2c3d4f5\nindigena: Sí\n---\n"), ("sin-extension", "---\nindigena: Sí\ndiscapacidad: No\n"),
])
def test_las_respuestas_se_hallan_con_la_pregunta_entera_volteadas_o_por_renglones(ruta, dicho):
    assert codigos(dicho.encode(), ruta) == ["identidad-fuera-de-lugar"]


@pytest.mark.parametrize("ruta, dicho", [
    ("x.csv", f"campo,descripcion\nclave,La clave\nindigena,{ENTERA}\n"), ("x.csv", "cargo,indigena\nDiputación,12\n"), ("x.yml", "columnas:\n  indigena: {tipo: texto}\n  clave: 3\n"),
    ("x.csv", "demarcacion,indigena,discapacidad\nMorelos,12,15\n"), ("x.md", "- Discapacidad: limitación de una persona\n- Indigena: quien se adscribe\n"),
    ("x.json", '{"indigena": "Indigenous", "discapacidad": "Disability"}'), ("x.toml", 'indigena = "Indigenous"\ndiscapacidad = "Disability"\n'),
    ("x.csv", "clave,indigena\n"), ("x.html", '<a href="/?acceso=transparencia-2024-informes-trimestrales">'),
    ("x.yml", "indigena: 3\ndiscapacidad: 4\n"), ("x.md", f"Se pregunta: {ENTERA}\n"), ("x.csv", f"pregunta,respuestas\n{ENTERA},12\n"),
])
def test_el_diccionario_y_las_cuentas_no_son_respuestas(ruta, dicho):
    assert codigos(dicho.encode(), ruta) == []


def test_sin_cuestionario_no_se_busca_identidad_y_lo_demas_si():
    assert [h.codigo for h in guardia.mirar([guardia.Cosa("x.csv", f"clave,indigena\n{CURP},No\n".encode())], guardia.Criterio()).hallazgos] == ["dato-personal"]


@pytest.mark.parametrize("octetos", [
    b'{"personas": {"indigena": 12}}', "Se pregunta por indigena, discapacidad y joven, en ese orden.\nY nada más, hoy.\n".encode(),
    b'{"publica": {"indigena": "Si la persona lo autoriza"}}',
])
def test_hablar_de_las_preguntas_no_es_responderlas(octetos):
    assert codigos(octetos, "contenido/x.md") == []


def test_el_cuestionario_y_los_conteos_no_son_respuestas():
    assert codigos(b'{"preguntas": [{"id": "indigena", "opciones": ["No"]}], "conteos": {"indigena": 3, "discapacidad": 4}}') == []


INDIGENA = PREGUNTAS["indigena"]


@pytest.mark.parametrize("ruta, dicho", [
    ("x.html", "<p>Lista</p><table><tr><th>Nombre<th>Indígena</tr>\n<tr><td>Ana<td>S&iacute;</tr></table>"), ("x.html", f"<table><tr><td>{INDIGENA}<td>Sí<tr><td>{ENTERA}<td>No</table>"),
    ("x.json", '{"indigena": ["Sí", "No"]}'), ("x.json", '{"nombre": {"0": "Ana"}, "indigena": {"0": "Sí"}}'), ("x.json", '[["clave", "indigena"], ["b2c3d4f5", "Sí"]]'),
    ("x.json", '{"columns": ["nombre", "indigena"], "data": [["Ana", "Sí"]]}'), ("x.json", json.dumps([{"p": INDIGENA, "r": "Sí"}, {"p": ENTERA, "r": "No"}])),
    ("x.sql", "INSERT INTO `r` (`clave`, `indigena`)\nVALUES\n('b2c3d4f5', 'Sí'),\n('c3d4f5g6', 'No');\n"),
    ("x.sql", "CREATE TABLE r (clave varchar(8) NOT NULL, indigena TEXT);\nINSERT " + "INTO r VALUES('b2c3d4f5','Sí');\n"),
    ("x.sql", "COPY public.r (clave, indigena) FROM stdin;\nb2c3d4f5\tSí\n\\.\n"),
], ids=["html", "html de preguntas", "columnas", "columnas numeradas", "lista de renglones", "columnas aparte", "pregunta y respuesta", "insert", "create e insert", "copy"])
def test_las_respuestas_se_hallan_en_una_pagina_un_volcado_o_un_json_como_tabla(ruta, dicho):
    assert codigos(dicho.encode(), ruta) == ["identidad-fuera-de-lugar"]


def en_word(*parrafos):
    xml = "".join(f"<w:p><w:r><w:t>{parrafo}</w:t></w:r></w:p>" for parrafo in parrafos)
    return en_zip(f"<w:document><w:body>{xml}</w:body></w:document>".encode(), "word/document.xml")


@pytest.mark.parametrize("parrafos", [
    (f"1. {INDIGENA}", "Sí", f"4. {ENTERA}", "No"), (f"{INDIGENA} Sí", f"{ENTERA} No."), ("Nombre: Ana", ENTERA, "Prefiero no contestar"),
    (INDIGENA, "☐ Sí ☒ No ☐ Prefiero no contestar", ENTERA, "( ) Sí ( X ) No"), (INDIGENA, "Sí", "X", "No", "", ENTERA, "Sí", "", "No", "X"),
], ids=["en párrafos", "en su renglón", "con nombre", "con casillas", "con una X en su celda"])
def test_un_cuestionario_contestado_en_un_documento_se_halla(parrafos):
    assert codigos(en_word(*parrafos), "cuestionario.docx") == ["identidad-fuera-de-lugar"]
    assert codigos("\n".join(parrafos).encode(), "cuestionario.md") == ["identidad-fuera-de-lugar"]


@pytest.mark.parametrize("parrafos", [
    (INDIGENA, "Sí", "No", "Prefiero no contestar", ENTERA, "Sí", "No", "Nombre:"), (INDIGENA, "☐ Sí ☐ No", ENTERA, "( ) Sí ( ) No"), (INDIGENA, "Sí / No", ENTERA, "Sí / No"),
    (INDIGENA, "No es obligatorio responder.", ENTERA, "Sí, si la persona quiere."), (ENTERA, "Sí"),
], ids=["opciones", "casillas", "en un renglón", "prosa", "un ejemplo suelto"])
def test_un_cuestionario_en_blanco_o_explicado_pasa(parrafos):
    assert codigos(en_word(*parrafos), "formato.docx") == []
    assert codigos("\n".join(parrafos).encode(), "formato.md") == []


@pytest.mark.parametrize("ruta, dicho", [
    ("x.json", '[{"id": "indigena",\n "pregunta": "%s",\n "si": {"n": 4, "respuesta": "Sí"}},\n {"pregunta": "%s",\n "si": {\n "n": 4}}]' % (INDIGENA, ENTERA)),
    ("x.json", '{"indigena": ["Sí", "No", "Prefiero no contestar"], "discapacidad": ["Sí", "No", "Prefiero no contestar"]}'),
    ("x.json", '{"properties": {"clave": {"type": "string"}, "indigena": {"type": "string", "required": true}}}'),
    ("x.json", '{"columns": ["demarcacion", "indigena", "discapacidad"], "data": [["Morelos", 12, 15]]}'), ("x.sql", "CREATE TABLE otra (clave text, indigena text, discapacidad text);\n"),
    ("x.html", "<table><tr><th>Dimensión<th>Indígena<th>Discapacidad<tr><td>Morelos<td>12<td>15</table>"), ("x.js", "const pregunta = `¿Tiene alguna discapacidad?`\nsi = {\n"),
], ids=["cuestionario", "opciones", "esquema", "cuentas", "tabla vacía", "cuentas en html", "programa"])
def test_lo_que_pregunta_ofrece_o_cuenta_no_son_respuestas(ruta, dicho):
    assert codigos(dicho.encode(), ruta) == []
