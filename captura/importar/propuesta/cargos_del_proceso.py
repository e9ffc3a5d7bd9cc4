"""Qué cargo de un proceso dado es el que dice un texto."""

from validadores import Proceso

from ..doblar import doblar
from ..interpretar.cargos import elegir_cargo, leer_cargo
from .cosas import Puesto


def cargo_del_proceso(puesto: Puesto, texto: str, proceso: Proceso) -> Puesto | None:
    """El cargo de `proceso` que corresponde: por clave, por lo que su nombre da a entender, o por ser el único afín."""
    afines = []
    for tipo in proceso.elecciones:
        for cargo in tipo.cargos:
            propio = Puesto(
                cargo.clave,
                cargo.nombre,
                tipo.clave,
                tipo.ambito,
                puesto.familia,
                puesto.principio,
                cargo.numerado,
                cargo.numerado,
                cargo.con_suplente,
                puesto.es_nacional,
                proceso.ambito == "federal",
                False,
            )
            if cargo.clave == puesto.cargo or doblar(texto) in (doblar(cargo.nombre), doblar(cargo.clave)):
                return propio
            leido = leer_cargo(f"{cargo.nombre} {tipo.nombre if not leer_cargo(cargo.nombre).principio else ''}")
            del_catalogo = elegir_cargo(
                leido, None if tipo.principio == "mixto" else tipo.principio, tipo.ambito == "distrito"
            )
            if del_catalogo and del_catalogo.clave == puesto.cargo:
                return propio
            if (
                del_catalogo
                and puesto.familia == del_catalogo.familia
                and puesto.es_federal == (proceso.ambito == "federal")
            ):
                afines.append(propio)
    return afines[0] if len(afines) == 1 else None
