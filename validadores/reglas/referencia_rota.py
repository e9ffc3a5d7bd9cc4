"""Lo que un renglón menciona existe en su catálogo: fuerzas, distritos, municipios y contiendas.

Las claves de territorio son las del Marco Geográfico Electoral; las de fuerza, las del acuerdo de registro. Fuente: LGIPE,
art. 147, y Anexo 24.2, 11.8.
"""

from collections.abc import Iterator

from ..hallazgo import Hallazgo, Redactado, hallar
from ..modelo import Expediente, Renglon, Tabla


def revisar(expediente: Expediente) -> Iterator[Hallazgo]:
    """Señala cada clave que no está en el catálogo que le toca."""
    fuerzas = ("catalogos/fuerzas.csv", expediente.fuerzas)
    distritos = ("catalogos/distritos.csv", expediente.distritos)
    municipios = ("catalogos/municipios.csv", expediente.municipios)
    for renglon in expediente.registro:
        yield from _rotas(renglon, "fuerza", (renglon.valor.fuerza,), *fuerzas)
        yield from _rotas(renglon, "partido", (renglon.valor.partido,), *fuerzas)
    for renglon in expediente.contiendas:
        yield from _rotas(renglon, "distrito", (renglon.valor.distrito,), *distritos)
        yield from _rotas(renglon, "municipio", (renglon.valor.municipio,), *municipios)
    for renglon in expediente.secciones:
        yield from _rotas(renglon, "distrito", (renglon.valor.distrito,), *distritos)
        yield from _rotas(renglon, "municipio", (renglon.valor.municipio,), *municipios)
    for renglon in expediente.municipios:
        yield from _rotas(renglon, "distritos", renglon.valor.distritos, *distritos)
    yield from _contiendas_de_las_fuerzas(expediente)


def _rotas(renglon: Renglon, columna: str, claves: tuple, catalogo: str, tabla: Tabla) -> Iterator[Hallazgo]:
    for clave in claves:
        if clave is not None and tabla.carece_de(clave):
            yield hallar("referencia-rota", *renglon.donde, columna, tabla.opciones, valor=clave,
                         catalogo=Redactado(catalogo))


def _contiendas_de_las_fuerzas(expediente: Expediente) -> Iterator[Hallazgo]:
    """Una fuerza puede limitarse a contiendas o a tipos de elección."""
    for renglon in expediente.fuerzas:
        for clave in renglon.valor.contiendas:
            if clave not in expediente.tipos and expediente.contiendas.carece_de(clave):
                opciones = (*expediente.tipos, *expediente.contiendas.opciones)
                catalogo = Redactado("catalogos/contiendas.csv ni en las elecciones de proceso.json")
                yield hallar("referencia-rota", *renglon.donde, "contiendas", opciones, valor=clave, catalogo=catalogo)
