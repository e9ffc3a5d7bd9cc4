"""La diferencia entre dos versiones de una elección: candidatura por candidatura y pregunta por pregunta.

No compara renglones de texto: un archivo reordenado no cambia nada y una coma que cambia el nombre de alguien, sí.
"""

from dataclasses import dataclass
from datetime import date

from validadores import IDENTIDAD, Examen

from .campos import Campo
from .candidaturas import CambioDeCandidatura, cambios_de_candidaturas
from .tablas import CambioDeRenglon, Cuenta, cambios_de_renglones, cambios_del_proceso, cuentas

__all__ = ["CambioDeCandidatura", "CambioDeRenglon", "Campo", "Cuenta", "Diferencia", "diferir"]


@dataclass(frozen=True, slots=True)
class Diferencia:
    """Todo lo que cambió entre dos versiones, en el orden en que conviene leerlo."""

    candidaturas: tuple[CambioDeCandidatura, ...] = ()
    renglones: tuple[CambioDeRenglon, ...] = ()
    proceso: tuple[Campo, ...] = ()
    por_contienda: tuple[Cuenta, ...] = ()
    por_fuerza: tuple[Cuenta, ...] = ()
    otros_archivos: tuple[str, ...] = ()
    """Archivos que cambiaron y que esta comparación no interpreta."""

    @property
    def esta_vacia(self) -> bool:
        """Si no cambió nada de lo que dicen los datos."""
        return not (self.candidaturas or self.renglones or self.proceso or self.otros_archivos)


def diferir(antes: Examen, despues: Examen, dia: date | None = None) -> Diferencia:
    """La diferencia entre dos exámenes de la misma carpeta de datos; lo que el `dia` de hoy ya manda callar no se repite."""
    viejo, nuevo = antes.expediente, despues.expediente
    cambiados = {a for a in antes.huellas.keys() | despues.huellas.keys() if antes.huellas.get(a) != despues.huellas.get(a)}
    objetados = {hallazgo.archivo for hallazgo in despues.hallazgos}

    def se_lee(clave: str) -> bool:
        return f"{IDENTIDAD}/{clave}.json" not in objetados and nuevo.identidad_publica(clave, dia) is not None

    renglones = tuple(cambios_de_renglones(viejo, nuevo))
    leidos = {cambio.archivo for cambio in renglones} | ({"proceso.json"} if viejo.proceso and nuevo.proceso else set())
    return Diferencia(
        candidaturas=tuple(cambios_de_candidaturas(viejo, nuevo, cambiados, se_lee)),
        renglones=renglones,
        proceso=tuple(cambios_del_proceso(viejo, nuevo)),
        por_contienda=cuentas(viejo, nuevo, "contienda", nuevo.contiendas),
        por_fuerza=cuentas(viejo, nuevo, "fuerza", nuevo.fuerzas),
        otros_archivos=tuple(sorted(a for a in cambiados if a not in leidos and not a.startswith("candidaturas/"))),
    )
