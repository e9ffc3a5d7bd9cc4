"""La guardia halla lo que no puede publicarse, venga como venga envuelto, y no repite lo que halló."""

import base64
import gzip
import io
import json
import lzma
import tarfile
import zipfile

import pyrage
import pytest
from PIL import Image

from revision import guardia
from validadores.modelo.digitos import digito_de_curp, digito_de_rfc

# Claves inventadas, armadas aquí para que este archivo no se halle a sí mismo.
CURP = "QUBP" + "850230".replace("30", "14") + "MMSRRT0"
CURP += digito_de_curp(CURP)
RFC = "QUBP" + "850214" + "K2"
RFC += digito_de_rfc(RFC)
ELECTOR = "QRBRPT" + "850214" + "17M" + "400"
FICHA = "gh" + "p_" + "a1B2" * 9
PREGUNTAS = {
    "indigena": "¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?",
    "discapacidad": "¿Tiene alguna discapacidad?", "diversidad_sexual": "¿Es usted una persona de la población LGBTTTIQ+?",
}


def cifrado():
    return pyrage.encrypt(b"dicho", [pyrage.x25519.Identity.generate().to_public()])


def codigos(octetos, ruta="notas.txt", **criterio):
    criterio = guardia.Criterio(PREGUNTAS, **criterio)
    return [h.codigo for h in guardia.mirar([guardia.Cosa(ruta, octetos)], criterio).hallazgos]


def en_zip(octetos, nombre="dentro.txt"):
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as archivo:
        archivo.writestr(nombre, octetos)
    return salida.getvalue()


def en_tar(octetos):
    salida = io.BytesIO()
    with tarfile.open(fileobj=salida, mode="w:gz") as archivo:
        uno = tarfile.TarInfo("dentro.txt")
        uno.size = len(octetos)
        archivo.addfile(uno, io.BytesIO(octetos))
    return salida.getvalue()


@pytest.mark.parametrize("clave", [CURP, RFC, ELECTOR, CURP.lower()])
def test_una_clave_personal_se_halla_y_se_tapa(clave):
    parte = guardia.mirar([guardia.Cosa("datos/x.csv", f"a\nnombre,{clave}\n".encode())], guardia.Criterio())
    [hallazgo] = parte.hallazgos
    assert (hallazgo.codigo, hallazgo.archivo, hallazgo.fila) == ("dato-personal", "datos/x.csv", 2)
    assert clave not in str(hallazgo) and f"«{clave[:2]}▒" in str(hallazgo)


def test_lo_que_solo_se_parece_a_una_curp_pasa():
    otro = str((int(CURP[-1]) + 1) % 10)
    assert codigos((CURP[:-1] + otro).encode()) == []
    assert codigos("La regla QUBP no es de nadie; el folio CP-000057 tampoco.".encode()) == []


@pytest.mark.parametrize("envolver", [
    en_zip, en_tar, gzip.compress, lzma.compress, lambda o: lzma.compress(o, lzma.FORMAT_ALONE), lambda o: en_zip(en_zip(gzip.compress(o))),
    lambda o: b"data:text/plain;base64," + base64.b64encode(o), lambda o: "".join(f"\\u00{c:02x}" for c in o).encode(),
    lambda o: "".join(f"&#{c};" for c in o).encode(), lambda o: o.decode().encode("utf-16"),
    lambda o: o.decode().encode("utf-16-le"), lambda o: o.decode().encode("utf-16-be"), lambda o: "".join(f"\\x{c:02x}" for c in o).encode(),
    lambda o: "".join(f"\\u{c + 0xFEE0:04x}" if c > 32 else " " for c in o).encode(),
    lambda o: "".join(f"\\u{{{c:x}}}" for c in o).encode(), lambda o: b"%PDF-1.7 nada" + en_zip(o),
], ids=["zip", "tar.gz", "gz", "xz", "lzma", "zip en zip", "base64", "json", "html", "utf-16",
    "utf-16 le sin marca", "utf-16 be sin marca", "escape de dos cifras", "escape de letras anchas", "escape entre llaves", "zip pegado"])
def test_se_halla_dentro_de_cualquier_envoltura(envolver):
    assert "dato-personal" in codigos(envolver(f"clave: {CURP} ".encode()))


