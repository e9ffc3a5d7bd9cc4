"""El archivo de nombres: columnas que el navegador recorre de un tirón.

Cada nombre es una lista de números de palabra, un carácter cada una: con 20,000 candidaturas pesa un tercio que escrito. Se
publica como programa (`.js`) y no como JSON porque desde una carpeta (`file://`) el navegador niega leer JSON.
"""

import json
from collections import Counter
from functools import cached_property

from validadores import Candidatura

from ..huella import huella_de
from ..indice import Indice
from .codigo import columna

RUTA, RUTA_DE_SUPLENTES, RUTA_DE_RASGOS = "buscar/nombres.js", "buscar/suplentes.js", "buscar/rasgos.js"
CLAVES_JUNTAS = 6000
"""Hasta cuántas candidaturas van las claves en el mismo archivo: son azar, y el azar no se comprime."""
CLAVES_POR_TROZO = 512
SUPLENTES_APARTE = 12_000
"""Desde cuántas candidaturas los nombres de las suplentes llegan después: los primeros resultados no esperan por ellos."""
SITUACIONES = ("aprobada", "sustituida", "cancelada", "renuncia", "fallecimiento")


def en_programa(variable: str, datos: object) -> bytes:
    """Los `datos` como programa que los deja en `self.<variable>`."""
    return f"self.{variable}={json.dumps(datos, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def ruta_de_claves(trozo: int) -> str:
    """Dirección de un trozo de claves."""
    return f"buscar/claves-{trozo}.js"


