"""Las personas ficticias: su nombre, su edad y lo que su vida permite contar de ellas."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from .acervo import Acervo, Oficio, acervo, leer
from .gramatica import SEXOS, Voz, contar
from .nombres import apodar, nombrar

ALFABETO = "23456789bcdfghjkmnpqrstvwxz"
"""Sin vocales, para que ninguna clave forme palabras; sin las cifras que se confunden con letras."""

EDAD_DE_GRADO = {"Especialidad": 28, "Maestría": 28, "Doctorado": 34, "Posgrado": 28}
"""Edad desde la que es creíble haber llegado a ese grado."""
ARRAIGOS = ("nativa", "llegada", "mudada")
"""Si nació en su municipio, si llegó en la infancia o si llegó de mayor."""
HIJOS = ("una hija", "un hijo", "dos hijas", "dos hijos", "una hija y un hijo", "tres hijos", "dos hijas y un hijo")
GRADOS_SUPERIORES = frozenset(("Licenciatura", "Especialidad", "Maestría", "Doctorado", "Posgrado"))
GRADOS_CON_PREPARATORIA = GRADOS_SUPERIORES | {"Bachillerato", "Carrera técnica"}


@dataclass(frozen=True, slots=True)
class Persona:
    """Una persona y los hechos de su vida.

    `estatus` es None si no tiene estudios; `hijos` es una frase, o None; `anio_oficio`, el año en que empezó en su
    oficio; `arraigo`, uno de `ARRAIGOS`; `municipio`, `colonia` y `localidad`, los nombres de donde vive.
    """

    clave: str
    nombre: str
    sobrenombre: str | None
    sexo: str
    edad: int
    oficio: Oficio
    grado: str
    estatus: str | None
    hijos: str | None
    anio_oficio: int
    arraigo: str
    municipio: str
    colonia: str
    localidad: str

    @property
    def rasgos(self) -> frozenset[str]:
        """Lo que sus textos pueden dar por cierto."""
        rasgos = {"hijos": self.hijos,  "prepa": self.grado in GRADOS_CON_PREPARATORIA, "mujer": self.sexo == "mujer"}
        return frozenset((self.arraigo, *(rasgo for rasgo, es_cierto in rasgos.items() if es_cierto)))

    def datos(self, jornada: int) -> Mapping[str, str]:
        """Lo que sus textos pueden citar; `jornada` es el año de la elección."""
        anios = jornada - self.anio_oficio
        oficio = self.oficio.nombre.decir(Voz(random.Random(self.clave), SEXOS.index(self.sexo)))
        return MappingProxyType({
            "edad": str(self.edad), "oficio": oficio, "hijos": self.hijos or "",
            "anios": "poco más de un año" if anios < 2 else f"{contar(anios)} años",
            "anios_lugar": f"{contar(max(4, self.edad - 12))} años" if self.edad < 50 else "más de treinta años",
        })


@cache
def lugares() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Nombres de colonias y de localidades, comunes a muchos municipios."""
    fuente = leer("contacto")
    return tuple(fuente["colonias"]), tuple(fuente["localidades"])


def sortear_clave(azar: random.Random) -> str:
    """Clave de ocho caracteres del `ALFABETO`."""
    return "".join([ALFABETO[int(azar.random() * len(ALFABETO))] for _ in range(8)])


def sortear_edad(azar: random.Random, minima: int) -> int:
    """Edad creíble para un cargo con esa edad `minima`: la mayoría entre los treinta y los cincuenta y cinco."""
    return max(minima, min(78, round(azar.triangular(18, 76, 41))))


def sortear_persona(
    azar: random.Random, sexo: str, edad_minima: int, jornada: int, municipio: str, con_carrera: bool = False
) -> Persona:
    """Una persona de ese `sexo`, vecina de `municipio`, con al menos `edad_minima` años en el año de la `jornada`."""
    edad = sortear_edad(azar, edad_minima)
    oficio = _sortear_oficio(azar, acervo(), sexo, edad, con_carrera)
    nombre, pila, apellido = nombrar(azar, sexo)
    grado = azar.choice([grado for grado in oficio.grados if EDAD_DE_GRADO.get(grado, 0) <= edad])
    colonias, localidades = lugares()
    return Persona(
        clave=sortear_clave(azar), nombre=nombre, sobrenombre=apodar(azar, pila, apellido, sexo, oficio),
        sexo=sexo, edad=edad, oficio=oficio, grado=grado, estatus=_sortear_estatus(azar, oficio, grado),
        hijos=azar.choice(HIJOS) if edad >= 27 and azar.random() < 0.65 else None,
        arraigo=azar.choices(ARRAIGOS, (7, 2, 1))[0], municipio=municipio, colonia=azar.choice(colonias),
        localidad=azar.choice(localidades),
        anio_oficio=jornada - max(1, round((edad - oficio.inicio) * azar.uniform(0.5, 1))),
    )


def _sortear_oficio(azar: random.Random, fuente: Acervo, sexo: str, edad: int, con_carrera: bool) -> Oficio:
    posibles = [
        oficio for oficio in fuente.oficios
        if oficio.edades[0] <= edad <= oficio.edades[1] and oficio.solo in (None, sexo)
        and (not con_carrera or set(oficio.grados) <= GRADOS_SUPERIORES)
    ]
    return azar.choice(posibles)


def _sortear_estatus(azar: random.Random, oficio: Oficio, grado: str) -> str | None:
    if grado == "Sin estudios":
        return None
    if oficio.en_curso:
        return "En curso"
    if grado in ("Primaria", "Secundaria", "Bachillerato", "Carrera técnica"):
        return azar.choices(("Concluido", "Trunco", "En curso"), (85, 13, 2))[0]
    if set(oficio.grados) <= GRADOS_SUPERIORES:
        return azar.choices(("Con título", "Concluido", "Pasante"), (74, 20, 6))[0]
    return azar.choices(("Con título", "Concluido", "Pasante", "Trunco", "En curso"), (50, 24, 9, 11, 6))[0]
