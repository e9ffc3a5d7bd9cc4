"""Lo que hoy calla el sitio, o calló alguna vez, no vuelve por el historial."""

import json
import shutil

import pytest

from tests.canario import canario
from tests.revision.historial.conftest import CLAVE
from validadores import ordenar

SECRETO = canario("historial")
CON_SECRETO = f"Propongo {SECRETO} en cada colonia, con plazo y costo. " * 8
SIN_SECRETO = "Propongo agua limpia en cada colonia, con plazo y costo. " * 8


def cambiar_dos_veces(historia):
    historia.responder(propuesta_2=CON_SECRETO)
    historia.publicar("2024-04-20")
    historia.responder(propuesta_2=SIN_SECRETO)
    historia.publicar("2024-04-25")


def test_lo_que_cambio_y_nadie_callo_si_se_dice_para_que_estas_pruebas_puedan_fallar(historia):
    cambiar_dos_veces(historia)
    assert SECRETO in repr(historia.leer())


@pytest.mark.parametrize("seccion_archivo, renglon", [
    ("pausas", f"{CLAVE},curriculo,2024-05-01,,Medida cautelar,IEP/CQ/003/2024"),
    ("verificacion", f"{CLAVE},curriculo,observada,2024-05-01"),
    ("verificacion", f"{CLAVE},curriculo,en verificación,2024-05-01"),
])
def test_una_seccion_que_hoy_no_se_muestra_no_tiene_historial(historia, seccion_archivo, renglon):
    cambiar_dos_veces(historia)
    historia.anotar(seccion_archivo, renglon)
    assert historia.hechos() == []
    historia.publicar("2024-05-01")
    assert historia.hechos() == []


@pytest.mark.parametrize("hasta", ["2024-05-05", ""])
def test_una_pausa_que_termino_o_se_borro_no_devuelve_lo_que_decia(historia, hasta):
    cambiar_dos_veces(historia)
    historia.anotar("pausas", f"{CLAVE},curriculo,2024-04-22,{hasta},Medida cautelar,IEP/CQ/003/2024")
    historia.publicar("2024-04-26")
    if not hasta:
        historia.anotar("pausas")
        historia.publicar("2024-05-06")
    historia.responder(propuesta_2=SIN_SECRETO + "Y luz.")
    historia.publicar("2024-05-08")
    assert ("respuesta", "propuesta_2") in historia.hechos()
    assert SECRETO not in repr(historia.leer())
    assert not any(h.antes for c in historia.leer().cambios for h in c.hechos)


def test_lo_que_se_devolvio_con_observaciones_tampoco_vuelve_al_corregirse(historia):
    historia.responder(propuesta_2=CON_SECRETO)
    historia.anotar("verificacion", f"{CLAVE},curriculo,observada,2024-04-20")
    historia.publicar("2024-04-20")
    historia.responder(propuesta_2=SIN_SECRETO)
    historia.anotar("verificacion")
    historia.publicar("2024-04-25")
    assert historia.hechos() == [("respuestas", "")]
    assert SECRETO not in repr(historia.leer())


def test_lo_que_nunca_fue_publico_no_se_vuelve_un_antes(historia):
    historia.anotar("verificacion", f"{CLAVE},curriculo,en verificación,2024-04-18")
    cambiar_dos_veces(historia)
    historia.anotar("verificacion")
    historia.publicar("2024-04-28")
    assert historia.hechos() == [("respuestas", "")]
    assert SECRETO not in repr(historia.leer())


def test_quien_publica_puede_pedir_que_no_se_cite_lo_que_corrige_ni_lo_de_antes(historia):
    historia.responder(propuesta_2=CON_SECRETO)
    historia.publicar("2024-04-20")
    historia.responder(propuesta_2=SIN_SECRETO)
    historia.publicar("2024-04-25", "Quita un dato de una menor\n\nHistorial: sin-detalle")
    historia.responder(propuesta_2=SIN_SECRETO + "Y luz.")
    historia.publicar("2024-04-28")
    assert [bool(h.antes) for c in historia.leer().cambios for h in c.hechos] == [True, False, False]
    assert SECRETO not in repr(historia.leer())


