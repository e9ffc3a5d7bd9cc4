"""Una hoja con sus columnas entendidas y sus renglones clasificados."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..lectura.hoja import Hoja
from .asignar import columnas_de
from .columna import Columna
from .conceptos import TERRITORIO
from .contexto import Indicio, indicios, juntar_indicios
from .encabezados import Encabezado
from .filas import DATO, SECCION, clasificar
from .reconocer import Reconocedor

_DEL_NOMBRE = ("nombre", "nombres", "apellidos", "apellido_paterno")
_ESENCIALES = ("cargo", "fuerza", "coalicion", "eleccion", *TERRITORIO)


@dataclass
class HojaReconocida:
    """Hoja lista para interpretarse. `clases` da la de cada renglón bajo el encabezado, por su índice desde 0.

    `es_complemento`: no dice cargo ni quien postula, pero completa por nombre a otra hoja que sí.
    """

    archivo: str
    hoja: Hoja
    encabezado: Encabezado
    columnas: list[Columna]
    clases: dict[int, str] = field(default_factory=dict)
    contexto: dict[str, Indicio] = field(default_factory=dict)
    secciones: dict[int, dict[str, Indicio]] = field(default_factory=dict)
    es_complemento: bool = False

    def conceptos(self, persona: str | None = None) -> set[str]:
        """Conceptos que tienen columna; de una `persona` o de todas."""
        return {c.concepto for c in self.columnas if c.concepto and (persona is None or c.persona == persona)}

    @property
    def personas(self) -> list[str]:
        """Las personas que caben en cada renglón, en orden de columna: [""], [«propietaria», «suplente»]…"""
        return list(dict.fromkeys(c.persona for c in self.columnas if c.concepto in _DEL_NOMBRE))

    def renglones(self) -> Iterator[tuple[int, list[str]]]:
        """Los renglones de datos, con su índice desde 0."""
        for indice, clase in self.clases.items():
            if clase == DATO:
                yield indice, self.hoja.filas[indice]

    def cuenta(self) -> Counter:
        """Cuántos renglones hay de cada clase, encabezado y títulos incluidos."""
        return Counter(self.clases.values()) + Counter({"encabezado o título": self.encabezado.fila + 1})

    def clasificar(self) -> None:
        """Clasifica los renglones según las columnas que hay ahora, y recoge lo que dicen los títulos de sección."""
        de_nombre = [c.indice for c in self.columnas if c.concepto in _DEL_NOMBRE]
        esenciales = [c.indice for c in self.columnas if c.concepto in _ESENCIALES]
        vigente: dict[str, Indicio] = {}
        for indice in range(self.encabezado.fila + 1, len(self.hoja.filas)):
            fila = self.hoja.filas[indice]
            clase = clasificar(fila, self.encabezado.rotulos, de_nombre, esenciales)
            if clase == SECCION:
                titulo = next(celda.strip() for celda in fila if celda.strip())
                vigente = vigente | indicios(titulo, "el título de sección")
            self.clases[indice] = clase
            self.secciones[indice] = vigente


def reconocer_hoja(archivo: str, hoja: Hoja, encabezado: Encabezado, reconocedor: Reconocedor) -> HojaReconocida:
    """Entiende las columnas de una hoja cuyo encabezado ya se localizó; sus renglones se clasifican aparte."""
    columnas = columnas_de(encabezado.rotulos, hoja.filas[encabezado.fila + 1 :], reconocedor)
    contexto = juntar_indicios(archivo, hoja.nombre, encabezado.titulos)
    return HojaReconocida(archivo, hoja, encabezado, columnas, contexto=contexto)
