"""Cada fórmula o planilla independiente es su propia fuerza, aunque el archivo las llame a todas igual."""

from collections import defaultdict

from ..interpretar.fuerzas import INDEPENDIENTE
from ..registro import Registro
from .cosas import FuerzaPropuesta

GENERICA = "Candidatura independiente"


def separar_independientes(registros: list[Registro]) -> list[FuerzaPropuesta]:
    """Da a cada fórmula independiente su fuerza y devuelve las nuevas, numeradas por contienda y orden de aparición.

    Dentro de una contienda, quien comparte número de fórmula va junta; si no lo hay, la suplente va con la
    propietaria que la precede y, cuando primero vienen todas las propietarias, en el mismo orden que ellas.
    """
    por_contienda: dict[tuple[str, str], list[Registro]] = defaultdict(list)
    for registro in registros:
        if registro.fuerza.tipo == INDEPENDIENTE:
            por_contienda[registro.contienda, registro.fuerza.nombre].append(registro)
    nuevas = []
    for (contienda, nombre), suyos in sorted(por_contienda.items()):
        for planilla in _planillas(sorted(suyos, key=lambda r: r.orden)):
            numero = len(nuevas) + 1
            clave = f"IND-{numero}"
            propio = nombre if nombre.lower() != GENERICA.lower() and len(nombre) > 4 else GENERICA
            fuerza = FuerzaPropuesta(
                f"independiente {numero}", INDEPENDIENTE, propio, f"IND {numero}", clave=clave, contiendas=(contienda,)
            )
            nuevas.append(fuerza)
            for registro in planilla:
                registro.fuerza, registro.partido = fuerza, None
    return nuevas


def _planillas(suyos: list[Registro]) -> list[list[Registro]]:
    """Reparte los registros de una contienda entre planillas en las que nadie ocupa el lugar de otra."""
    planillas: list[list[Registro]] = []
    ocupados: list[set[tuple]] = []
    ultima = -1
    for registro in suyos:
        lugar = (registro.puesto.cargo, registro.demarcacion, registro.posicion, registro.calidad)
        libres = [n for n, lugares in enumerate(ocupados) if lugar not in lugares or _es_lista(registro)]
        por_formula = [n for n in libres if registro.formula and registro.formula in {r.formula for r in planillas[n]}]
        adyacente = [ultima] if ultima in libres and suyos.index(registro) and _sigue(suyos, registro) else []
        if elegida := (por_formula or adyacente or libres)[:1]:
            ultima = elegida[0]
        else:
            ultima = len(planillas)
            planillas.append([])
            ocupados.append(set())
        planillas[ultima].append(registro)
        ocupados[ultima].add(lugar)
    return planillas


def _es_lista(registro: Registro) -> bool:
    return registro.posicion is None and (registro.puesto.varios or registro.puesto.numerado)


def _sigue(suyos: list[Registro], registro: Registro) -> bool:
    """Si la suplente viene justo después de su propietaria, y no tras el bloque de todas las propietarias."""
    anterior = suyos[suyos.index(registro) - 1]
    if registro.calidad == "propietaria":
        return anterior.fila == registro.fila
    antes = suyos[: suyos.index(registro)]
    return anterior.calidad == "propietaria" and sum(r.calidad == "suplente" for r in antes) + 1 == sum(
        r.calidad == "propietaria" and r.puesto == registro.puesto for r in antes
    )
