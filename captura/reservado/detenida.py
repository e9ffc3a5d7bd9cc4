"""Por qué no se pudo: todas las frases a la vez, cada una con su lugar y su remedio."""

from collections.abc import Iterable


class ReservaDetenida(Exception):
    """No se hizo nada; `frases` dice todo lo que hay que remediar, sin repetir ninguna respuesta."""

    def __init__(self, *frases: str):
        super().__init__(*frases)
        self.frases = frases

    def __str__(self) -> str:
        return "\n".join(self.frases)


def exigir(frases: Iterable[str]) -> None:
    """Lanza ReservaDetenida con las `frases`, si hay alguna."""
    if dichas := tuple(frases):
        raise ReservaDetenida(*dichas)