class Nombres:
    """Las columnas de una elección; `version` es la huella del orden de las candidaturas y la llevan todos los archivos."""

    def __init__(self, indice: Indice):
        self._indice = indice
        self._eleccion = indice.eleccion
        self.candidaturas: list[Candidatura] = list(indice.eleccion.candidaturas.values())
        self.version = huella_de([c.clave for c in self.candidaturas])
        self.contiendas = [clave for clave in indice.eleccion.por_contienda]

    @property
    def van_juntas(self) -> bool:
        """Si las claves caben en el archivo de nombres."""
        return len(self.candidaturas) <= CLAVES_JUNTAS

    def programa(self) -> bytes:
        """Octetos de `nombres.js`."""
        return en_programa("CONOCELES_NOMBRES", {"version": self.version, **self._textos(), **self._columnas(), **self._catalogos()})

    def trozos_de_claves(self) -> dict[str, bytes]:
        """Octetos de cada trozo de claves; ninguno si van juntas."""
        if self.van_juntas:
            return {}
        claves = [c.clave for c in self.candidaturas]
        inicios = range(0, len(claves), CLAVES_POR_TROZO)
        return {
            ruta_de_claves(numero): en_programa(
                f"CONOCELES_CLAVES_{numero}", {"version": self.version, "claves": claves[inicio : inicio + CLAVES_POR_TROZO]}
            )
            for numero, inicio in enumerate(inicios)
        }

    def _textos(self) -> dict[str, object]:
        """Nombres y sobrenombres: las palabras, de la más usada a la menos, y cada nombre como números de palabra."""
        return {
            "palabras": "\n".join(self._numero_de_palabra),
            "nombres": self._cifrar(lambda c: c.es_propietaria or not self.van_aparte),
            "sobrenombres": "\n".join(c.sobrenombre or "" for c in self.candidaturas),
            "aparte": f"{RUTA_DE_SUPLENTES}?{self.version[:12]}" if self.van_aparte else "",
            "claves": "\n".join(c.clave for c in self.candidaturas) if self.van_juntas else "",
            "porTrozo": CLAVES_POR_TROZO,
        }

    @property
    def van_aparte(self) -> bool:
        """Si los nombres de las suplentes van en su propio archivo."""
        return len(self.candidaturas) >= SUPLENTES_APARTE

    @cached_property
    def _numero_de_palabra(self) -> dict[str, int]:
        """Las palabras de los nombres, de la más usada a la menos, con su número."""
        cuentas = Counter(palabra for c in self.candidaturas for palabra in c.nombre.split())
        return {p: lugar for lugar, p in enumerate(sorted(cuentas, key=lambda palabra: (-cuentas[palabra], palabra)))}

    def _cifrar(self, va) -> str:
        """Un nombre por renglón; vacío el de quien no va en este archivo."""
        numero = self._numero_de_palabra
        return "\n".join(columna(numero[p] for p in c.nombre.split()) if va(c) else "" for c in self.candidaturas)

    def suplentes(self) -> bytes:
        """Octetos de `suplentes.js`: sus nombres, con un renglón vacío por cada propietaria."""
        datos = {"version": self.version, "nombres": self._cifrar(lambda c: not c.es_propietaria)}
        return en_programa("CONOCELES_SUPLENTES", datos)

    def _columnas(self) -> dict[str, str]:
        """Lo demás de cada candidatura, un carácter por celda; con la posición, cero es que no tiene."""
        cargos = [c.clave for tipo in self._eleccion.proceso.elecciones for c in tipo.cargos]
        fuerzas = list(self._eleccion.fuerzas)
        de_cargo, de_fuerza = ({clave: n for n, clave in enumerate(lista)} for lista in (cargos, fuerzas))
        renglones = self._indice.renglones
        return {
            "cargo": columna(de_cargo[c.cargo] for c in self.candidaturas),
            "fuerza": columna(de_fuerza[c.fuerza] for c in self.candidaturas),
            "posicion": columna(c.posicion or 0 for c in self.candidaturas),
            "suplente": columna(not c.es_propietaria for c in self.candidaturas),
            "situacion": columna(SITUACIONES.index(c.situacion) for c in self.candidaturas),
            "respondio": columna(renglones[c.clave].estado.se_muestra for c in self.candidaturas),
        }

    def _catalogos(self) -> dict[str, object]:
        """Lo que nombran las columnas: cargos, fuerzas, contiendas con su número de candidaturas, municipios y distritos."""
        eleccion, indice = self._eleccion, self._indice
        resumenes = [indice.resumenes[clave] for clave in self.contiendas]
        return {
            "situaciones": SITUACIONES,
            "cargos": [[c.clave, c.nombre] for tipo in eleccion.proceso.elecciones for c in tipo.cargos],
            "fuerzas": [
                [f.clave, f.siglas, f.nombre, [i.siglas for i in indice.integrantes(f)]] for f in eleccion.fuerzas.values()
            ],
            "contiendas": [
                [r.contienda.clave, r.etiqueta, r.tipo.nombre, r.contienda.municipio or "", r.contienda.distrito or "",
                 len(eleccion.por_contienda[r.contienda.clave])]
                for r in resumenes
            ],
            "municipios": [[m.clave, m.nombre, list(m.distritos)] for m in eleccion.municipios.values()],
            "distritos": [[d.clave, d.titulo] for d in eleccion.distritos.values()],
        }

    @cached_property
    def orden_de_contienda(self) -> dict[str, int]:
        """Lugar de cada contienda en las columnas."""
        return {clave: lugar for lugar, clave in enumerate(self.contiendas)}

    def rasgos(self, estudios: dict[str, str]) -> bytes:
        """Octetos de `rasgos.js`: sexo, edad y estudios, que solo se cargan al filtrar. `estudios` va por clave y es público."""
        sexos = list(self._eleccion.proceso.sexos)
        grados = sorted(set(estudios.values()))
        pregunta = next((p for p in self._eleccion.cuestionarios.capturables if p.id == "grado_maximo_estudios"), None)
        if pregunta:
            grados.sort(key=pregunta.opciones.index)
        return en_programa("CONOCELES_RASGOS", {
            "version": self.version, "sexos": sexos, "grados": grados,
            "sexo": columna(sexos.index(c.sexo) + 1 if c.sexo else 0 for c in self.candidaturas),
            "edad": columna(c.edad or 0 for c in self.candidaturas),
            "estudios": columna(grados.index(g) + 1 if (g := estudios.get(c.clave)) else 0 for c in self.candidaturas),
        })
