"""Qué archivos hay en la carpeta de datos y cuáles no deberían estar. Solo mira nombres: no abre ninguno."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .arbol import Arbol
from .hallazgo import Hallazgo, Redactado, hallar
from .lectura import decir_motivo, listar
from .modelo import (
    AccionAfirmativa, Candidatura, Contienda, Cuenta, Denominacion, Distrito, Fuerza, Modelo, Municipio, Pausa, Revocacion,
    SeccionElectoral, Termino, Verificacion,
)

PROCESO = "proceso.json"
CUESTIONARIOS = "catalogos/cuestionarios.json"
CONTRATO = "candidaturas/datapackage.json"
AGREGADOS = "estadistica/agregados.json"
REGISTRO, CURRICULO, FOTOS = "candidaturas/registro", "candidaturas/curriculo", "candidaturas/fotos"
IDENTIDAD = "candidaturas/identidad"
TABLAS: dict[str, type[Modelo]] = {
    "catalogos/fuerzas.csv": Fuerza,
    "catalogos/municipios.csv": Municipio,
    "catalogos/distritos.csv": Distrito,
    "catalogos/contiendas.csv": Contienda,
    "catalogos/secciones.csv": SeccionElectoral,
    "catalogos/terminos.csv": Termino,
    "catalogos/pueblos.csv": Denominacion,
    "catalogos/paises.csv": Denominacion,
    "catalogos/entidades.csv": Denominacion,
    "seguimiento/cuentas.csv": Cuenta,
    "seguimiento/verificacion.csv": Verificacion,
    "seguimiento/pausas.csv": Pausa,
    "seguimiento/revocaciones.csv": Revocacion,
    "seguimiento/acciones.csv": AccionAfirmativa,
}
"""Tablas que son un solo archivo, y el modelo de sus renglones. Las de `REGISTRO` son todas de `Candidatura`."""

OBLIGATORIOS = (PROCESO, CUESTIONARIOS, "catalogos/fuerzas.csv", "catalogos/contiendas.csv", REGISTRO)
PROSA = ("LEEME.md", "README.md")
"""Explicaciones que puede haber en la raíz; de ellas solo se mira que no traigan datos personales."""
RESERVADOS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""Nombres que Windows no deja usar, con la extensión que sea."""


@dataclass(frozen=True, slots=True)
class Grupo:
    """Carpeta cuyos archivos se llaman como una clave: el patrón del nombre y cómo decirlo."""

    patron: re.Pattern
    forma: str


GRUPOS = {
    REGISTRO: Grupo(
        re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.csv"), "la clave de la contienda y .csv, como «gubernatura.csv»"
    ),
    CURRICULO: Grupo(re.compile(r"([a-z0-9]{6,12})\.json"), "la clave de la candidatura y .json, como «k7f3q2.json»"),
    IDENTIDAD: Grupo(re.compile(r"([a-z0-9]{6,12})\.json"), "la clave de la candidatura y .json, como «k7f3q2.json»"),
    FOTOS: Grupo(re.compile(r"([a-z0-9]{6,12})\.jpg"), "la clave de la candidatura y .jpg, como «k7f3q2.jpg»"),
}


@dataclass(slots=True)
class Inventario:
    """Los archivos que hay: `sueltos` son rutas fijas; `grupos`, los nombres sin extensión de cada carpeta."""

    raiz: Path | Arbol
    sueltos: set[str] = field(default_factory=set)
    grupos: dict[str, list[str]] = field(default_factory=lambda: {grupo: [] for grupo in GRUPOS})
    hallazgos: list[Hallazgo] = field(default_factory=list)


def modelo_de(ruta: str) -> type[Modelo]:
    """Modelo de los renglones de la tabla en `ruta`."""
    return TABLAS.get(ruta, Candidatura)


def recorrer(raiz: Path | Arbol) -> Inventario:
    """Inventario de la carpeta `raiz`, con hallazgos por lo que falta, sobra, enlaza afuera o no se deja leer."""
    inventario = Inventario(raiz)
    if not raiz.is_dir():
        inventario.hallazgos.append(hallar("carpeta-ausente", str(raiz)))
        return inventario
    _recorrer_fija(inventario, "")
    presentes = inventario.sueltos | {grupo for grupo, nombres in inventario.grupos.items() if nombres}
    marcados = tuple(f"{hallazgo.archivo}/" for hallazgo in inventario.hallazgos)
    if "./" not in marcados:
        inventario.hallazgos += [
            hallar("archivo-ausente", ruta) for ruta in OBLIGATORIOS
            if ruta not in presentes and not f"{ruta}/".startswith(marcados)
        ]
    return inventario


