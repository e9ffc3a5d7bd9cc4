"""Las respuestas al cuestionario curricular de una candidatura ficticia."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from validadores import Candidatura, Cuestionarios

from .acervo import Frases, Tema, acervo, frases, leer
from .contacto import sortear_contacto
from .estilo import Estilo, sortear_estilo, sortear_meta
from .gramatica import SEXOS, Voz
from .personas import Persona, lugares
from .propuestas import AMBITOS, proponer
from .semblanza import contar_historia, contar_trayectoria, decir_motivo

ZONAS = {"gubernatura": "el estado", "diputacion-rp": "el estado", "diputacion-mr": "el distrito"}
SIN_RESPONDER = ("propuesta_genero", "propuesta_2", "trayectoria_politica", "motivo_cargo", "historia_profesional", "medios_contacto")
"""Lo que deja sin responder quien no termina el cuestionario, de lo más a lo menos probable."""


@dataclass(frozen=True, slots=True)
class Tribuna:
    """Desde dónde se habla: el año de la elección, los municipios que abarca la contienda y el partido, con su artículo."""

    jornada: int
    municipios: Sequence[str]
    militancia: str | None


@cache
def _cursos() -> tuple[Frases, Frases]:
    fuente = leer("cursos")
    return frases(fuente["generales"]), frases(fuente["duracion"])


def responder(
    azar: random.Random, cuestionarios: Cuestionarios, candidatura: Candidatura, persona: Persona, tribuna: Tribuna
) -> dict:
    """Respuestas completas, por `id` de pregunta; faltan `clave` y `publicado`."""
    voz = Voz(azar, SEXOS.index(persona.sexo), persona.edad, persona.rasgos, _datos(persona, candidatura, tribuna))
    estilo = sortear_estilo(azar)
    topes = {pregunta.id: pregunta.max for pregunta in cuestionarios.curricular}
    temas = _escoger_temas(azar, persona)
    respuestas = {
        "medios_contacto": sortear_contacto(azar, persona), "grado_maximo_estudios": persona.grado,
        "estatus_estudios": persona.estatus, "otra_formacion": _estudiar(voz, tribuna.jornada, persona),
    }
    textos = _relatar(voz, estilo, persona, tribuna, temas, topes)
    voz.datos |= {"municipio": tribuna.municipios, "colonia": lugares()[0], "localidad": lugares()[1]}
    for id, tema in zip(("propuesta_1", "propuesta_2", "propuesta_genero"), (*temas, _escoger_grupo(azar, persona))):
        textos[id] = proponer(voz, estilo, tema, candidatura.cargo, sortear_meta(azar, estilo, topes[id]), topes[id])
    return respuestas | {id: estilo.rematar(texto) for id, texto in textos.items()}


def _relatar(
    voz: Voz, estilo: Estilo, persona: Persona, tribuna: Tribuna, temas: tuple[Tema, Tema], topes: dict[str, int]
) -> dict[str, str]:
    """Los tres textos que hablan de la persona."""
    metas = {id: sortear_meta(voz.azar, estilo, topes[id]) for id in ("historia_profesional", "trayectoria_politica", "motivo_cargo")}
    return {
        "historia_profesional": contar_historia(
            voz, persona, estilo, metas["historia_profesional"], topes["historia_profesional"], tribuna.jornada
        ),
        "trayectoria_politica": contar_trayectoria(
            voz, persona, estilo, metas["trayectoria_politica"], topes["trayectoria_politica"], tribuna.jornada, tribuna.militancia
        ),
        "motivo_cargo": decir_motivo(voz, estilo, temas, metas["motivo_cargo"], topes["motivo_cargo"]),
    }


def _datos(persona: Persona, candidatura: Candidatura, tribuna: Tribuna) -> dict:
    donde = tuple(frase.decir(Voz(random.Random(0))) for frase in acervo().marcos[AMBITOS[candidatura.cargo][0]]["donde"])
    return dict(persona.datos(tribuna.jornada)) | {
        "municipio": persona.municipio, "colonia": persona.colonia, "localidad": persona.localidad,
        "zona": ZONAS.get(candidatura.cargo, persona.municipio), "donde": donde, "fuerza": tribuna.militancia or "",
        "dos_o_tres": ("dos", "tres", "cuatro"),
    }


def _escoger_temas(azar: random.Random, persona: Persona) -> tuple[Tema, Tema]:
    """Dos temas distintos; el primero, casi siempre, de los que le tocan por su oficio."""
    todos = list(acervo().temas)
    propios = persona.oficio.temas if azar.random() < 0.75 else todos
    primero = azar.choice(propios)
    segundo = azar.choice([tema for tema in (*persona.oficio.temas, *todos) if tema != primero])
    return acervo().temas[primero], acervo().temas[segundo]


def _escoger_grupo(azar: random.Random, persona: Persona) -> Tema:
    """Tema de la propuesta de género o de grupo; las personas no binarias suelen hablar de diversidad y las mayores, de su edad."""
    grupos = acervo().grupos
    if persona.sexo == "no binario" and azar.random() < 0.7:
        return grupos["diversidad"]
    if persona.edad >= 60 and azar.random() < 0.4:
        return grupos["mayores"]
    return grupos[azar.choice(("violencia", "cuidados", "igualdad", *grupos))]


def _estudiar(voz: Voz, jornada: int, persona: Persona) -> list[str]:
    """Otra formación: la mayoría, nada o poco; algunas personas, mucho."""
    cursos, duraciones = _cursos()
    cuantos = voz.azar.choices((0, 1, 2, 3, 5, 8), (42, 20, 16, 12, 7, 3))[0]
    formacion = []
    for _ in range(cuantos):
        voz.datos["anio"] = str(voz.azar.randint(max(persona.anio_oficio, jornada - 15), jornada - 1))
        formacion.append(voz.tomar(cursos) + voz.elegir(duraciones).decir(voz))
    return formacion


def truncar(azar: random.Random, respuestas: dict) -> dict:
    """Las `respuestas` de quien no terminó: sin una a cinco de las preguntas."""
    faltan = set(SIN_RESPONDER[: azar.randint(1, 5)])
    return {id: valor for id, valor in respuestas.items() if id not in faltan}
