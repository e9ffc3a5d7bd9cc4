"""Los correos y teléfonos que están en la carpeta reservada, y cómo se hallan en otra parte.

Solo en memoria y con una llave a la mano: de un teléfono, aun con sal, la huella se deshace en minutos (son diez cifras), así
que no se guarda ni se lleva a la integración continua.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from validadores import alisar

from .secretos import Seña

CORREO = re.compile(rb"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
CIFRAS = 10
_ENTRE = rb"(?:[\s.()/_*+-]|\xc2[\xa0\xad]|\xe2\x80[\x80-\x95\xaf])"
CORRIDO = re.compile(rb"[0-9](?:" + _ENTRE + rb"{0,3}[0-9]){9,}")
"""Cifras con separadores entre ellas: uno o varios teléfonos, y lo que traigan pegado."""
_PREFIJO = re.compile(r"(?:00)?(?:52)?(?:01|044|045|1)?")
"""Lo que se marca antes de las diez cifras de un teléfono de México. Fuente: Plan Técnico Fundamental de Numeración (IFT)."""


def normalizar(textos: Iterable[str]) -> frozenset[str]:
    """Los correos, en minúsculas, y los teléfonos que haya en unos textos: diez cifras, sin lo que se marca antes ni la extensión."""
    dichos = set()
    for texto in textos:
        octetos = alisar(texto).encode("utf-8", "replace")
        dichos.update(hallado[0].decode("utf-8", "replace").lower() for hallado in CORREO.finditer(octetos))
        for hallado in CORRIDO.finditer(octetos):
            cifras = re.sub(rb"[^0-9]", b"", hallado[0]).decode()
            dichos.add(cifras[-CIFRAS:])
            if len(propias := cifras[_PREFIJO.match(cifras).end() :]) >= CIFRAS:
                dichos.add(propias[:CIFRAS])
    return frozenset(dichos)


def buscar(octetos: bytes, privados: frozenset[str]) -> Iterator[Seña]:
    """Los contactos de `octetos` que están entre los `privados`, como los deja `normalizar`."""
    if not privados:
        return
    for hallado in CORREO.finditer(octetos):
        for correo in _correos(hallado[0].decode("utf-8", "replace").lower()) & privados:
            yield Seña("contacto-privado", "un correo", correo, hallado.start())
    for hallado in CORRIDO.finditer(octetos):
        for telefono in _telefonos(hallado[0]) & privados:
            yield Seña("contacto-privado", "un teléfono", telefono, hallado.start())


def _correos(dicho: str) -> set[str]:
    """Los que puede ser lo hallado: con y sin su etiqueta («+voto») y los signos de los lados, y sin lo que siga pegado al dominio."""
    local, _, dominio = dicho.partition("@")
    partes = dominio.strip("_-").split(".")
    locales = {variante.partition("+")[0] for variante in (local, local.lstrip("_.+-"))} | {local, local.lstrip("_.+-")}
    return {dicho} | {f"{uno}@{'.'.join(partes[:cuantas])}" for uno in locales for cuantas in range(2, len(partes) + 1)}


def _telefonos(corrido: bytes) -> set[str]:
    """Cada diez cifras que empiecen y terminen con un grupo, con o sin lo que se marca antes."""
    grupos = [grupo.decode() for grupo in re.findall(rb"[0-9]+", corrido)]
    cifras, cortes = "".join(grupos), {0, *accumulate(map(len, grupos))}
    inicios = cortes | {_PREFIJO.match(cifras, corte).end() for corte in cortes}
    return {cifras[inicio : inicio + CIFRAS] for inicio in inicios if inicio + CIFRAS in cortes}
