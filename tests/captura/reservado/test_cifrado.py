"""El cifrado es el de age: lo que cifra su orden se abre aquí, y lo de aquí lo abre su orden."""

import base64
import shutil
import subprocess

import pytest

from captura import reservado as sala

# Escritos con age y age-keygen 1.1.1; la llave solo existe para esta prueba.
LLAVE_DE_AGE = b"""\
# created: 2026-11-26T22:51:13Z
# public key: age18mn08kzj97pgmet82t4zv9v4xdjlm8ldvxhc20ph0y9kxx9nhunsqqjryc
AGE-SECRET-KEY-1XGLY4LUX5G0M7D3GRYAX7QL4CDAAJ5D6ZZDPYRRWQ4ZZ8M3DXZ4QTJC3ZS
"""
CIFRADO_POR_AGE = base64.b64decode("""
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBGWGF0SjZWZ2wzQ2grdmJ2RTNwNGI2bms4clZpaDFiangyYk9OYlFEUlVv
CmVPYXNjY2hTT2xvMUdsYng3UURHTFgzYlJ2ajVRT1BXUHpaSklONURuam8KLT4gWDI1NTE5IHoyaTJ5QmZHb2I4c29FUHBnT29z
V0FCbU9NTWw2blBGT2xaOWRDV0psd3cKTUppbndYbDJRYUtaUGkya0dqU1ZJZ01WVWNoakRGTlhXak15aEw4TllPMAotLS0gZlRz
YW1WWS91b3BiTkJPMzUwMlFvSll0SExSdmt1V2dIeVhOdXNsMUJBRQrgwP3SKXVvawfI6kigmOPwpy0xQwmDS7ETntTXrM5BQWvx
DJgkPrHpLVBf7wUGL2U7Ze/RIVjwRu78a6eB
""")
con_age = pytest.mark.skipif(not shutil.which("age"), reason="no está la orden age; en Debian: apt-get install age")


def test_lo_que_cifro_la_orden_age_se_abre_aqui():
    llaves = sala.leer_llaves("llave.txt", LLAVE_DE_AGE)
    assert llaves.descifrar("x.age", CIFRADO_POR_AGE).decode() == "Esto lo cifró la orden age.\n"


@con_age
def test_la_orden_age_abre_un_aporte_con_cualquiera_de_las_dos_llaves(mesa):
    mesa.recibir()
    for persona in (mesa.ana, mesa.beto):
        abierto = subprocess.run(["age", "-d", "-i", str(persona.archivo), str(mesa.raiz / "personas/b2c3d4f5/0001.age")],
                                 capture_output=True, check=True, timeout=20).stdout
        assert '"pueblo_indigena": "Náhuatl"' in abierto.decode()


@con_age
def test_la_orden_age_cifra_a_los_destinatarios_de_la_carpeta(mesa):
    orden = ["age", "-R", str(mesa.raiz / "destinatarios.txt"), "-a"]
    blindado = subprocess.run(orden, input="dicho", text=True, capture_output=True, check=True, timeout=20).stdout
    assert mesa.beto.llaves.descifrar("x.age", blindado.encode()) == b"dicho"


@con_age
def test_age_keygen_entiende_nuestras_llaves(mesa):
    hecho = subprocess.run(["age-keygen", "-y", str(mesa.ana.archivo)], text=True, capture_output=True, check=True, timeout=20)
    assert hecho.stdout.strip() == mesa.ana.publica


def test_una_llave_de_ssh_tambien_sirve(tmp_path, mesa):
    if not shutil.which("ssh-keygen"):
        pytest.skip("no está ssh-keygen")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "ssh")], check=True, timeout=20)
    publicas = (tmp_path / "ssh.pub").read_text() + mesa.ana.publica
    cifrado = sala.leer_destinatarios("d.txt", publicas).cifrar(b"dicho")
    assert sala.leer_llaves("ssh", (tmp_path / "ssh").read_bytes()).descifrar("x.age", cifrado) == b"dicho"


def test_una_llave_con_contrasena_la_pide():
    import pyrage

    protegida = pyrage.passphrase.encrypt(LLAVE_DE_AGE, "caballo correcto")
    llaves = sala.leer_llaves("llave.age", protegida, lambda: "caballo correcto")
    assert llaves.descifrar("x.age", CIFRADO_POR_AGE)
    with pytest.raises(sala.ReservaDetenida, match="Con esa contraseña no abre"):
        sala.leer_llaves("llave.age", protegida, lambda: "otra")
    with pytest.raises(sala.ReservaDetenida, match="Dala desde una terminal"):
        sala.leer_llaves("llave.age", protegida)


def test_la_marca_que_pone_el_bloc_de_notas_no_estorba(mesa):
    marca = b"\xef\xbb\xbf"
    sala.leer_llaves("ana.txt", marca + mesa.ana.archivo.read_bytes())
    texto = (marca + f"{mesa.ana.publica}\n{mesa.beto.publica}\n".encode()).decode()
    assert sala.leer_destinatarios("d.txt", texto).lineas == (mesa.ana.publica, mesa.beto.publica)


UNA = "age18mn08kzj97pgmet82t4zv9v4xdjlm8ldvxhc20ph0y9kxx9nhunsqqjryc"


@pytest.mark.parametrize(("texto", "frase"), [
    ("", "d.txt: no hay claves y hacen falta al menos 2"),
    (f"{UNA}\n# otra\n  {UNA}  \n", "d.txt: hay una clave distinta y hacen falta al menos 2"),
    (f"{UNA}\nage1roto\n", "d.txt:2: No es una clave pública de age (age1…)"),
    (f"{UNA}\nssh-ed25519 AAAA\n", "d.txt:2: No es una clave pública de age (age1…)"),
    (LLAVE_DE_AGE.decode(), "d.txt:3: Es una llave secreta"),
])
def test_los_destinatarios_son_dos_y_se_entienden(texto, frase):
    with pytest.raises(sala.ReservaDetenida) as detenida:
        sala.leer_destinatarios("d.txt", texto)
    assert str(detenida.value).startswith(frase)
    assert "AGE-SECRET-KEY-1X" not in str(detenida.value)


@pytest.mark.parametrize(("octetos", "frase"), [
    (b"", "No trae una llave de age"), (UNA.encode(), "Trae una clave pública"), (b"\xff\xfe", "No trae una llave"),
    (b"AGE-SECRET-KEY-1ROTA", "No trae una llave"), (b"-----BEGIN OPENSSH PRIVATE KEY-----\n", "No se entiende esta llave de ssh"),
])
def test_una_llave_que_no_se_entiende_se_dice_sin_repetirla(octetos, frase):
    with pytest.raises(sala.ReservaDetenida, match=frase) as detenida:
        sala.leer_llaves("llave.txt", octetos)
    assert "ROTA" not in str(detenida.value)
