"""El acopio: lo que se va leyendo de la carpeta, con sus huellas, sus hallazgos y los textos por revisar."""

import io
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic_core import from_json

from .canon import bytes_de_documento, primera_diferencia
from .carpeta import CUESTIONARIOS, PROCESO, Inventario
from .cuadros import Cuadro
from .curriculos import Curriculos
from .documentos import Documento, leer_documento, textos_de
from .hallazgo import Hallazgo, Redactado, hallar
from .lectura import huella_de, leer
from .memoria import Memoria
from .modelo import Cuestionarios, Foto, Identidad, Modelo, Pasaje, Proceso, modelo_de_curriculo, tiene_indicios

M = TypeVar("M", bound=Modelo)
Avance = Callable[[str, int, int | None], None]

PASO = 500
"""Cada cuántos archivos se informa el avance."""


class Acopio:
    """Lo leído de una carpeta. Al crearse lee los documentos que mandan sobre los demás: el proceso y el cuestionario.

    `huellas` da la de cada archivo leído; `conocidos`, los que la memoria ya aceptó; `fichas`, con qué recordar los
    demás si al final nadie les halla nada; `nuevos`, las claves de los currículos que no eran conocidos.
    """

    def __init__(self, inventario: Inventario, carpeta_de_memoria: Path | None = None, avance: Avance | None = None):
        self.inventario = inventario
        self.hallazgos: list[Hallazgo] = list(inventario.hallazgos)
        self.huellas: dict[str, bytes] = {}
        self.conocidos: set[str] = set()
        self.fichas: dict[str, tuple[bytes, int, int]] = {}
        self.pasajes: list[Pasaje] = []
        self.documentos: dict[str, Documento] = {}
        self.cuadros: dict[str, Cuadro] = {}
        self.nuevos: list[str] = []
        self.publicados: dict[str, date] = {}
        self.contestadas: dict[str, int] = {}
        self.con_foto_declarada: set[str] = set()
        self.fotos: dict[str, Foto] = {}
        self.identidades: dict[str, Identidad] = {}
        self._avance = avance or (lambda fase, hechos, total: None)
        self.proceso = self._rector(PROCESO, Proceso)
        self.cuestionarios = self._rector(CUESTIONARIOS, Cuestionarios)
        self.curriculos = Curriculos(modelo_de_curriculo(self.cuestionarios), {}) if self.cuestionarios else None
        self.memoria = Memoria(carpeta_de_memoria, self._contexto())

    def _rector(self, archivo: str, modelo: type[M]) -> M | None:
        octetos = self.leer(archivo, "documento") if archivo in self.inventario.sueltos else None
        return self.documento(archivo, octetos, modelo).valor if octetos else None

    def _contexto(self) -> list[bytes]:
        """Lo que, además de su contenido, decide si un archivo se acepta."""
        if not self.proceso:
            return []
        listas = [(tipo.clave, [cargo.clave for cargo in tipo.cargos]) for tipo in self.proceso.elecciones]
        pertinente = (self.proceso.sexos, listas, self.proceso.foto_max_kb, self.proceso.exigir_minimo)
        return [repr(pertinente).encode(), self.huellas.get(CUESTIONARIOS, b"")]

    def leer(self, archivo: str, clase: str) -> bytes | None:
        """Los bytes de un archivo, apuntando su huella; o None, apuntando el hallazgo que lo impide."""
        leido = leer(self.inventario.raiz, archivo, clase)
        if isinstance(leido, Hallazgo):
            self.hallazgos.append(leido)
            return None
        self.huellas[archivo] = huella_de(leido)
        return leido

    def recordar(self, archivo: str) -> tuple[int, int] | None:
        """Los números que la memoria guarda de un archivo recién leído, o None si no lo conoce."""
        clave = self.memoria.clave(archivo, self.huellas[archivo])
        ficha = self.memoria.buscar(clave)
        if ficha is None:
            self.fichas[archivo] = (clave, 0, 0)
        else:
            self.conocidos.add(archivo)
        return ficha

    def documento(self, archivo: str, octetos: bytes, modelo: type[M] | None) -> Documento[M]:
        """Lee un documento; apunta sus hallazgos y los textos que haya que revisar."""
        documento = self.documentos[archivo] = leer_documento(archivo, octetos, modelo)
        if documento.valor and not documento.hallazgos and not documento.es_canonico:
            fila = primera_diferencia(octetos, bytes_de_documento(documento.valor))
            que = Redactado("el orden de los campos, la sangría o un campo que sobra por ser el de omisión")
            documento.hallazgos.append(hallar("sin-ordenar", archivo, fila, que=que))
        self.hallazgos += documento.hallazgos
        if documento.es_canonico and tiene_indicios(octetos):
            documento.textos = list(textos_de(from_json(octetos)))
        for fila, lugar, texto in documento.textos:
            if tiene_indicios(texto.encode("utf-8", "replace")):
                self.pasajes.append(Pasaje(archivo, fila, lugar, texto))
        if not documento.es_canonico and not documento.textos:
            self.sospechar(archivo, octetos)
        return documento

    def sospechar(self, archivo: str, octetos: bytes) -> None:
        """Apunta, renglón por renglón, los textos de un archivo que no se entendió o que es prosa."""
        if tiene_indicios(octetos):
            for fila, renglon in enumerate(io.BytesIO(octetos), 1):
                if tiene_indicios(renglon):
                    self.pasajes.append(Pasaje(archivo, fila, None, renglon.decode("utf-8", "replace")))

    def avanzar(self, fase: str, elementos: Iterable) -> Iterator:
        """Los mismos `elementos`, informando cuántos van."""
        elementos = list(elementos)
        for hechos, elemento in enumerate(elementos):
            if hechos % PASO == 0:
                self._avance(fase, hechos, len(elementos))
            yield elemento
        self._avance(fase, len(elementos), len(elementos))
