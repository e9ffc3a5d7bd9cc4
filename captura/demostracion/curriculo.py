"""Las respuestas al cuestionario curricular de una candidatura ficticia."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from validadores import Candidatura, Cuestionarios

from .acervo import Frases, Tema, acervo, frases, leer
from .contacto import sortear_contacto
from .estilo import sortear_estilo, sortear_meta
from .gramatica import SEXOS, Voz
from .personas import Persona, lugares
from .propuestas import AMBITOS, proponer
from .semblanza import Narrador, contar_historia, contar_trayectoria, decir_motivo

ZONAS = {"gubernatura": "el estado", "diputacion-rp": "el estado", "diputacion-mr": "el distrito"}
MARGEN = 60
"""Caracteres que se dejan libres antes del máximo de cada respuesta."""
SIN_RESPONDER = (
    "propuesta_genero", "propuesta_2", "trayectoria_politica", "motivo_cargo", "historia_profesional",
    "medios_contacto",
)
"""Lo que deja sin responder quien no termina el cuestionario, de lo más a lo menos probable."""


@dataclass(frozen=True, slots=True)
class Tribuna:
    """Desde dónde se habla: el año de la elección, los municipios de la contienda y el partido, con su artículo."""

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
    datos = _datos(persona, candidatura, tribuna)
    voz = Voz(azar, SEXOS.index(persona.sexo), persona.edad, persona.rasgos, datos)
    estilo = sortear_estilo(azar)
    temas = _escoger_temas(azar, persona)
    topes = {pregunta.id: pregunta.max for pregunta in cuestionarios.curricular}
    limites = {id: (sortear_meta(azar, estilo, tope), tope - MARGEN) for id, tope in topes.items() if tope}
    narrador = Narrador(voz, persona, estilo, tribuna.jornada, tribuna.militancia)
    textos = {
        "historia_profesional": contar_historia(narrador, *limites["historia_profesional"]),
        "trayectoria_politica": contar_trayectoria(narrador, *limites["trayectoria_politica"]),
        "motivo_cargo": decir_motivo(narrador, temas, *limites["motivo_cargo"]),
    }
    formacion = _estudiar(voz, tribuna.jornada, persona)
    colonias, localidades = lugares()
    voz.datos |= {"municipio": tribuna.municipios, "colonia": colonias, "localidad": localidades}
    propuestas = zip(("propuesta_1", "propuesta_2", "propuesta_genero"), (*temas, _escoger_grupo(azar, persona)))
    textos |= {id: proponer(voz, estilo, tema, candidatura.cargo, *limites[id]) for id, tema in propuestas}
    return {
        "medios_contacto": sortear_contacto(persona), "grado_maximo_estudios": persona.grado,
        "estatus_estudios": persona.estatus, "otra_formacion": formacion,
        **{id: estilo.rematar(texto) for id, texto in textos.items()},
    }


def _datos(persona: Persona, candidatura: Candidatura, tribuna: Tribuna) -> dict:
    """Lo que puede citar quien habla de sí."""
    donde = acervo().marcos[AMBITOS[candidatura.cargo][0]]["donde"]
    return dict(persona.datos(tribuna.jornada)) | {
        "municipio": persona.municipio, "colonia": persona.colonia, "localidad": persona.localidad,
        "zona": ZONAS.get(candidatura.cargo, persona.municipio), "fuerza": tribuna.militancia or "",
        "donde": tuple(frase.decir(Voz(random.Random(0))) for frase in donde),
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
    """Tema de la propuesta de género o de grupo: a menudo, del que la persona forma parte."""
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
