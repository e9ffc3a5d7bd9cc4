"""Rotar vuelve a cifrar todo o nada, aunque la máquina se apague a la mitad."""

import errno
import os

import pytest

from captura import reservado as sala
from captura.reservado import rotacion

CLAVE = "b2c3d4f5"


def contenido(mesa):
    return {r.relative_to(mesa.raiz).as_posix(): r.read_bytes() for r in sorted(mesa.raiz.rglob("*")) if r.is_file()}


def test_despues_de_rotar_abre_quien_entro_y_ya_no_quien_salio(mesa):
    mesa.recibir()
    antes = mesa.expediente()
    assert sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro)) == 2
    mesa.reserva = sala.abrir(mesa.raiz, mesa.publicas)
    assert mesa.reserva.destinatarios.lineas == (mesa.beto.publica, mesa.caro.publica)
    assert mesa.expediente(persona=mesa.caro) == mesa.expediente(persona=mesa.beto) == antes
    assert mesa.reserva.documento(CLAVE, *antes.documentos[0], mesa.caro.llaves) == b"PDF de b2c3d4f5"
    with pytest.raises(sala.ReservaDetenida, match="no es de sus destinatarios"):
        mesa.expediente(persona=mesa.ana)


@pytest.mark.parametrize("llamada", [1, 2, 3])
def test_si_se_interrumpe_antes_de_completarse_lo_de_antes_sigue(mesa, monkeypatch, llamada):
    mesa.recibir()
    antes, cuantas = contenido(mesa), []
    verdadera = rotacion.escribir_cifrado

    def escribir(*argumentos):
        cuantas.append(1)
        if len(cuantas) == llamada:
            raise KeyboardInterrupt
        verdadera(*argumentos)

    monkeypatch.setattr(rotacion, "escribir_cifrado", escribir)
    with pytest.raises(KeyboardInterrupt):
        sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    assert contenido(mesa) == antes


@pytest.mark.parametrize("llamada", [1, 2, 3])
def test_si_se_interrumpe_ya_completa_al_abrir_se_termina(mesa, monkeypatch, llamada):
    mesa.recibir()
    antes, cuantas = mesa.expediente(), []
    verdadero = os.replace

    def reemplazar(*argumentos):
        cuantas.append(1)
        if len(cuantas) == llamada:
            raise KeyboardInterrupt
        verdadero(*argumentos)

    monkeypatch.setattr(rotacion.os, "replace", reemplazar)
    with pytest.raises(KeyboardInterrupt):
        sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    monkeypatch.setattr(rotacion.os, "replace", verdadero)
    mesa.reserva = sala.abrir(mesa.raiz, mesa.publicas)
    assert mesa.expediente(persona=mesa.caro) == antes
    assert not [nombre for nombre in contenido(mesa) if nombre.startswith(".rotacion")]


def test_lo_que_dejo_un_apagon_a_medias_se_tira(mesa):
    mesa.recibir()
    antes = contenido(mesa)
    (mesa.raiz / ".rotacion" / "personas").mkdir(parents=True)
    (mesa.raiz / ".rotacion" / "personas" / "x.age").write_bytes(b"a medias")
    sala.abrir(mesa.raiz, mesa.publicas)
    assert contenido(mesa) == antes


def test_con_un_archivo_que_no_abre_no_cambia_nada_y_se_dice(mesa):
    mesa.recibir()
    (mesa.raiz / f"personas/{CLAVE}/0001.documento.age").write_bytes(b"roto")
    antes = contenido(mesa)
    with pytest.raises(sala.ReservaDetenida, match="0001.documento.age: No es un archivo cifrado con age"):
        sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    assert contenido(mesa) == antes


def test_sin_espacio_en_el_disco_no_cambia_nada_y_se_dice_una_vez(mesa, monkeypatch):
    mesa.recibir()
    antes = contenido(mesa)

    def llenarse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", llenarse)
    with pytest.raises(sala.ReservaDetenida, match=r"No se pudo guardar \(no queda espacio en el disco\)") as detenida:
        sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    assert len(detenida.value.frases) == 1
    with pytest.raises(sala.ReservaDetenida, match="sin-guardar"):
        mesa.recibir(contacto={"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]})
    assert contenido(mesa) == antes


def test_lo_que_se_guardo_en_el_ultimo_instante_se_dice_y_repetir_lo_mienda(mesa, monkeypatch):
    mesa.recibir()
    verdadero = os.rename

    def renombrar(*argumentos):
        mesa.recibir(contacto={"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]})
        verdadero(*argumentos)

    monkeypatch.setattr(rotacion.os, "rename", renombrar)
    nuevos = mesa.destinatarios(mesa.ana, mesa.caro)
    with pytest.raises(sala.ReservaDetenida, match=f"guardó personas/{CLAVE}/0002.age, cifrado a quienes estaban antes"):
        sala.rotar(mesa.reserva, mesa.ana.llaves, nuevos)
    monkeypatch.setattr(rotacion.os, "rename", verdadero)
    sala.rotar(sala.abrir(mesa.raiz, mesa.publicas), mesa.ana.llaves, nuevos)
    assert mesa.expediente(persona=mesa.caro).contacto.correos == ("alguien@ejemplo.mx",)


def test_si_alguien_guarda_mientras_se_rota_no_cambia_nada(mesa):
    mesa.recibir()

    def avance(*_):
        if len(mesa.reserva.cifrados()) == 2:
            mesa.recibir(contacto={"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]})

    with pytest.raises(sala.ReservaDetenida, match="Alguien más usó la carpeta"):
        sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro), avance)
    assert mesa.expediente().contacto.correos == ("alguien@ejemplo.mx",)
