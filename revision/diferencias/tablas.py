"""Lo que cambió en los catálogos, el seguimiento y el proceso, renglón por renglón, y las cuentas de candidaturas."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Literal

from validadores import Expediente, Modelo, Tabla, llave_de

from .campos import Campo, campos_de_modelo, decir


@dataclass(frozen=True, slots=True)
class CambioDeRenglon:
    """Un renglón de catálogo o de seguimiento que se quitó, se agregó o cambió."""

    archivo: str
    llave: str
    clase: Literal["quitado", "agregado", "cambiado"]
    campos: tuple[Campo, ...]


@dataclass(frozen=True, slots=True)
class Cuenta:
    """Candidaturas vigentes de una contienda o fuerza, antes y después."""

    nombre: str
    antes: int
    despues: int


def cambios_de_renglones(viejo: Expediente, nuevo: Expediente) -> Iterator[CambioDeRenglon]:
    """Los renglones que difieren en los catálogos y el seguimiento."""
    for campo in fields(Expediente):
        antes, despues = getattr(viejo, campo.name), getattr(nuevo, campo.name)
        if isinstance(despues, Tabla) and campo.name != "registro":
            cambios = _de_tabla(antes, despues)
            yield from _sin_repetir_acciones(cambios, nuevo) if campo.name == "acciones" else cambios


def _de_tabla(antes: Tabla, despues: Tabla) -> Iterator[CambioDeRenglon]:
    viejos, nuevos = _por_llave(antes), _por_llave(despues)
    archivo = next((renglon.archivo for renglon in (*despues, *antes)), "")
    for llave in dict.fromkeys([*viejos, *nuevos]):
        una, otra = viejos.get(llave), nuevos.get(llave)
        if una != otra:
            clase = "agregado" if una is None else "quitado" if otra is None else "cambiado"
            yield CambioDeRenglon(archivo, " ".join(llave), clase, tuple(campos_de_modelo(una, otra)))


def _sin_repetir_acciones(cambios: Iterable[CambioDeRenglon], nuevo: Expediente) -> Iterator[CambioDeRenglon]:
    """El grupo por el que se registró cada candidatura se lee solo si se acordó publicarlo; el que se retira o corrige, nunca."""
    es_publica = nuevo.proceso is not None and nuevo.proceso.acciones_afirmativas.son_publicas
    for cambio in cambios:
        yield replace(cambio, campos=tuple(c.sin_repetir(es_publica) if c.clave == "accion" else c for c in cambio.campos))


def _por_llave(tabla: Tabla) -> dict[tuple[str, ...], Modelo]:
    return {tuple(decir(getattr(r.valor, c)) for c in llave_de(type(r.valor))): r.valor for r in tabla}


def cambios_del_proceso(viejo: Expediente, nuevo: Expediente) -> Iterator[Campo]:
    """Los datos de `proceso.json` que difieren; ninguno si una de las dos versiones no se entiende."""
    if viejo.proceso and nuevo.proceso:
        yield from campos_de_modelo(viejo.proceso, nuevo.proceso)


def cuentas(viejo: Expediente, nuevo: Expediente, campo: str, tabla: Tabla) -> tuple[Cuenta, ...]:
    """Vigentes por `campo`, solo donde el número cambió; en el orden de su catálogo. Quien no se entiende en una versión cuenta como en la otra."""
    antes, despues = (_contar(este, otro, campo) for este, otro in ((viejo, nuevo), (nuevo, viejo)))
    nombres = {clave: getattr(valor, "nombre", clave) for clave, valor in tabla.por_clave.items()}
    claves = [c for c in dict.fromkeys([*nombres, *antes, *despues]) if antes[c] != despues[c]]
    return tuple(Cuenta(nombres.get(clave, clave), antes[clave], despues[clave]) for clave in claves)


def _contar(este: Expediente, otro: Expediente, campo: str) -> Counter:
    ilegibles = este.registro.claves - este.registro.por_clave.keys()
    leidas = [*este.registro.por_clave.values(), *(otro.registro.por_clave[clave] for clave in ilegibles & otro.registro.por_clave.keys())]
    return Counter(getattr(candidatura, campo) for candidatura in leidas if candidatura.es_vigente)
