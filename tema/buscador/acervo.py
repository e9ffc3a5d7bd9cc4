"""El acervo: las palabras de las respuestas públicas de cada contienda, analizadas una vez y guardadas por su huella.

Solo pasa por `respuestas_publicas`: lo pausado, lo que está en verificación y lo que no se publica no llega a ningún índice.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from validadores import Candidatura, Eleccion

from ..huella import huella_de
from ..relevo import entre_dos, hay_relevo
from ..reserva import guardar_entero
from .raices import VACIAS, escritas, palabras, raiz

FORMA = huella_de([modulo.read_bytes() for modulo in sorted(Path(__file__).parent.glob("*.py"))])
"""Cambia si cambia el código de esta sala: entonces nada de lo guardado sirve."""


CON_DOS_PROCESOS = 1500
"""Candidaturas por analizar a partir de las cuales conviene repartirlas."""


@dataclass(frozen=True, slots=True)
class Analisis:
    """Lo analizado de una contienda.

    `textos`: por cada candidatura con respuestas, su lugar en la contienda y las raíces de cada pregunta, en su orden, con
    repetición y separadas por un espacio, que ocupan mucho menos que en listas; `estudios`: grado público de cada clave; `escritas`: de cada palabra tal como se escribe, cuántas candidaturas
    la usan.
    """

    contienda: str
    huella: str
    textos: list[tuple[int, list[str]]]
    estudios: dict[str, str]
    escritas: dict[str, int]


def preguntas_de_texto(eleccion: Eleccion) -> list[str]:
    """Preguntas en que se busca, con las propuestas primero."""
    textos = [p for p in eleccion.cuestionarios.capturables if p.tipo == "texto"]
    return [p.id for p in sorted(textos, key=lambda p: not p.id.startswith("propuesta"))]


def analizar_todas(eleccion: Eleccion, huellas: Mapping[str, list[str]], reserva: Path) -> list[Analisis]:
    """El análisis de cada contienda, en el orden de `huellas`: las públicas de las candidaturas de cada una.

    Si lo que falta en la reserva es mucho, dos procesos lo dejan ahí; lo que un hijo no alcance se hace aquí.
    """
    faltan = [c for c in huellas if not _guardado(eleccion, c, huellas[c], reserva)[1].exists()]
    if hay_relevo() and sum(len(eleccion.por_contienda[c]) for c in faltan) >= CON_DOS_PROCESOS:
        propias, ajenas = repartir([(c, len(eleccion.por_contienda[c])) for c in faltan])
        entre_dos(*(partial(_dejar_en_reserva, eleccion, contiendas, huellas, reserva) for contiendas in (propias, ajenas)))
    return [analizar(eleccion, contienda, suyas, reserva) for contienda, suyas in huellas.items()]


def repartir(contiendas: list[tuple[str, int]]) -> tuple[list[str], list[str]]:
    """Dos montones de peso parejo: la contienda que sigue, de mayor a menor, va al más ligero."""
    montones, pesos = ([], []), [0, 0]
    for contienda, peso in sorted(contiendas, key=lambda c: (-c[1], c[0])):
        menor = pesos.index(min(pesos))
        montones[menor].append(contienda)
        pesos[menor] += peso
    return montones


def _dejar_en_reserva(eleccion: Eleccion, contiendas: list[str], huellas: Mapping[str, list[str]], reserva: Path) -> None:
    for contienda in contiendas:
        analizar(eleccion, contienda, huellas[contienda], reserva)


def _guardado(eleccion: Eleccion, contienda: str, huellas: list[str], reserva: Path) -> tuple[str, Path]:
    """Huella del análisis de una contienda y dónde se guarda."""
    huella = huella_de([FORMA, preguntas_de_texto(eleccion), eleccion.hoy, huellas])
    return huella, reserva / f"{contienda}-{huella}.json"


def analizar(eleccion: Eleccion, contienda: str, huellas: list[str], reserva: Path) -> Analisis:
    """El análisis de una contienda, leído de la reserva si nada suyo cambió. `huellas` son las públicas de sus candidaturas."""
    huella, guardado = _guardado(eleccion, contienda, huellas, reserva)
    try:
        datos = json.loads(guardado.read_bytes())
    except (OSError, ValueError):
        datos = _leer(eleccion, contienda)
        _guardar(guardado, contienda, datos)
    return Analisis(contienda, huella, [(lugar, campos) for lugar, campos in datos["textos"]], datos["estudios"], datos["escritas"])


def _guardar(destino: Path, contienda: str, datos: dict) -> None:
    """Guarda el análisis y borra los anteriores de esa contienda."""
    destino.parent.mkdir(parents=True, exist_ok=True)
    for viejo in destino.parent.glob(f"{contienda}-*.json"):
        if len(viejo.stem) == len(destino.stem):
            viejo.unlink(missing_ok=True)
    guardar_entero(destino, json.dumps(datos, ensure_ascii=False, separators=(",", ":")).encode())


def _leer(eleccion: Eleccion, contienda: str) -> dict[str, object]:
    preguntas = preguntas_de_texto(eleccion)
    textos, estudios, usos = [], {}, Counter()
    for lugar, candidatura in enumerate(eleccion.por_contienda[contienda]):
        valores = eleccion.respuestas_publicas(candidatura, "curriculo")
        if not valores:
            continue
        campos = [" ".join(raices_de(valores.get(pregunta) or "")) for pregunta in preguntas]
        if any(campos):
            textos.append([lugar, campos])
            usos.update({palabra for pregunta in preguntas for palabra in escritas(valores.get(pregunta) or "")})
        if valores.get("grado_maximo_estudios"):
            estudios[candidatura.clave] = valores["grado_maximo_estudios"]
    return {"textos": textos, "estudios": estudios, "escritas": dict(sorted(usos.items()))}


def raices_de(texto: str) -> list[str]:
    """Raíces de las palabras de un texto que dicen algo, en su orden."""
    return [raiz(palabra) for palabra in palabras(texto) if palabra not in VACIAS and len(palabra) > 1]


def claves_con_texto(analisis: Analisis, candidaturas: tuple[Candidatura, ...]) -> list[str]:
    """Claves de las candidaturas analizadas que tienen texto."""
    return [candidaturas[lugar].clave for lugar, _ in analisis.textos]
