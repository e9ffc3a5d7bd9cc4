"""Los avisos de privacidad y los formatos salen de los datos, se llenan en Word, se imprimen en PDF y son siempre los mismos."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader, PdfWriter

from publicacion.privacidad import Apartado, Documento, Renglon, pdf, preparar, word
from validadores import cargar, decir_fecha

RAIZ = Path(__file__).parent.parent.parent
HOSTIL = 'Regla #let x = 1; <w:t>&amp; "comillas" $ [corchetes] *negritas* \\'


@pytest.fixture(scope="module")
def eleccion():
    return cargar(RAIZ / "datos")


@pytest.fixture(scope="module")
def privacidad(eleccion):
    return preparar(eleccion.proceso, eleccion.cuestionarios)


def con(eleccion, **cambios):
    """Lo que se prepara con otros datos de privacidad."""
    privacidad = eleccion.proceso.privacidad.model_copy(update=cambios)
    return preparar(eleccion.proceso.model_copy(update={"privacidad": privacidad}), eleccion.cuestionarios)


def texto_de(documento):
    return "\n".join(t for a in documento.apartados for t in (a.titulo, *a.parrafos, *a.puntos, *(r.rotulo for r in a.renglones)))


def texto_de_pdf(octetos):
    return " ".join(" ".join(hoja.extract_text() for hoja in PdfReader(io.BytesIO(octetos)).pages).split())


def test_sin_quien_responda_no_hay_avisos(eleccion):
    assert preparar(eleccion.proceso.model_copy(update={"privacidad": None}), eleccion.cuestionarios) is None


def test_hay_un_formato_por_cada_consentimiento_del_cuestionario_con_su_texto(eleccion, privacidad):
    consentimientos = eleccion.cuestionarios.consentimientos
    assert len(privacidad.formatos) == len(consentimientos)
    for formato, consentimiento in zip(privacidad.formatos, consentimientos, strict=True):
        assert consentimiento.texto in texto_de(formato)
        assert [r.rotulo for a in formato.apartados for r in a.renglones if r.es_casilla] == ["Sí, lo autorizo", "No lo autorizo"]


def test_el_aviso_integral_dice_quien_responde_que_datos_para_que_y_como_ejercer_los_derechos(eleccion, privacidad):
    datos, texto = eleccion.proceso.privacidad, texto_de(privacidad.avisos[0])
    for dicho in (eleccion.proceso.instituto.nombre, datos.domicilio, datos.unidad, datos.correo, datos.telefono, datos.ley_local, datos.conservacion,
                  datos.transferencias[0].a_quien, datos.transferencias[0].fundamento, "ARCO"):
        assert dicho in texto
    assert all(pregunta.rotulo in texto for pregunta in eleccion.cuestionarios.curricular)
    assert all(pregunta.seccion in texto for pregunta in eleccion.cuestionarios.identidad)


def test_quien_consiente_sabe_que_retirar_no_borra_el_historial_y_que_ese_si_depende_del_instituto(privacidad):
    assert "el historial público de los datos conserva lo publicado mientras el instituto no lo reescriba" in texto_de(privacidad.avisos[0])
    publicacion = next(formato for formato in privacidad.formatos if formato.nombre == "consentimiento-publicacion-identidad")
    assert "queda en el historial público de los datos" in texto_de(publicacion)


def test_el_simplificado_dice_las_finalidades_y_donde_esta_el_integral(eleccion, privacidad):
    texto = texto_de(privacidad.avisos[1])
    assert f"{eleccion.proceso.sitio}/avisos-de-privacidad.html" in texto
    assert all(consentimiento.texto in texto for consentimiento in eleccion.cuestionarios.consentimientos)
    assert len(texto) < len(texto_de(privacidad.avisos[0])) / 2


def test_sin_la_aprobacion_del_comite_cada_documento_dice_que_es_un_proyecto(eleccion, privacidad):
    aprobacion = eleccion.proceso.privacidad.aprobacion
    assert all(aprobacion.acuerdo in d.pie and decir_fecha(aprobacion.fecha) in d.pie for d in (*privacidad.avisos, *privacidad.formatos))
    pendientes = con(eleccion, aprobacion=None)
    assert all(d.pie.startswith("PROYECTO.") for d in (*pendientes.avisos, *pendientes.formatos))


def test_sin_transferencias_lo_dice(eleccion):
    assert "No se transfieren datos personales" in texto_de(con(eleccion, transferencias=()).avisos[0])


def test_cada_documento_esta_en_word_y_en_pdf_y_hacerlo_otra_vez_da_los_mismos_octetos(privacidad):
    assert {archivo.formato for archivos in privacidad.archivos.values() for archivo in archivos} == {"docx", "pdf"}
    for archivo in privacidad.archivos["consentimiento-estadistica"]:
        assert archivo.hacer() == archivo.hacer()


def test_si_cambia_un_dato_cambia_la_huella_de_los_documentos_que_lo_dicen(eleccion, privacidad):
    otra = con(eleccion, domicilio="otra calle")
    huellas = {nombre: [a.huella for a in archivos] for nombre, archivos in privacidad.archivos.items()}
    cambiados = {nombre for nombre, archivos in otra.archivos.items() if [a.huella for a in archivos] != huellas[nombre]}
    assert cambiados == {"aviso-de-privacidad-integral"}


def test_el_word_se_llena_con_un_control_por_renglon_y_una_casilla_por_respuesta(privacidad):
    formato = privacidad.formatos[1]
    hoja = docx.Document(io.BytesIO(word.octetos(formato)))
    controles = hoja.element.body.findall(f".//{qn('w:sdt')}")
    casillas = [control for control in controles if control.find(".//{http://schemas.microsoft.com/office/word/2010/wordml}checkbox") is not None]
    renglones = [r for a in formato.apartados for r in a.renglones if not r.a_mano]
    assert len(controles) == len(renglones) and len(casillas) == 2
    assert {control.find(f".//{qn('w:alias')}").get(qn("w:val")) for control in controles} == {r.rotulo for r in renglones}


def test_el_pdf_es_accesible_y_dice_lo_mismo(privacidad):
    formato = privacidad.formatos[1]
    octetos = pdf.octetos(formato)
    lector = PdfReader(io.BytesIO(octetos))
    assert lector.trailer["/Root"]["/Lang"] == "es-MX" and lector.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lector.metadata.title == formato.titulo and lector.pdf_header == "%PDF-1.7"
    assert b"pdfuaid" in lector.root_object["/Metadata"].get_data()
    assert all(" ".join(r.rotulo.split()) in texto_de_pdf(octetos) for a in formato.apartados for r in a.renglones)


def test_el_pdf_se_llena_con_un_campo_por_renglon_y_una_sola_decision(privacidad):
    formato = privacidad.formatos[1]
    campos = PdfReader(io.BytesIO(pdf.octetos(formato))).get_fields()
    assert [campo["/TU"] for campo in campos.values() if campo["/FT"] == "/Tx"] == [
        r.rotulo for a in formato.apartados for r in a.renglones if not r.es_casilla and not r.a_mano
    ]
    [decision] = [nombre for nombre, campo in campos.items() if campo["/FT"] == "/Btn"]
    escritor, salida = PdfWriter(clone_from=io.BytesIO(pdf.octetos(formato))), io.BytesIO()
    escritor.update_page_form_field_values(escritor.pages[0], {"Quien firma 1": "María Ñandú", decision: "/2"}, auto_regenerate=False)
    escritor.write(salida)
    llenos = PdfReader(salida).get_fields()
    assert (llenos["Quien firma 1"]["/V"], llenos[decision]["/V"]) == ("María Ñandú", "/2")


def test_cada_campo_del_pdf_cuelga_de_la_estructura_y_queda_sobre_su_espacio(privacidad):
    lector = PdfReader(io.BytesIO(pdf.octetos(privacidad.formatos[0])))
    pagina, numeros = lector.pages[0], lector.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    padres = dict(zip(numeros[::2], numeros[1::2], strict=True))
    cajas = []
    for anotada in pagina["/Annots"]:
        anotacion = anotada.get_object()
        elemento = padres[anotacion["/StructParent"]].get_object()
        assert elemento["/S"] == "/Form" and elemento["/Alt"] == anotacion["/Contents"] and elemento["/K"][0]["/Obj"] == anotacion
        izquierda, abajo, derecha, arriba = anotacion["/Rect"]
        assert 60 < izquierda < derecha < 550 and 50 < abajo < arriba < 740
        cajas.append((izquierda, abajo, derecha, arriba))
    assert pagina["/Tabs"] == "/S" and cajas == sorted(cajas, key=lambda caja: -caja[1]), "el tabulador baja por la hoja"


def test_los_avisos_no_tienen_nada_que_llenar(privacidad):
    assert not PdfReader(io.BytesIO(pdf.octetos(privacidad.avisos[0]))).get_fields()


def test_los_campos_siguen_en_su_hoja_si_el_documento_tiene_varias():
    apartados = tuple(Apartado(f"Parte {n}", ("palabra " * 300,), (), (Renglon(f"Dato {n}"), Renglon("Firma", a_mano=True))) for n in range(6))
    lector = PdfReader(io.BytesIO(pdf.octetos(Documento("x", "x", "", "x", "x", apartados))))
    assert len(lector.pages) > 1 and len(lector.get_fields()) == 6
    for hoja in lector.pages:
        for anotada in hoja.get("/Annots", ()):
            assert f"{anotada.get_object()['/TU']}:" in hoja.extract_text()


def test_cada_formato_cabe_en_una_hoja(privacidad):
    assert {len(PdfReader(io.BytesIO(pdf.octetos(formato))).pages) for formato in privacidad.formatos} == {1}


def test_un_texto_con_signos_de_plantilla_se_imprime_tal_cual():
    documento = Documento("x", HOSTIL, "", HOSTIL, HOSTIL, (Apartado(HOSTIL, (HOSTIL,), (HOSTIL,), (Renglon(HOSTIL),)),))
    assert texto_de_pdf(pdf.octetos(documento)).count("#let x = 1") >= 4
    octetos = word.octetos(documento)
    with zipfile.ZipFile(io.BytesIO(octetos)) as paquete:
        assert {i.date_time for i in paquete.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [nombre for nombre in paquete.namelist() if "thumbnail" in nombre] and b"thumbnail" not in paquete.read("_rels/.rels")
    assert docx.Document(io.BytesIO(octetos)).paragraphs[0].text == HOSTIL
