"""La contienda de cada sede: su clave, que nombra el archivo de registro, y cómo se lee en el sitio."""

from collections.abc import Container

from validadores import Contienda, Distrito, Municipio

from ..doblar import rebanar
from ..interpretar.cargos import eleccion_del_catalogo
from ..interpretar.entidades import entidad_de
from .cosas import Puesto, Sede

MAX_CLAVE = 60


def armar_contienda(
    puesto: Puesto, sede: Sede, municipio: Municipio | None, distrito: Distrito | None, usadas: Container[str]
) -> Contienda:
    """La contienda de un puesto en una sede, con una clave que no esté entre las `usadas`."""
    entidad = entidad_de(sede.entidad).nombre if sede.entidad else None
    partes, sufijo = [puesto.eleccion], [nombre_de_eleccion(puesto), entidad]
    if puesto.ambito == "distrito":
        partes.append(distrito.clave)
        cabecera = sede.nombre or distrito.nombre
        sufijo += [
            f"distrito {sede.numero}" if sede.numero else None,
            cabecera if not cabecera.startswith("Distrito ") else None,
        ]
    elif puesto.ambito == "circunscripcion":
        partes.append(str(sede.numero))
        sufijo.append(f"circunscripción {sede.numero}")
    elif puesto.ambito in ("municipio", "comunidad"):
        nombre = municipio.nombre
        partes += [sede.entidad, rebanar(nombre), rebanar(sede.comunidad)]
        rotulo = eleccion_del_catalogo(puesto.eleccion).get("territorio") or f"{nombre_de_eleccion(puesto)},"
        sufijo = [
            f"{rotulo} {nombre}" if not sede.comunidad else f"{nombre_de_eleccion(puesto)}, {sede.comunidad}",
            nombre if sede.comunidad else None,
            entidad,
        ]
    else:
        partes.append(sede.entidad)
    es_de = puesto.ambito
    return Contienda(
        clave=_clave("-".join(parte for parte in partes if parte), usadas),
        eleccion=puesto.eleccion,
        nombre=", ".join(parte for parte in sufijo if parte)[:300],
        entidad=entidad,
        circunscripcion=sede.numero if es_de == "circunscripcion" else None,
        distrito=distrito.clave if es_de == "distrito" else None,
        municipio=municipio.clave if es_de in ("municipio", "comunidad") else None,
        comunidad=sede.comunidad or None,
    )


def nombre_de_eleccion(puesto: Puesto) -> str:
    """Nombre de la elección del puesto: el del catálogo o, si es nueva, el del propio cargo."""
    return eleccion_del_catalogo(puesto.eleccion).get("nombre") or puesto.nombre


def _clave(clave: str, usadas: Container[str]) -> str:
    """La clave, recortada a lo que admite el modelo; si ya es de otra contienda, con un número al final."""
    corta, intento = clave[:MAX_CLAVE].strip("-"), 1
    while corta in usadas:
        intento += 1
        corta = f"{clave[: MAX_CLAVE - 4].strip('-')}-{intento}"
    return corta