def _esperados(carpeta: str) -> dict[str, bool]:
    """Lo que cabe en una carpeta fija: nombre → si es carpeta a su vez."""
    rutas = [*PROSA, PROCESO, CUESTIONARIOS, CONTRATO, AGREGADOS, *TABLAS, *(f"{grupo}/" for grupo in GRUPOS)]
    inicio = f"{carpeta}/" if carpeta else ""
    partes = [ruta.removeprefix(inicio).partition("/") for ruta in rutas if ruta.startswith(inicio)]
    return {nombre: bool(diagonal) for nombre, diagonal, _ in partes}


AL_MARGEN = (".gitkeep",)
AL_MARGEN_DE_LA_RAIZ = (*AL_MARGEN, ".git", ".gitattributes", ".gitignore")
"""Lo que pone git, también si los datos tienen su propio repositorio."""


def _recorrer_fija(inventario: Inventario, carpeta: str) -> None:
    """Recorre la raíz, catalogos, candidaturas, estadistica o seguimiento, cuyos nombres se conocen de antemano."""
    esperados = _esperados(carpeta)
    for entrada, ruta in _entradas(inventario, carpeta):
        if entrada.name not in esperados:
            opciones = tuple(esperados)
            inventario.hallazgos.append(hallar("archivo-desconocido", ruta, valor=entrada.name, opciones=opciones))
        elif esperados[entrada.name]:
            if _es_carpeta(inventario, entrada, ruta):
                (_recorrer_grupo if ruta in GRUPOS else _recorrer_fija)(inventario, ruta)
        elif _es_archivo(inventario, entrada, ruta):
            inventario.sueltos.add(ruta)


def _recorrer_grupo(inventario: Inventario, carpeta: str) -> None:
    """Recorre una carpeta cuyos archivos se llaman como claves."""
    grupo = GRUPOS[carpeta]
    nombres = inventario.grupos[carpeta]
    for entrada, ruta in _entradas(inventario, carpeta):
        hallado = grupo.patron.fullmatch(entrada.name)
        if hallado and not RESERVADOS.fullmatch(hallado[1]):
            if _es_archivo(inventario, entrada, ruta):
                nombres.append(hallado[1])
        else:
            forma = "Windows lo reserva" if hallado else f"debe ser {grupo.forma}"
            inventario.hallazgos.append(hallar("nombre-inadmisible", ruta, forma=Redactado(forma)))


def _entradas(inventario: Inventario, carpeta: str) -> Iterator[tuple[os.DirEntry, str]]:
    """Lo que hay en una carpeta, por nombre. Señala los nombres que se confunden entre sí y no los entrega."""
    try:
        # Minúsculas antes que mayúsculas: de dos nombres gemelos, el bueno es el primero.
        entradas = sorted(listar(inventario.raiz, carpeta), key=lambda entrada: entrada.name.swapcase())
    except OSError as fallo:
        inventario.hallazgos.append(hallar("sin-permiso", carpeta or ".", motivo=decir_motivo(fallo)))
        return
    vistos: dict[str, str] = {}
    for entrada in entradas:
        ruta = f"{carpeta}/{entrada.name}" if carpeta else entrada.name
        gemelo = vistos.setdefault(entrada.name.casefold(), entrada.name)
        if gemelo != entrada.name:
            inventario.hallazgos.append(hallar("nombres-gemelos", ruta, otro=gemelo))
        elif entrada.name not in (AL_MARGEN if carpeta else AL_MARGEN_DE_LA_RAIZ):
            yield entrada, ruta


def _es_carpeta(inventario: Inventario, entrada: os.DirEntry, ruta: str) -> bool:
    if entrada.is_symlink():
        inventario.hallazgos.append(hallar("enlace-simbolico", ruta))
    elif not entrada.is_dir():
        inventario.hallazgos.append(hallar("no-es-carpeta", ruta))
    else:
        return True
    return False


def _es_archivo(inventario: Inventario, entrada: os.DirEntry, ruta: str) -> bool:
    if entrada.is_symlink():
        inventario.hallazgos.append(hallar("enlace-simbolico", ruta))
    elif not entrada.is_file(follow_symlinks=False):
        hallado = "una carpeta" if entrada.is_dir() else "otra cosa (una tubería o un dispositivo)"
        inventario.hallazgos.append(hallar("no-es-archivo", ruta, hallado=Redactado(hallado)))
    else:
        return True
    return False