def test_se_halla_en_una_hoja_de_calculo_y_en_un_documento():
    xlsxwriter, docx = pytest.importorskip("xlsxwriter"), pytest.importorskip("docx")
    hoja, documento = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(hoja) as libro:
        libro.add_worksheet().write(0, 0, CURP)
    archivo = docx.Document()
    archivo.add_paragraph(RFC)
    archivo.save(documento)
    assert "dato-personal" in codigos(hoja.getvalue(), "listado.xlsx")
    assert "dato-personal" in codigos(documento.getvalue(), "constancia.docx")


@pytest.mark.parametrize("nombre, xml", [
    ("word/document.xml", "<w:p><w:r><w:t>{uno}</w:t></w:r><w:proofErr/><w:r><w:t>{dos}</w:t></w:r></w:p>"),
    ("content.xml", "<text:p>{uno}<text:span>{dos}</text:span></text:p>"), ("xl/sharedStrings.xml", "<si><r><t>{uno}</t></r><r><t>{dos}</t></r></si>"),
])
def test_se_halla_aunque_office_parta_la_palabra_en_pedazos(nombre, xml):
    privados = guardia.contactos.normalizar(["ana.privada@correo.example"])
    assert codigos(en_zip(xml.format(uno=CURP[:6], dos=CURP[6:]).encode(), nombre)) == ["dato-personal"]
    assert codigos(en_zip(xml.format(uno="ana.priv", dos="ada@correo.example").encode(), nombre), privados=privados) == ["contacto-privado"]


def test_una_tabla_guardada_por_excel_en_windows_tambien_se_entiende():
    assert codigos("Nombre,Indígena,Discapacidad\nAna,Sí,No\n".encode("cp1252"), "x.csv") == ["identidad-fuera-de-lugar"]


def test_se_halla_en_el_texto_de_un_pdf():
    typst = pytest.importorskip("typst")
    import subprocess
    import sys

    programa = f"import sys, typst; sys.stdout.buffer.write(typst.compile(b'Clave {CURP}', ignore_system_fonts=True))"
    octetos = subprocess.run([sys.executable, "-c", programa], capture_output=True, check=True).stdout
    assert typst and CURP.encode() not in octetos
    assert codigos(octetos, "acuse.pdf") == ["dato-personal"]


@pytest.mark.parametrize("nombre", ["0001.age", "foto.jpg", "notas.md"])
def test_un_archivo_cifrado_no_entra_aunque_se_llame_de_otro_modo(nombre):
    assert codigos(cifrado(), nombre) == ["archivo-cifrado"]
    armado = pyrage.encrypt(b"dicho", [pyrage.x25519.Identity.generate().to_public()], armored=True)
    assert codigos(armado, nombre) == ["archivo-cifrado"]
    assert codigos(en_zip(cifrado()), nombre) == ["archivo-cifrado"]


def test_una_llave_secreta_y_una_ficha_de_acceso_se_hallan_sin_repetirlas():
    llave = str(pyrage.x25519.Identity.generate())
    parte = guardia.mirar([guardia.Cosa("a.txt", f"{llave}\n{FICHA}\n".encode())], guardia.Criterio())
    assert [h.codigo for h in parte.hallazgos] == ["llave-secreta", "ficha-de-acceso"]
    assert llave not in str(parte.hallazgos) and FICHA not in str(parte.hallazgos)


def test_los_metadatos_de_una_imagen_se_hallan_en_cada_formato():
    imagen, exif = Image.new("RGB", (20, 20)), Image.Exif()
    exif[0x010F] = "Cámara"
    for formato in ("JPEG", "PNG", "WEBP"):
        limpia, sucia = io.BytesIO(), io.BytesIO()
        imagen.save(limpia, formato)
        imagen.save(sucia, formato, exif=exif.tobytes())
        assert codigos(limpia.getvalue(), "foto") == [], formato
        assert codigos(sucia.getvalue(), "foto") == ["imagen-con-metadatos"], formato


EXIF_SUELTO = b"Exif\0\0" + b"II*\0" + bytes(20)


def trozo(clase, dicho):
    return len(dicho).to_bytes(4) + clase + dicho + bytes(4)


