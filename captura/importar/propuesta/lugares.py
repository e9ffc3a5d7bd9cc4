"""Quién ocupa cada lugar: registros repetidos, candidaturas comunes registradas por cada partido y lugares
disputados."""

from collections import Counter, defaultdict

from ..doblar import doblar
from ..interpretar.nombres import doblar_nombre
from ..registro import DE_NOMBRE, Registro
from ..valores.catalogados import es_ausencia
from .avisos import Avisos
from .cosas import FuerzaPropuesta

_DEL_PARTIDO = frozenset(("partido_origen", "fuerza", "siglas", "coalicion"))


def apartar_repetidos(registros: list[Registro], avisos: Avisos) -> list[Registro]:
    """Los registros sin repeticiones; a los que sobran les pone su rechazo, con el renglón que se quedó.

    - Idéntico en todas sus celdas: «registro repetido».
    - Misma persona y lugar, postulada por otro partido de la misma coalición o candidatura común: es una sola
      candidatura que el SNR trae dos o tres veces; se funden.
    - Misma persona y lugar con datos que se completan sin contradecirse: se completan.
    - Misma persona y lugar con datos distintos: se queda el primero y el otro se rechaza diciendo en qué difieren.
    """
    primeros: dict[tuple, Registro] = {}
    unicos = []
    for registro in registros:
        llave = (
            registro.contienda,
            registro.fuerza,
            registro.puesto.cargo,
            registro.calidad,
            registro.situacion,
            doblar_nombre(registro.nombre),
        )
        primero = primeros.setdefault(llave, registro)
        if primero is registro or _es_otro_lugar(primero, registro):
            unicos.append(registro)
        else:
            registro.rechazo = _fundir(primero, registro, avisos)
    return unicos


def _es_otro_lugar(uno: Registro, otro: Registro) -> bool:
    """Dos posiciones o demarcaciones distintas son dos lugares: quien ocupa ambos se verá al revisar."""
    return None not in (uno.posicion, otro.posicion) and (uno.posicion, uno.demarcacion) != (
        otro.posicion,
        otro.demarcacion,
    )


def _fundir(primero: Registro, otro: Registro, avisos: Avisos) -> str:
    distintos = _diferencias(primero, otro)
    if not distintos:
        return f"Registro repetido: es idéntico al de {primero.lugar}."
    if distintos <= _DEL_PARTIDO | {"posicion"} and primero.fuerza.es_grupo and primero.partido is not otro.partido:
        primero.partido = None
        avisos.decir(
            "Una misma candidatura la registró cada partido de su coalición o candidatura común: se dejó una, sin "
            "partido de origen; las demás van en rechazados.csv como fundidas"
        )
        return f"Registro fundido con el de {primero.lugar}: es la misma candidatura de «{primero.fuerza.nombre}»."
    if not any(primero.celda(concepto) and otro.celda(concepto) for concepto in distintos):
        for concepto in distintos:
            if otro.celda(concepto):
                primero.celdas[concepto] = otro.celdas[concepto]
        primero.reservado += otro.reservado
        otro.reservado = []
        return f"Registro fundido con el de {primero.lugar}: es la misma candidatura y sus datos la completan."
    rotulos = sorted({celda.rotulo for concepto in distintos for celda in otro.celdas.get(concepto, ())})
    return (
        f"Registro repetido con otros datos: misma persona y lugar que el de {primero.lugar}, con diferencias en "
        f"{', '.join(rotulos)}. Deja en el archivo el bueno."
    )


def _diferencias(uno: Registro, otro: Registro) -> set[str]:
    """Conceptos cuyas celdas no dicen lo mismo. El nombre ya se comparó doblado."""
    return {
        concepto
        for concepto in uno.celdas.keys() | otro.celdas.keys()
        if concepto not in DE_NOMBRE and _dicho(uno, concepto) != _dicho(otro, concepto)
    }


def _dicho(registro: Registro, concepto: str) -> list[str]:
    return [doblar(celda.texto) for celda in registro.celdas.get(concepto, ()) if not es_ausencia(celda.texto)]


def resolver_disputas(registros: list[Registro], numerados: dict[str, bool]) -> list[Registro]:
    """Los registros sin disputas: en cada lugar, el primero se queda y los demás se rechazan con el renglón que lo
    ocupa.

    No hay disputa en las listas cuya fuente no trae números, ni con quien ya no está vigente.
    """
    duenos: dict[tuple, Registro] = {}
    for registro in registros:
        if registro.situacion != "aprobada" or (registro.posicion is None and numerados.get(registro.puesto.cargo)):
            continue
        dueno = duenos.setdefault(registro.plaza, registro)
        if dueno is not registro:
            registro.rechazo = (
                f"El lugar ya lo ocupa «{dueno.nombre}» ({dueno.lugar}): mismo cargo, misma fuerza y misma calidad "
                f"({registro.calidad}). Revisa cuál es suplente, o pon el número que los distingue."
            )
    return [registro for registro in registros if not registro.rechazo]


def decidir_numeracion(registros: list[Registro], avisos: Avisos) -> dict[str, bool]:
    """Qué cargos son listas: los que lo son por ley y los de varias personas que traen número o comparten lugar sin
    él."""
    numerados: dict[str, bool] = {}
    por_cargo: dict[str, list[Registro]] = defaultdict(list)
    for registro in registros:
        por_cargo[registro.puesto.cargo].append(registro)
    for cargo, suyos in por_cargo.items():
        puesto = suyos[0].puesto
        con_numero = any(registro.posicion is not None for registro in suyos)
        numerados[cargo] = puesto.numerado or (puesto.varios and (con_numero or _comparten(suyos)))
        if numerados[cargo] and any(registro.posicion is None for registro in suyos):
            sin = sum(registro.posicion is None for registro in suyos)
            avisos.decir(
                f"«{puesto.nombre}»: {sin:,} registros vienen sin número de lista; su lugar en la lista queda vacío."
            )
    return numerados


def _comparten(suyos: list[Registro]) -> bool:
    lugares: Counter[tuple[str, FuerzaPropuesta, str | None]] = Counter(
        (r.contienda, r.fuerza, r.demarcacion)
        for r in suyos
        if r.calidad == "propietaria" and r.situacion == "aprobada"
    )
    return any(veces > 1 for veces in lugares.values())
