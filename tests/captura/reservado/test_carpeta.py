"""La carpeta reservada: dos llaves, cada una abre todo; lo roto, ajeno o a medias se dice y no se usa."""

import io
import json
import os
import shlex
import shutil
import stat
import subprocess
from datetime import date
from types import SimpleNamespace

import pytest
from invoke import Exit

from captura import reservado as sala
from captura.reservado.carpeta import RELLENO
from consola import valores
from consola.ordenes import guardia as ordenes_de_guardia
from consola.ordenes import reservado as ordenes_de_reserva
from revision import guardia

CLAVE, HOY = "b2c3d4f5", date(2024, 5, 10)


def test_perder_una_llave_no_pierde_nada(mesa):
    mesa.recibir()
    assert mesa.expediente(persona=mesa.ana) == mesa.expediente(persona=mesa.beto)
    leido = mesa.expediente(persona=mesa.beto)
    assert leido.respuestas["pueblo_indigena"] == "Náhuatl"
    assert [c.folio for c in leido.constancias] == ["CT-000001", "CI-000001", "CE-000001"]
    assert mesa.reserva.documento(CLAVE, *leido.documentos[0], mesa.beto.llaves) == b"PDF de b2c3d4f5"


def test_guardar_no_necesita_llave_y_los_nombres_solo_dicen_la_clave(mesa):
    assert mesa.recibir() == "personas/b2c3d4f5/0001.age"
    assert mesa.reserva.cifrados() == ("personas/b2c3d4f5/0001.age", "personas/b2c3d4f5/0001.documento.age")
    for ruta in mesa.reserva.cifrados():
        octetos = (mesa.raiz / ruta).read_bytes()
        assert octetos.startswith(b"age-encryption.org/v1\n")
        assert not [dicho for dicho in (b"Sexual", "Náhuatl".encode(), b"CT-000001", b"PDF", b"indigena") if dicho in octetos]


def test_nada_queda_en_claro_en_el_disco(mesa, monkeypatch):
    escritos = []
    verdadero = os.open

    def abrir(ruta, banderas, *resto, **otros):
        if banderas & (os.O_WRONLY | os.O_RDWR):
            escritos.append(ruta)
        return verdadero(ruta, banderas, *resto, **otros)

    monkeypatch.setattr(os, "open", abrir)
    mesa.recibir()
    mesa.expediente()
    sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    assert escritos and not [ruta for ruta in escritos if not str(ruta).startswith(str(mesa.raiz))]
    assert not [r for r in mesa.raiz.rglob("*") if r.is_file() and "Náhuatl".encode() in r.read_bytes()]


def test_solo_su_dueño_la_lee(mesa):
    mesa.recibir()
    assert stat.S_IMODE(mesa.raiz.stat().st_mode) == 0o700
    assert {stat.S_IMODE(r.stat().st_mode) for r in mesa.raiz.rglob("*.age")} == {0o600}


