"""Cada alerta avisa de lo suyo, con su frase exacta, y ninguna detiene."""

import json
from pathlib import Path

import pytest

import validadores
from tests.validadores.casos import BASE, preparar
from validadores import LAS_ALERTAS, alertar, examinar
from validadores.alertas import MODULOS

ALERTAS = Path(__file__).parent.parent / "alertas"
NOMBRES = sorted(carpeta.name for carpeta in ALERTAS.iterdir())
REALES = Path(__file__).parents[3] / "shared" / "datos-reales" / "cdmx-2024-curricular.xlsx"


def avisos(carpeta):
    return [str(alerta) for alerta in alertar(examinar(carpeta, memoria=None).expediente)]


@pytest.mark.parametrize("caso", NOMBRES)
def test_el_dato_dudoso_recibe_su_alerta_exacta(caso, tmp_path):
    datos = preparar(caso, tmp_path, ALERTAS)
    de_antes = set(avisos(BASE))
    nuevas = "".join(f"{aviso}\n" for aviso in avisos(datos) if aviso not in de_antes and aviso.endswith(f"[{caso}]"))
    assert nuevas == (ALERTAS / caso / "esperado.txt").read_text("utf-8")
    assert nuevas


@pytest.mark.parametrize("caso", NOMBRES)
def test_una_alerta_nunca_detiene(caso, tmp_path):
    assert validadores.revisar(preparar(caso, tmp_path, ALERTAS), memoria=None) == []


def test_cada_alerta_tiene_su_caso_su_frase_y_su_archivo():
    archivos = {modulo.__name__.rpartition(".")[2].replace("_", "-") for modulo in MODULOS}
    assert set(NOMBRES) == set(LAS_ALERTAS) == archivos
    assert not set(LAS_ALERTAS) & set(validadores.FRASES)


@pytest.mark.parametrize("prohibida", ["inválid", "error", "por favor"])
def test_ninguna_alerta_regaña(prohibida):
    assert not [codigo for codigo, frase in LAS_ALERTAS.items() if prohibida in frase.lower()]


def test_la_misma_persona_en_dos_candidaturas_no_se_copia_a_si_misma():
    """Fabiola Núñez va por mayoría y por representación con las mismas respuestas: no es copia de nadie."""
    expediente = examinar(BASE, memoria=None).expediente
    copias = [a for a in alertar(expediente) if a.codigo == "texto-copiado"]
    assert not [a for a in copias if "h7j8k9m2" in a.archivo and "(k9m2n3p4)" in a.mensaje]


def test_el_vocabulario_del_instituto_manda_sobre_el_que_acompaña(tmp_path):
    datos = preparar("vocabulario", tmp_path, ALERTAS)
    tabla = datos / "catalogos" / "terminos.csv"
    tabla.write_text("termino,clase,motivo\ncuentas claras,lema,Lo usa una fuerza.\n", "utf-8")
    terminos = {a.mensaje.partition("»")[0] for a in alertar(examinar(datos, memoria=None).expediente) if a.codigo == "vocabulario"}
    assert terminos == {"«cuentas claras"}


def test_sin_vocabulario_propio_vale_el_que_acompaña_al_proyecto_en_orden_y_con_su_porque(tmp_path):
    datos = preparar("vocabulario", tmp_path, ALERTAS)
    (datos / "catalogos" / "terminos.csv").unlink()
    terminos = [renglon.valor for renglon in examinar(datos, memoria=None).expediente.terminos]
    assert len(terminos) > 80
    assert all(len(termino.motivo) >= 8 for termino in terminos)
    octetos = (Path(validadores.__file__).parent / "alertas" / "terminos.csv").read_bytes()
    assert octetos == validadores.bytes_de_tabla(validadores.Termino, terminos)


def test_un_texto_enorme_o_rarisimo_no_detiene_las_alertas(tmp_path):
    datos = preparar("vocabulario", tmp_path, ALERTAS)
    archivo = datos / "candidaturas/curriculo/h7j8k9m2.json"
    respuestas = json.loads(archivo.read_text("utf-8"))
    respuestas["propuesta_1"] = "¿?" * 300 + "😀" * 50
    respuestas["propuesta_2"] = "a" * 1600
    archivo.write_text(json.dumps(respuestas, ensure_ascii=False), "utf-8")
    assert alertar(examinar(datos, memoria=None).expediente)


@pytest.mark.skipif(not REALES.exists(), reason="los datos reales no están junto al proyecto")
def test_en_una_eleccion_real_las_alertas_son_pocas_y_ciertas(tmp_path):
    from captura.importar import importar

    importar(REALES, tmp_path / "datos", None, None)
    expediente = examinar(tmp_path / "datos", memoria=None).expediente
    cuentas = {}
    for alerta in alertar(expediente):
        cuentas[alerta.codigo] = cuentas.get(alerta.codigo, 0) + 1
    assert 600 <= cuentas["texto-copiado"] <= 900
    assert cuentas["vocabulario"] < 80 and cuentas["contacto-en-texto"] < 30