def imagen(formato, **opciones):
    salida = io.BytesIO()
    Image.new("RGB", (20, 20)).save(salida, formato, **opciones)
    return salida.getvalue()


def caja_infe(version, tipo):
    return b"infe" + bytes([version, 0, 0, 0]) + bytes(2 if version == 2 else 4) + bytes(2) + tipo + b"\0"


AVIF = (24).to_bytes(4) + b"ftypavif" + bytes(12)


@pytest.mark.parametrize("octetos", [
    imagen("PNG")[:33] + trozo(b"prVt", b"Ana") + imagen("PNG")[33:], imagen("GIF", comment=b"Ana Ruiz"),
    imagen("GIF")[:-1] + b"!\xff\x0bXMP DataXMP\x03Ana\0;", imagen("GIF") + b"algo", imagen("GIF")[:-1] + b"!\x01\x01a\0;", imagen("GIF")[:-1],
    AVIF + caja_infe(2, b"Exif"), AVIF + caja_infe(3, b"mime"), AVIF + b"uuid" + bytes(16),
    imagen("TIFF", description="Ana"), imagen("TIFF", date_time="2024:01:01 00:00:00"), b"MM\0*" + bytes(3) + b"\x08\0\x01\x88\x25" + bytes(12), b"II+\0" + bytes(20),
    imagen("WEBP")[:4] + (len(imagen("WEBP"))).to_bytes(4, "little") + imagen("WEBP")[8:] + b"ANA " + bytes(4),
    b"\0" + imagen("JPEG") + EXIF_SUELTO, b"data" + EXIF_SUELTO,
], ids=["png", "comentario gif", "xmp gif", "después gif", "texto gif", "gif cortado", "exif avif", "xmp avif", "uuid avif", "tiff", "fecha tiff", "gps tiff", "tiff grande",
    "webp", "jpeg con algo antes", "exif suelto"])
def test_lo_que_no_hace_falta_para_ver_una_imagen_se_nombra(octetos):
    assert codigos(octetos, "foto") == ["imagen-con-metadatos"]


@pytest.mark.parametrize("octetos", [
    imagen("GIF"), imagen("TIFF"), AVIF + caja_infe(2, b"av01"), imagen("GIF", save_all=True, append_images=[Image.new("RGB", (20, 20), "red")], loop=0),
], ids=["gif", "tiff", "avif", "gif con movimiento"])
def test_una_imagen_sin_metadatos_pasa_sea_del_formato_que_sea(octetos):
    assert codigos(octetos, "foto") == []


VIDEO = (24).to_bytes(4) + b"ftypmp42" + bytes(12) + b"\0\0\0\x30moov"


def test_un_video_de_telefono_dice_donde_se_grabo_y_uno_limpio_pasa():
    assert codigos(VIDEO + b"udta\xa9xyz+19.1-99.2/", "v.mp4") == ["imagen-con-metadatos"]
    assert codigos(VIDEO + b"trak" + bytes(20), "v.mp4") == []


