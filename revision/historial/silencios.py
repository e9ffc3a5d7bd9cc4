"""Qué calló cada sección en cada publicación, andando del presente al pasado."""

from collections.abc import Iterable

from validadores import Eleccion

from .extracto import Extracto

Fila = tuple[str, ...]
"""Clave, sección, qué la calla («pausa», «observada» o «en verificación»), desde y hasta."""
MANCHAN = ("pausa", "observada")
"""Lo que mandó quitar algo. Una sección que alguna vez lo tuvo ya no cita lo que decía, aunque hoy se vea: no consta qué era lo que sobraba."""


class Silencios:
    """Lo que el seguimiento callaba en la publicación que se mira; `retroceder` pasa a la anterior."""

    def __init__(self, filas: Iterable[Fila], eleccion: Eleccion, extractos: Iterable[Extracto]):
        """`filas` son las del commit publicado; las que solo están en la carpeta, y las que hubo, también cuentan."""
        self._filas: dict[tuple[str, str], set[Fila]] = {}
        self._quitados: dict[tuple[str, str], set[Fila]] = {}
        self._agregados: dict[tuple[str, str], set[Fila]] = {}
        hoy = [(p.candidatura, p.seccion, "pausa", f"{p.desde}", f"{p.hasta or ''}") for p in eleccion.pausas]
        hoy += [(v.candidatura, v.seccion, v.estado, f"{v.desde}", "") for v in eleccion.verificaciones]
        for fila in (*filas, *hoy):
            self._filas.setdefault(fila[:2], set()).add(fila)
        hubo = [fila for e in extractos for cuales in ("quitados", "agregados") for fila in e["seguimiento"].get(cuales, ())]
        self._manchadas = {tuple(f[:2]) for f in (*filas, *hoy, *hubo) if f[2] in MANCHAN}

    def retroceder(self, extracto: Extracto) -> None:
        """Deja atrás la publicación que se miraba y entra en la anterior, cuyo `extracto` se da."""
        for llave in self._quitados.keys() | self._agregados.keys():
            self._filas[llave] = self._de(llave, es_antes=True)
        seguimiento = extracto["seguimiento"]
        self._quitados, self._agregados = (_por_llave(seguimiento[cuales]) for cuales in ("quitados", "agregados"))

    def se_veia(self, clave: str, seccion: str, dia: str, es_antes: bool = False) -> bool:
        """Si la sección era pública tras la publicación, o justo antes de ella. `dia`, AAAA-MM-DD."""
        return not any(f[3] <= dia and (not f[4] or dia <= f[4]) for f in self._de((clave, seccion), es_antes))

    def es_citable(self, clave: str, seccion: str) -> bool:
        """Si lo que decía la sección puede repetirse: nunca se pausó ni se devolvió."""
        return (clave, seccion) not in self._manchadas

    def abiertas(self) -> list[tuple[str, str]]:
        """Las secciones que dejaron de estar en verificación o se corrigieron en esta publicación."""
        return sorted(llave for llave, filas in self._quitados.items() if any(fila[2] != "pausa" for fila in filas))

    def _de(self, llave: tuple[str, str], es_antes: bool = False) -> set[Fila]:
        filas = self._filas.get(llave, set())
        return (filas - self._agregados.get(llave, set())) | self._quitados.get(llave, set()) if es_antes else filas


def _por_llave(filas: Iterable[Iterable[str]]) -> dict[tuple[str, str], set[Fila]]:
    salida: dict[tuple[str, str], set[Fila]] = {}
    for fila in map(tuple, filas):
        salida.setdefault(fila[:2], set()).add(fila)
    return salida