def test_el_tamaño_no_dice_cuanto_respondio(mesa):
    callado = {"clave": "c3d4f5g6", **mesa.completas, "indigena": "No", "pueblo_indigena": "Prefiero no contestar"}
    mesa.recibir()
    mesa.recibir("c3d4f5g6", respuestas=callado, constancias=mesa.constancias("c3d4f5g6", "000002"), documento=b"x")
    tamaños = {(mesa.raiz / f"personas/{clave}/0001.age").stat().st_size // RELLENO for clave in (CLAVE, "c3d4f5g6")}
    assert len(tamaños) == 1


def test_lo_ultimo_que_firmo_es_lo_que_vale(mesa):
    mesa.recibir()
    otra = mesa.constancias(numero="000044", publicacion_identidad=False, tratamiento=None, estadistica=None)
    otra["constancias"][0]["fecha"] = "2024-05-02"
    mesa.recibir(constancias=otra, documento=b"segundo PDF")
    vale = {c.consentimiento: (c.folio, c.autoriza) for c in mesa.expediente().constancias}
    assert vale["publicacion_identidad"] == ("CI-000044", False)
    assert vale["tratamiento"] == ("CT-000001", True)
    assert len(mesa.expediente().todas) == 4


def test_dos_que_firmo_el_mismo_dia_deben_valer_las_dos(mesa):
    mesa.recibir()
    mesa.recibir(constancias=mesa.constancias(numero="000044", publicacion_identidad=False), documento=b"otro")
    assert [c.autoriza for c in mesa.expediente().constancias if c.consentimiento == "publicacion_identidad"] == [True, False]


def romper(mesa, como):
    ruta = mesa.raiz / f"personas/{CLAVE}/0001.age"
    octetos = ruta.read_bytes()
    if como == "hueco":
        mesa.recibir(contacto={"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]})
        ruta.unlink()
    elif como == "mudado":
        mesa.recibir("c3d4f5g6", contacto={"clave": "c3d4f5g6", "telefonos": ["777 000 0000"]})
        os.replace(mesa.raiz / "personas/c3d4f5g6/0001.age", ruta)
    elif como == "otro":
        ruta.write_bytes(mesa.reserva.destinatarios.cifrar(b'{"hola": 1}'))
    else:
        ruta.write_bytes({"cortado": octetos[:-40], "sin fin": octetos[:70], "alterado": octetos[:-1] + bytes([octetos[-1] ^ 1]),
                          "vacio": b"", "texto": b"{}"}[como])


@pytest.mark.parametrize(("como", "dicho"), [
    ("cortado", "Está cortado o alterado"), ("sin fin", "Está cortado o alterado"), ("alterado", "Está cortado o alterado"),
    ("vacio", "Está vacío"), ("texto", "No es un archivo cifrado con age"), ("hueco", "Falta"),
    ("mudado", "Es de otra candidatura (c3d4f5g6)"), ("otro", "Se abrió, pero no es un aporte que se entienda"),
])
def test_un_archivo_roto_ajeno_o_perdido_se_dice_con_su_lugar_y_su_remedio(mesa, como, dicho):
    mesa.recibir()
    romper(mesa, como)
    with pytest.raises(sala.ReservaDetenida) as detenida:
        mesa.expediente()
    assert str(detenida.value).startswith(f"personas/{CLAVE}/0001.age: {dicho}")
    assert "ecupera" in str(detenida.value) or "Recupéralo" in str(detenida.value)


@pytest.mark.parametrize("perdidos", [("0002.age",), ("0002.age", "0002.documento.age"), None])
def test_perder_el_ultimo_aporte_no_revive_lo_que_decia_el_de_antes(mesa, perdidos):
    mesa.recibir()
    no = mesa.constancias(numero="000044", publicacion_identidad=False)
    mesa.recibir(constancias=no, documento=b"ahora no")
    carpeta = mesa.raiz / f"personas/{CLAVE}"
    for nombre in perdidos or [ruta.name for ruta in carpeta.iterdir()]:
        (carpeta / nombre).unlink()
    with pytest.raises(sala.ReservaDetenida, match=f"personas/{CLAVE}/0002.age: Falta"):
        list(mesa.reserva.expedientes(mesa.ana.llaves))


@pytest.mark.parametrize("dicho, codigo", [(None, "sin-cuenta"), ("b2c3d4f5/0001\n<<<<<<< HEAD\n", "cuenta-ilegible")])
def test_sin_la_cuenta_de_lo_recibido_no_se_lee_nada(mesa, dicho, codigo):
    mesa.recibir()
    cuenta = mesa.raiz / "recibidos.txt"
    cuenta.write_text(dicho, "ascii") if dicho else cuenta.unlink()
    with pytest.raises(sala.ReservaDetenida, match=codigo):
        list(mesa.reserva.expedientes(mesa.ana.llaves))


def test_una_recepcion_interrumpida_no_estorba_a_la_que_la_repite(mesa):
    mesa.recibir()
    mesa.reserva.guardar(f"personas/{CLAVE}/0002.documento.age", b"a medias")
    assert len(mesa.expediente().todas) == 3
    assert mesa.recibir(constancias=mesa.constancias(numero="000044"), documento=b"otra vez") == f"personas/{CLAVE}/0003.age"
    assert len(mesa.expediente().todas) == 6


def test_lo_que_dos_personas_guardaron_a_la_vez_no_se_pierde_al_fusionar(mesa):
    """Las dos usan el número 0002 en su copia; git deja un archivo y junta los renglones de la cuenta."""
    mesa.recibir()
    otra = mesa.carpeta / "otra"
    shutil.copytree(mesa.raiz, otra)
    dice_no = mesa.escribir("no.json", mesa.constancias(numero="000002", publicacion_identidad=False))
    sala.recibir(sala.abrir(otra, []), CLAVE, {"constancias": dice_no, "documento": mesa.escribir("firmado.pdf", b"no")}, mesa.referencia, HOY)
    mesa.recibir(contacto={"clave": CLAVE, "correos": ["ana@ejemplo.mx"]})
    juntos = [*(mesa.raiz / "recibidos.txt").read_text().splitlines(), (otra / "recibidos.txt").read_text().splitlines()[-1]]
    (mesa.raiz / "recibidos.txt").write_text("\n".join(dict.fromkeys(juntos)) + "\n")
    with pytest.raises(sala.ReservaDetenida, match="Dos personas guardaron a la vez"):
        mesa.expediente()
    (mesa.raiz / f"personas/{CLAVE}/0003.age").write_bytes((otra / f"personas/{CLAVE}/0002.age").read_bytes())
    (mesa.raiz / f"personas/{CLAVE}/0003.documento.age").write_bytes((otra / f"personas/{CLAVE}/0002.documento.age").read_bytes())
    (mesa.raiz / "recibidos.txt").write_text("\n".join([*juntos[:-1], juntos[-1].replace("/0002", "/0003")]) + "\n")
    assert {c.folio: c.autoriza for c in mesa.expediente().todas}["CI-000002"] is False


def test_un_aporte_cambiado_por_otro_se_nota(mesa):
    mesa.recibir()
    mesa.recibir(constancias=mesa.constancias(numero="000002", publicacion_identidad=False), documento=b"no")
    uno, dos = (mesa.raiz / f"personas/{CLAVE}/000{n}.age" for n in (1, 2))
    dos.write_bytes(uno.read_bytes())
    with pytest.raises(sala.ReservaDetenida, match="0002.age: No es el que se recibió"):
        mesa.expediente()


def test_un_folio_capturado_con_un_si_y_con_un_no_vale_no(mesa):
    mesa.recibir(constancias=mesa.constancias(publicacion_identidad=False), documento=b"firmado")
    mesa.recibir(constancias=mesa.constancias(publicacion_identidad=True), documento=b"firmado")
    assert mesa.expediente().contradichos == ("CI-000001",)
    assert [c.autoriza for c in mesa.expediente().constancias if c.folio == "CI-000001"] == [False, True]


def test_sin_tratamiento_las_respuestas_no_se_guardan(mesa):
    with pytest.raises(sala.ReservaDetenida, match="No autorizó el tratamiento"):
        mesa.recibir(respuestas={"clave": CLAVE, **mesa.completas}, constancias=mesa.constancias(tratamiento=False), documento=b"firmado")
    assert mesa.reserva.claves() == ()
    mesa.recibir(constancias=mesa.constancias(tratamiento=False), documento=b"firmado")
    assert not mesa.expediente().respuestas


def test_una_cuenta_sin_su_ultimo_fin_de_renglon_no_pega_lo_nuevo(mesa):
    mesa.recibir()
    cuenta = mesa.raiz / "recibidos.txt"
    cuenta.write_text(cuenta.read_text().rstrip("\n"))
    mesa.recibir(contacto={"clave": CLAVE, "correos": ["ana@ejemplo.mx"]})
    assert len(cuenta.read_text().splitlines()) == 2 and mesa.expediente().contacto


def test_lo_suprimido_a_proposito_sale_tambien_de_la_cuenta(mesa):
    mesa.recibir()
    shutil.rmtree(mesa.raiz / f"personas/{CLAVE}")
    (mesa.raiz / "recibidos.txt").write_text("", "ascii")
    assert list(mesa.reserva.expedientes(mesa.ana.llaves)) == []


def test_los_contactos_de_antes_se_conservan_y_vale_el_ultimo(mesa):
    for correo in ("vieja@ejemplo.mx", "nueva@ejemplo.mx"):
        mesa.recibir(contacto={"clave": CLAVE, "correos": [correo]})
    suyo = mesa.expediente()
    assert [c.correos[0] for c in suyo.contactos] == ["vieja@ejemplo.mx", "nueva@ejemplo.mx"]
    assert suyo.contacto.correos == ("nueva@ejemplo.mx",)


def test_la_guardia_busca_tambien_los_contactos_de_antes_y_no_adivina_los_publicos(mesa, tmp_path, monkeypatch):
    monkeypatch.setattr(valores, "DATOS", mesa.datos)
    for correo in ("vieja@ejemplo.mx", "nueva@ejemplo.mx"):
        mesa.recibir(contacto={"clave": CLAVE, "correos": [correo]})
    assert ordenes_de_guardia._reservado(guardia, mesa.datos, str(mesa.ana.archivo))[0] == {"vieja@ejemplo.mx", "nueva@ejemplo.mx"}
    next((mesa.datos / "candidaturas/curriculo").glob("*.json")).write_text("{")
    with pytest.raises(Exit, match="No se entiende, y sin él no se sabe qué contactos son públicos"):
        ordenes_de_guardia._reservado(guardia, mesa.datos, str(mesa.ana.archivo))


def test_la_llave_de_otra_persona_no_abre_y_se_dicen_todos_los_archivos(mesa):
    mesa.recibir()
    mesa.recibir(contacto={"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]})
    with pytest.raises(sala.ReservaDetenida) as detenida:
        mesa.expediente(persona=mesa.caro)
    assert [f.partition(":")[0] for f in detenida.value.frases] == [f"personas/{CLAVE}/0001.age", f"personas/{CLAVE}/0002.age"]
    assert "no es de sus destinatarios" in detenida.value.frases[0]


def test_un_documento_cambiado_por_otro_se_nota(mesa):
    mesa.recibir()
    ruta = mesa.raiz / f"personas/{CLAVE}/0001.documento.age"
    ruta.write_bytes(mesa.reserva.destinatarios.cifrar(b"otro PDF"))
    with pytest.raises(sala.ReservaDetenida, match="su huella es otra"):
        mesa.reserva.documento(CLAVE, *mesa.expediente().documentos[0], mesa.ana.llaves)


def test_sin_el_documento_firmado_no_consta_la_firma_y_no_se_lee(mesa):
    mesa.recibir()
    (mesa.raiz / f"personas/{CLAVE}/0001.documento.age").unlink()
    with pytest.raises(sala.ReservaDetenida, match="0001.documento.age: Falta el documento firmado"):
        mesa.expediente()


def test_quien_la_abre_ve_tambien_lo_que_se_nego(mesa):
    mesa.recibir(constancias=mesa.constancias(estadistica=False), documento=b"PDF")
    dicho = json.loads(sala.mostrar(mesa.expediente()))
    assert {c["consentimiento"]: c["autoriza"] for c in dicho["constancias"]} == {"tratamiento": True, "publicacion_identidad": True, "estadistica": False}


@pytest.mark.parametrize("lugar", ["publico/datos/reservado", "publico/reservado", "sitio/reservado", "."])
def test_se_niega_a_estar_donde_algo_se_publica(mesa, lugar):
    subprocess.run(["git", "init", "-q", str(mesa.carpeta / "publico")], check=True)
    (mesa.carpeta / "sitio").mkdir()
    (mesa.carpeta / "sitio" / "conoceles.json").write_text("{}")
    for hacer in (lambda: sala.iniciar(mesa.carpeta / lugar, mesa.reserva.destinatarios, mesa.publicas),
                  lambda: sala.abrir(mesa.carpeta / lugar, mesa.publicas)):
        with pytest.raises(sala.ReservaDetenida, match="La carpeta reservada no puede estar ahí: .*Elige un lugar fuera"):
            hacer()


def test_un_enlace_simbolico_no_la_esconde_dentro_de_los_datos(mesa):
    (mesa.carpeta / "atajo").symlink_to(mesa.datos)
    with pytest.raises(sala.ReservaDetenida, match="no puede estar ahí"):
        sala.abrir(mesa.carpeta / "atajo" / "reservado", mesa.publicas)


def test_su_propio_repositorio_privado_si_cabe(mesa):
    subprocess.run(["git", "init", "-q", str(mesa.raiz)], check=True)
    assert sala.abrir(mesa.raiz, mesa.publicas).destinatarios.lineas == (mesa.ana.publica, mesa.beto.publica)


def test_no_se_inicia_sobre_otra_ni_sobre_cosas_ajenas(mesa):
    with pytest.raises(sala.ReservaDetenida, match="Ya es una carpeta reservada"):
        sala.iniciar(mesa.raiz, mesa.reserva.destinatarios, mesa.publicas)
    (mesa.carpeta / "otra").mkdir()
    (mesa.carpeta / "otra" / "carta.txt").write_text("hola")
    with pytest.raises(sala.ReservaDetenida, match="Ya hay otras cosas ahí"):
        sala.iniciar(mesa.carpeta / "otra", mesa.reserva.destinatarios, mesa.publicas)
    with pytest.raises(sala.ReservaDetenida, match="No es una carpeta reservada: le falta destinatarios.txt"):
        sala.abrir(mesa.carpeta / "nada", mesa.publicas)


def pedir(mesa, accion, **dicho):
    ordenes_de_reserva.atender(accion, ordenes_de_reserva.Pedido(dicho.pop("clave", None), None, dicho.pop("llave", None), mesa.datos, **dicho))


def test_un_secreto_se_guarda_se_lee_y_se_rota_con_lo_demas(mesa, capsys):
    archivo = mesa.escribir("clave.txt", "firma: muy-secreta\n".encode())
    pedir(mesa, "agregar", secreto="captura-2027", piezas={"documento": str(archivo)})
    assert b"muy-secreta" not in (mesa.reserva.raiz / "secretos/captura-2027.age").read_bytes()
    sala.rotar(mesa.reserva, mesa.ana.llaves, mesa.destinatarios(mesa.beto, mesa.caro))
    capsys.readouterr()
    pedir(mesa, "ver", secreto="captura-2027", llave=str(mesa.caro.archivo))
    assert capsys.readouterr().out == "firma: muy-secreta\n"
    pedir(mesa, "ver")
    assert "Secretos: captura-2027." in capsys.readouterr().out


@pytest.mark.parametrize("lugar", ["publico/datos", "reserva"])
def test_lo_que_llega_en_claro_no_puede_estar_donde_se_publica_ni_en_la_reserva(mesa, lugar):
    suelto = mesa.carpeta / lugar / "contacto.json"
    suelto.write_text(json.dumps({"clave": CLAVE, "correos": ["alguien@ejemplo.mx"]}))
    with pytest.raises(Exit, match="Lo que se agrega, en claro, no puede estar ahí"):
        pedir(mesa, "agregar", clave=CLAVE, piezas={"contacto": str(suelto)}, hoy=HOY)
    assert mesa.reserva.claves() == ()


def test_la_orden_para_usarla_sirve_con_espacios_en_la_ruta(mesa, monkeypatch, capsys):
    monkeypatch.setenv("CONOCELES_RESERVADO", str(mesa.carpeta / "la reserva"))
    claves = mesa.escribir("d.txt", f"{mesa.ana.publica}\n{mesa.beto.publica}\n".encode())
    pedir(mesa, "iniciar", destinatarios=str(claves))
    orden = capsys.readouterr().out.splitlines()[-1].removeprefix("Para usarla: ")
    assert shlex.split(orden) == ["export", f"CONOCELES_RESERVADO={mesa.carpeta / 'la reserva'}"]


def test_la_guardia_abre_la_reserva_una_sola_vez_aunque_la_llave_llegue_por_la_entrada(mesa, monkeypatch):
    mesa.reserva.guardar_secreto("captura", b"firma-muy-secreta\ncorta\n")
    mesa.recibir(contacto={"clave": CLAVE, "correos": ["vieja@ejemplo.mx"]})
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(mesa.ana.archivo.read_bytes()), isatty=lambda: False))
    assert ordenes_de_guardia._reservado(guardia, mesa.datos, "-") == ({"vieja@ejemplo.mx"}, {b"firma-muy-secreta"})


@pytest.mark.parametrize("nombre, dicho, frase", [
    ("../fuera", b"algo", "no sirve de nombre"), ("Captura", b"algo", "no sirve de nombre"), ("captura", b" \n", "está vacío"), ("ya", b"algo", "Ya existe"),
])
def test_un_secreto_que_no_puede_guardarse_lo_dice_y_no_deja_nada(mesa, nombre, dicho, frase):
    mesa.reserva.guardar_secreto("ya", b"el de antes")
    with pytest.raises(sala.ReservaDetenida, match=frase):
        mesa.reserva.guardar_secreto(nombre, dicho)
    assert mesa.reserva.secretos() == ("ya",) and mesa.reserva.secreto("ya", mesa.ana.llaves) == b"el de antes"


def test_un_secreto_que_no_esta_o_que_no_es_texto_se_dice(mesa):
    mesa.reserva.guardar_secreto("binario", b"\xff\xfe\x00")
    for secreto, frase in (("otro", "no hay un «otro». Los que hay: binario"), ("binario", "No es texto")):
        with pytest.raises(Exit, match=frase):
            pedir(mesa, "ver", secreto=secreto, llave=str(mesa.ana.archivo))
    with pytest.raises(Exit, match="no es de ninguna candidatura"):
        pedir(mesa, "agregar", clave="b2c3d4f5", secreto="x", piezas={"documento": "x"})
