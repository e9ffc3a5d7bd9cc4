"""La revisión de un retiro: dice qué se retira y nunca repite lo que la persona había respondido."""

import json
from datetime import date

import pytest

from revision import comentario, hoja, revisar_cambio, terminal
from tema import muestra
from validadores import ordenar

ARCHIVO = "candidaturas/identidad/b2c3d4f5.json"
REVOCACION = "CI-000001,2024-05-09\n"
RESPUESTAS = ("Náhuatl", "Sensorial", "Canadá")


def retirar(repositorio):
    (repositorio.datos / ARCHIVO).unlink()
    ruta = repositorio.datos / "seguimiento/revocaciones.csv"
    ruta.write_text(ruta.read_text("utf-8").replace("folio,fecha\n", "folio,fecha\n" + REVOCACION), "utf-8")


def todo_lo_que_se_lee(repositorio, dia=None):
    """El comentario, la terminal y la hoja de lo que hay en la carpeta contra lo comprometido."""
    hojas = []
    hecha = revisar_cambio(
        repositorio.raiz, "datos", "HEAD", dia=dia, al_terminar=lambda r: hojas.append(hoja.escribir(r, muestra.pintar_fichas, "")),
    )
    return hecha, (comentario.escribir(hecha), terminal.escribir(hecha), *hojas)


def pausar(repositorio, desde="2024-05-01"):
    ruta = repositorio.datos / "seguimiento/pausas.csv"
    ruta.write_text(ruta.read_text("utf-8") + f"b2c3d4f5,identidad,{desde},,Medida cautelar,IEP/CQ/004/2024\n", "utf-8")
    ordenar(repositorio.datos)


def test_un_retiro_se_mira_primero_y_no_repite_las_respuestas(repositorio):
    retirar(repositorio)
    hecha, textos = todo_lo_que_se_lee(repositorio)
    assert not hecha.hallazgos
    cambio = next(c for c in hecha.diferencia.candidaturas if c.clave == "b2c3d4f5")
    assert cambio.gravedad == "consentimiento"
    for texto in textos:
        assert "respuesta retirada" in texto
        assert "000001" in texto
        assert not [respuesta for respuesta in RESPUESTAS if respuesta in texto]


def test_lo_que_se_autoriza_si_se_lee_para_cotejarlo(repositorio):
    octetos = (repositorio.datos / ARCHIVO).read_bytes()
    (repositorio.datos / ARCHIVO).unlink()
    repositorio.comprometer("Sin ella")
    (repositorio.datos / ARCHIVO).write_bytes(octetos)
    texto = comentario.escribir(repositorio.revisar())
    assert "Náhuatl" in texto and "000001" in texto


@pytest.mark.parametrize("cambios", [
    {"autoriza": False}, {"documento": None}, {"vence": "2024-05-01"}, {"folio": "CI-000009"}, {"fecha": "2024-05-11"}, None,
], ids=["no autoriza", "sin firma", "vencida", "revocada", "firmada después", "en pausa"])
def test_lo_que_hoy_no_puede_publicarse_tampoco_lo_publica_la_revision(repositorio, cambios):
    """Un comentario en la forja es publicación: quien propone por descuido lo no autorizado no lo ve repetido ahí."""
    original = json.loads((repositorio.datos / ARCHIVO).read_text("utf-8"))
    (repositorio.datos / ARCHIVO).unlink()
    repositorio.comprometer("Sin ella")
    if cambios is None:
        pausar(repositorio)
    original["constancias"][1] |= cambios or {}
    (repositorio.datos / ARCHIVO).write_text(json.dumps(original, ensure_ascii=False), "utf-8")
    ordenar(repositorio.datos)
    _, textos = todo_lo_que_se_lee(repositorio)
    for texto in textos:
        assert "no puede publicarse" in texto
        assert not [respuesta for respuesta in RESPUESTAS if respuesta in texto]


def test_lo_que_una_pausa_calla_no_se_lee_en_la_ficha_de_antes(repositorio):
    pausar(repositorio)
    repositorio.cambiar("candidaturas/registro/gubernatura.csv", "Amalia Quiroz", "Amelia Quiroz")
    _, textos = todo_lo_que_se_lee(repositorio)
    assert "Amelia" in textos[-1] and "Medida cautelar" in textos[-1]
    assert not [respuesta for respuesta in RESPUESTAS for texto in textos if respuesta in texto]


def test_con_el_corte_atrasado_la_revision_calla_lo_que_hoy_ya_esta_en_pausa(repositorio):
    octetos = (repositorio.datos / ARCHIVO).read_bytes()
    (repositorio.datos / ARCHIVO).unlink()
    pausar(repositorio, desde="2024-05-20")
    repositorio.comprometer("Sin ella")
    (repositorio.datos / ARCHIVO).write_bytes(octetos)
    _, antes = todo_lo_que_se_lee(repositorio, date(2024, 5, 19))
    _, despues = todo_lo_que_se_lee(repositorio, date(2024, 5, 20))
    assert all("Náhuatl" in texto for texto in antes)
    assert not [respuesta for respuesta in RESPUESTAS for texto in despues if respuesta in texto]


@pytest.mark.parametrize("despues, se_lee", [("", False), ("b2c3d4f5,Juventudes de prueba,IEP/CG/050/2024\n", True)], ids=["retirada", "corregida"])
def test_la_accion_afirmativa_que_se_retira_o_corrige_no_se_repite(repositorio, despues, se_lee):
    repositorio.cambiar("seguimiento/acciones.csv", "b2c3d4f5,Personas indígenas,IEP/CG/050/2024\n", despues)
    repositorio.cambiar("candidaturas/registro/gubernatura.csv", "Amalia Quiroz", "Amelia Quiroz")
    _, textos = todo_lo_que_se_lee(repositorio)
    assert not [texto for texto in textos if "Personas indígenas" in texto]
    assert all(("Juventudes de prueba" in texto) is se_lee for texto in textos)
