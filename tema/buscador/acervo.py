"""El acervo: las palabras de las respuestas públicas de cada contienda, analizadas una vez y guardadas por su huella.

Solo pasa por `respuestas_publicas`: lo pausado, lo que está en verificación y lo que no se publica no llega a ningún índice.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from validadores import Candidatura, Eleccion

from ..huella import huella_de
from ..reserva import guardar_entero
from .raices import VACIAS, palabras, raiz

FORMA = huella_de([modulo.read_bytes() for modulo in sorted(Path(__file__).parent.glob("*.py"))])
"""Cambia si cambia el código de esta sala: entonces nada de lo guardado sirve."""


@dataclass(frozen=True, slots=True)
class Analisis:
    """Lo analizado de una contienda.

    `textos`: por cada candidatura con respuestas, su lugar en la contienda y las raíces de cada pregunta, en su orden y con
    repetición; `estudios`: grado público de cada clave.
    """

    contienda: str
    huella: str
    textos: list[tuple[int, list[list[str]]]]
    estudios: dict[str, str]


def preguntas_de_texto(eleccion: Eleccion) -> list[str]:
    """Preguntas en que se busca, con las propuestas primero."""
    textos = [p for p in eleccion.cuestionarios.capturables if p.tipo == "texto"]
    return [p.id for p in sorted(textos, key=lambda p: not p.id.startswith("propuesta"))]


def analizar(eleccion: Eleccion, contienda: str, huellas: Iterable[str], reserva: Path) -> Analisis:
    """El análisis de una contienda, leído de la reserva si nada suyo cambió. `huellas` son las públicas de sus candidaturas."""
    huella = huella_de([FORMA, preguntas_de_texto(eleccion), eleccion.hoy, list(huellas)])
    guardado = reserva / f"{contienda}-{huella}.json"
    try:
        datos = json.loads(guardado.read_bytes())
    except (OSError, ValueError):
        datos = _leer(eleccion, contienda)
        _guardar(guardado, contienda, datos)
    return Analisis(contienda, huella, [(lugar, campos) for lugar, campos in datos["textos"]], datos["estudios"])


def _guardar(destino: Path, contienda: str, datos: dict) -> None:
    """Guarda el análisis y borra los anteriores de esa contienda."""
    destino.parent.mkdir(parents=True, exist_ok=True)
    for viejo in destino.parent.glob(f"{contienda}-*.json"):
        if len(viejo.stem) == len(destino.stem):
            viejo.unlink(missing_ok=True)
    guardar_entero(destino, json.dumps(datos, ensure_ascii=False, separators=(",", ":")).encode())


def _leer(eleccion: Eleccion, contienda: str) -> dict[str, object]:
    preguntas = preguntas_de_texto(eleccion)
    textos, estudios = [], {}
    for lugar, candidatura in enumerate(eleccion.por_contienda[contienda]):
        valores = eleccion.respuestas_publicas(candidatura, "curriculo")
        if not valores:
            continue
        campos = [raices_de(valores.get(pregunta) or "") for pregunta in preguntas]
        if any(campos):
            textos.append([lugar, campos])
        if valores.get("grado_maximo_estudios"):
            estudios[candidatura.clave] = valores["grado_maximo_estudios"]
    return {"textos": textos, "estudios": estudios}


def raices_de(texto: str) -> list[str]:
    """Raíces de las palabras de un texto que dicen algo, en su orden."""
    return [raiz(palabra) for palabra in palabras(texto) if palabra not in VACIAS and len(palabra) > 1]


def claves_con_texto(analisis: Analisis, candidaturas: tuple[Candidatura, ...]) -> list[str]:
    """Claves de las candidaturas analizadas que tienen texto."""
    return [candidaturas[lugar].clave for lugar, _ in analisis.textos]
