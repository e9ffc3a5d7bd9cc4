"""El cifrado age (https://age-encryption.org/v1): lo que se guarda lo abre también la orden `age -d -i LLAVE`.

Este es el único módulo que conoce pyrage. Nada de lo descifrado toca el disco.
"""

import pyrage

from .detenida import ReservaDetenida, exigir

MINIMO = 2
"""Destinatarios que debe tener todo: perder una llave no pierde nada."""
INICIO = b"age-encryption.org/v1\n"
BLINDADO = b"-----BEGIN AGE ENCRYPTED FILE-----"
LLAVE_SSH = b"-----BEGIN OPENSSH PRIVATE KEY-----"


class Destinatarios:
    """A quiénes se cifra. `lineas` son sus claves públicas, sin repetir, como en `destinatarios.txt`."""

    def __init__(self, lineas: tuple[str, ...], claves: list):
        self.lineas = lineas
        self._claves = claves

    def cifrar(self, octetos: bytes) -> bytes:
        """Los `octetos` cifrados a todos, en el formato binario de age."""
        return pyrage.encrypt(octetos, self._claves)


def leer_destinatarios(archivo: str, texto: str) -> Destinatarios:
    """Los de un archivo como el de `age -R`: una clave pública por renglón; # comenta. Lanza ReservaDetenida."""
    claves, frases = {}, []
    for numero, renglon in enumerate(texto.removeprefix("\ufeff").splitlines(), 1):
        renglon = renglon.strip()
        if not renglon or renglon.startswith("#"):
            continue
        try:
            de_ssh = renglon.startswith("ssh-")
            clave = (pyrage.ssh if de_ssh else pyrage.x25519).Recipient.from_str(renglon)
            claves[" ".join(renglon.split()[:2])] = renglon, clave
        except pyrage.RecipientError:
            frases.append(f"{archivo}:{numero}: {_objetar(renglon)}. [destinatario-ilegible]")
    if not frases and len(claves) < MINIMO:
        hay = "hay una clave distinta" if claves else "no hay claves"
        frases.append(f"{archivo}: {hay} y hacen falta al menos {MINIMO}, de personas distintas: "
                      "con una sola, perderla lo pierde todo. Añade otra. [destinatarios-insuficientes]")
    exigir(frases)
    return Destinatarios(tuple(renglon for renglon, _ in claves.values()), [clave for _, clave in claves.values()])


def _objetar(renglon: str) -> str:
    """Qué tiene un renglón que no es de un destinatario. Nunca lo repite: podría ser una llave."""
    if renglon.upper().startswith("AGE-SECRET-KEY-"):
        return "Es una llave secreta. Aquí va la clave pública que empieza con age1; cambia la llave, porque ya se copió"
    return "No es una clave pública de age (age1…) ni de ssh (ssh-ed25519 o ssh-rsa). Cópiala entera"


class Llaves:
    """Las llaves con que alguien abre lo suyo. No se escriben ni se muestran."""

    def __init__(self, llaves: list):
        self._llaves = llaves

    def descifrar(self, archivo: str, octetos: bytes) -> bytes:
        """Lo que dice un archivo cifrado. Lanza ReservaDetenida con lo que le pasa al archivo o a la llave."""
        if not octetos.startswith((INICIO, BLINDADO)):
            falta = "Está vacío" if not octetos else "No es un archivo cifrado con age"
            raise ReservaDetenida(f"{archivo}: {falta}. Recupéralo del repositorio reservado o de su respaldo; "
                                  "si nunca debió estar ahí, sácalo. [no-es-age]")
        try:
            return pyrage.decrypt(octetos, self._llaves)
        except pyrage.DecryptError as fallo:
            if "No matching keys" in str(fallo):
                raise ReservaDetenida(f"{archivo}: La llave que diste no es de sus destinatarios. Usa la de otra persona "
                                      "destinataria, o pídele que lo vuelva a cifrar con «reservado rotar». [llave-ajena]") from None
            raise ReservaDetenida(f"{archivo}: Está cortado o alterado: nada de lo que dice es de fiar. Recupéralo del "
                                  "repositorio reservado o de su respaldo. [cifrado-roto]") from None


def leer_llaves(archivo: str, octetos: bytes, contrasena=None) -> Llaves:
    """Las llaves de un archivo de `age-keygen` o de ssh, también si lo protege una contraseña.

    `contrasena` se llama sin argumentos para pedirla. Lanza ReservaDetenida.
    """
    if octetos.startswith((INICIO, BLINDADO)):
        octetos = _abrir_con_contrasena(archivo, octetos, contrasena)
    if octetos.lstrip().startswith(LLAVE_SSH):
        return Llaves([_de_ssh(archivo, octetos)])
    renglones = [r.strip() for r in octetos.decode("utf-8-sig", "replace").splitlines()]
    dichas = [renglon for renglon in renglones if renglon and not renglon.startswith("#")]
    try:
        llaves = [pyrage.x25519.Identity.from_str(renglon) for renglon in dichas]
    except pyrage.IdentityError:
        llaves = []
    if not llaves:
        publica = any(renglon.startswith("age1") for renglon in dichas)
        hay = "Trae una clave pública, que solo cifra" if publica else "No trae una llave de age que se entienda"
        raise ReservaDetenida(f"{archivo}: {hay}. Da el archivo que escribió age-keygen o «reservado llave»: "
                              "su último renglón empieza con AGE-SECRET-KEY-1. [llave-ilegible]")
    return Llaves(llaves)


def crear_llave() -> tuple[str, str]:
    """Una llave nueva, como la escribe `age-keygen` (sin la hora), y su clave pública."""
    llave = pyrage.x25519.Identity.generate()
    publica = str(llave.to_public())
    return f"# public key: {publica}\n{llave}\n", publica


def _abrir_con_contrasena(archivo: str, octetos: bytes, contrasena) -> bytes:
    if contrasena is None:
        raise ReservaDetenida(f"{archivo}: Está protegida con contraseña. Dala desde una terminal. [llave-con-contrasena]")
    try:
        return pyrage.passphrase.decrypt(octetos, contrasena())
    except pyrage.DecryptError:
        raise ReservaDetenida(f"{archivo}: Con esa contraseña no abre. Escríbela otra vez. [llave-con-contrasena]") from None


def _de_ssh(archivo: str, octetos: bytes):
    try:
        return pyrage.ssh.Identity.from_buffer(octetos)
    except pyrage.IdentityError:
        raise ReservaDetenida(f"{archivo}: No se entiende esta llave de ssh. Sirven ssh-ed25519 y ssh-rsa sin contraseña; "
                              "para otras usa una llave de age. [llave-ilegible]") from None
