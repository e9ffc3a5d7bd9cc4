"""Medios de contacto que no llevan a nadie: dominios «.example» (RFC 2606) y teléfonos de relleno."""

import random
import unicodedata
from functools import cache

from .acervo import leer
from .personas import Persona

REDES = (
    ("facebook", 0.75, "https://redes.example/facebook/{}"), ("x_twitter", 0.3, "https://redes.example/x/{}"),
    ("youtube", 0.12, "https://redes.example/youtube/{}"), ("instagram", 0.42, "https://redes.example/instagram/{}"),
    ("tiktok", 0.3, "https://redes.example/tiktok/{}"), ("otra_red", 0.05, "https://redes.example/hilos/{}"),
    ("pagina_web", 0.1, "https://{}.example"),
)
"""Campo del cuestionario, qué tanto se usa y forma de su dirección."""


@cache
def _relleno() -> dict:
    return leer("contacto")


def _simplificar(texto: str) -> str:
    """`texto` en minúsculas, sin acentos y sin espacios."""
    plano = unicodedata.normalize("NFD", texto.lower()).encode("ascii", "ignore").decode()
    return "".join(letra for letra in plano if letra.isalnum())


def sortear_contacto(persona: Persona) -> dict:
    """Medios de contacto públicos de la persona, por campo del cuestionario; los mismos en todas sus candidaturas."""
    azar = random.Random(persona.clave)
    pila, *_, paterno, materno = persona.nombre.split()
    remate = azar.choice(("", "", _simplificar(materno)[:1], "mor", "24"))
    usuario = _simplificar(pila) + azar.choice((".", "", "_")) + _simplificar(paterno) + remate
    medios: dict = {
        campo: forma.format(usuario if campo != "pagina_web" else usuario.replace(".", "").replace("_", ""))
        for campo, frecuencia, forma in REDES if azar.random() < frecuencia
    }
    if azar.random() < 0.7 or not medios:
        medios["correo_publico"] = [f"{usuario}@correo.example"]
    if azar.random() < 0.55:
        cuantos = 2 if azar.random() < 0.12 else 1
        medios["telefono_publico"] = [_telefono(azar) for _ in range(cuantos)]
    if azar.random() < 0.25:
        calle = f"Calle {azar.choice(_relleno()['calles'])} {azar.randint(2, 240)}"
        medios["domicilio_casa_campana"] = [f"{calle}, colonia {persona.colonia}, {persona.municipio}, Morelos"]
    return medios


def _telefono(azar: random.Random) -> str:
    """Diez cifras en el lapso 555-01xx, que no se asigna a nadie."""
    return f"{azar.choice(_relleno()['ladas'])} 555 {azar.randint(100, 199):04}"
