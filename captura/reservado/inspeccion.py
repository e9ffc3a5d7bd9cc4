"""La inspección: lo que está en la carpeta reservada y no debería, o abre menos gente de la debida; y, con llave, lo que no es lo que se guardó."""

import base64
from collections.abc import Iterator

from .carpeta import APORTE, CLAVE, DESTINATARIOS, DOCUMENTO, ESTADISTICA, PERSONAS, PROVISIONAL, SECRETOS, Reserva
from .cifrado import BLINDADO, INICIO, MINIMO, Llaves
from .detenida import ReservaDetenida
from .recibidos import RECIBIDOS

PROPIOS = ("LEEME.md", ".gitattributes", ".gitignore", DESTINATARIOS, RECIBIDOS)
LLAVES_PRIVADAS = (b"AGE-SECRET-KEY-", b"PRIVATE KEY-----")
"""Como empieza una llave de age y como se anuncia una de ssh."""
CABEZA = 8192
"""Octetos que se leen de cada archivo: sobra para el encabezado de unas diez llaves de ssh-rsa."""


def inspeccionar(reserva: Reserva) -> Iterator[str]:
    """Una frase por cada archivo ajeno y por cada uno que abre menos de dos llaves, en orden de ruta. No hace falta llave."""
    for ruta in sorted(r for r in reserva.raiz.rglob("*") if r.is_file() and ".git" not in r.relative_to(reserva.raiz).parts):
        dicha = ruta.relative_to(reserva.raiz).as_posix()
        if dicha not in PROPIOS:
            with open(ruta, "rb") as archivo:
                yield from _objetar(dicha, ruta.name, archivo.read(CABEZA))


def _objetar(dicha: str, nombre: str, cabeza: bytes) -> Iterator[str]:
    """Lo que hay que decir de un archivo, por su nombre y sus primeros octetos."""
    cuantos = contar_destinatarios(cabeza)
    if any(marca in cabeza for marca in LLAVES_PRIVADAS):
        yield (f"{dicha}: Trae una llave privada, junto a lo que abre: quien se lleve la carpeta se lleva las dos. Guárdala en otro lugar, bórrala de aquí y, si "
               "alguien más pudo verla, haz otra y «reservado rotar». [llave-adentro]")
    elif nombre.startswith(".") and nombre.endswith(PROVISIONAL):
        yield f"{dicha}: Quedó cifrado a medias de una orden que se interrumpió, y no cuenta. Bórralo; si no sabes si se guardó, míralo con «reservado ver». [ajeno]"
    elif not _es_de_aqui(dicha):
        yield f"{dicha}: No es de esta carpeta y nada de ella lo cifró. Si lleva datos, agrégalos con «reservado agregar», y bórralo. [ajeno]"
    elif not cuantos:
        yield (f"{dicha}: No está cifrado con age, o su encabezado está roto: quizá dice en claro lo que no debe verse. Recupéralo del repositorio "
               "reservado o de su respaldo; si nunca debió estar ahí, sácalo. [no-es-age]")
    elif cuantos < MINIMO:
        yield (f"{dicha}: Lo abre una sola llave: si se pierde, se pierde lo que dice. Cífralo otra vez con «reservado rotar». "
               "[destinatarios-insuficientes]")


def comprobar(reserva: Reserva, llaves: Llaves) -> Iterator[str]:
    """Una frase por cada archivo que no se abre o no es el que se guardó: cada documento debe tener la huella que se firmó."""
    firmados = {}
    try:
        for expediente in reserva.expedientes(llaves):
            firmados |= {f"{PERSONAS}/{expediente.clave}/{numero}.documento.age": (expediente.clave, numero, firmado) for numero, firmado in expediente.documentos}
    except ReservaDetenida as detenida:
        yield from detenida.frases
    for ruta in reserva.cifrados():
        if ruta.startswith(f"{PERSONAS}/") and APORTE.fullmatch(ruta.rpartition("/")[2]):
            continue
        try:
            if ruta in firmados:
                reserva.documento(*firmados[ruta], llaves)
            else:
                reserva.leer(ruta, llaves)
        except ReservaDetenida as detenida:
            yield from detenida.frases


def _es_de_aqui(dicha: str) -> bool:
    partes = dicha.split("/")
    if partes[0] == PERSONAS and len(partes) == 3:
        return bool(CLAVE.fullmatch(partes[1]) and (APORTE.fullmatch(partes[2]) or DOCUMENTO.fullmatch(partes[2])))
    return partes[0] in (SECRETOS, ESTADISTICA) and len(partes) == 2 and partes[1].endswith(".age")


def contar_destinatarios(cabeza: bytes) -> int:
    """A cuántos se cifró un archivo de age, por su encabezado; las estrofas de relleno («grease») no cuentan. Cero si se cortó antes de acabar.

    Fuente: https://age-encryption.org/v1, «Header».
    """
    if cabeza.startswith(BLINDADO):
        cuerpo = b"".join(cabeza.splitlines()[1:]).partition(b"-----")[0]
        cabeza = base64.b64decode(cuerpo[: len(cuerpo) // 4 * 4])
    if not cabeza.startswith(INICIO):
        return 0
    encabezado, cierre, _ = cabeza.partition(b"\n--- ")
    if not cierre and len(cabeza) < CABEZA // 2:
        return 0
    estrofas = [renglon.split()[1] for renglon in encabezado.splitlines() if renglon.startswith(b"-> ")]
    return sum(not tipo.endswith(b"-grease") for tipo in estrofas)
