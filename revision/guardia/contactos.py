"""Los correos y teléfonos que están en la carpeta reservada, y cómo se hallan en otra parte.

Solo en memoria y con una llave a la mano: de un teléfono, aun con sal, la huella se deshace en minutos (son diez cifras), así
que no se guarda ni se lleva a la integración continua.
"""

import re
from collections.abc import Iterable, Iterator

from .secretos import Seña

CORREO = re.compile(rb"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
TELEFONO = re.compile(rb"(?<![\w.])\+?(?:[0-9][ .()/-]{0,2}){9,14}[0-9](?!\w)")
CIFRAS = 10


def normalizar(textos: Iterable[str]) -> frozenset[str]:
    """Los correos, en minúsculas, y los teléfonos, con sus últimas diez cifras, que haya en unos textos."""
    return frozenset(dicho for texto in textos for dicho, _, _ in _contactos(texto.encode("utf-8", "replace")))


def buscar(octetos: bytes, privados: frozenset[str]) -> Iterator[Seña]:
    """Los contactos de `octetos` que están entre los `privados`, como los deja `normalizar`."""
    if privados:
        for dicho, que, lugar in _contactos(octetos):
            if dicho in privados:
                yield Seña("contacto-privado", que, dicho, lugar)


def _contactos(octetos: bytes) -> Iterator[tuple[str, str, int]]:
    for hallado in CORREO.finditer(octetos):
        yield hallado[0].decode("utf-8", "replace").lower(), "un correo", hallado.start()
    for hallado in TELEFONO.finditer(octetos):
        cifras = re.sub(rb"[^0-9]", b"", hallado[0]).decode()
        yield cifras[-CIFRAS:], "un teléfono", hallado.start()
