"""El avance de un trabajo largo en la terminal; calla cuando la salida va a un archivo o a otro programa."""

import sys
import time

ENTRE_AVISOS = 0.1


class Avance:
    """Se le llama con `(fase, hechos, total)` y muestra fase, cuenta y segundos en un solo renglón.

    `hechos` y `total` son enteros; `total` puede ser `None` si no se conoce. Al cambiar de fase, o al salir
    del bloque `with`, deja escrito el renglón final de la fase con su cuenta y lo que tardó.
    """

    def __init__(self, salida=None, reloj=time.monotonic):
        self._salida = salida or sys.stderr
        self._reloj = reloj
        self._calla = not self._salida.isatty()
        self._fase = None

    def __call__(self, fase: str, hechos: int, total: int | None = None) -> None:
        if self._calla:
            return
        ahora = self._reloj()
        if fase != self._fase:
            self.cerrar()
            self._fase, self._inicio, self._aviso = fase, ahora, float("-inf")
        self._hechos = hechos
        if ahora - self._aviso >= ENTRE_AVISOS:
            self._aviso = ahora
            cuenta = f"{hechos:,} de {total:,}" if total else f"{hechos:,}"
            self._escribir(f"{fase}: {cuenta} · {ahora - self._inicio:.0f} s", "")

    def cerrar(self) -> None:
        """Escribe el renglón final de la fase en curso, si hay una."""
        if self._fase is not None:
            self._escribir(f"{self._fase}: {self._hechos:,} en {self._reloj() - self._inicio:.1f} s", "\n")
            self._fase = None

    def _escribir(self, texto: str, final: str) -> None:
        self._salida.write(f"\r\x1b[K{texto}{final}")
        self._salida.flush()

    def __enter__(self) -> "Avance":
        return self

    def __exit__(self, *_) -> None:
        self.cerrar()
