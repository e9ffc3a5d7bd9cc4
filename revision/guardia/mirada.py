"""Mirar una cosa —un archivo, un blob, un mensaje— por todas sus capas y decir lo que no puede publicarse."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from validadores import Hallazgo, alisar, limpiar, metadatos_de, ocultar

from . import contactos, identidades, secretos
from .capas import Capa, capas
from .excepciones import Excepcion, amparado
from .frases import FRASES
from .secretos import Seña

A_LA_VISTA = 2
EN_SU_NOMBRE = " (en su nombre)"


@dataclass(frozen=True, slots=True)
class Cosa:
    """Algo por mirar: su `ruta`, sus `octetos` y el `commit` que la trajo, si la trajo uno."""

    ruta: str
    octetos: bytes
    commit: str | None = None

    @property
    def lugar(self) -> str:
        """Cómo se nombra: «commit:ruta», o solo la ruta."""
        return f"{self.commit[:10]}:{self.ruta}" if self.commit else self.ruta


@dataclass(frozen=True, slots=True)
class Criterio:
    """Con qué se mira: las `preguntas` de identidad (de cada nombre, cómo se pregunta), los contactos `privados` y las `excepciones`.

    `privados` es None si no hubo llave: esa parte no se mira, y quien llama lo dice.
    """

    preguntas: Mapping[str, str] = field(default_factory=dict)
    privados: frozenset[str] | None = None
    excepciones: tuple[Excepcion, ...] = ()
    revocados: frozenset[str] = frozenset()
    """Folios de las constancias que su titular retiró."""
    secretos: frozenset[bytes] = frozenset()
    """Renglones de los secretos que guarda la carpeta reservada."""


@dataclass(slots=True)
class Parte:
    """Lo que dejó una mirada: cuántas `cosas` y `octetos` se vieron y los `hallazgos`, en orden."""

    cosas: int = 0
    octetos: int = 0
    hallazgos: list[Hallazgo] = field(default_factory=list)


def mirar(cosas: Iterable[Cosa], criterio: Criterio, avance=None) -> Parte:
    """Mira todas las `cosas` y junta todo lo que hay que remediar, no solo lo primero."""
    parte, vistos = Parte(), set()
    for cosa in cosas:
        parte.cosas += 1
        parte.octetos += len(cosa.octetos)
        if avance and parte.cosas % 200 == 0:
            avance("guardia", parte.cosas, None)
        for hallazgo in mirar_una(cosa, criterio):
            if hallazgo not in vistos:
                vistos.add(hallazgo)
                parte.hallazgos.append(hallazgo)
    parte.hallazgos.sort()
    return parte


def mirar_una(cosa: Cosa, criterio: Criterio) -> Iterator[Hallazgo]:
    """Los hallazgos de una cosa. Lo mismo hallado en dos capas se dice una vez, en la primera."""
    dichas = set()
    nombre = cosa.ruta.encode("utf-8", "replace")
    for capa in (Capa(EN_SU_NOMBRE, nombre), *capas(cosa.octetos)):
        for seña in _por_su_forma(capa.octetos, criterio) if capa.sitio == EN_SU_NOMBRE else _señas(cosa.ruta, capa, criterio):
            dicha = (seña.codigo, seña.que, alisar(seña.texto).replace("\0", ""))
            if dicha in dichas or amparado(cosa.ruta, seña.codigo, criterio.excepciones):
                continue
            dichas.add(dicha)
            yield _decir(cosa, capa, seña)


def _señas(ruta: str, capa: Capa, criterio: Criterio) -> Iterator[Seña]:
    if capa.objecion:
        yield Seña("sin-mirar", capa.objecion, "")
        return
    yield from _por_su_forma(capa.octetos, criterio)
    yield from identidades.buscar(ruta if not capa.sitio else capa.sitio, capa.octetos, criterio.preguntas, criterio.revocados)
    if metadatos := metadatos_de(capa.octetos):
        yield Seña("imagen-con-metadatos", ", ".join(metadatos), "")


def _por_su_forma(octetos: bytes, criterio: Criterio) -> Iterator[Seña]:
    yield from secretos.buscar(octetos, criterio.secretos)
    yield from contactos.buscar(octetos, criterio.privados or frozenset())


def _decir(cosa: Cosa, capa: Capa, seña: Seña) -> Hallazgo:
    """El hallazgo con su lugar, sin repetir entero lo hallado."""
    es_texto = seña.texto and b"\0" not in capa.octetos[:1000] and capa.sitio != EN_SU_NOMBRE
    fila = capa.octetos.count(b"\n", 0, seña.lugar) + 1 if es_texto else None
    mensaje = FRASES[seña.codigo].format(que=seña.que, muestra=limpiar(tapar(seña.texto)))
    return Hallazgo(limpiar(ocultar(cosa.lugar + capa.sitio)), fila, None, seña.codigo, mensaje)


def tapar(texto: str) -> str:
    """Los dos primeros caracteres y el resto tapado: basta para hallarlo y no para saberlo."""
    return texto[:A_LA_VISTA] + "▒" * min(12, max(0, len(texto) - A_LA_VISTA))
