"""La guardia mira por dentro de lo que venga envuelto, y de lo que no puede abrir no responde."""

import base64
import gzip
import io
import lzma

import pytest
from PIL import Image

from revision import guardia

from .muestras import CURP, RFC, codigos, en_tar, en_zip, imagen


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


def test_se_halla_en_el_texto_de_un_pdf():
    typst = pytest.importorskip("typst")
    import subprocess
    import sys

    programa = f"import sys, typst; sys.stdout.buffer.write(typst.compile(b'Clave {CURP}', ignore_system_fonts=True))"
    octetos = subprocess.run([sys.executable, "-c", programa], capture_output=True, check=True).stdout
    assert typst and CURP.encode() not in octetos
    assert codigos(octetos, "acuse.pdf") == ["dato-personal"]


def test_un_pdf_cuyos_objetos_empiezan_en_otro_renglon_tambien_se_abre():
    octetos = en_pdf(en_tramo_hexadecimal)
    assert codigos(octetos.replace(b" obj", b"\nobj"), "acuse.pdf") == ["dato-personal"]


def test_hablar_de_un_formato_no_es_traerlo():
    assert codigos(b"Un PDF empieza con %PDF-1.7 y un zip, con PK.", "notas.md") == []


def test_lo_que_esta_en_otro_lugar_no_pasa_por_mirado():
    assert codigos(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", "foto.jpg") == ["sin-mirar"]


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


@pytest.mark.parametrize("partir", [
    lambda uno, dos: f"<p>{uno}<wbr>{dos}</p>", lambda uno, dos: f"<p>{uno}&shy;{dos}</p>", lambda uno, dos: f'<p>{uno}</b><span class="x">{dos}</p>',
    lambda uno, dos: f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{uno}=\r\n{dos[:2]}={ord(dos[2]):02X}{dos[3:]}\r\n",
    lambda uno, dos: f"NOTE;ENCODING=QUOTED-PRINTABLE:={ord(uno[0]):02X}{uno[1:]}{dos}\r\n",
], ids=["wbr", "guion invisible", "etiquetas", "correo", "tarjeta"])
def test_se_halla_aunque_una_pagina_o_un_correo_partan_la_palabra(partir):
    assert codigos(partir(CURP[:5], CURP[5:]).encode(), "x.html") == ["dato-personal"]
    privados = guardia.contactos.normalizar(["ana.privada@correo.example"])
    assert codigos(partir("ana.pri", "vada@correo.example").encode(), "x.html", privados=privados) == ["contacto-privado"]


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
    [protegido] = guardia.mirar([guardia.Cosa("a.pdf", en_pdf(lambda escritor: escritor.encrypt("clave", algorithm="RC4-128")))], guardia.Criterio()).hallazgos
    assert protegido.codigo == "sin-mirar" and "protegido, con contraseña o con restricciones" in protegido.mensaje


def test_un_pdf_con_restricciones_y_sin_contrasena_para_abrirlo_se_lee():
    def restringir(escritor, dicho):
        escritor.add_metadata({"/Title": dicho})
        escritor.encrypt("", "dueña", algorithm="RC4-128")

    assert codigos(en_pdf(lambda escritor: restringir(escritor, CURP)), "a.pdf") == ["dato-personal"]
    assert codigos(en_pdf(lambda escritor: restringir(escritor, "Acuse")), "a.pdf") == []


@pytest.mark.parametrize("firma, dicho", [
    (b"7z\xbc\xaf'\x1c", "7z"), (b"Rar!\x1a\x07\x01", "rar"), (b"(\xb5/\xfd", "zstd"), (b"\x04\"M\x18", "lz4"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
])
def test_lo_que_no_se_sabe_abrir_no_pasa_por_limpio(firma, dicho):
    assert codigos(firma + b"lo que sea" * 9, "datos/x.bin") == ["sin-mirar"], dicho


@pytest.mark.parametrize("octetos", [en_zip(b"x" * 50)[:-30], gzip.compress(bytes(400_000_000)[:300_000_000]), b"PK\x03\x04" + b"roto" * 20], ids=["cortado", "bomba", "dañado"])
def test_lo_que_no_se_pudo_mirar_se_dice(octetos):
    assert codigos(octetos, "x.zip") == ["sin-mirar"]
