"""Una lista va del 1 en adelante sin saltos. Fuente: LGIPE, art. 234 (listas en orden de prelación).

Cuentan todos los lugares, también los de quien fue sustituida o renunció. No se exige a una fuente parcial, ni donde
quedaron renglones sin entender. Los números repetidos los dice `doble_propietaria`.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Candidatura, Expediente, Renglon


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala el renglón que sigue a cada hueco de una lista."""
    if expediente.proceso.cobertura == "parcial":
        return
    for (_, clave_de_fuerza, clave_de_cargo, _), lista in _listas(expediente).items():
        cargo = expediente.cargos.get(clave_de_cargo)
        if cargo is None or not cargo.numerado or next(iter(lista.values())).archivo in expediente.registro.rotos:
            continue
        anterior = 0
        for posicion in sorted(lista):
            if posicion > anterior + 1:
                salto = Redactado(f"salta del {anterior} al {posicion}" if anterior else f"empieza en el {posicion}")
                yield hallar("lista-con-huecos", *lista[posicion].donde, "posicion", fuerza=clave_de_fuerza,
                             cargo=cargo.nombre, salto=salto)
            anterior = posicion


def _listas(expediente: Expediente) -> dict[tuple[str, ...], dict[int, Renglon[Candidatura]]]:
    """Por contienda, fuerza, cargo y demarcación: el primer renglón de cada posición."""
    listas: dict[tuple[str, ...], dict[int, Renglon[Candidatura]]] = {}
    for renglon in expediente.registro:
        *lista, posicion = renglon.valor.lugar
        if posicion is not None:
            listas.setdefault(tuple(lista), {}).setdefault(posicion, renglon)
    return listas
