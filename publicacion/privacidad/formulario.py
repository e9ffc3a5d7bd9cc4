"""Los espacios de un PDF se vuelven campos que se llenan en un teléfono o una computadora y que lee un lector de pantalla.

Fuentes: ISO 32000-1, 12.7 (formularios interactivos) y 14.7.4 (árbol de la estructura); ISO 14289-1 (PDF/UA-1), 7.18.
"""

import io
from collections.abc import Iterator

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject, DictionaryObject, FloatObject, IndirectObject, NameObject, NumberObject, StreamObject, TextStringObject,
)

from .documento import Documento, Renglon

LETRA = "/Helv 10 Tf 0 g"
SE_IMPRIME, UNA_SOLA = 4, 1 << 15
"""Banderas de una anotación y de un campo. Fuente: ISO 32000-1, tablas 165 y 226."""
AIRE = 3
"""Puntos que el campo sube sobre su renglón, para que quepan los acentos."""
ELEGIDA = "{m} {m} m {f} {f} l {m} {f} m {f} {m} l 1.2 w S"
"""Cómo se dibuja una casilla marcada: dos trazos en cruz."""


def hacer_llenable(octetos: bytes, documento: Documento, espacios: list[dict]) -> bytes:
    """El mismo PDF con un campo en cada espacio, salvo los que se llenan a mano; igual si no tiene ninguno.

    `espacios` dice dónde quedó cada renglón del documento, en su orden: `pagina` desde 1, y `x`, `y` (desde arriba), `ancho` y `alto`
    en puntos. Lanza ValueError si no son los del documento o el PDF no los tiene en su estructura.
    """
    if not espacios:
        return octetos
    lector = PdfReader(io.BytesIO(octetos))
    escritor = PdfWriter(clone_from=lector)
    escritor.pdf_header = lector.pdf_header
    huecos = _huecos(escritor.root_object["/StructTreeRoot"])
    campos = _Campos(escritor)
    renglones = [(apartado.titulo, numero, renglon) for apartado in documento.apartados for numero, renglon in enumerate(apartado.renglones, 1)]
    for (titulo, numero, renglon), espacio, hueco in zip(renglones, espacios, huecos, strict=True):
        if renglon.es_casilla:
            campos.poner_casilla(titulo, renglon, espacio, hueco)
        elif not renglon.a_mano:
            campos.poner_texto(f"{titulo} {numero}", renglon, espacio, hueco)
    campos.cerrar()
    salida = io.BytesIO()
    escritor.write(salida)
    return salida.getvalue()


def _huecos(elemento: DictionaryObject) -> Iterator[DictionaryObject]:
    """Los elementos vacíos de la estructura, en orden de lectura: cada espacio por llenar es uno."""
    dentro = elemento.get("/K", ())
    dentro = [uno.get_object() for uno in dentro] if isinstance(dentro, list) else [dentro]
    if elemento.get("/S") == "/Div" and not dentro:
        yield elemento
    for uno in dentro:
        if isinstance(uno, DictionaryObject):
            yield from _huecos(uno)


def _dic(**llaves) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{llave}"): valor for llave, valor in llaves.items()})


