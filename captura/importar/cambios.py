"""La bitácora de la importación: cada celda que en los datos no quedó igual a como venía."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Celda:
    """Una celda de la fuente con su lugar: `fila` desde 1, `letra` y `rotulo` de la columna."""

    hoja: str
    fila: int
    letra: str
    rotulo: str
    texto: str

    @property
    def lugar(self) -> str:
        """Dirección como en la hoja de cálculo: «B12»."""
        return f"{self.letra}{self.fila}"


@dataclass(frozen=True, slots=True)
class Cambio:
    """Lo que decía una celda, lo que quedó y por qué."""

    celda: Celda
    despues: str
    motivo: str


@dataclass(frozen=True, slots=True)
class Apartado:
    """Una respuesta que no cabe en los datos: se guarda entera fuera de ellos. `campo` es el del cuestionario o
    registro."""

    celda: Celda
    campo: str
    texto: str
    motivo: str


@dataclass
class Bitacora:
    """Cambios y respuestas apartadas, en el orden en que ocurren."""

    cambios: list[Cambio] = field(default_factory=list)
    apartados: list[Apartado] = field(default_factory=list)

    def anotar(self, celda: Celda, despues: str, motivo: str) -> None:
        """Anota que `celda` quedó como `despues`, si es que cambió."""
        if despues != celda.texto:
            self.cambios.append(Cambio(celda, despues, motivo))

    def apartar(self, celda: Celda, campo: str, texto: str, motivo: str) -> None:
        """Anota que `texto` no va a los datos y por qué."""
        self.apartados.append(Apartado(celda, campo, texto, motivo))
        self.anotar(celda, "", f"apartado: {motivo}")
