"""La orden `observar` de punta a punta: reserva, tabla y aviso, o nada; y el sitio construido dice la verdad sin la razón."""

import io
import json
import re
import stat
from datetime import date

import docx
import pytest
from invoke import Exit

from captura import reservado as sala
from consola import programa
from consola.ordenes import observaciones
from tema import construccion, construir
from tests.canario import canario, donde_estan
from validadores import revisar

CLAVE = "c3d4f5g6"
RAZON = "La propuesta 1 alude a otra candidatura."


def correr(mesa, corregida=False, pendientes=False, **cambios):
    dichas = {"clave": CLAVE, "seccion": "curriculo", "fecha": date(2024, 5, 10), "datos": mesa.datos}
    if not (corregida or pendientes):
        dichas |= {"llave": str(mesa.ana.archivo), "razon": RAZON, "dias": "5", "aviso": str(mesa.carpeta / "aviso.txt")}
    observaciones.atender(observaciones.Pedido(**dichas | cambios), corregida, pendientes)


def tabla(mesa):
    return (mesa.datos / "seguimiento/verificacion.csv").read_text("utf-8")


def huella(mesa):
    """Todo lo que hay en la mesa: con un «no» debe quedar igual."""
    return {ruta: ruta.read_bytes() for ruta in mesa.carpeta.rglob("*") if ruta.is_file()}


def test_devolver_cifra_la_razon_anota_el_estado_y_escribe_el_aviso(mesa, capsys):
    correr(mesa)
    assert mesa.expediente(CLAVE).pendientes["curriculo"].limite == date(2024, 5, 15)
    assert f"{CLAVE},curriculo,observada,2024-05-10\n" in tabla(mesa)
    aviso = (mesa.carpeta / "aviso.txt").read_text("utf-8")
    for dicho in ("currículo de Benito Arenas Luján", RAZON, "15 de mayo de 2024", "5 días naturales", "1.ª vez", "artículo 18", "No dice por qué"):
        assert dicho in aviso
    assert stat.S_IMODE((mesa.carpeta / "aviso.txt").stat().st_mode) == 0o600
    assert RAZON not in capsys.readouterr().out
    assert revisar(mesa.datos, memoria=None) == []


def test_repetir_la_orden_no_cambia_nada_y_termina_lo_que_se_interrumpio(mesa, capsys):
    correr(mesa)
    entera = huella(mesa)
    correr(mesa)
    assert huella(mesa) == entera
    assert "Ya estaba devuelta así" in capsys.readouterr().out
    (mesa.carpeta / "aviso.txt").unlink()
    (mesa.datos / "seguimiento/verificacion.csv").write_text(tabla(mesa).replace("observada,2024-05-10", "en verificación,2024-05-02"), "utf-8")
    correr(mesa)
    assert huella(mesa) == entera


def test_si_la_reserva_no_se_deja_escribir_no_se_toca_la_tabla_ni_hay_aviso(mesa, monkeypatch):
    def negarse(*_):
        raise sala.ReservaDetenida("No hay espacio.")

    monkeypatch.setattr(sala.Reserva, "agregar", negarse)
    antes = huella(mesa)
    with pytest.raises(Exit, match="No hay espacio"):
        correr(mesa)
    assert huella(mesa) == antes


@pytest.mark.parametrize(("cambios", "dicho"), [
    ({"clave": "zzzzzz99"}, "no está en el registro"),
    ({"seccion": "fotos"}, "--seccion: «fotos» no se conoce"),
    ({"clave": None}, "Di de quién y qué se devuelve"),
    ({"razon": None}, "Di por qué se devuelve"),
    ({"razon": ""}, "Di por qué se devuelve"),
    ({"razon": "  "}, "--razon: Está vacía"),
    ({"archivo": "x.txt"}, "de una sola manera"),
    ({"razon": None, "archivo": "no-esta.txt"}, "no existe el archivo"),
    ({"dias": None}, "Falta decir hasta cuándo"),
    ({"dias": "0"}, "--dias: «0» no sirve"),
    ({"limite": date(2024, 5, 16)}, "no es el día que resulta de --dias 5, que es 2024-05-15"),
    ({"dias": None, "limite": date(2024, 5, 9)}, "no es posterior a 2024-05-10"),
    ({"aviso": None}, "Falta decir dónde se escribe el aviso"),
    ({"aviso": "aviso.odt"}, "--aviso: «.odt» no se conoce"),
    ({"llave": None}, "sin abrir la carpeta reservada no se sabe cuántas veces"),
])
def test_lo_que_falta_o_no_sirve_se_dice_con_su_remedio_y_no_cambia_nada(mesa, cambios, dicho):
    antes = huella(mesa)
    with pytest.raises(Exit, match=re.escape(dicho)):
        correr(mesa, **cambios)
    assert huella(mesa) == antes


@pytest.mark.parametrize("lugar", ["publico/datos/aviso.txt", "reserva/aviso.txt", "no-esta/aviso.txt", "ocupado.txt"])
def test_el_aviso_no_queda_donde_algo_se_publica_ni_encima_de_otra_cosa(mesa, lugar):
    (mesa.carpeta / "ocupado.txt").write_text("otra cosa")
    antes = huella(mesa)
    with pytest.raises(Exit):
        correr(mesa, aviso=str(mesa.carpeta / lugar))
    assert huella(mesa) == antes


