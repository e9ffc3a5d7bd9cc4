"""Una sección se devuelve con su razón cifrada y su oportunidad contada, o no se devuelve y se dice todo lo que lo impide."""

from datetime import date

import pytest

from captura import reservado as sala
from validadores import Verificacion, examinar, revisar

CLAVE = "c3d4f5g6"
HOY, LIMITE = date(2024, 5, 10), date(2024, 5, 15)
CURP = "QUTA" + "760412" + "MMSRNM07"
"""Inventada, y en partes: escrita de corrido, la guardia no dejaría pasar este archivo."""
RAZON = "La propuesta 1 alude a otra candidatura (artículo 18, inciso e)."


def pedir(clave=CLAVE, seccion="curriculo", fecha=HOY, razon=RAZON, limite=LIMITE):
    return sala.Pedida(clave, seccion, fecha, razon, limite)


def publico(mesa):
    return examinar(mesa.datos, memoria=None).expediente


def devolver(mesa, **cambios):
    devolucion = sala.preparar(mesa.reserva, mesa.ana.llaves, pedir(**cambios), publico(mesa))
    sala.guardar(mesa.reserva, devolucion)
    return devolucion


def objeciones(mesa, **cambios):
    """Los códigos de lo que impide devolver; nada debe haber cambiado."""
    antes = mesa.reserva.cifrados()
    with pytest.raises(sala.ReservaDetenida) as detenida:
        devolver(mesa, **cambios)
    assert mesa.reserva.cifrados() == antes
    return [frase.rpartition("[")[2].rstrip("]") for frase in detenida.value.frases]


def test_la_razon_solo_se_lee_con_llave(mesa):
    devolver(mesa)
    assert mesa.expediente(CLAVE).pendientes["curriculo"].razon == RAZON
    assert not any(RAZON.encode() in ruta.read_bytes() for ruta in mesa.carpeta.rglob("*") if ruta.is_file())


def test_cada_vez_que_se_devuelve_una_seccion_es_una_oportunidad_mas_y_las_otras_llevan_su_cuenta(mesa):
    for esperada in (1, 2, 3):
        assert devolver(mesa).observacion.oportunidad == esperada
        sala.anotar(mesa.datos, publico(mesa), Verificacion(candidatura=CLAVE, seccion="curriculo", estado="observada", desde=HOY))
        sala.corregir(mesa.reserva, CLAVE, "curriculo", HOY, publico(mesa))
    assert devolver(mesa, seccion="contacto").observacion.oportunidad == 1
    assert list(mesa.expediente(CLAVE).pendientes) == ["contacto"]


def test_repetir_la_misma_devolucion_no_la_cuenta_dos_veces(mesa):
    assert devolver(mesa).es_nueva
    assert not devolver(mesa).es_nueva
    assert len(mesa.expediente(CLAVE).observaciones) == 1


@pytest.mark.parametrize("cambios", [{"razon": "Otra cosa."}, {"limite": date(2024, 5, 20)}, {"fecha": date(2024, 5, 9)}])
def test_lo_ya_devuelto_y_sin_corregir_no_se_devuelve_de_otra_manera(mesa, cambios):
    devolver(mesa)
    assert objeciones(mesa, **cambios) == ["ya-observada"]


@pytest.mark.parametrize(("cambios", "codigos"), [
    ({"clave": "zzzzzz99"}, ["referencia-rota"]),
    ({"clave": "q5r6s7t8", "seccion": "contacto"}, ["pausada"]),
    ({"clave": "x3z4b5c6"}, ["sin-vigencia"]),
    ({"razon": " \n"}, ["razon-vacia"]),
    ({"razon": f"Quita la CURP {CURP} de la propuesta."}, ["datos-personales"]),
    ({"razon": "Un carácter \u202e invisible."}, ["caracter-prohibido"]),
    ({"fecha": date(2024, 5, 11)}, ["fecha-futura"]),
    ({"fecha": date(2024, 4, 12)}, ["fechas-invertidas", "fechas-invertidas"]),
    ({"limite": HOY}, ["fechas-invertidas"]),
    ({"limite": date(2024, 6, 3)}, ["limite-tardio"]),
    ({"razon": "", "limite": date(2024, 5, 1), "clave": "x3z4b5c6"}, ["sin-vigencia", "fechas-invertidas", "razon-vacia"]),
])
def test_lo_que_impide_devolver_se_dice_todo_a_la_vez(mesa, cambios, codigos):
    assert objeciones(mesa, **cambios) == codigos


