"""Una medición en un proceso propio: hace una cosa, y escribe en JSON cuánto tardó cada fase y cuánta memoria usó.

Uso: `python -m tests.rendimiento.fase leer|construir DATOS SALIDA RESERVA`
"""

import json
import resource
import sys
import time
from pathlib import Path


class Reloj:
    """Suma los segundos de cada fase que anuncia `avance`."""

    def __init__(self):
        self.fases: dict[str, float] = {}
        self._fase, self._desde = "preparar", time.perf_counter()

    def __call__(self, fase: str, hechos: int, total: int | None = None) -> None:
        if fase != self._fase:
            self._cerrar(fase)

    def _cerrar(self, siguiente: str) -> None:
        ahora = time.perf_counter()
        self.fases[self._fase] = self.fases.get(self._fase, 0) + ahora - self._desde
        self._fase, self._desde = siguiente, ahora

    def terminar(self) -> dict[str, float]:
        """Segundos por fase, en el orden en que empezaron."""
        self._cerrar("")
        return {fase: round(segundos, 2) for fase, segundos in self.fases.items()}


def medir(accion: str, datos: Path, salida: Path) -> dict[str, object]:
    """Hace `accion` y devuelve fases, memoria máxima en MB y páginas pintadas."""
    reloj, pintadas, archivos = Reloj(), 0, 0
    if accion == "leer":
        from validadores import cargar

        cargar(datos, avance=reloj)
    else:
        from tema import construir

        resultado = construir(datos, salida, avance=reloj)
        pintadas, archivos = resultado.pintadas, resultado.archivos
    octetos = 1 if sys.platform == "darwin" else 1024
    maximo = max(resource.getrusage(quien).ru_maxrss for quien in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {"fases": reloj.terminar(), "mb": round(maximo * octetos / 1e6), "pintadas": pintadas, "archivos": archivos}


if __name__ == "__main__":
    print(json.dumps(medir(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])), ensure_ascii=False))
