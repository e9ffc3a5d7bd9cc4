"""Los conceptos que una columna puede tener, con sus rótulos conocidos."""

from dataclasses import dataclass, replace
from functools import cache

from validadores import Cuestionarios

from ..catalogo import leer_catalogo
from ..doblar import compactar, palabras_de_rotulo, tiene_raices

PUBLICO, PRIVADO, IDENTIDAD, SIN_LUGAR = "público", "privado", "identidad", "sin lugar"
TERRITORIO = (
    "entidad",
    "entidad_clave",
    "distrito",
    "distrito_local",
    "distrito_federal",
    "distrito_numero",
    "distrito_nombre",
    "municipio",
    "municipio_clave",
    "circunscripcion",
    "demarcacion",
    "comunidad",
    "territorio",
)
REDES = ("facebook", "x_twitter", "youtube", "instagram", "tiktok", "otra_red")
CONTACTO = (*REDES, "redes", "pagina_web", "correo_publico", "telefono_publico", "domicilio_casa_campana")
VARIAS_COLUMNAS = frozenset(
    (
        *TERRITORIO,
        "nombres",
        "otra_formacion",
        "correo_publico",
        "telefono_publico",
        "otra_red",
        "domicilio_casa_campana",
        "redes",
    )
)
EXACTO, DEBIL, POR_RAICES = 100, 80, 55


@dataclass(frozen=True)
class Concepto:
    """Algo que una columna puede decir. `clase`: público, privado, identidad o sin lugar en el sitio."""

    clave: str
    titulo: str
    clase: str
    exactos: frozenset[str]
    debiles: frozenset[str] = frozenset()
    raices: tuple[tuple[str, ...], ...] = ()
    sin: tuple[str, ...] = ()

    def puntos(self, palabras: tuple[str, ...]) -> int:
        """Cuánto se parece un rótulo a este concepto: 100 si es uno de los exactos, 0 si nada."""
        junto = "".join(palabras)
        if junto in self.exactos:
            return EXACTO
        if junto in self.debiles:
            return DEBIL
        grupos = [grupo for grupo in self.raices if tiene_raices(palabras, grupo)]
        pedidas = {raiz for grupo in grupos for raiz in grupo}
        if not grupos or any(tiene_raices(palabras, raiz.split()) for raiz in self.sin if raiz not in pedidas):
            return 0
        return POR_RAICES + max(min(25, sum(map(len, grupo))) for grupo in grupos)


def _concepto(clave: str, tabla: dict, clase: str, rotulos: set[str] = frozenset()) -> Concepto:
    return Concepto(
        clave,
        tabla["titulo"],
        clase,
        frozenset(map(compactar, tabla.get("exactos", ()))) - {""} | {"".join(palabras_de_rotulo(r)) for r in rotulos},
        frozenset(map(compactar, tabla.get("debiles", ()))),
        tuple(map(tuple, tabla.get("raices", ()))),
        tuple(tabla.get("sin", ())),
    )


@cache
def conceptos_de(cuestionarios: Cuestionarios) -> dict[str, Concepto]:
    """Todos los conceptos por clave: los de `alias/columnas_*.toml` y los rótulos del propio cuestionario."""
    rotulos = {p.id: {p.rotulo} for p in cuestionarios.curricular}
    rotulos |= {campo.id: {campo.rotulo} for p in cuestionarios.curricular for campo in p.campos}
    todos = {}
    for catalogo in ("columnas_registro", "columnas_territorio", "columnas_curriculo"):
        for clave, tabla in leer_catalogo(catalogo).items():
            todos[clave] = _concepto(clave, tabla, PUBLICO, rotulos.get(clave, set()))
    for clase, prefijo in ((PRIVADO, "privado"), (SIN_LUGAR, "sin_lugar")):
        for nombre, tabla in leer_catalogo("columnas_reservadas")[prefijo].items():
            todos[f"{prefijo}.{nombre}"] = _concepto(f"{prefijo}.{nombre}", tabla, clase)
    return todos | _de_identidad(cuestionarios)


def _de_identidad(cuestionarios: Cuestionarios) -> dict[str, Concepto]:
    """Las 20 preguntas de identidad y, con el número 0, las acciones afirmativas."""
    textos = {pregunta.n: pregunta.pregunta for pregunta in cuestionarios.identidad}
    todos = {}
    for tabla in leer_catalogo("columnas_identidad")["pregunta"]:
        clave, texto = f"identidad.{tabla['n']}", textos.get(tabla["n"])
        titulo = {"titulo": texto or "Acción afirmativa o grupo que representa"}
        todos[clave] = _concepto(clave, titulo | tabla, IDENTIDAD, {texto} if texto else set())
    for n in textos.keys() - {int(clave.partition(".")[2]) for clave in todos}:
        nueva = next(iter(todos.values()))
        todos[f"identidad.{n}"] = replace(
            nueva,
            clave=f"identidad.{n}",
            titulo=textos[n],
            raices=(),
            debiles=frozenset(),
            exactos=frozenset({"".join(palabras_de_rotulo(textos[n]))}),
        )
    return todos
