"""Con qué se prueba la guardia: claves inventadas, maneras de envolver y la mirada de un solo archivo."""

import io
import tarfile
import zipfile

import pyrage
from PIL import Image

from revision import guardia
from validadores.modelo.digitos import digito_de_curp, digito_de_rfc

# Claves inventadas, armadas aquí para que este archivo no se halle a sí mismo.
CURP = "QUBP" + "850230".replace("30", "14") + "MMSRRT0"
CURP += digito_de_curp(CURP)
RFC = "QUBP" + "850214" + "K2"
RFC += digito_de_rfc(RFC)
ELECTOR = "QRBRPT" + "850214" + "17M" + "400"
FICHA = "gh" + "p_" + "a1B2" * 9
PREGUNTAS = {
    "indigena": "¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?",
    "discapacidad": "¿Tiene alguna discapacidad?", "diversidad_sexual": "¿Es usted una persona de la población LGBTTTIQ+?",
}


def cifrado():
    return pyrage.encrypt(b"dicho", [pyrage.x25519.Identity.generate().to_public()])


def codigos(octetos, ruta="notas.txt", **criterio):
    criterio = guardia.Criterio(PREGUNTAS, **criterio)
    return [h.codigo for h in guardia.mirar([guardia.Cosa(ruta, octetos)], criterio).hallazgos]


def en_zip(octetos, nombre="dentro.txt"):
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as archivo:
        archivo.writestr(nombre, octetos)
    return salida.getvalue()


def en_tar(octetos):
    salida = io.BytesIO()
    with tarfile.open(fileobj=salida, mode="w:gz") as archivo:
        uno = tarfile.TarInfo("dentro.txt")
        uno.size = len(octetos)
        archivo.addfile(uno, io.BytesIO(octetos))
    return salida.getvalue()


def imagen(formato, **opciones):
    salida = io.BytesIO()
    Image.new("RGB", (20, 20)).save(salida, formato, **opciones)
    return salida.getvalue()