def test_la_razon_no_puede_llevarse_una_respuesta_de_identidad_y_la_frase_tampoco_la_repite(mesa):
    mesa.recibir("b2c3d4f5")
    with pytest.raises(sala.ReservaDetenida) as detenida:
        devolver(mesa, clave="b2c3d4f5", seccion="identidad", razon="Respondió NÁHUATL y su constancia dice otra cosa.")
    assert "[razon-con-respuesta]" in str(detenida.value)
    assert "huatl" not in str(detenida.value).lower()
    assert devolver(mesa, clave="b2c3d4f5", seccion="identidad", razon="Sí falta la pregunta 5.").es_nueva


def test_una_devolucion_anotada_a_mano_se_completa_con_su_misma_fecha(mesa):
    tabla = mesa.datos / "seguimiento/verificacion.csv"
    tabla.write_text(tabla.read_text().replace("en verificación", "observada"))
    assert objeciones(mesa) == ["razon-ausente"]
    assert devolver(mesa, fecha=date(2024, 5, 2)).es_nueva


def test_una_tabla_que_no_se_entiende_entera_no_se_reescribe(mesa):
    tabla = mesa.datos / "seguimiento/verificacion.csv"
    tabla.write_text(tabla.read_text() + "b2c3d4f5,curriculo,quién sabe,2024-05-02\n")
    assert objeciones(mesa) == ["sin-leer"]


@pytest.mark.parametrize(("seccion", "fecha", "codigo"), [
    ("curriculo", HOY, "sin-devolver"), ("contacto", HOY, "sin-devolver"), ("identidad", HOY, "sin-devolver"),
])
def test_no_se_corrige_lo_que_no_se_devolvio(mesa, seccion, fecha, codigo):
    with pytest.raises(sala.ReservaDetenida, match=codigo):
        sala.corregir(mesa.reserva, CLAVE, seccion, fecha, publico(mesa), mesa.ana.llaves)
    assert mesa.reserva.cifrados() == ()


def test_no_se_corrige_antes_de_devolverse(mesa):
    devolver(mesa)
    sala.anotar(mesa.datos, publico(mesa), Verificacion(candidatura=CLAVE, seccion="curriculo", estado="observada", desde=HOY))
    with pytest.raises(sala.ReservaDetenida, match="fechas-invertidas"):
        sala.corregir(mesa.reserva, CLAVE, "curriculo", date(2024, 5, 9), publico(mesa))


def test_la_tabla_publica_queda_canonica_y_conserva_los_demas_renglones(mesa):
    nueva = Verificacion(candidatura="b2c3d4f5", seccion="contacto", estado="observada", desde=HOY)
    assert sala.anotar(mesa.datos, publico(mesa), nueva)
    assert not sala.anotar(mesa.datos, publico(mesa), nueva)
    assert revisar(mesa.datos, memoria=None) == []
    assert (mesa.datos / "seguimiento/verificacion.csv").read_text("utf-8").splitlines()[1:] == [
        "b2c3d4f5,contacto,observada,2024-05-10", "c3d4f5g6,curriculo,en verificación,2024-05-02"]


def test_de_la_identidad_la_tabla_publica_no_puede_decir_nada(mesa):
    tabla = mesa.datos / "seguimiento/verificacion.csv"
    tabla.write_text(f"{tabla.read_text('utf-8')}{CLAVE},identidad,observada,2024-05-10\n", "utf-8")
    assert "«identidad» no está entre los valores admitidos" in " ".join(str(h) for h in revisar(mesa.datos, memoria=None))


def test_lo_pendiente_va_por_fuerza_como_en_la_boleta_y_primero_lo_que_vence_antes(mesa):
    devolver(mesa, limite=date(2024, 5, 20))
    devolver(mesa, seccion="contacto")
    devolver(mesa, clave="b2c3d4f5", seccion="identidad", razon="Falta la pregunta 5.")
    hallados = sala.pendientes(mesa.reserva.expedientes(mesa.ana.llaves), publico(mesa), date(2024, 5, 16))
    assert [(p.candidatura.fuerza, p.observacion.seccion, p.dias) for p in hallados] == [
        ("PMC", "contacto", -1), ("PMC", "curriculo", 4), ("COA-1", "identidad", -1)]
