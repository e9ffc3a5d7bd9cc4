"""Huellas cortas y estables para saber si algo cambió."""

from hashlib import blake2b


def huella_de(*partes: object) -> str:
    """Huella hexadecimal de 16 octetos de las partes, en su orden. Las partes deben tener un `repr` estable."""
    return blake2b(repr(partes).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
