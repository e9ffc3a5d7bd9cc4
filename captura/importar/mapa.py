"""El mapa: un TOML donde una persona dice qué es cada columna cuando el archivo no lo dice solo."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from .columnas.columna import Columna
from .columnas.conceptos import PUBLICO, Concepto
from .columnas.reconocer import Lectura
from .detenida import ImportacionDetenida
from .doblar import compactar
from .lectura.celdas import indice_de_letra

NADA = ("", "ninguno", "nada")
CONSTANTES = (
    "cargo",
    "principio",
    "calidad",
    "fuerza",
    "entidad",
    "distrito",
    "municipio",
    "circunscripcion",
    "comunidad",
    "jornada",
    "ambito",
)


@dataclass
class MapaDeHoja:
    """Lo que el mapa dice de una hoja: si se importa, su renglón de encabezado (desde 1) y sus columnas."""

    importar: bool | None = None
    encabezado: int | None = None
    columnas: dict[str, str] = field(default_factory=dict)


@dataclass
class Mapa:
    """Mapa leído. `valores` traduce celdas antes de interpretarlas: {"cargo": {"PDTE": "presidencia municipal"}}."""

    archivo: str = ""
    constantes: dict[str, str] = field(default_factory=dict)
    valores: dict[str, dict[str, str]] = field(default_factory=dict)
    hojas: dict[str, MapaDeHoja] = field(default_factory=dict)

    def de_hoja(self, nombre: str) -> MapaDeHoja:
        """Lo dicho de la hoja `nombre`, o nada."""
        return self.hojas.get(nombre, MapaDeHoja())

    def traducir(self, concepto: str, texto: str) -> str:
        """El valor que el mapa pone en lugar de `texto`, o el mismo."""
        tabla = self.valores.get(concepto)
        return tabla.get(compactar(texto), texto) if tabla else texto


def _donde(fallo: tomllib.TOMLDecodeError) -> str:
    """El renglón y el carácter que dice tomllib, en español."""
    hallado = re.search(r"at line ([0-9]+), column ([0-9]+)", str(fallo))
    return f"en el renglón {hallado[1]}, carácter {hallado[2]}" if hallado else "al final: algo quedó sin cerrar"


def leer_mapa(ruta: Path, conceptos: dict[str, Concepto]) -> Mapa:
    """Lee y comprueba el mapa. Lanza `ImportacionDetenida` con todo lo que no se entiende."""
    try:
        crudo = tomllib.loads(ruta.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as fallo:
        raise ImportacionDetenida(f"{ruta}: no se puede leer el mapa. Guárdalo como texto en UTF-8.") from fallo
    except tomllib.TOMLDecodeError as fallo:
        raise ImportacionDetenida(
            f"{ruta}: el mapa tiene un descuido de escritura {_donde(fallo)}. Mira que cada valor vaya entre comillas y después de un «=», o borra "
            "el archivo y deja que la importación proponga uno nuevo."
        ) from fallo
    objeciones = list(_objeciones(crudo, conceptos))
    if objeciones:
        raise ImportacionDetenida(*(f"{ruta}: {objecion}" for objecion in objeciones))
    return Mapa(
        str(ruta),
        {clave: str(valor) for clave, valor in crudo.get("constantes", {}).items() if str(valor).strip()},
        {
            concepto: {compactar(de): str(a) for de, a in tabla.items()}
            for concepto, tabla in crudo.get("valores", {}).items()
        },
        {
            hoja["nombre"]: MapaDeHoja(hoja.get("importar"), hoja.get("encabezado"), dict(hoja.get("columnas", {})))
            for hoja in crudo.get("hojas", [])
        },
    )


def _objeciones(crudo: dict, conceptos: dict[str, Concepto]):
    """Todo lo que en el mapa no se entiende, cada cosa con su remedio."""
    for clave in crudo.keys() - {"constantes", "valores", "hojas"}:
        yield f"no se conoce «{clave}». El mapa lleva [constantes], [valores.…] y [[hojas]]."
    for clave in crudo.get("constantes", {}).keys() - set(CONSTANTES):
        yield f"[constantes]: no se conoce «{clave}». Las que hay: {', '.join(CONSTANTES)}."
    for numero, hoja in enumerate(crudo.get("hojas", []), start=1):
        if not isinstance(hoja.get("nombre"), str):
            yield f"[[hojas]] número {numero}: falta «nombre», el de la hoja tal como aparece en el archivo."
        if not isinstance(hoja.get("encabezado", 1), int) or hoja.get("encabezado", 1) < 1:
            yield f"hoja «{hoja.get('nombre')}»: «encabezado» es el número de renglón, desde 1."
        for columna, concepto in hoja.get("columnas", {}).items():
            clave = str(concepto).partition("@")[0].strip()
            if clave not in NADA and clave not in conceptos:
                yield (
                    f"hoja «{hoja.get('nombre')}», columna «{columna}»: no se conoce «{clave}». Pon "
                    f'"ninguno" o uno de estos: {", ".join(c for c in conceptos if "." not in c)}; lo que no debe '
                    'publicarse va como "privado.folio" o "identidad.0".'
                )


def aplicar_mapa(columnas: list[Columna], de_hoja: MapaDeHoja, conceptos: dict[str, Concepto], lugar: str) -> None:
    """Pone en las columnas lo que el mapa dice; lo que no menciona queda como se propuso."""
    for llave, valor in de_hoja.columnas.items():
        indice = indice_de_letra(llave)
        halladas = [c for c in columnas if c.indice == indice] or [
            c for c in columnas if compactar(c.rotulo) == compactar(llave)
        ]
        if not halladas:
            raise ImportacionDetenida(
                f"{lugar}: el mapa habla de la columna «{llave}», que no existe. Usa su letra o su rótulo."
            )
        clave, _, persona = (parte.strip() for parte in valor.partition("@"))
        for columna in halladas:
            if clave in NADA:
                columna.concepto, columna.clase, columna.motivo = "", "", "así lo pide el mapa"
            elif (columna.concepto, columna.persona) != (clave, persona):
                columna.poner(Lectura(clave, persona, 100), conceptos[clave].clase, 100, "así lo pide el mapa")
    _dejar_una(columnas, de_hoja)


def _dejar_una(columnas: list[Columna], de_hoja: MapaDeHoja) -> None:
    """Si el mapa da a una columna un concepto que otra tenía, la otra queda sin él."""
    pedidos = {(c.concepto, c.persona): c for c in columnas if c.motivo == "así lo pide el mapa" and c.concepto}
    for columna in columnas:
        duena = pedidos.get((columna.concepto, columna.persona))
        if (
            duena
            and duena is not columna
            and columna.motivo != "así lo pide el mapa"
            and columna.clase == PUBLICO
            and columna.concepto in ("nombre", "cargo", "fuerza", "calidad", "posicion", "sexo", "edad", "situacion")
        ):
            columna.concepto, columna.motivo = "", f"el mapa tomó la columna {duena.letra}"
