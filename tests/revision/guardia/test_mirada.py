"""La guardia halla lo que no puede publicarse —claves personales, secretos, contactos— y no repite lo que halló."""

import base64

import pyrage
import pytest

from revision import guardia

from .muestras import CURP, ELECTOR, FICHA, RFC, cifrado, codigos, en_zip


@pytest.mark.parametrize("clave", [CURP, RFC, ELECTOR, CURP.lower()])
def test_una_clave_personal_se_halla_y_se_tapa(clave):
    parte = guardia.mirar([guardia.Cosa("datos/x.csv", f"a\nnombre,{clave}\n".encode())], guardia.Criterio())
    [hallazgo] = parte.hallazgos
    assert (hallazgo.codigo, hallazgo.archivo, hallazgo.fila) == ("dato-personal", "datos/x.csv", 2)
    assert clave not in str(hallazgo) and f"«{clave[:2]}▒" in str(hallazgo)


def test_lo_que_solo_se_parece_a_una_curp_pasa():
    otro = str((int(CURP[-1]) + 1) % 10)
    assert codigos((CURP[:-1] + otro).encode()) == []
    assert codigos("La regla QUBP no es de nadie; el folio CP-000057 tampoco.".encode()) == []


@pytest.mark.parametrize("nombre", ["0001.age", "foto.jpg", "notas.md"])
def test_un_archivo_cifrado_no_entra_aunque_se_llame_de_otro_modo(nombre):
    assert codigos(cifrado(), nombre) == ["archivo-cifrado"]
    armado = pyrage.encrypt(b"dicho", [pyrage.x25519.Identity.generate().to_public()], armored=True)
    assert codigos(armado, nombre) == ["archivo-cifrado"]
    assert codigos(en_zip(cifrado()), nombre) == ["archivo-cifrado"]


def test_una_llave_secreta_y_una_ficha_de_acceso_se_hallan_sin_repetirlas():
    llave = str(pyrage.x25519.Identity.generate())
    parte = guardia.mirar([guardia.Cosa("a.txt", f"{llave}\n{FICHA}\n".encode())], guardia.Criterio())
    assert [h.codigo for h in parte.hallazgos] == ["llave-secreta", "ficha-de-acceso"]
    assert llave not in str(parte.hallazgos) and FICHA not in str(parte.hallazgos)


def test_un_secreto_guardado_se_halla_donde_lo_copien():
    assert codigos(b"clave = 's3creto-de-captura'\n", secretos=frozenset({b"s3creto-de-captura"})) == ["llave-secreta"]


@pytest.mark.parametrize("antes", range(3))
def test_un_cifrado_en_base64_se_halla_empiece_donde_empiece(antes):
    assert codigos(base64.encodebytes(b"k" * antes + b"relleno" * 30 + cifrado()), "x.txt") == ["archivo-cifrado"]
    for cifras in (cifrado().hex(), cifrado().hex().upper(), cifrado().hex().title()):
        assert codigos(cifras.encode(), "x.txt") == ["archivo-cifrado"]
    assert codigos(b"Se cifra con age-encryption.org/v1, el formato de age.", "x.md") == []


@pytest.mark.parametrize("ficha", ["eyJjIjoiYiJ9." + "ZhxYzA" + ".q1W2e3R4t5Y6u7I8o9P0a1S2d3F", "https://captura.example/c?ficha=" + "abc1234567890abcdefghijk",
                                   "https://captura.example/c#acceso=" + "abc1234567890abcdefghijk"])
def test_una_ficha_de_captura_se_halla_por_su_forma_o_por_su_enlace(ficha):
    assert codigos(f"Tu enlace: {ficha} ".encode()) == ["ficha-de-acceso"]
    assert codigos(b"https://sitio.example/?ficha=b2c3d4f5 archivo-largo.minado.documentacion-de-la-captura") == []


@pytest.mark.parametrize("dicho", ["ana.privada@correo.example", "+52 (777) 123-45-67", "777 123 4567", "ANA.PRIVADA@correo.example"])
def test_un_contacto_de_la_carpeta_reservada_se_halla_como_se_escriba(dicho):
    privados = guardia.contactos.normalizar(["Ana.Privada@correo.example", "7771234567"])
    assert codigos(f"llama a {dicho} hoy".encode(), privados=privados) == ["contacto-privado"]
    assert codigos(b"otra@correo.example 777 765 4321", privados=privados) == []
    assert codigos(dicho.encode(), privados=None) == []


@pytest.mark.parametrize("dicho", [
    "7771234567.0", "777 123 4567 24 horas", "777 123 4567 (24 horas)", "7771234567 2024-05-01", "Tel.7771234567", "cel7771234567", "tel_7771234567",
    "777–123–4567", "777\u00a0 123\u00a0 4567", "777 - 123 - 4567", "777 123\n4567", "７７７１２３４５６７", "https://wa.me/5217771234567", "777 123 4567/777 999 9999",
    "7 7 7 1 2 3 4 5 6 7", "ana.privada@correo.example.Gracias", "_ana.privada@correo.example_", "ana.privada+voto@correo.example",
    "ana.privada＠correo.example", "ana.privada@\u200bcorreo.example", "ana.privada&commat;correo.example", "ana.privada\\x40correo.example",
])
def test_un_contacto_reservado_se_halla_con_lo_que_traiga_pegado_o_disfrazado(dicho):
    privados = guardia.contactos.normalizar(["ana.privada@correo.example", "7771234567"])
    assert codigos(dicho.encode(), privados=privados) == ["contacto-privado"]
    assert "contacto-privado" in codigos(f"llama o escribe: {dicho}".encode("utf-16-le"), privados=privados)


def test_de_un_telefono_reservado_no_cuentan_la_extension_ni_lo_que_se_marca_antes():
    for guardado in ("739-555-1234-101", "+52 739 555 1234 101", "(01) 739 555 1234", "739 555 1234 ext. 101", "+52 1 739 555 1234"):
        privados = guardia.contactos.normalizar([guardado])
        assert codigos(b"llama al 739 555 1234", privados=privados) == ["contacto-privado"], guardado
        assert codigos(b"llama al 739 555 12, folio 34", privados=privados) == []
    assert codigos("M 12 73 95.55 12 34 8".encode(), privados=guardia.contactos.normalizar(["7395551239"])) == []


def test_las_excepciones_dicen_su_razon_y_no_alcanzan_a_los_datos(tmp_path):
    assert all(not e.ruta.startswith("datos") for e in guardia.excepciones.leer())
    for ruta, razon in (("datos/x.csv", "una razón suficientemente larga"), ("tests/x", "porque sí")):
        lista = tmp_path / "lista.toml"
        lista.write_text(f'[[excepcion]]\nruta = "{ruta}"\ncodigos = ["dato-personal"]\nrazon = "{razon}"\n', "utf-8")
        with pytest.raises(ValueError, match="no dice su razón o alcanza a los datos"):
            guardia.excepciones.leer(lista)


def test_ninguna_frase_regaña_ni_suplica():
    assert not [c for c, f in guardia.FRASES.items() if any(p in f.lower() for p in ("inválid", "error", "por favor"))]
