"""Lo que la importación decidió por su cuenta y una persona debe revisar: se dice en el resumen, una vez cada cosa."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Avisos:
    """Avisos en orden de aparición, con cuántas veces ocurrió cada uno."""

    cuenta: Counter = field(default_factory=Counter)

    def decir(self, frase: str, veces: int = 1) -> None:
        """Añade `frase`; si ya estaba, suma."""
        self.cuenta[frase] += veces

    @property
    def frases(self) -> list[str]:
        """Los avisos, con su número de casos si son varios."""
        return [frase if veces == 1 else f"{frase} ({veces:,} casos)" for frase, veces in self.cuenta.items()]
