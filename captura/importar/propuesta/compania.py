"""El mismo nombre es otro cargo según la compañía: qué más hay en el archivo."""

from ..doblar import doblar
from ..interpretar.cargos import CargoDelCatalogo, cargo_del_catalogo, eleccion_del_catalogo, leer_cargo
from ..interpretar.entidades import entidad_de
from ..registro import Registro
from .cosas import Puesto


def puesto_del_catalogo(cargo: CargoDelCatalogo) -> Puesto:
    """El puesto de un cargo de `alias/cargos.toml`."""
    eleccion = eleccion_del_catalogo(cargo.eleccion)
    return Puesto(
        cargo.clave,
        cargo.dato("nombre"),
        cargo.eleccion,
        eleccion["ambito"],
        cargo.familia,
        cargo.principio,
        cargo.dato("varios", False),
        cargo.dato("numerado", False),
        cargo.dato("con_suplente", True),
        eleccion.get("nacional", False),
        eleccion.get("nivel") == "federal",
    )


def son_federales(registros: list[Registro]) -> bool:
    """Si las diputaciones sin apellido son federales: hay varias entidades y nada dice que sean locales."""
    entidades = {doblar(r.texto("entidad")) for r in registros if r.celda("entidad")}
    cargos = [leer_cargo(texto) for texto in {r.texto("cargo") for r in registros if r.celda("cargo")}]
    locales = any("local" in doblar(texto).split() for r in registros for texto in [r.texto("cargo")])
    de_ayuntamiento = any(o.eleccion in ("ayuntamiento", "gubernatura") for leido in cargos for o in leido.opciones)
    return len(entidades) > 1 and not locales and not de_ayuntamiento


def companeros_de(registros: list[Registro]) -> set[str]:
    """Los cargos que aparecen en el archivo, y si alguna columna o la entidad dicen que se trata de alcaldías."""
    cargos = {o.clave for texto in {r.texto("cargo") for r in registros} for o in leer_cargo(texto).opciones}
    de_alcaldias = any((c := r.celda("municipio")) and "alcald" in doblar(c.rotulo) for r in registros) or any(
        entidad_de(texto) == entidad_de("09") for texto in {r.texto("entidad") for r in registros}
    )
    return cargos | ({"columna de alcaldía"} if de_alcaldias else set())


def ajustar_puesto(puesto: Puesto, es_federal: bool, companeros: set[str]) -> Puesto:
    """El mismo nombre es otro cargo según la compañía.

    «Diputación MR» es federal si el archivo lo es; «Alcaldía» es presidencia municipal donde hay regidurías, y
    «Concejalía» es de ayuntamiento donde no hay alcaldías.
    """
    otro = None
    if es_federal and puesto.cargo in ("diputacion-mr", "diputacion-rp"):
        otro = puesto.cargo.replace("diputacion", "diputacion-federal")
    elif puesto.cargo == "alcaldia" and companeros & {"regiduria", "sindicatura"}:
        otro = "presidencia-municipal"
    elif puesto.familia == "concej" and not companeros & {"alcaldia", "jefatura-de-gobierno", "columna de alcaldía"}:
        otro = "concejalia"
    return puesto_del_catalogo(cargo_del_catalogo(otro)) if otro else puesto
