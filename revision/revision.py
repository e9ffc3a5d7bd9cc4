"""La revisión de un cambio: su diferencia, y los hallazgos y alertas de la versión nueva, cada uno nuevo o de antes."""

from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from validadores import Eleccion, Hallazgo, adelantar_alertas, alertas_de, cargar, examinar

from .aparte import mientras
from .diferencias import Diferencia, diferir
from .versiones import tomar


@dataclass(frozen=True, slots=True)
class Nota:
    """Un hallazgo o una alerta de la versión nueva; `es_nueva` si la anterior no lo tenía."""

    hallazgo: Hallazgo
    es_nueva: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """Lo que se entrega a quien revisa.

    `elecciones` son las dos versiones ya cargadas, para pintar sus fichas; None la que tenga hallazgos.
    """

    base: str
    cabeza: str
    diferencia: Diferencia
    hallazgos: tuple[Nota, ...]
    alertas: tuple[Nota, ...]
    elecciones: tuple[Eleccion | None, Eleccion | None] = (None, None)

    @property
    def alertas_nuevas(self) -> tuple[Nota, ...]:
        """Las alertas que trae este cambio."""
        return tuple(nota for nota in self.alertas if nota.es_nueva)


def revisar_cambio(
    repositorio: Path, datos: str, base: str, cabeza: str | None = None, hoy: date | None = None,
    memoria: Path | None = None, al_terminar=None, dia: date | None = None,
) -> Revision:
    """Compara la versión `base` con la `cabeza` (sin ella, con lo que hay en la carpeta) de los `datos` de un repositorio.

    `dia` es el de hoy, si se sabe: con el corte atrasado, lo que una pausa o un vencimiento ya mandan callar tampoco se repite aquí.
    `memoria` es la carpeta donde la puerta recuerda lo ya revisado. Con `al_terminar`, se cargan también las dos elecciones y
    se le entrega la revisión. Lanza RevisionDetenida.
    """
    objetos: dict[str, bytes] = {}
    nueva = tomar(repositorio, datos, cabeza, objetos)
    with mientras(lambda: adelantar_alertas(nueva.carpeta, hoy, memoria)) if memoria else nullcontext():
        vieja = tomar(repositorio, datos, base, objetos)
        antes, despues = (examinar(version.carpeta, hoy, memoria=memoria) for version in (vieja, nueva))
        diferencia, de_antes = diferir(antes, despues, dia), alertas_de(antes, memoria)
    elecciones = tuple(
        None if examen.hallazgos or al_terminar is None else replace(cargar(version.carpeta, hoy, memoria=memoria), dia=dia)
        for version, examen in ((vieja, antes), (nueva, despues))
    )
    revision = Revision(
        base=vieja.nombre, cabeza=nueva.nombre, diferencia=diferencia,
        hallazgos=_anotar(antes.hallazgos, despues.hallazgos),
        alertas=_anotar(de_antes, alertas_de(despues, memoria)), elecciones=elecciones,
    )
    if al_terminar:
        al_terminar(revision)
    return revision


def _anotar(antes: Iterable[Hallazgo], despues: Iterable[Hallazgo]) -> tuple[Nota, ...]:
    """Marca los nuevos y los pone primero. El renglón no cuenta: al insertar otro arriba, el de siempre se recorre."""
    previos = Counter(map(_sin_fila, antes))
    notas = []
    for hallazgo in despues:
        llave = _sin_fila(hallazgo)
        notas.append(Nota(hallazgo, previos[llave] == 0))
        previos[llave] -= previos[llave] > 0
    return tuple(sorted(notas, key=lambda nota: not nota.es_nueva))


def _sin_fila(hallazgo: Hallazgo) -> tuple:
    return hallazgo.archivo, hallazgo.columna, hallazgo.codigo, hallazgo.mensaje
