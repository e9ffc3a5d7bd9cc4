"""Un documento en Word que se llena: cada renglón es un control de contenido y cada Sí o No, una casilla que se marca.

Los octetos son siempre los mismos: Word guarda horas dentro del zip y aquí se fijan.
"""

import io
import re
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from markupsafe import escape

from .documento import Documento, Renglon

SIN_HORA = datetime(2000, 1, 1)
CUERPOS = {"Normal": 10.5, "Heading 1": 16, "Heading 2": 12}
"""Cuerpo de letra de cada estilo, en puntos."""
RAYA = "_" * 40
MINIATURA = "docProps/thumbnail.jpeg"
_SU_RELACION = re.compile(rb'<Relationship [^>]*docProps/thumbnail\.jpeg[^>]*/>')
ESPACIO_DE_CASILLAS = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def octetos(documento: Documento) -> bytes:
    """El archivo .docx."""
    hoja = docx.Document()
    _fijar_propiedades(hoja, documento)
    hoja.sections[0].left_margin = hoja.sections[0].right_margin = hoja.sections[0].top_margin = hoja.sections[0].bottom_margin = Cm(2)
    hoja.sections[0].header.paragraphs[0].text = documento.encabezado
    hoja.sections[0].footer.paragraphs[0].text = documento.pie
    hoja.add_heading(documento.titulo, level=1)
    for apartado in documento.apartados:
        hoja.add_heading(apartado.titulo, level=2)
        for parrafo in apartado.parrafos:
            hoja.add_paragraph(parrafo)
        for punto in apartado.puntos:
            hoja.add_paragraph(punto, style="List Bullet")
        for numero, renglon in enumerate(apartado.renglones):
            _poner_renglon(hoja, renglon, f"{apartado.titulo} {numero + 1}")
    salida = io.BytesIO()
    hoja.save(salida)
    return _sin_horas(salida.getvalue())


def _fijar_propiedades(hoja: Document, documento: Documento) -> None:
    propiedades = hoja.core_properties
    propiedades.title, propiedades.author, propiedades.language = documento.titulo, documento.encabezado, "es-MX"
    propiedades.comments, propiedades.last_modified_by = "", documento.encabezado
    propiedades.created = propiedades.modified = SIN_HORA
    for nombre, cuerpo in CUERPOS.items():
        estilo = hoja.styles[nombre]
        estilo.font.size, estilo.font.color.rgb = Pt(cuerpo), RGBColor(0, 0, 0)
        estilo.paragraph_format.space_after = Pt(5)
        _en_letra_comun(estilo.element.get_or_add_rPr().get_or_add_rFonts())
    hoja.styles.element.find(".//{*}lang").set(qn("w:val"), "es-MX")


def _en_letra_comun(fuentes) -> None:
    """Arial, que está en todas partes; la del tema de Word mandaría sobre ella."""
    fuentes.attrib.clear()
    for alfabeto in ("ascii", "hAnsi", "cs"):
        fuentes.set(qn(f"w:{alfabeto}"), "Arial")


def _poner_renglon(hoja: Document, renglon: Renglon, etiqueta: str) -> None:
    parrafo = hoja.add_paragraph()
    if renglon.es_casilla:
        parrafo._p.append(parse_xml(_casilla(renglon.rotulo)))
        parrafo.add_run(f" {renglon.rotulo}")
    else:
        parrafo.add_run(f"{renglon.rotulo}: ").bold = True
        if renglon.a_mano:
            parrafo.add_run(RAYA)
            return
        parrafo._p.append(parse_xml(_control(renglon.rotulo, etiqueta)))


def _control(rotulo: str, etiqueta: str) -> str:
    """Control de texto: se ve un renglón y, al tocarlo, se escribe."""
    return (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{escape(rotulo)}"/><w:tag w:val="{escape(etiqueta)}"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
        f'<w:sdtContent><w:r><w:t>{RAYA}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def _casilla(rotulo: str) -> str:
    """Casilla de Word 2010 en adelante; en los programas que no la entienden se ve el cuadro vacío."""
    return (
        f'<w:sdt {nsdecls("w")} {ESPACIO_DE_CASILLAS}><w:sdtPr><w:alias w:val="{escape(rotulo)}"/><w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
    )


def _sin_horas(documento: bytes) -> bytes:
    """El mismo zip con sus archivos en orden, sin la hora en que se hizo y sin la miniatura del documento de partida, que es ajena."""
    salida = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(documento)) as viejo, zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as nuevo:
        for nombre in viejo.namelist():
            if nombre != MINIATURA:
                octetos = _SU_RELACION.sub(b"", viejo.read(nombre)) if nombre == "_rels/.rels" else viejo.read(nombre)
                nuevo.writestr(zipfile.ZipInfo(nombre), octetos, zipfile.ZIP_DEFLATED)
    return salida.getvalue()
