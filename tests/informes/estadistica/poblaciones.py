"""Poblaciones ficticias con que se prueba el cálculo, y la elección mínima que necesita."""

import random
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from informes.estadistica import Persona
from tests.informes.estadistica.ataque import Individuo
from validadores import AjustesDeEstadistica, Denominaciones, PreguntaIdentidad

CORTE = date(2024, 5, 10)
CARGOS = ("gubernatura", "diputacion", "presidencia", "regiduria")
FUERZAS = ("PAN-Y-AGUA", "CEIBA", "FARO", "BARRO", "IND-1")
SEXOS = ("mujer", "hombre", "no binario")


def pregunta(id="discapacidad", opciones=("Sí", "No", "Prefiero no contestar")):
    """Una pregunta de identidad."""
    return PreguntaIdentidad.model_validate({"n": 1, "id": id, "seccion": "Una", "pregunta": "¿Sí?", "opciones": [{"opcion": o} for o in opciones]})


def eleccion(umbral=10, cruces=("cargo", "fuerza", "sexo")):
    """Lo que el cálculo mira de una elección."""
    ajustes = AjustesDeEstadistica(umbral=umbral, razon="Para no señalar a nadie.", cruces=cruces)
    cargos = [SimpleNamespace(clave=clave) for clave in CARGOS]
    proceso = SimpleNamespace(estadistica=ajustes, elecciones=[SimpleNamespace(cargos=cargos)], sexos=SEXOS)
    return SimpleNamespace(proceso=proceso, fuerzas=dict.fromkeys(FUERZAS), nombres=Denominaciones())


def poblar(semilla, cuantas, si=0.2, conocidas=0.1, opciones=("Sí", "No"), desde=0):
    """Personas al azar, siempre las mismas con la misma semilla; los cargos, fuerzas y sexos, desiguales como en la vida."""
    azar = random.Random(semilla)
    pesos = [si, *[(1 - si) / (len(opciones) - 1)] * (len(opciones) - 1)]
    personas = tuple(
        Persona(
            clave=f"p{desde + n:06}", candidatura=f"p{desde + n:06}",
            rasgos={"cargo": azar.choices(CARGOS, (1, 12, 20, 67))[0], "fuerza": azar.choices(FUERZAS, (40, 30, 20, 9, 1))[0],
                    "sexo": azar.choices(SEXOS, (50, 48, 2))[0]},
            respuestas={"discapacidad": azar.choices(opciones, pesos)[0]}, es_conocida=azar.random() < conocidas,
        )
        for n in range(cuantas)
    )
    return tuple(p.model_copy(update={"visibles": ("discapacidad",) if p.es_conocida else ()}) for p in personas)


def con_huecos(semilla, cuantas, desde=0):
    """Tres fuerzas del mismo tamaño, cada una con su cargo y, en otro, una sola persona de alguna: ningún cuadro, solo, lo deja ver."""
    azar = random.Random(semilla)
    suyo = dict(zip(FUERZAS[:3], azar.sample(CARGOS[1:], 3), strict=True))
    sueltas = {azar.randrange(cuantas) for _ in range(azar.choice((1, 2, 4)))}
    personas = []
    for lugar, persona in enumerate(poblar(semilla, cuantas, 0.45, conocidas=0, desde=desde)):
        fuerza = azar.choice(FUERZAS[:3])
        cargo = azar.choice(CARGOS[1:]) if lugar in sueltas else suyo[fuerza]
        personas.append(persona.model_copy(update={"rasgos": {"cargo": cargo, "fuerza": fuerza, "sexo": azar.choice(SEXOS[:2])}}))
    return tuple(personas)


def individuos(personas):
    """Las mismas personas, como las ve quien recuerda lo que alguna vez pudo mostrarse."""
    return [
        Individuo(p.clave, tuple(p.rasgos.items()), p.respuestas["discapacidad"], p.es_conocida) for p in personas if "discapacidad" in p.respuestas
    ]


def vistas_hoy(personas):
    """Las mismas personas, como las ve quien solo sabe lo que hoy muestran las fichas."""
    return [replace(i, es_conocida=bool(p.visibles)) for i, p in zip(individuos(personas), personas, strict=True)]
