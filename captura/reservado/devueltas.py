"""Lo devuelto, visto de lejos: qué queda dicho en público y qué falta por corregir, con cuántos días."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from validadores import Candidatura, Expediente, Verificacion, criterios_de_orden, escribir_tabla

from .aportes import Expediente as Reservado
from .aportes import Observacion

RESERVADA = "identidad"
"""De esta sección la tabla pública no dice nada, nunca: hasta «en verificación» diría que la persona respondió."""


@dataclass(frozen=True, slots=True)
class Pendiente:
    """Una sección devuelta que nadie ha corregido: su candidatura (None si ya no está en el registro) y los días que le quedan."""

    clave: str
    candidatura: Candidatura | None
    observacion: Observacion
    dias: int
    """Negativos si ya venció."""


def anotar(datos: Path, publico: Expediente, nueva: Verificacion) -> bool:
    """Pone un renglón de la tabla pública en lugar del que hubiera de esa sección; da falso si no hizo falta."""
    vigentes = [renglon.valor for renglon in publico.verificaciones]
    if nueva in vigentes:
        return False
    otras = [v for v in vigentes if (v.candidatura, v.seccion) != (nueva.candidatura, nueva.seccion)]
    orden = criterios_de_orden(publico.proceso, publico.fuerzas.por_clave)[Verificacion]
    escribir_tabla(datos, "verificacion", sorted([*otras, nueva], key=orden))
    return True


def pendientes(guardados: Iterable[Reservado], publico: Expediente, hoy: date) -> list[Pendiente]:
    """Lo devuelto sin corregir el día `hoy`: por fuerza, como en la boleta, y dentro de ella lo que vence antes."""
    boleta = {fuerza.valor.clave: fuerza.valor.orden for fuerza in publico.fuerzas}
    hallados = [
        Pendiente(guardado.clave, publico.registro.por_clave.get(guardado.clave), observacion, (observacion.limite - hoy).days)
        for guardado in guardados for observacion in guardado.pendientes.values()
    ]
    return sorted(hallados, key=lambda p: (
        boleta.get(p.candidatura.fuerza, len(boleta)) if p.candidatura else len(boleta) + 1,
        p.candidatura.fuerza if p.candidatura else "", p.dias, p.clave, p.observacion.seccion,
    ))


def sin_razon(hallados: Iterable[Pendiente], publico: Expediente) -> Iterator[Verificacion]:
    """Lo que la tabla pública dice devuelto y de lo que la reserva no guarda por qué."""
    guardadas = {(p.clave, p.observacion.seccion) for p in hallados}
    for renglon in publico.verificaciones:
        if renglon.valor.estado == "observada" and (renglon.valor.candidatura, renglon.valor.seccion) not in guardadas:
            yield renglon.valor
