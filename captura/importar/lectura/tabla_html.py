"""Lee las tablas HTML que muchos sistemas entregan con nombre .xls."""

from html.parser import HTMLParser

from ..detenida import ImportacionDetenida
from .codificacion import decodificar
from .contenedor import demasiadas_columnas
from .hoja import MAX_COLUMNAS, Hoja


class _Lector(HTMLParser):
    """Junta las celdas de cada `<table>`; las anidadas se leen como parte de la celda que las contiene."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tablas: list[Hoja] = []
        self._hondura = 0
        self._celda: list[str] | None = None
        self._vertical = 1

    def handle_starttag(self, etiqueta, atributos):
        atributos = dict(atributos)
        if etiqueta == "table":
            self._hondura += 1
            if self._hondura == 1:
                self.tablas.append(Hoja(f"Tabla {len(self.tablas) + 1}"))
        elif self._hondura == 1 and etiqueta == "tr":
            self._cerrar_celda()
            self.tablas[-1].filas.append([])
        elif self._hondura == 1 and etiqueta in ("td", "th") and self.tablas[-1].filas:
            self._cerrar_celda()
            self._celda, self._ancho = [], _entero(atributos.get("colspan"))
            self._vertical = _entero(atributos.get("rowspan"))
        elif etiqueta == "br" and self._celda is not None:
            self._celda.append("\n")

    def handle_data(self, texto):
        if self._celda is not None:
            self._celda.append(" ".join(texto.split()) if not texto.isspace() else " ")

    def handle_endtag(self, etiqueta):
        if etiqueta in ("td", "th", "tr") and self._hondura == 1:
            self._cerrar_celda()
        elif etiqueta == "table" and self._hondura:
            self._cerrar_celda() if self._hondura == 1 else None
            self._hondura -= 1

    def _cerrar_celda(self):
        if self._celda is None:
            return
        hoja, fila = self.tablas[-1], self.tablas[-1].filas[-1]
        renglon = len(hoja.filas) - 1
        while any(a[0] < renglon <= b[0] and a[1] <= len(fila) <= b[1] for a, b in hoja.combinadas):
            fila.append("")
        inicio = len(fila)
        fila.extend(["".join(self._celda).strip()] + [""] * (self._ancho - 1))
        if self._ancho > 1 or self._vertical > 1:
            hoja.combinadas.append(((renglon, inicio), (renglon + self._vertical - 1, inicio + self._ancho - 1)))
        self._celda = None


def _entero(texto: str | None) -> int:
    return min(int(texto), MAX_COLUMNAS) if texto and texto.isdecimal() and int(texto) > 0 else 1


def leer_html(datos: bytes, nombre: str) -> tuple[list[Hoja], str]:
    """Una hoja por cada tabla del documento. Lanza `ImportacionDetenida` si no hay ninguna."""
    texto, codificacion = decodificar(datos, nombre)
    lector = _Lector()
    lector.feed(texto)
    lector.close()
    if not any(tabla.filas for tabla in lector.tablas):
        raise ImportacionDetenida(
            f"{nombre}: es una página web sin tablas. Descarga la hoja de cálculo desde esa página."
        )
    if (ancho := max(len(fila) for tabla in lector.tablas for fila in tabla.filas)) > MAX_COLUMNAS:
        raise ImportacionDetenida(demasiadas_columnas(nombre, ancho))
    return lector.tablas, f"tabla HTML en {codificacion}"
