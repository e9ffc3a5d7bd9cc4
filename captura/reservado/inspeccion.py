"""La inspección: lo que está en la carpeta reservada y no debería, o abre menos gente de la debida. No hace falta llave."""

import base64
from collections.abc import Iterator

from .carpeta import APORTE, CLAVE, DESTINATARIOS, DOCUMENTO, ESTADISTICA, PERSONAS, SECRETOS, Reserva
from .cifrado import BLINDADO, INICIO, MINIMO
from .recibidos import RECIBIDOS

PROPIOS = ("LEEME.md", ".gitattributes", ".gitignore", DESTINATARIOS, RECIBIDOS)
_CABEZA = 8192


def inspeccionar(reserva: Reserva) -> Iterator[str]:
    """Una frase por cada archivo ajeno y por cada uno que abre menos de dos llaves, en orden de ruta."""
    for ruta in sorted(r for r in reserva.raiz.rglob("*") if r.is_file() and ".git" not in r.relative_to(reserva.raiz).parts):
        dicha = ruta.relative_to(reserva.raiz).as_posix()
        if dicha in PROPIOS:
            continue
        if not _es_de_aqui(dicha):
            yield f"{dicha}: No es de esta carpeta y nada de ella lo cifró. Si lleva datos, agrégalos con «reservado agregar», y bórralo. [ajeno]"
            continue
        with open(ruta, "rb") as archivo:
            cuantos = contar_destinatarios(archivo.read(_CABEZA))
        if not cuantos:
            yield (f"{dicha}: No está cifrado con age, o su encabezado está roto: quizá dice en claro lo que no debe verse. Recupéralo del repositorio "
                   "reservado o de su respaldo; si nunca debió estar ahí, sácalo. [no-es-age]")
        elif cuantos < MINIMO:
            yield (f"{dicha}: Lo abre una sola llave: si se pierde, se pierde lo que dice. Cífralo otra vez con «reservado rotar». "
                   "[destinatarios-insuficientes]")


def _es_de_aqui(dicha: str) -> bool:
    partes = dicha.split("/")
    if partes[0] == PERSONAS and len(partes) == 3:
        return bool(CLAVE.fullmatch(partes[1]) and (APORTE.fullmatch(partes[2]) or DOCUMENTO.fullmatch(partes[2])))
    return partes[0] in (SECRETOS, ESTADISTICA) and len(partes) == 2 and partes[1].endswith(".age")


def contar_destinatarios(cabeza: bytes) -> int:
    """A cuántos se cifró un archivo de age, por su encabezado; las estrofas de relleno («grease») no cuentan.

    Fuente: https://age-encryption.org/v1, «Header».
    """
    if cabeza.startswith(BLINDADO):
        cuerpo = b"".join(cabeza.splitlines()[1:]).partition(b"-----")[0]
        cabeza = base64.b64decode(cuerpo[: len(cuerpo) // 4 * 4])
    if not cabeza.startswith(INICIO):
        return 0
    estrofas = [renglon.split()[1] for renglon in cabeza.partition(b"\n--- ")[0].splitlines() if renglon.startswith(b"-> ")]
    return sum(not tipo.endswith(b"-grease") for tipo in estrofas)
