"""Todo lo que pydantic puede objetar tiene su frase en español; si algo nuevo apareciera, hay un respaldo honesto."""

import json

import pytest
from pydantic import BaseModel, ValidationError

from tests.validadores.casos import BASE
from validadores import FRASES, TABLAS, Candidatura, Constancia, Cuestionarios, Denominaciones, Proceso, cargar, columnas_de, modelo_de_identidad, modelo_de_respuestas
from validadores.documentos import campos_de, leer_documento
from validadores.traduccion import FORMAS, decir_lugar, traducir

ELECCION = cargar(BASE, memoria=None)
CURRICULO = type(ELECCION.curriculos["b2c3d4f5"])
RAROS = [None, True, 3, -1, 3.5, 10**17, "", " ", "x", "X" * 400, "a\u202eb", "a\u0301", "2024-02-31", "31/12/2024", [],
         ["x"], [1], [[]], {}, {"x": 1}, ["a"] * 30]


def valores_raros(datos, lugar=()):
    """Cada manera de echar a perder un solo valor de unos `datos` de JSON."""
    for parte, valor in list(datos.items() if isinstance(datos, dict) else enumerate(datos)):
        if isinstance(valor, dict | list) and valor:
            yield from valores_raros(valor, (*lugar, parte))
        for raro in RAROS:
            datos[parte] = raro
            yield
        datos[parte] = valor


@pytest.mark.parametrize("modelo, valor", [
    (Proceso, ELECCION.proceso), (CURRICULO, ELECCION.curriculos["b2c3d4f5"]), (Cuestionarios, ELECCION.cuestionarios),
], ids=["proceso", "curriculo", "cuestionarios"])
def test_cualquier_valor_raro_en_un_documento_tiene_su_frase(modelo, valor):
    datos = valor.model_dump(mode="json", exclude_defaults=True)
    if modelo is Cuestionarios:
        datos = datos | {"curricular": datos["curricular"][:4], "identidad": datos["identidad"][2:4]}
    for _ in valores_raros(datos):
        try:
            modelo.model_validate_json(json.dumps(datos), strict=True)
        except ValidationError as fallo:
            hallazgos = traducir(fallo, "x.json", None, campos_de(modelo))
            assert "dato-inesperado" not in {hallazgo.codigo for hallazgo in hallazgos}, hallazgos


NOMBRES = Denominaciones(pueblos=("Náhuatl",), paises=("Cuba",))


def test_lo_que_falta_en_un_catalogo_de_identidad_dice_cual_y_como_completarlo():
    modelo = modelo_de_respuestas(ELECCION.cuestionarios, NOMBRES)
    for dicho, frase in (("Nahuatl", "«Nahuatl» no está en catalogos/pueblos.csv. ¿Querías decir «Náhuatl»?"), (3, "Debe ser un texto de su lista")):
        with pytest.raises(ValidationError) as fallo:
            modelo.model_validate_json(json.dumps({"clave": "b2c3d4f5", "pueblo_indigena": dicho}), strict=True)
        [hallazgo] = traducir(fallo.value, "x.json", None, campos_de(modelo))
        assert hallazgo.mensaje.startswith(frase), hallazgo


@pytest.mark.parametrize("pregunta", ELECCION.cuestionarios.identidad, ids=lambda pregunta: pregunta.id)
def test_ninguna_frase_de_la_puerta_repite_una_respuesta_de_identidad(pregunta):
    """Los hallazgos de lo publicable los lee cualquiera en la forja: ni lo que alguien respondió, ni a qué se parece."""
    modelo = modelo_de_identidad(ELECCION.cuestionarios, NOMBRES)
    for dicho in ("Nahuatl", "Prefiero no contestar", "Mujer transs"):
        with pytest.raises(ValidationError) as fallo:
            modelo.model_validate_json(json.dumps({
                "clave": "b2c3d4f5", "publicado": "2024-04-20", "constancias": [], pregunta.id: [dicho] if pregunta.varias else dicho,
            }), strict=True)
        [hallazgo] = traducir(fallo.value, "x.json", None, campos_de(modelo))
        assert "lo respondido, que aquí no se repite" in hallazgo.mensaje
        assert dicho not in hallazgo.mensaje and "¿Querías decir" not in hallazgo.mensaje
        assert hallazgo.mensaje.count("catalogos/") == bool(pregunta.catalogo)


@pytest.mark.parametrize("modelo", [*TABLAS.values(), Candidatura], ids=lambda modelo: modelo.__name__)
def test_cualquier_celda_rara_tiene_su_frase(modelo):
    for columna in columnas_de(modelo):
        for celda in (raro for raro in RAROS if isinstance(raro, str)):
            with pytest.raises(ValidationError) as fallo:
                modelo.model_validate({columna: celda})
            assert "dato-inesperado" not in {hallazgo.codigo for hallazgo in traducir(fallo.value, "x.csv", 2)}


def test_cada_patron_de_los_modelos_se_dice_con_palabras():
    def patrones(esquema):
        if isinstance(esquema, dict):
            if isinstance(esquema.get("pattern"), str):
                yield esquema["pattern"]
            for parte in esquema.values():
                yield from patrones(parte)
        elif isinstance(esquema, list):
            for parte in esquema:
                yield from patrones(parte)

    usados = {patron for modelo in [Proceso, CURRICULO, Cuestionarios, Candidatura, Constancia, *TABLAS.values()]
              for patron in patrones(modelo.model_json_schema())}
    assert usados == set(FORMAS)


def test_un_fallo_que_nadie_previo_se_dice_con_su_motivo_tecnico():
    class Nuevo(BaseModel):
        valor: bytes

    with pytest.raises(ValidationError) as fallo:
        Nuevo.model_validate({"valor": 1})
    (hallazgo,) = traducir(fallo.value, "x.json")
    assert hallazgo.codigo == "dato-inesperado"
    assert "motivo técnico: bytes_type" in hallazgo.mensaje


def test_los_lugares_se_cuentan_desde_uno():
    assert decir_lugar(("medios_contacto", "correo_publico", 0)) == "medios_contacto.correo_publico[1]"
    assert decir_lugar(()) is None


def test_cada_frase_termina_en_punto_o_en_lo_que_hay_que_copiar():
    finales = (".", "{encabezado}", "{sugerencia}")
    assert [codigo for codigo, frase in FRASES.items() if not frase.endswith(finales)] == []


def test_un_documento_sin_modelo_solo_se_mira_como_json():
    assert leer_documento("x.json", b'{"cualquiera": 1}', None).hallazgos == []
    assert [h.codigo for h in leer_documento("x.json", b'{"a": 1, "a": 2}', None).hallazgos] == ["json-llave-repetida"]