def test_lo_que_esta_en_otro_lugar_no_pasa_por_mirado():
    assert codigos(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", "foto.jpg") == ["sin-mirar"]


def test_la_lista_de_quien_consintio_que_no_se_publica():
    from consola.ordenes.consentimientos import COLUMNAS

    assert codigos((",".join(COLUMNAS) + "\nFARO,b2c3d4f5,Ana,Diputación,sí,sí,no,no,\n").encode("utf-8-sig"), "x.csv") == ["identidad-fuera-de-lugar"]


def test_un_secreto_guardado_se_halla_donde_lo_copien():
    assert codigos(b"clave = 's3creto-de-captura'\n", secretos=frozenset({b"s3creto-de-captura"})) == ["llave-secreta"]


@pytest.mark.parametrize("envolver", [
    lambda o: b'{"contenido": "' + base64.b64encode(o) + b'"}',
    lambda o: b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n" + base64.encodebytes(o),
], ids=["sin decirlo", "de un correo con más encabezados"])
def test_un_texto_en_base64_se_lee_aunque_no_se_diga(envolver):
    assert codigos(envolver(f"nombre,curp\nAna Ruiz Peña,{CURP}\n".encode()), "x.txt") == ["dato-personal"]


@pytest.mark.parametrize("cortar", [
    lambda o: b"data:image/jpeg;base64,\n" + base64.encodebytes(o), lambda o: b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(o),
    lambda o: b'{"foto": "' + base64.b64encode(o) + b'"}', lambda o: b"base64," + base64.b64encode(o).rstrip(b"="),
], ids=["en renglones", "de un correo", "sin decirlo", "sin relleno"])
def test_una_imagen_en_base64_se_abre_aunque_venga_cortada_o_no_se_diga(cortar):
    exif = Image.Exif()
    exif[0x010F] = "Cámara"
    assert codigos(cortar(imagen("JPEG", exif=exif.tobytes())), "x.json") == ["imagen-con-metadatos"]
    assert codigos(cortar(imagen("JPEG")), "x.json") == []


@pytest.mark.parametrize("antes", range(3))
def test_un_cifrado_en_base64_se_halla_empiece_donde_empiece(antes):
    assert codigos(base64.encodebytes(b"k" * antes + b"relleno" * 30 + cifrado()), "x.txt") == ["archivo-cifrado"]
    assert codigos(cifrado().hex().upper().encode(), "x.txt") == ["archivo-cifrado"]
    assert codigos(b"Se cifra con age-encryption.org/v1, el formato de age.", "x.md") == []


@pytest.mark.parametrize("ficha", ["eyJjIjoiYiJ9." + "ZhxYzA" + ".q1W2e3R4t5Y6u7I8o9P0a1S2d3F", "https://captura.example/c?ficha=" + "abc1234567890abcdefghijk"])
def test_una_ficha_de_captura_se_halla_por_su_forma_o_por_su_enlace(ficha):
    assert codigos(f"Tu enlace: {ficha} ".encode()) == ["ficha-de-acceso"]
    assert codigos(b"https://sitio.example/?ficha=b2c3d4f5 archivo-largo.minado.documentacion-de-la-captura") == []


def en_pdf(preparar):
    pypdf = pytest.importorskip("pypdf")
    escritor, salida = pypdf.PdfWriter(), io.BytesIO()
    escritor.add_blank_page(100, 100)
    preparar(escritor)
    escritor.write(salida)
    return salida.getvalue()


def en_tramo_hexadecimal(escritor):
    from pypdf.generic import NameObject, StreamObject

    tramo = StreamObject()
    tramo[NameObject("/Filter")] = NameObject("/ASCIIHexDecode")
    tramo._data = CURP.encode().hex().encode() + b">"
    escritor._add_object(tramo)


def en_una_nota(escritor):
    from pypdf.annotations import FreeText

    escritor.add_annotation(0, FreeText(text=f"Ñandú — clave\u2003{CURP}", rect=(0, 0, 50, 50)))


@pytest.mark.parametrize("preparar", [en_tramo_hexadecimal, en_una_nota, lambda e: e.add_metadata({"/Title": f"Ñ\u2003{CURP}"})], ids=["otro filtro", "nota", "título"])
def test_de_un_pdf_se_lee_tambien_lo_que_no_esta_en_sus_paginas(preparar):
    assert codigos(en_pdf(preparar), "a.pdf") == ["dato-personal"]
    assert codigos(en_pdf(lambda escritor: None), "a.pdf") == []


def test_de_un_pdf_que_no_se_sabe_leer_no_se_responde():
    def raro(escritor):
        from pypdf.generic import NameObject, StreamObject

        tramo = StreamObject()
        tramo[NameObject("/Filter")] = NameObject("/FiltroPropio")
        tramo._data = b"lo que sea"
        escritor._add_object(tramo)

    assert codigos(en_pdf(raro), "a.pdf") == ["sin-mirar"]
    assert codigos(en_pdf(lambda escritor: escritor.encrypt("clave")), "a.pdf") == ["sin-mirar"]


@pytest.mark.parametrize("dicho", ["ana.privada@correo.example", "+52 (777) 123-45-67", "777 123 4567", "ANA.PRIVADA@correo.example"])
def test_un_contacto_de_la_carpeta_reservada_se_halla_como_se_escriba(dicho):
    privados = guardia.contactos.normalizar(["Ana.Privada@correo.example", "7771234567"])
    assert codigos(f"llama a {dicho} hoy".encode(), privados=privados) == ["contacto-privado"]
    assert codigos(b"otra@correo.example 777 765 4321", privados=privados) == []
    assert codigos(dicho.encode(), privados=None) == []


@pytest.mark.parametrize("dicho", [
    "7771234567.0", "777 123 4567 24 horas", "777 123 4567 (24 horas)", "7771234567 2024-05-01", "Tel.7771234567", "cel7771234567", "tel_7771234567",
    "777–123–4567", "777\u00a0 123\u00a0 4567", "777 - 123 - 4567", "777 123\n4567", "７７７１２３４５６７", "https://wa.me/5217771234567", "777 123 4567/777 999 9999",
    "7 7 7 1 2 3 4 5 6 7", "ana.privada@correo.example.Gracias", "_ana.privada@correo.example_", "ana.privada+voto@correo.example",
    "ana.privada＠correo.example", "ana.privada@\u200bcorreo.example", "ana.privada&commat;correo.example", "ana.privada\\x40correo.example",
])
def test_un_contacto_reservado_se_halla_con_lo_que_traiga_pegado_o_disfrazado(dicho):
    privados = guardia.contactos.normalizar(["ana.privada@correo.example", "7771234567"])
    assert codigos(dicho.encode(), privados=privados) == ["contacto-privado"]
    assert "contacto-privado" in codigos(f"llama o escribe: {dicho}".encode("utf-16-le"), privados=privados)


def test_de_un_telefono_reservado_no_cuentan_la_extension_ni_lo_que_se_marca_antes():
    for guardado in ("739-555-1234-101", "+52 739 555 1234 101", "(01) 739 555 1234", "739 555 1234 ext. 101", "+52 1 739 555 1234"):
        privados = guardia.contactos.normalizar([guardado])
        assert codigos(b"llama al 739 555 1234", privados=privados) == ["contacto-privado"], guardado
        assert codigos(b"llama al 739 555 12, folio 34", privados=privados) == []
    assert codigos("M 12 73 95.55 12 34 8".encode(), privados=guardia.contactos.normalizar(["7395551239"])) == []


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


@pytest.mark.parametrize("texto", ["Población joven\n" + "\n" * 60_000, "joven\n" + "- -\n" * 60_000, "indigena" + " " * 300_000])
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


@pytest.mark.parametrize("firma, dicho", [
    (b"7z\xbc\xaf'\x1c", "7z"), (b"Rar!\x1a\x07\x01", "rar"), (b"(\xb5/\xfd", "zstd"), (b"\x04\"M\x18", "lz4"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
])
def test_lo_que_no_se_sabe_abrir_no_pasa_por_limpio(firma, dicho):
    assert codigos(firma + b"lo que sea" * 9, "datos/x.bin") == ["sin-mirar"], dicho


def test_el_cuestionario_y_los_conteos_no_son_respuestas():
    assert codigos(b'{"preguntas": [{"id": "indigena", "opciones": ["No"]}], "conteos": {"indigena": 3, "discapacidad": 4}}') == []


@pytest.mark.parametrize("octetos", [en_zip(b"x" * 50)[:-30], gzip.compress(bytes(400_000_000)[:300_000_000]), b"PK\x03\x04" + b"roto" * 20], ids=["cortado", "bomba", "dañado"])
def test_lo_que_no_se_pudo_mirar_se_dice(octetos):
    assert codigos(octetos, "x.zip") == ["sin-mirar"]


def test_las_excepciones_dicen_su_razon_y_no_alcanzan_a_los_datos(tmp_path):
    assert all(not e.ruta.startswith("datos") for e in guardia.excepciones.leer())
    for ruta, razon in (("datos/x.csv", "una razón suficientemente larga"), ("tests/x", "porque sí")):
        lista = tmp_path / "lista.toml"
        lista.write_text(f'[[excepcion]]\nruta = "{ruta}"\ncodigos = ["dato-personal"]\nrazon = "{razon}"\n', "utf-8")
        with pytest.raises(ValueError, match="no dice su razón o alcanza a los datos"):
            guardia.excepciones.leer(lista)


def test_ninguna_frase_regaña_ni_suplica():
    assert not [c for c, f in guardia.FRASES.items() if any(p in f.lower() for p in ("inválid", "error", "por favor"))]