def test_el_aviso_en_word_dice_lo_mismo_y_la_razon_puede_venir_de_un_archivo(mesa):
    (mesa.carpeta / "razon.txt").write_bytes(b"\xef\xbb\xbfPrimero.\r\n\r\nSegundo.\r\n")
    correr(mesa, razon=None, archivo=str(mesa.carpeta / "razon.txt"), aviso=str(mesa.carpeta / "aviso.docx"))
    parrafos = [p.text for p in docx.Document(io.BytesIO((mesa.carpeta / "aviso.docx").read_bytes())).paragraphs]
    assert parrafos[0] == "Sección devuelta para corregir"
    assert {"Primero.", "Segundo."} <= set(parrafos)
    assert mesa.expediente(CLAVE).pendientes["curriculo"].razon == "Primero.\n\nSegundo."


def test_corregida_vuelve_a_verificarse_y_deja_de_estar_pendiente(mesa, capsys):
    correr(mesa, fecha=date(2024, 5, 3))
    correr(mesa, corregida=True)
    assert f"{CLAVE},curriculo,en verificación,2024-05-10\n" in tabla(mesa)
    correr(mesa, pendientes=True, clave=None, llave=str(mesa.ana.archivo))
    assert capsys.readouterr().out.endswith("Devueltas sin corregir: 0; vencidas: 0.\n")
    with pytest.raises(Exit, match="no consta como devuelta"):
        correr(mesa, corregida=True)


def test_devolver_y_corregir_la_identidad_no_deja_rastro_publico(mesa):
    publico = {r: r.read_bytes() for r in mesa.datos.rglob("*") if r.is_file()}
    correr(mesa, seccion="identidad", razon="Falta la pregunta 5.")
    assert "entrega solo a la persona candidata" in (mesa.carpeta / "aviso.txt").read_text("utf-8")
    with pytest.raises(Exit, match="sin abrir la carpeta reservada no se sabe si su identidad está devuelta"):
        correr(mesa, seccion="identidad", corregida=True)
    correr(mesa, seccion="identidad", corregida=True, llave=str(mesa.ana.archivo))
    assert {r: r.read_bytes() for r in mesa.datos.rglob("*") if r.is_file()} == publico
    assert not mesa.expediente(CLAVE).pendientes


def test_lo_pendiente_se_lista_por_fuerza_con_los_dias_que_quedan_y_sin_la_razon(mesa, capsys):
    correr(mesa)
    correr(mesa, seccion="contacto", dias="1", aviso=str(mesa.carpeta / "otro.txt"))
    (mesa.datos / "seguimiento/verificacion.csv").write_text(tabla(mesa).replace("estado,desde\n", "estado,desde\nb2c3d4f5,curriculo,observada,2024-05-02\n"))
    capsys.readouterr()
    correr(mesa, pendientes=True, clave=None, llave=str(mesa.ana.archivo), fecha=date(2024, 5, 13))
    dicho = capsys.readouterr().out
    assert [renglon.rpartition(": ")[2] for renglon in dicho.splitlines()[1:3]] == ["venció hace 2 días", "quedan 2 días"]
    assert dicho.startswith("PMC · Partido Morelos Camina\n")
    assert "b2c3d4f5 curriculo: Dice «observada» desde 2024-05-02 y en la carpeta reservada no está la razón" in dicho
    assert dicho.endswith("Devueltas sin corregir: 2; vencidas: 1.\n")
    assert RAZON not in dicho


@pytest.mark.parametrize("cambios", [{}, {"corregida": True, "clave": None}])
def test_la_lista_de_pendientes_es_de_todas(mesa, cambios):
    with pytest.raises(Exit, match="--pendientes lista lo de todas"):
        correr(mesa, pendientes=True, **cambios)


def test_el_sitio_dice_que_esta_por_corregirse_sin_decir_por_que_ni_mostrar_lo_devuelto(mesa, monkeypatch):
    monkeypatch.setattr(construccion, "RESERVA", mesa.carpeta / "memoria")
    razon, clave = canario("razón de la devolución"), "b2c3d4f5"
    correr(mesa, clave=clave, razon=f"Por {razon}.")
    construir(mesa.datos, mesa.carpeta / "sitio")
    assert donde_estan(mesa.carpeta / "sitio", {"razón": razon})["razón"] == set()
    ficha = next((mesa.carpeta / "sitio").rglob(f"fichas/{clave}.html")).read_text("utf-8")
    assert "El instituto devolvió esta sección con observaciones el 10 de mayo de 2024; está por corregirse." in ficha
    assert not re.search("no (respondió|proporcionó|ha entregado)|incumpl|venció", ficha.partition("<main")[2].partition("</main>")[0])
    devuelto = json.loads((mesa.datos / f"candidaturas/curriculo/{clave}.json").read_text("utf-8"))["propuesta_1"]
    assert devuelto[:30] not in ficha


@pytest.mark.parametrize(("orden", "clave"), [([CLAVE, "--seccion", "curriculo", "--corregida"], CLAVE), (["--pendientes"], None)])
def test_la_clave_se_dice_sin_opcion_y_puede_faltar(monkeypatch, orden, clave):
    recibido = []
    monkeypatch.setattr(observaciones, "atender", lambda pedido, *_: recibido.append(pedido.clave))
    programa.ejecutar(["observar", *orden])
    assert recibido == [clave]
