"""La lectura de lo publicable de identidad, con los nombres de sus catálogos."""

from functools import cache
from pathlib import Path

from .acopio import Acopio
from .carpeta import IDENTIDAD
from .cuadros import leer_tabla
from .hallazgo import hallar
from .modelo import Denominacion, Denominaciones, modelo_de_identidad

CATALOGOS = ("pueblos", "paises", "entidades")


@cache
def _del_proyecto(catalogo: str) -> tuple[str, ...]:
    """Los nombres que acompañan al proyecto; valen mientras el instituto no ponga los suyos."""
    archivo = Path(__file__).parent / "catalogos" / f"{catalogo}.csv"
    return tuple(renglon.valor.nombre for renglon in leer_tabla(archivo.name, archivo.read_text("utf-8"), Denominacion).renglones)


def nombres_del_proyecto() -> Denominaciones:
    """Los catálogos que acompañan al proyecto."""
    return Denominaciones(**{catalogo: _del_proyecto(catalogo) for catalogo in CATALOGOS})


def nombres_de(acopio: Acopio) -> Denominaciones:
    """Los nombres de cada catálogo, una vez leídas las tablas: los de la carpeta o, donde no haya, los del proyecto."""
    cuadros = {catalogo: acopio.cuadros.get(f"catalogos/{catalogo}.csv") for catalogo in CATALOGOS}
    return Denominaciones(**{
        catalogo: tuple(renglon.valor.nombre for renglon in cuadro.renglones) if cuadro else _del_proyecto(catalogo)
        for catalogo, cuadro in cuadros.items()
    })


def leer_identidades(acopio: Acopio) -> None:
    """Lee lo publicable de cada candidatura. Sin cuestionario no se sabe qué admite: solo se ve que se entienda."""
    claves = acopio.inventario.grupos[IDENTIDAD]
    modelo = modelo_de_identidad(acopio.cuestionarios, nombres_de(acopio)) if claves and acopio.cuestionarios else None
    for clave in acopio.avanzar("identidad", claves):
        archivo = f"{IDENTIDAD}/{clave}.json"
        octetos = acopio.leer(archivo, "documento")
        valor = acopio.documento(archivo, octetos, modelo).valor if octetos else None
        if valor is None:
            continue
        if valor.clave == clave:
            acopio.identidades[clave] = valor
        else:
            acopio.hallazgos.append(hallar("clave-ajena", archivo, None, "clave", valor=valor.clave, nombre=clave))