def test_del_contacto_solo_se_dice_que_cambio_y_si_hoy_se_muestra(historia):
    historia.responder(medios_contacto={"facebook": f"https://facebook.com/{SECRETO}", "correo_publico": [f"{SECRETO}@correo.example"]})
    historia.publicar("2024-04-20")
    historia.responder(medios_contacto={"facebook": "https://facebook.com/otra"})
    historia.publicar("2024-04-25")
    assert historia.hechos() == [("contacto", ""), ("contacto", "")]
    assert SECRETO not in repr(historia.leer())
    assert not [a for a in historia.reserva.rglob("*.json") if SECRETO in a.read_text("utf-8")]
    historia.responder(medios_contacto=None)
    historia.publicar("2024-04-28")
    assert historia.hechos() == []


def test_de_la_fotografia_solo_que_cambio_y_en_pausa_nada(historia):
    fotos = historia.datos / "candidaturas/fotos"
    shutil.copy(fotos / "q5r6s7t8.jpg", fotos / f"{CLAVE}.jpg")
    historia.publicar("2024-04-20")
    assert historia.hechos() == [("foto", "")]
    historia.anotar("pausas", f"{CLAVE},fotografia,2024-05-01,,Medida cautelar,IEP/CQ/003/2024")
    assert historia.hechos() == []


def identificar(historia, **respuestas):
    """Publica la identidad de la candidatura, con sus constancias."""
    constancias = [
        {"consentimiento": cual, "autoriza": True, "folio": f"{sigla}-777", "fecha": "2024-04-16", "documento": "a" * 64}
        for cual, sigla in (("tratamiento", "CT"), ("publicacion_identidad", "CI"))
    ]
    dicho = {"clave": CLAVE, "publicado": "2024-04-20", "constancias": constancias, **respuestas}
    ruta = historia.datos / f"candidaturas/identidad/{CLAVE}.json"
    ruta.write_text(json.dumps(dicho, ensure_ascii=False), "utf-8")
    ordenar(historia.datos)


def test_de_la_identidad_solo_se_dice_que_se_publico_y_solo_mientras_siga_publica(historia):
    ruta = historia.datos / f"candidaturas/identidad/{CLAVE}.json"
    ruta.unlink(missing_ok=True)
    historia.publicar("2024-04-16")
    identificar(historia, indigena="No")
    historia.publicar("2024-04-20")
    identificar(historia, indigena="Sí")
    historia.publicar("2024-04-22")
    assert historia.hechos() == [("identidad", "")]
    assert not [h for c in historia.leer().cambios for h in c.hechos if h.antes or h.despues or h.rotulo]
    ruta.unlink()
    historia.anotar("revocaciones", "CI-777,2024-05-02")
    assert historia.hechos() == []
    historia.publicar("2024-05-03")
    assert historia.hechos() == []


def test_un_seguimiento_que_no_se_entiende_corta_el_historial_ahi(historia):
    cambiar_dos_veces(historia)
    ruta = historia.datos / "seguimiento/pausas.csv"
    bueno = ruta.read_text("utf-8")
    ruta.write_bytes(b"\xff\xfe")
    historia.publicar("2024-04-26")
    ruta.write_text(bueno, "utf-8")
    historia.publicar("2024-04-27")
    assert historia.leer().cambios == ()


def test_un_dato_personal_que_se_hubiera_colado_no_se_cita(historia):
    cambiar_dos_veces(historia)
    historia.responder(propuesta_2=SIN_SECRETO + " CURP PERJ800101MMSRRN09.")
    historia.publicar("2024-04-26")
    historia.responder(propuesta_2=SIN_SECRETO)
    historia.publicar("2024-04-27")
    assert "PERJ800101MMSRRN09" not in repr(historia.leer())
