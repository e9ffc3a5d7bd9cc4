"""El acervo: todo lo que está escrito en `textos/`, leído una sola vez y ya compilado."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from .gramatica import Fragmento

CARPETA = Path(__file__).parent / "textos"

Frases = tuple[Fragmento, ...]


@dataclass(frozen=True, slots=True)
class Tema:
    """Un tema del que se propone algo. `acciones` van por ámbito: municipal, legislativo o estatal, en infinitivo."""

    clave: str
    nombre: str
    titulo: Frases
    vivencia: Frases
    diagnostico: Frases
    acciones: Mapping[str, Frases]
    detalle: Frases
    medida: Frases


@dataclass(frozen=True, slots=True)
class Oficio:
    """Un oficio y cómo lo cuenta quien lo ejerce.

    `edades` son las de quien lo tiene hoy; `inicio`, la edad en que se empieza; `temas`, los que más le importan.
    Los `puestos` van del primero al actual.
    """

    nombre: Fragmento
    grados: tuple[str, ...]
    edades: tuple[int, int]
    inicio: int
    temas: tuple[str, ...]
    apodo: Fragmento | None
    solo: str | None
    en_curso: bool
    puestos: Frases
    apertura: Frases
    labores: Frases
    logros: Frases


@dataclass(frozen=True, slots=True)
class Experiencia:
    """Una participación social o política: entre qué edades se vive, o en qué año si solo pudo ser uno."""

    breve: Fragmento
    edad: int
    hasta: int
    anio: int | None
    con_hijos: bool
    es_partidista: bool
    inicio: Frases
    labor: Frases
    fruto: Frases


@dataclass(frozen=True, slots=True)
class Acervo:
    """Temas, grupos, oficios, experiencias, relato y marcos, en el orden de sus archivos."""

    temas: Mapping[str, Tema]
    grupos: Mapping[str, Tema]
    oficios: tuple[Oficio, ...]
    experiencias: tuple[Experiencia, ...]
    relato: Mapping[str, Frases]
    marcos: Mapping[str, Mapping[str, Frases]]


def leer(nombre: str) -> dict:
    """Contenido de `textos/<nombre>.toml`, tal como está escrito."""
    with open(CARPETA / f"{nombre}.toml", "rb") as archivo:
        return tomllib.load(archivo)


def frases(fuentes: list[str]) -> Frases:
    """Compila una lista de fragmentos."""
    return tuple(Fragmento(fuente) for fuente in fuentes)


@cache
def acervo() -> Acervo:
    """El acervo completo."""
    apodos = {oficio: Fragmento(apodo) for oficio, apodo in leer("nombres")["sobrenombres"]["titulos"].items()}
    return Acervo(
        temas=_temas("temas"), grupos=_temas("grupos"),
        oficios=tuple(_oficio(dato, apodos) for ruta in _archivos("oficios") for dato in leer(ruta)["oficio"]),
        experiencias=tuple(_experiencia(dato) for dato in leer("experiencias")["experiencia"]),
        relato=_por_nombre(leer("relato")),
        marcos=MappingProxyType({cargo: _por_nombre(marco) for cargo, marco in leer("marcos").items()}),
    )


def _archivos(carpeta: str) -> list[str]:
    return sorted(f"{carpeta}/{ruta.stem}" for ruta in (CARPETA / carpeta).glob("*.toml"))


def _por_nombre(dato: dict) -> Mapping[str, Frases]:
    return MappingProxyType({nombre: frases(fuentes) for nombre, fuentes in dato.items()})


def _temas(carpeta: str) -> Mapping[str, Tema]:
    return MappingProxyType({tema.clave: tema for tema in map(_tema, _archivos(carpeta))})


def _tema(ruta: str) -> Tema:
    dato = leer(ruta)
    return Tema(
        clave=ruta.rpartition("/")[2], nombre=dato["nombre"],
        acciones=_por_nombre({ambito: dato[ambito] for ambito in ("municipal", "legislativo", "estatal")}),
        **{parte: frases(dato[parte]) for parte in ("titulo", "vivencia", "diagnostico", "detalle", "medida")},
    )


def _oficio(dato: dict, apodos: dict[str, Fragmento]) -> Oficio:
    return Oficio(
        nombre=Fragmento(dato["nombre"]), grados=tuple(dato["grados"]), edades=tuple(dato["edad"]),
        inicio=dato.get("inicio", max(18, dato["edad"][0] - 3)),
        temas=tuple(dato["temas"]), apodo=apodos.get(dato["nombre"]), solo=dato.get("solo"),
        en_curso=dato.get("en_curso", False),
        **{parte: frases(dato[parte]) for parte in ("puestos", "apertura", "labores", "logros")},
    )


def _experiencia(dato: dict) -> Experiencia:
    return Experiencia(
        breve=Fragmento(dato["breve"]), edad=dato["edad"], hasta=dato.get("hasta", 99), anio=dato.get("anio"),
        con_hijos=dato.get("hijos", False),
        es_partidista=dato.get("partidista", False),
        **{parte: frases(dato[parte]) for parte in ("inicio", "labor", "fruto")},
    )
