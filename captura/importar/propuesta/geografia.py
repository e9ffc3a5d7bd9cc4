"""Los catálogos de territorio y las contiendas que el archivo da a entender."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from validadores import Contienda, Distrito, Municipio

from ..detenida import ImportacionDetenida
from ..doblar import doblar
from ..interpretar.entidades import entidad_de
from ..registro import Registro
from .avisos import Avisos
from .contiendas import armar_contienda
from .cosas import Puesto, Sede


@dataclass
class Geografia:
    """Municipios, distritos y contiendas por clave. Los que se heredan de una carpeta de datos se respetan."""

    municipios: dict[str, Municipio] = field(default_factory=dict)
    distritos: dict[str, Distrito] = field(default_factory=dict)
    contiendas: dict[str, Contienda] = field(default_factory=dict)


def proponer_geografia(registros: list[Registro], heredada: Geografia, avisos: Avisos) -> Geografia:
    """Catálogos y contiendas de los `registros` que tienen sede; cada uno queda con la clave de su contienda."""
    geografia = Geografia(dict(heredada.municipios), dict(heredada.distritos), dict(heredada.contiendas))
    municipios = _municipios(registros, geografia, avisos)
    distritos = _distritos(registros, geografia, avisos)
    por_contienda: dict[tuple, list[Registro]] = defaultdict(list)
    for registro in registros:
        por_contienda[_identidad(registro.puesto, registro.sede)].append(registro)
    heredadas = {_territorio(c): c.clave for c in heredada.contiendas.values()}
    for _, suyos in sorted(por_contienda.items(), key=lambda par: str(par[0])):
        puesto, sede = suyos[0].puesto, suyos[0].sede
        municipio = geografia.municipios.get(municipios.get(_de_municipio(sede), ""))
        distrito = geografia.distritos.get(distritos.get(_de_distrito(puesto, sede), ""))
        contienda = armar_contienda(puesto, sede, municipio, distrito, geografia.contiendas)
        clave = heredadas.get(_territorio(contienda))
        if clave is None:
            clave = contienda.clave
            geografia.contiendas[clave] = contienda
        for registro in suyos:
            registro.contienda = clave
    return geografia


def _identidad(puesto: Puesto, sede: Sede) -> tuple:
    lugar = {
        "distrito": _de_distrito(puesto, sede),
        "municipio": _de_municipio(sede),
        "circunscripcion": sede.numero,
        "comunidad": (_de_municipio(sede), doblar(sede.comunidad)),
    }.get(puesto.ambito)
    return puesto.eleccion, sede.entidad, lugar


def _territorio(contienda: Contienda) -> tuple:
    return (
        contienda.eleccion,
        contienda.entidad,
        contienda.circunscripcion,
        contienda.distrito,
        contienda.municipio,
        contienda.comunidad,
    )


def _de_municipio(sede: Sede) -> tuple:
    return "municipio", sede.entidad, doblar(sede.nombre)


def _de_distrito(puesto: Puesto, sede: Sede) -> tuple:
    """Los federales y los locales de una misma entidad son distritos distintos aunque lleven el mismo número."""
    return "distrito", puesto.es_federal, sede.entidad, str(sede.numero) if sede.numero else doblar(sede.nombre)


def _mejor_nombre(nombres: Counter) -> str:
    """El más repetido; a igual cuenta, el que lleva acentos, y luego el primero por alfabeto."""
    return min(nombres, key=lambda nombre: (-nombres[nombre], nombre.isascii(), nombre)) if nombres else ""


def _municipios(registros: list[Registro], geografia: Geografia, avisos: Avisos) -> dict[tuple, str]:
    nombres: dict[tuple, Counter] = defaultdict(Counter)
    numeros: dict[tuple, Counter] = defaultdict(Counter)
    for registro in registros:
        if registro.puesto.ambito in ("municipio", "comunidad"):
            nombres[_de_municipio(registro.sede)][registro.sede.nombre] += 1
            if registro.sede.numero:
                numeros[_de_municipio(registro.sede)][registro.sede.numero % 1000] += 1
    claves = {("municipio", m.clave[:-3], doblar(m.nombre)): m.clave for m in geografia.municipios.values()}
    sin_clave = [quien for quien in sorted(nombres) if quien not in claves and quien not in numeros]
    for quien in sorted(numeros):
        clave = f"{quien[1]}{numeros[quien].most_common(1)[0][0]:03}"
        if quien not in claves and clave not in claves.values():
            claves[quien] = clave
    for quien in sorted(nombres.keys() - claves.keys()):
        claves[quien] = _libre(quien[1], 3, claves)
    for quien, cuenta in nombres.items():
        geografia.municipios.setdefault(claves[quien], Municipio(clave=claves[quien], nombre=_mejor_nombre(cuenta)))
    if sin_clave:
        avisos.decir(
            f"El archivo no trae claves de municipio: se numeraron {len(sin_clave):,} en orden alfabético. Pon las "
            "del INEGI en catalogos/municipios.csv."
        )
    return claves


def _distritos(registros: list[Registro], geografia: Geografia, avisos: Avisos) -> dict[tuple, str]:
    nombres: dict[tuple, Counter] = defaultdict(Counter)
    for registro in registros:
        if registro.puesto.ambito == "distrito":
            quien = _de_distrito(registro.puesto, registro.sede)
            nombres[quien].update([registro.sede.nombre] if registro.sede.nombre else [])
    claves: dict[tuple, str] = {}
    heredados = {(d.clave[:-2], doblar(d.nombre)): d.clave for d in geografia.distritos.values()}
    for quien in sorted(nombres, key=str):
        *_, entidad, cual = quien
        claves[quien] = (
            f"{entidad}{int(cual):02}"
            if cual.isdigit()
            else heredados.get((entidad, cual)) or _libre(entidad, 2, claves)
        )
        nombre = _mejor_nombre(nombres[quien]) or f"Distrito {int(claves[quien][-2:])}"
        de_la_entidad = entidad_de(entidad).nombre if entidad else None
        geografia.distritos.setdefault(
            claves[quien], Distrito(clave=claves[quien], nombre=nombre[:300], entidad=de_la_entidad)
        )
    if sin_numero := [quien for quien in nombres if not quien[-1].isdigit() and (quien[2], quien[3]) not in heredados]:
        avisos.decir(
            f"{len(sin_numero):,} distritos vienen sin número: se numeraron en orden alfabético. Pon su número en "
            "catalogos/distritos.csv y contiendas.csv."
        )
    return claves


def _libre(entidad: str, cifras: int, claves: dict[tuple, str]) -> str:
    """La primera clave sin usar de la entidad. Lanza `ImportacionDetenida` si no caben tantas."""
    usadas = set(claves.values())
    for numero in range(1, 10**cifras):
        if (clave := f"{entidad}{numero:0{cifras}}") not in usadas:
            return clave
    que = "municipios" if cifras == 3 else "distritos"
    raise ImportacionDetenida(
        f"Hay más de {10**cifras - 1:,} {que} sin número en una misma entidad. Revisa en el mapa que la columna sea "
        f"la de {que}, o indica cuál trae la entidad."
    )