class _Campos:
    """Los campos que se van poniendo en un documento, y lo que hay que anotar de ellos en él."""

    def __init__(self, escritor: PdfWriter):
        self.escritor = escritor
        self.arbol = escritor.root_object["/StructTreeRoot"]
        self.campos = ArrayObject()
        self.grupos: dict[str, DictionaryObject] = {}

    def poner_texto(self, nombre: str, renglon: Renglon, espacio: dict, hueco: DictionaryObject) -> None:
        """Un campo de texto de un renglón."""
        campo = self._anotacion(renglon, espacio, hueco, AIRE)
        campo.update(_dic(FT=NameObject("/Tx"), T=_nombre(nombre), TU=TextStringObject(renglon.rotulo), DA=TextStringObject(LETRA)))
        campo[NameObject("/AP")] = _dic(N=self._dibujo(espacio["ancho"], espacio["alto"] + AIRE, ""))
        self.campos.append(campo.indirect_reference)

    def poner_casilla(self, grupo: str, renglon: Renglon, espacio: dict, hueco: DictionaryObject) -> None:
        """Una casilla; de las de un mismo apartado solo se marca una."""
        if grupo not in self.grupos:
            campo = _dic(FT=NameObject("/Btn"), T=_nombre(grupo), TU=TextStringObject(grupo), Ff=NumberObject(UNA_SOLA), Kids=ArrayObject(), V=NameObject("/Off"))
            self.grupos[grupo] = campo
            self.campos.append(self.escritor._add_object(campo))
        suya, lado = self.grupos[grupo], espacio["alto"]
        casilla = self._anotacion(renglon, espacio, hueco, 0)
        marcada = self._dibujo(lado, lado, ELEGIDA.format(m=lado * 0.22, f=lado * 0.78))
        casilla.update(_dic(Parent=suya.indirect_reference, AS=NameObject("/Off")))
        casilla[NameObject("/AP")] = _dic(N=DictionaryObject({
            NameObject(f"/{len(suya['/Kids']) + 1}"): marcada, NameObject("/Off"): self._dibujo(lado, lado, ""),
        }))
        suya["/Kids"].append(casilla.indirect_reference)

    def _anotacion(self, renglon: Renglon, espacio: dict, hueco: DictionaryObject, aire: float) -> DictionaryObject:
        """Lo que se toca en la página, colgado de su hueco en la estructura."""
        pagina = self.escritor.pages[espacio["pagina"] - 1]
        abajo = float(pagina.mediabox.top) - espacio["y"] - espacio["alto"]
        esquinas = espacio["x"], abajo, espacio["x"] + espacio["ancho"], abajo + espacio["alto"] + aire
        anotacion = _dic(
            Type=NameObject("/Annot"), Subtype=NameObject("/Widget"), F=NumberObject(SE_IMPRIME), Rect=ArrayObject(FloatObject(round(n, 2)) for n in esquinas),
            P=pagina.indirect_reference, Contents=TextStringObject(renglon.rotulo), StructParent=self.arbol["/ParentTreeNextKey"],
        )
        anotada = self.escritor._add_object(anotacion)
        pagina[NameObject("/Annots")] = ArrayObject([*pagina.get("/Annots", ()), anotada])
        self._anotar_en_estructura(anotada, pagina.indirect_reference, renglon.rotulo, hueco)
        return anotacion

    def _anotar_en_estructura(self, anotada: IndirectObject, pagina: IndirectObject, rotulo: str, hueco: DictionaryObject) -> None:
        formulario = self.escritor._add_object(_dic(
            Type=NameObject("/StructElem"), S=NameObject("/Form"), P=hueco.indirect_reference, Pg=pagina, Alt=TextStringObject(rotulo),
            K=ArrayObject([_dic(Type=NameObject("/OBJR"), Obj=anotada, Pg=pagina)]),
        ))
        hueco[NameObject("/K")] = ArrayObject([formulario])
        numero = self.arbol["/ParentTreeNextKey"]
        self.arbol["/ParentTree"]["/Nums"].extend([numero, formulario])
        self.arbol[NameObject("/ParentTreeNextKey")] = NumberObject(numero + 1)

    def _dibujo(self, ancho: float, alto: float, trazos: str) -> IndirectObject:
        dibujo = StreamObject()
        dibujo.update(_dic(
            Type=NameObject("/XObject"), Subtype=NameObject("/Form"), BBox=ArrayObject(FloatObject(round(n, 2)) for n in (0, 0, ancho, alto)), Resources=_dic(),
        ))
        dibujo.set_data(trazos.encode())
        return self.escritor._add_object(dibujo)

    def cerrar(self) -> None:
        """Anota los campos en el documento, con la letra en que se escriben."""
        letra = self.escritor._add_object(_dic(
            Type=NameObject("/Font"), Subtype=NameObject("/Type1"), BaseFont=NameObject("/Helvetica"), Encoding=NameObject("/WinAnsiEncoding"),
        ))
        self.escritor.root_object[NameObject("/AcroForm")] = self.escritor._add_object(
            _dic(Fields=self.campos, DA=TextStringObject(LETRA), DR=_dic(Font=_dic(Helv=letra)))
        )


def _nombre(dicho: str) -> TextStringObject:
    """El nombre de un campo, que no admite puntos."""
    return TextStringObject(dicho.replace(".", ""))
