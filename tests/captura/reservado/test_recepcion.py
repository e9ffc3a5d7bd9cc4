"""Lo que llega se revisa entero antes de guardarlo: todos los hallazgos a la vez, y con uno no se guarda nada."""

from hashlib import sha256

import pytest

from captura import reservado as sala

CLAVE = "b2c3d4f5"


def objeciones(mesa, clave=CLAVE, **piezas):
    with pytest.raises(sala.ReservaDetenida) as detenida:
        mesa.recibir(clave, **piezas)
    assert mesa.reserva.claves() == ()
    return list(detenida.value.frases)


def test_la_huella_es_la_del_documento_que_se_agrega(mesa):
    mesa.recibir()
    assert {c.documento for c in mesa.expediente().constancias} == {sha256(b"PDF de b2c3d4f5").hexdigest()}


def test_todos_los_hallazgos_de_todas_las_piezas_a_la_vez(mesa):
    frases = objeciones(
        mesa, respuestas={"clave": CLAVE, "indigena": "Quizá", "sobra": 1}, contacto={"clave": "c3d4f5g6", "correo": "x"},
        constancias={"clave": CLAVE, "constancias": [{"consentimiento": "tratamiento", "folio": "1", "fecha": "18/04/2024"}]},
    )
    codigos = {frase.rpartition("[")[2].rstrip("]") for frase in frases}
    assert codigos == {"valor-fuera-de-lista", "campo-desconocido", "clave-en-otra-forma", "fecha-en-otra-forma"}
    assert {frase.partition(":")[0] for frase in frases} == {"respuestas.json", "contacto.json", "constancias.json"}


def test_lo_que_se_contradice_o_falta_se_señala_por_pregunta(mesa):
    frases = objeciones(mesa, respuestas={"clave": CLAVE, **mesa.completas, "joven": "Sí", "indigena": "No", "afromexicana": None})
    assert [frase.split(": ")[1] for frase in frases] == ["pueblo_indigena", "afromexicana", "joven"]
    assert all(frase.endswith("[identidad-contradicha]") for frase in frases)


@pytest.mark.parametrize(("piezas", "frase"), [
    ({"documento": b"PDF"}, "No dice qué ampara"),
    ({"constancias": {}, "documento": b""}, "Está vacío"),
    ({"constancias": {"documento": "a" * 64}, "documento": b"PDF"}, "La huella de CT-1-1 no es la de documento.pdf"),
    ({"constancias": {"documento": "a" * 64}}, "CT-1-1 trae la huella de un documento que no se dio"),
    ({"constancias": {"fecha": "2024-05-11"}}, "La fecha de CT-1-1 es posterior"),
    ({"constancias": {"vence": "2024-05-09"}}, "CT-1-1 vence el 2024-05-09, antes de su firma"),
    ({"constancias": {"recibio": None}}, "Falta «recibio» en CT-1-1"),
    ({"constancias": {"autoriza": ...}}, "Falta «autoriza» en CT-1-1"),
    ({"contacto": {"clave": "c3d4f5g6"}}, "Dice «c3d4f5g6» y se agrega a «b2c3d4f5»"),
])
def test_cada_pieza_dice_lo_suyo(mesa, piezas, frase):
    if "constancias" in piezas:
        una = {"consentimiento": "tratamiento", "folio": "CT-1-1", "fecha": "2024-05-10", "autoriza": True, "recibio": "Oficialía"} | piezas["constancias"]
        dicha = {campo: valor for campo, valor in una.items() if valor is not ...}
        piezas = piezas | {"constancias": {"clave": CLAVE, "constancias": [dicha]}}
    assert [dicha for dicha in objeciones(mesa, **piezas) if frase in dicha]


def test_un_folio_no_ampara_dos_consentimientos(mesa):
    dichas = mesa.constancias()
    for constancia in dichas["constancias"]:
        constancia["folio"] = "CX-000001"
    assert ["CX-000001 ampara dos consentimientos" in frase for frase in objeciones(mesa, constancias=dichas, documento=b"PDF")] == [True]


@pytest.mark.parametrize("dichas, frase", [
    (["Física", "Física"], "Repite una opción"), (["Física", "Prefiero no contestar"], "Dice «Prefiero no contestar» y también otra cosa"),
])
def test_de_varias_opciones_ninguna_se_repite_ni_se_calla_a_medias(mesa, dichas, frase):
    frases = objeciones(mesa, respuestas={"clave": CLAVE, **mesa.completas, "discapacidad": "Sí", "discapacidad_tipo": dichas})
    assert [dicha for dicha in frases if frase in dicha]


def test_una_candidatura_que_no_existe_no_se_guarda(mesa):
    assert "no está en el registro" in objeciones(mesa, "zzzzzz99", contacto={"clave": "zzzzzz99"})[0]


def test_el_documento_puede_llegar_despues(mesa):
    mesa.recibir(constancias=mesa.constancias())
    assert {c.documento for c in mesa.expediente().constancias} == {None}
    mesa.recibir(constancias=mesa.constancias(), documento=b"PDF")
    assert {c.documento for c in mesa.expediente().constancias} == {sha256(b"PDF").hexdigest()}
    assert len(mesa.expediente().todas) == 3


def test_un_documento_con_una_lista_vacia_de_constancias_no_ampara_nada(mesa):
    assert "No dice qué ampara" in objeciones(mesa, constancias={"clave": CLAVE, "constancias": []}, documento=b"PDF")[0]
