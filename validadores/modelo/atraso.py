"""El corte que no es de hoy: cuando el calendario manda callar algo que la fecha de corte no sabe."""

from .eleccion import Eleccion


def esta_atrasada(eleccion: Eleccion) -> bool:
    """Si el día en que se construye rige una pausa, o ya venció una autorización, que en el corte no."""
    corte, dia = eleccion.hoy, eleccion.dia or eleccion.hoy
    empezaron = (p.rige(dia) and not p.rige(corte) for p in eleccion.pausas)
    vencieron = (c.vence and corte <= c.vence < dia for i in eleccion.identidades.values() for c in i.constancias)
    return any(empezaron) or any(vencieron)
