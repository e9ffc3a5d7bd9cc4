"""El corte atrasado: cuando el calendario ya manda callar algo que la fecha de corte todavía no sabe."""

from .eleccion import Eleccion


def esta_atrasada(eleccion: Eleccion) -> bool:
    """Si tras el corte, y hasta el día en que se construye, empezó una pausa o venció una autorización."""
    corte, dia = eleccion.hoy, max(eleccion.hoy, eleccion.dia or eleccion.hoy)
    empezaron = (p.rige(dia) and not p.rige(corte) for p in eleccion.pausas)
    vencieron = (c.vence and corte <= c.vence < dia for i in eleccion.identidades.values() for c in i.constancias)
    return any(empezaron) or any(vencieron)
