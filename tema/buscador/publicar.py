"""Lo que se publica para buscar: nombres, rasgos, temas y respuestas de cada contienda, y la lista que dice qué pedir."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..hoja import Anexo
from ..huella import huella_de
from ..indice import Indice
from ..paginas.boletas import archivo_de_secciones
from ..paginas.dichos import ROTULOS_CORTOS
from ..reserva import guardar_entero
from . import acervo, compacto, enmiendas, temas
from .nombres import RUTA, RUTA_DE_RASGOS, RUTA_DE_SUPLENTES, Nombres, en_programa

RUTA_DE_LISTA = "buscar/lista.js"
RUTA_DE_SECCIONES = "buscar/secciones.js"
CANDIDATURAS_POR_PAGINA = 12
"""Candidaturas cuyo índice cuesta lo que pintar una página; reparte el trabajo entre procesos."""


@dataclass(frozen=True)
class Busqueda:
    """Los archivos de búsqueda de una elección. Lo caro se hace solo si se pide y una sola vez."""

    indice: Indice
    nombres: Nombres
    reserva: Path

    @cached_property
    def analizadas(self) -> list[acervo.Analisis]:
        """El análisis de cada contienda, en el orden de las columnas."""
        return acervo.analizar_todas(self.indice.eleccion, {c: self._huellas(c) for c in self.nombres.contiendas}, self.reserva)

    def _huellas(self, contienda: str) -> list:
        eleccion = self.indice.eleccion
        return [eleccion.huellas_publicas[c.clave] for c in eleccion.por_contienda[contienda]]

    @cached_property
    def preguntas(self) -> list[str]:
        """Preguntas en que se busca."""
        return acervo.preguntas_de_texto(self.indice.eleccion)

    @cached_property
    def trozos_de_temas(self) -> dict[str, tuple[bytes, str]]:
        """Octetos y huella de cada trozo de temas, por el principio de sus raíces."""
        partidos = temas.partir(temas.apariciones(self.analizadas))
        return {principio: temas.programa(principio, escritas, self.nombres.version) for principio, escritas in partidos.items()}

    @cached_property
    def _palabras(self) -> tuple[bytes, str]:
        return enmiendas.programa(enmiendas.palabras_comunes(self.analizadas), self.nombres.version)

    def sello(self) -> str:
        """Huella de todo lo que se busca: si no cambia, no hay que analizar nada."""
        return huella_de([acervo.FORMA, self.nombres.version, self.preguntas, [self._huellas(c) for c in self.nombres.contiendas]])

    @cached_property
    def lista(self) -> dict[str, object]:
        """Qué trozos hay: huella de cada trozo de temas y de cada índice de contienda. Se guarda para no rehacerla."""
        guardada = self.reserva / f"lista-{self.sello()}.json"
        with suppress(OSError, ValueError):
            leida = json.loads(guardada.read_bytes())
            if isinstance(leida, dict):
                return leida
        con_texto = {a.contienda: huella_de([a.huella, self.nombres.version]) for a in self.analizadas if a.textos}
        rotulos = {p.id: p.rotulo for p in self.indice.eleccion.cuestionarios.capturables} | ROTULOS_CORTOS
        lista = {
            "version": self.nombres.version,
            "preguntas": [[p, rotulos[p]] for p in self.preguntas],
            "palabras": self._palabras[1][:12],
            "temas": {principio: huella[:12] for principio, (_, huella) in self.trozos_de_temas.items()},
            "respuestas": {contienda: huella[:12] for contienda, huella in con_texto.items()},
        }
        for vieja in self.reserva.glob("lista-*.json"):
            vieja.unlink(missing_ok=True)
        guardar_entero(guardada, json.dumps(lista, ensure_ascii=False).encode())
        return lista

    @cached_property
    def direcciones(self) -> dict[str, str]:
        """Con qué dirección se pide cada archivo de arranque; la huella va en la consulta."""
        return {
            "nombres": f"{RUTA}?{huella_de(self._nombres)[:12]}",
            "rasgos": f"{RUTA_DE_RASGOS}?{self.sello()[:12]}",
            "lista": f"{RUTA_DE_LISTA}?{self.sello()[:12]}",
            **({"secciones": f"{RUTA_DE_SECCIONES}?{huella_de(self.secciones)[:12]}"} if self.secciones else {}),
        }

    @cached_property
    def _nombres(self) -> bytes:
        return self.nombres.programa()

    @cached_property
    def secciones(self) -> dict[str, object] | None:
        """De cada sección, su boleta; None si la elección no las trae."""
        return archivo_de_secciones(self.indice.eleccion)

    def anexos(self) -> Iterator[Anexo]:
        """Los archivos por escribir, con su huella; los de contienda se hacen solo si la suya cambió."""
        if self.secciones:
            yield Anexo(RUTA_DE_SECCIONES, huella_de(self.secciones), lambda: en_programa("CONOCELES_SECCIONES", self.secciones))
        yield Anexo(RUTA, huella_de(self._nombres), lambda: self._nombres)
        if self.nombres.van_aparte:
            octetos = self.nombres.suplentes()
            yield Anexo(RUTA_DE_SUPLENTES, huella_de(octetos), _constante(octetos))
        for ruta, octetos in self.nombres.trozos_de_claves().items():
            yield Anexo(ruta, huella_de(octetos), _constante(octetos))
        yield Anexo(RUTA_DE_LISTA, huella_de(self.lista), lambda: en_programa("CONOCELES_LISTA", self.lista))
        yield Anexo(RUTA_DE_RASGOS, huella_de(["rasgos", self.sello()]), self._rasgos, va_junta=True)
        yield Anexo(enmiendas.RUTA_DE_PALABRAS, self.lista["palabras"], lambda: self._palabras[0], va_junta=True)
        for principio, huella in self.lista["temas"].items():
            yield Anexo(temas.nombre_de(principio), huella, lambda p=principio: self.trozos_de_temas[p][0], va_junta=True)
        for numero, (contienda, huella) in enumerate(self.lista["respuestas"].items()):
            peso = 1 + len(self.indice.eleccion.por_contienda[contienda]) // CANDIDATURAS_POR_PAGINA
            yield Anexo(compacto.ruta_de(contienda), huella, lambda c=contienda: self._respuestas(c), peso, va_junta=numero % 2 == 0)

    def estudios(self) -> dict[str, str]:
        """Grado de estudios público de cada clave que lo respondió."""
        return {clave: grado for analisis in self.analizadas for clave, grado in analisis.estudios.items()}

    def _rasgos(self) -> bytes:
        return self.nombres.rasgos(self.estudios())

    def _respuestas(self, contienda: str) -> bytes:
        analisis = self.analizadas[self.nombres.orden_de_contienda[contienda]]
        return compacto.programa(analisis, self.preguntas, self.nombres.version)


def _constante(octetos: bytes) -> Callable[[], bytes]:
    return lambda: octetos


def preparar(indice: Indice, reserva: Path) -> Busqueda:
    """La búsqueda de una elección; `reserva` es la carpeta donde se guarda entre construcciones lo que cuesta rehacer."""
    return Busqueda(indice, Nombres(indice), reserva)
