"""La inspección halla, sin llave, lo que no es de la carpeta y lo que abre una sola persona."""

import subprocess

import pytest
from pyrage import encrypt, x25519

from captura import reservado as sala
from captura.reservado.inspeccion import contar_destinatarios

CLAVE = "b2c3d4f5"


def test_una_carpeta_sana_no_tiene_nada_que_decir(mesa):
    mesa.recibir()
    subprocess.run(["git", "init", "-q", str(mesa.raiz)], check=True)
    sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    assert list(sala.inspeccionar(mesa.reserva)) == []


def test_lo_que_abre_una_sola_llave_se_dice_y_rotar_lo_mienda(mesa):
    mesa.recibir()
    ruta = mesa.raiz / f"personas/{CLAVE}/0001.age"
    claro = mesa.reserva.leer(f"personas/{CLAVE}/0001.age", mesa.ana.llaves)
    ruta.write_bytes(encrypt(claro, [x25519.Recipient.from_str(mesa.ana.publica)]))
    frases = list(sala.inspeccionar(mesa.reserva))
    assert len(frases) == 1 and frases[0].startswith(f"personas/{CLAVE}/0001.age: Lo abre una sola llave")
    sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.reserva.destinatarios)
    assert list(sala.inspeccionar(mesa.reserva)) == []


@pytest.mark.parametrize("ajeno", [f"personas/{CLAVE}/nota.txt", "personas/suelto.json", "respuestas.json", f"personas/{CLAVE}/0001.age.bak"])
def test_un_archivo_en_claro_o_de_otra_parte_se_dice(mesa, ajeno):
    mesa.recibir()
    (mesa.raiz / ajeno).write_text("{}")
    frases = list(sala.inspeccionar(mesa.reserva))
    assert [frase.partition(":")[0] for frase in frases] == [ajeno] and frases[0].endswith("[ajeno]")


@pytest.mark.parametrize("lugar", ["ana.txt", f"personas/{CLAVE}/0009.age", "destinatarios.txt.bak"])
def test_una_llave_privada_junto_a_lo_que_abre_se_dice_sin_repetirla(mesa, lugar):
    mesa.recibir()
    (mesa.raiz / lugar).write_bytes(mesa.ana.archivo.read_bytes())
    frases = list(sala.inspeccionar(mesa.reserva))
    assert [frase.partition(":")[0] for frase in frases] == [lugar] and frases[0].endswith("[llave-adentro]")
    assert "AGE-SECRET-KEY" not in frases[0]


def test_con_llave_se_halla_lo_que_no_es_lo_que_se_guardo(mesa):
    mesa.recibir()
    mesa.reserva.guardar_secreto("captura", b"clave")
    assert list(sala.comprobar(mesa.reserva, mesa.beto.llaves)) == []
    documento = f"personas/{CLAVE}/0001.documento.age"
    (mesa.raiz / documento).write_bytes(mesa.reserva.destinatarios.cifrar(b"otro PDF"))
    (mesa.raiz / "secretos/captura.age").write_bytes(b"x")
    frases = list(sala.comprobar(mesa.reserva, mesa.beto.llaves))
    assert [frase.partition(":")[0] for frase in frases] == [documento, "secretos/captura.age"] and "su huella es otra" in frases[0]
    (mesa.raiz / f"personas/{CLAVE}/0001.age").write_bytes(b"")
    assert [frase.partition(":")[0] for frase in sala.comprobar(mesa.reserva, mesa.beto.llaves)] == [f"personas/{CLAVE}/0001.age", "secretos/captura.age"]


def test_lo_que_dejo_una_orden_interrumpida_se_dice_como_tal(mesa):
    mesa.recibir()
    (mesa.raiz / f"personas/{CLAVE}/.0002.age.123.tmp").write_bytes(b"a medias")
    assert ["de una orden que se interrumpió" in frase for frase in sala.inspeccionar(mesa.reserva)] == [True]


def test_de_lo_que_se_corto_en_su_encabezado_no_se_dice_que_lo_abra_una_sola_llave(mesa):
    mesa.recibir()
    ruta = mesa.raiz / f"personas/{CLAVE}/0001.age"
    ruta.write_bytes(ruta.read_bytes()[:70])
    assert [frase.rpartition(" ")[2] for frase in sala.inspeccionar(mesa.reserva)] == ["[no-es-age]"]


def test_se_cuentan_los_destinatarios_de_un_archivo_blindado_y_ninguno_de_lo_que_no_es_age(mesa):
    claves = [x25519.Recipient.from_str(persona.publica) for persona in (mesa.ana, mesa.beto, mesa.caro)]
    assert contar_destinatarios(encrypt(b"hola", claves)) == 3
    assert contar_destinatarios(encrypt(b"hola" * 5000, claves, armored=True)[:8192]) == 3
    assert contar_destinatarios(b"") == contar_destinatarios(b"{}") == 0
