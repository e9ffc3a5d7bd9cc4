"""Los modelos cuidan su forma: fechas, números, textos y cuestionarios."""

from datetime import date

import pytest
from pydantic import ValidationError

from tests.validadores.casos import BASE
from validadores import Candidatura, Cuestionarios, Periodo, contar_caracteres, modelo_de_curriculo

CUESTIONARIOS = Cuestionarios.model_validate_json((BASE / "catalogos/cuestionarios.json").read_bytes(), strict=True)
BUENA = {
    "clave": "b2c3d4f5", "persona": "b2c3d4f5", "cargo": "gubernatura", "fuerza": "PMC", "calidad": "propietaria",
    "nombre": "Ana Ruiz", "situacion": "aprobada", "contienda": "gubernatura",
}
INVISIBLES = ["\x00", "\x1b", "\x85", "\u200e", "\u202e", "\u2066", "\u061c", "\u2028", "\ufeff", "\U000e0041"]
FECHAS_MALAS = ["2024-5-3", "20240503", "2024-05-03T00:00", "1714694400", " 2024-05-03", "2024-W18-5", "٢٠٢٤-٠٥-٠٣"]


def pregunta(**cambios):
    buena = {"id": "propuesta", "rotulo": "Propuesta", "seccion": "curriculo", "tipo": "texto", "obligatoria": True}
    return buena | cambios


def cuestionario(*preguntas):
    return {"nota": "", "conteo_caracteres": "", "curricular": preguntas, "identidad": (), "consentimientos": ()}


@pytest.mark.parametrize("escrita", FECHAS_MALAS)
def test_una_fecha_se_escribe_de_una_sola_manera(escrita):
    with pytest.raises(ValidationError, match="fecha_formato"):
        Periodo(inicio=escrita, fin="2024-05-04")


def test_una_fecha_puede_darse_como_fecha_y_nunca_como_numero():
    assert Periodo(inicio=date(2024, 5, 3), fin="2024-05-04").inicio == date(2024, 5, 3)
    with pytest.raises(ValidationError, match="date_type"):
        Periodo.model_validate_json('{"inicio": 1714694400, "fin": "2024-05-04"}', strict=True)
    with pytest.raises(ValidationError, match="fecha_imposible"):
        Periodo(inicio="2024-02-30", fin="2024-05-04")


@pytest.mark.parametrize("escrita", ["+5", "5.0", "1_0", "٥", "²", "5 ", "0x1", "-5"])
def test_un_numero_se_escribe_solo_con_cifras(escrita):
    with pytest.raises(ValidationError, match="entero_formato"):
        Candidatura(**BUENA, posicion=escrita)


@pytest.mark.parametrize("invisible", INVISIBLES, ids=ascii)
def test_ningun_texto_lleva_caracteres_invisibles(invisible):
    with pytest.raises(ValidationError):
        Candidatura(**BUENA | {"nombre": f"Ana{invisible}Ruiz"})
    with pytest.raises(ValidationError, match="caracter_prohibido"):
        modelo_de_curriculo(CUESTIONARIOS)(clave="b2c3d4f5", propuesta_1=f"Agua “limpia”{invisible}y luz")


@pytest.mark.parametrize("visible", ["Ñandú — “comillas” ü", "日本", "👩‍🏫", "a\nb\tc", "•  viñeta"])
def test_lo_visible_se_acepta_tal_cual(visible):
    assert modelo_de_curriculo(CUESTIONARIOS)(clave="b2c3d4f5", propuesta_1=visible).propuesta_1 == visible


def test_las_longitudes_se_cuentan_sin_espacios():
    assert contar_caracteres("a b\n c\td") == 4
    modelo = modelo_de_curriculo(CUESTIONARIOS)
    assert modelo(clave="b2c3d4f5", propuesta_1="ab " * 800).propuesta_1
    with pytest.raises(ValidationError, match="texto_largo"):
        modelo(clave="b2c3d4f5", propuesta_1="ab " * 801)


@pytest.mark.parametrize("preguntas, causa", [
    ([pregunta(), pregunta()], "repetida"),
    ([pregunta(id="clave")], "reserva"),
    ([pregunta(id="respuesta")], "reserva"),
    ([pregunta(tipo="catalogo")], "no tiene opciones"),
    ([pregunta(tipo="grupo")], "no tiene campos"),
    ([pregunta(tipo="grupo", campos=[{"id": "copy", "rotulo": "x", "tipo": "enlace"}])], "reserva"),
    ([pregunta(min=9, max=3)], "mínimo mayor"),
    ([pregunta(salvo={"pregunta": "otra", "respuesta": "x"})], "no existe"),
])
def test_un_cuestionario_incoherente_se_rechaza_antes_de_hacer_su_modelo(preguntas, causa):
    with pytest.raises(ValidationError) as fallo:
        Cuestionarios.model_validate(cuestionario(*preguntas))
    assert causa in fallo.value.errors()[0]["ctx"]["causa"]


def test_una_pregunta_de_imagen_no_es_un_campo_del_curriculo():
    modelo = modelo_de_curriculo(CUESTIONARIOS)
    assert modelo.model_fields["fotografia"].annotation is bool
    assert "fotografia" not in {capturable.id for capturable in CUESTIONARIOS.capturables}
