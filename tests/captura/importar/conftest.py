"""Exportaciones ficticias, escritas al vuelo como las entregaría un instituto, y lo que queda al importarlas."""

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import pytest
import xlwt

from captura.importar import Resumen, importar
from validadores import cargar, revisar

NOMBRES = [
    "Amaranto",
    "Brisa",
    "Celidonia",
    "Dalila",
    "Eneida",
    "Florián",
    "Galia",
    "Herminio",
    "Isaura",
    "Jonás",
    "Keila",
    "Leocadia",
    "Macario",
    "Nereida",
]
APELLIDOS = [
    "Tepozán",
    "Ahuehuete",
    "Zacatón",
    "Cempoal",
    "Huizache",
    "Mezquital",
    "Oyamel",
    "Pirul",
    "Sabino",
    "Tejocote",
    "Zapote",
    "Capulín",
    "Ñandú",
]
TEXTO = "Propongo caminos con sombra, agua limpia y bibliotecas abiertas para cada barrio del territorio. " * 4


def persona(numero: int) -> str:
    """Un nombre ficticio distinto para cada número."""
    nombre, resto = NOMBRES[numero % len(NOMBRES)], numero // len(NOMBRES)
    vuelta, primero = divmod(resto, len(APELLIDOS))
    return f"{nombre} {APELLIDOS[primero]} {APELLIDOS[(numero * 5 + vuelta) % len(APELLIDOS)]}"


class Taller:
    """Escribe archivos de prueba en una carpeta temporal."""

    def __init__(self, carpeta: Path):
        self.carpeta = carpeta

    persona = staticmethod(persona)
    texto = TEXTO

    def xlsx(self, nombre: str, hojas: dict[str, list[list]], combinadas: dict[str, list[str]] | None = None) -> Path:
        """Libro .xlsx con esas hojas; `combinadas` da los rangos («A1:C1») de cada una."""
        libro = openpyxl.Workbook()
        libro.remove(libro.active)
        for titulo, filas in hojas.items():
            hoja = libro.create_sheet(titulo)
            for fila in filas:
                hoja.append(fila)
            for rango in (combinadas or {}).get(titulo, ()):
                hoja.merge_cells(rango)
        libro.save(self.carpeta / nombre)
        return self.carpeta / nombre

    def xls(self, nombre: str, hojas: dict[str, list[list]]) -> Path:
        """Libro .xls de 97-2003."""
        libro = xlwt.Workbook(encoding="utf-8")
        for titulo, filas in hojas.items():
            hoja = libro.add_sheet(titulo)
            for renglon, fila in enumerate(filas):
                for columna, valor in enumerate(fila):
                    if valor is not None:
                        hoja.write(renglon, columna, valor)
        libro.save(str(self.carpeta / nombre))
        return self.carpeta / nombre

    def ods(self, nombre: str, hojas: dict[str, list[list]]) -> Path:
        """Libro .ods mínimo."""
        tablas = "".join(
            f'<table:table table:name="{escape(titulo)}">'
            + "".join(
                "<table:table-row>" + "".join(_celda_ods(valor) for valor in fila) + "</table:table-row>"
                for fila in filas
            )
            + "</table:table>"
            for titulo, filas in hojas.items()
        )
        contenido = (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
            f"<office:spreadsheet>{tablas}</office:spreadsheet></office:body></office:document-content>"
        )
        tipo = "application/vnd.oasis.opendocument.spreadsheet"
        manifiesto = (
            '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{tipo}"/></manifest:manifest>'
        )
        with zipfile.ZipFile(self.carpeta / nombre, "w") as archivo:
            archivo.writestr("mimetype", tipo)
            archivo.writestr("content.xml", contenido)
            archivo.writestr("META-INF/manifest.xml", manifiesto)
        return self.carpeta / nombre

    def csv(
        self, nombre: str, filas: list[list], codificacion: str = "utf-8", separador: str = ",", antes: bytes = b""
    ) -> Path:
        """Texto separado, en la codificación que se pida."""
        salida = io.StringIO()
        csv.writer(salida, delimiter=separador, lineterminator="\r\n").writerows(filas)
        (self.carpeta / nombre).write_bytes(antes + salida.getvalue().encode(codificacion))
        return self.carpeta / nombre

    def octetos(self, nombre: str, datos: bytes) -> Path:
        """Un archivo con esos bytes."""
        (self.carpeta / nombre).write_bytes(datos)
        return self.carpeta / nombre


def _celda_ods(valor: object) -> str:
    if valor is None:
        return "<table:table-cell/>"
    if isinstance(valor, int | float):
        numero = f'office:value-type="float" office:value="{valor}"'
        return f"<table:table-cell {numero}><text:p>{valor}</text:p></table:table-cell>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(valor))}</text:p></table:table-cell>'


@dataclass
class Importado:
    """Una importación hecha: su resumen y lo que quedó escrito."""

    resumen: Resumen
    destino: Path

    @cached_property
    def eleccion(self):
        """La elección que la puerta carga de los datos importados."""
        return cargar(self.destino, memoria=None)

    @cached_property
    def candidaturas(self) -> list:
        """Las candidaturas, en orden canónico."""
        return list(self.eleccion.candidaturas.values())

    def de(self, nombre: str) -> list:
        """Las candidaturas de la persona que se llama así."""
        return [c for c in self.candidaturas if c.nombre == nombre]

    def curriculo(self, nombre: str):
        """Las respuestas de la única candidatura de esa persona."""
        return self.eleccion.curriculos[self.de(nombre)[0].clave]

    def informe(self, tabla: str) -> list[dict[str, str]]:
        """Una tabla del informe: «rechazados», «cambios», «apartados» o «columnas»."""
        return _tabla(self.destino.with_name(f"{self.destino.name}-informe") / f"{tabla}.csv")

    def reservado(self, tabla: str) -> list[dict[str, str]]:
        """Una tabla de lo reservado: «identidad», «privado» o «textos»."""
        return _tabla(self.destino.with_name(f"{self.destino.name}-reservado") / f"{tabla}.csv")

    @property
    def proceso(self) -> dict:
        """El `proceso.json` tal como quedó."""
        return json.loads((self.destino / "proceso.json").read_text(encoding="utf-8"))

    def todo_lo_publico(self) -> str:
        """Todos los bytes de la carpeta de datos y del informe, para buscar lo que no debe estar."""
        informe = self.destino.with_name(f"{self.destino.name}-informe")
        return "\n".join(
            ruta.read_text(encoding="utf-8")
            for carpeta in (self.destino, informe)
            for ruta in sorted(carpeta.rglob("*"))
            if ruta.is_file()
        )


def _tabla(ruta: Path) -> list[dict[str, str]]:
    with open(ruta, encoding="utf-8-sig", newline="") as archivo:
        return list(csv.DictReader(archivo))


@pytest.fixture
def taller(tmp_path) -> Taller:
    """Dónde se escriben los archivos de prueba."""
    carpeta = tmp_path / "archivos"
    carpeta.mkdir()
    return Taller(carpeta)


@pytest.fixture
def importado(tmp_path):
    """Importa un archivo a una carpeta nueva y comprueba que la puerta no encuentre nada."""

    def hacer(
        archivo: Path, mapa: Path | None = None, proceso: Path | None = None, destino: str = "datos"
    ) -> Importado:
        carpeta = tmp_path / destino
        resumen = importar(archivo, carpeta, mapa, proceso)
        assert revisar(carpeta, memoria=None) == []
        return Importado(resumen, carpeta)

    return hacer
