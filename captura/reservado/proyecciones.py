"""Lo publicable de identidad, escrito desde la carpeta reservada: qué archivo se pone, cuál cambia, cuál se retira y por qué."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from validadores import IDENTIDAD, Expediente, Identidad, Silencio, bytes_de_documento, escribir, modelo_de_identidad, proyectar

from .aportes import Expediente as Reservado
from .detenida import exigir


@dataclass(frozen=True, slots=True)
class Proyectada:
    """Lo de una candidatura: lo que había y lo que debe haber. Si nada debe haber, `causa` dice por qué a quien opera."""

    clave: str
    antes: Identidad | None
    ahora: Identidad | None
    causa: str = ""

    @property
    def que(self) -> str:
        """«nueva», «cambia», «retirada», «igual» o «callada»."""
        if self.ahora is None:
            return "retirada" if self.antes else "callada"
        return "igual" if self.ahora == self.antes else "cambia" if self.antes else "nueva"


def proyectar_todas(guardados: Iterable[Reservado], publico: Expediente) -> list[Proyectada]:
    """Lo que debe haber de cada candidatura de la carpeta reservada, en orden de clave. No escribe nada.

    Lo pausado se queda como estaría sin la pausa, que solo oculta: si no estaba, no se pone. Lanza ReservaDetenida si hay
    archivos públicos que no se entienden, o que esta carpeta no ampara: puede no ser la suya.
    """
    hechas = [_proyectada(guardado, publico) for guardado in guardados]
    ajenas = sorted(publico.identidades.keys() - {hecha.clave for hecha in hechas})
    exigir([f"{IDENTIDAD}/{clave}.json: De esta candidatura no hay nada en la carpeta reservada. Usa la carpeta con que se proyectó; si el archivo no "
            "debe estar, bórralo. [identidad-sin-reserva]" for clave in ajenas])
    ilegibles = sorted(set(publico.archivos_de_identidad) - publico.identidades.keys())
    exigir([f"{IDENTIDAD}/{clave}.json: No se entiende, y no se sabe qué haría público. Bórralo y repite la orden: lo autorizado se escribe otra vez. "
            "[identidad-ilegible]" for clave in ilegibles])
    return hechas


def _proyectada(guardado: Reservado, publico: Expediente) -> Proyectada:
    clave, antes = guardado.clave, publico.identidades.get(guardado.clave)
    candidatura = publico.registro.por_clave.get(clave)
    if candidatura is None or not candidatura.es_vigente:
        return Proyectada(clave, antes, None, "ya no compite" if candidatura else "no está en el registro")
    if not guardado.respuestas:
        return Proyectada(clave, antes, None, "no ha respondido")
    pausas = () if antes else [renglon.valor for renglon in publico.pausas]
    revocados = guardado.revocados | {renglon.valor.folio for renglon in publico.revocaciones}
    dada = proyectar(
        clave, guardado.respuestas, guardado.constancias, pausas, revocados, publico.hoy, publico.cuestionarios.identidad,
        modelo_de_identidad(publico.cuestionarios, publico.nombres), antes.publicado if antes else None,
    )
    return Proyectada(clave, antes, None, dada.que) if isinstance(dada, Silencio) else Proyectada(clave, antes, dada)


def escribir_proyecciones(datos: Path, hechas: Iterable[Proyectada]) -> Iterator[Proyectada]:
    """Deja en los datos lo que debe haber y da lo que cambió. Primero retira: si algo falla después, no queda nada de más."""
    hechas = list(hechas)
    for hecha in hechas:
        if hecha.que == "retirada":
            (datos / IDENTIDAD / f"{hecha.clave}.json").unlink(missing_ok=True)
            yield hecha
    for hecha in hechas:
        if hecha.ahora and escribir(datos / IDENTIDAD / f"{hecha.clave}.json", bytes_de_documento(hecha.ahora)):
            yield hecha
