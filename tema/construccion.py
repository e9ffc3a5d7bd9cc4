"""Construir: leer por la puerta, pintar aparte y cambiar el sitio de una vez."""

import gc
import json
import shutil
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from validadores import MEMORIA, cargar, esta_atrasada

from . import complemento
from .cambio import cambiar, carpeta_nueva
from .escritor import Anotado
from .fase import Fase, poner_en_fase
from .tocadas import Comparacion, hoja_de

RAIZ = Path(__file__).parent.parent
RESERVA = MEMORIA
"""Dónde se guarda entre construcciones lo que cuesta rehacer. Puede borrarse siempre."""


NOTAS = {
    "sin-git": "El historial de cambios no está en esta copia de los datos: el sitio lo dice y no lo cuenta. Está en el repositorio de git de donde salieron.",
    "incompleto": "La copia de git es superficial: el historial empieza donde ella. Para tenerlo entero, «git fetch --unshallow».",
    "sin-comprometer": "La carpeta de datos tiene cambios sin comprometer: el sitio los muestra, pero el historial todavía no los cuenta.",
    "corte-atrasado": "La fecha de corte no es la de hoy, y hoy rige una pausa o ya venció una autorización que en ella no: el sitio ya calla lo suyo. Pon al día «hoy» en proceso.json.",
}
"""Qué se dice a quien construye: lo que le falta al historial, y lo que el corte todavía no sabe."""


class ConstruccionDetenida(Exception):
    """La construcción no puede seguir; el texto dice por qué y cómo remediarlo. El sitio anterior queda intacto."""


@dataclass(frozen=True, slots=True)
class Resultado:
    """Lo que dejó una construcción: carpeta, archivos del sitio, páginas pintadas y candidaturas."""

    salida: Path
    archivos: int
    pintadas: int
    candidaturas: int
    fase: Fase = "publicado"
    inicio: date | None = None
    notas: tuple[str, ...] = ()

    def texto(self) -> str:
        """Resumen de una línea, y otra por cada nota."""
        return "\n".join(filter(None, [self._resumen(), self.dicho_de_las_notas]))

    @property
    def dicho_de_las_notas(self) -> str:
        """Lo que conviene saber a quien construye, una frase por renglón; vacío si nada."""
        return "\n".join(NOTAS[nota] for nota in self.notas)

    def _resumen(self) -> str:
        if self.fase == "antes":
            return f"Sitio listo en {self.salida}: sin candidaturas, porque se publican el {self.inicio}. Para revisarlas, --vista-previa."
        que = "Vista previa lista" if self.fase == "vista-previa" else "Sitio listo"
        return (
            f"{que} en {self.salida}: {self.candidaturas:,} candidaturas, {self.archivos:,} archivos "
            f"({self.pintadas:,} páginas nuevas o cambiadas)."
        )


def construir(
    datos: Path, salida: Path, hoy: date | None = None, avance=None, vista_previa: bool = False, dia: date | None = None,
    comparacion: Comparacion | None = None,
) -> Resultado:
    """Construye en `salida` el sitio de la carpeta `datos`, con corte en `hoy`.

    Si el corte, o el `dia` en que se construye, es anterior a la fecha de publicación, sale solo la cuenta atrás; con
    `vista_previa` sale entero y marcado, para un lugar protegido, con una hoja de lo que cambia según la `comparacion`.

    `avance(fase, hechos, total)` recibe el progreso. Lanza `DatosRechazados` si la puerta tiene hallazgos y
    `ConstruccionDetenida` si algo más lo impide; en ambos casos `salida` queda como estaba.
    """
    salida = salida.absolute()
    _revisar_salida(datos.absolute(), salida)
    _revisar_serie(salida, vista_previa)
    eleccion, fase = poner_en_fase(cargar(datos, hoy, avance=avance, memoria=RESERVA), vista_previa, dia)
    nueva = carpeta_nueva(salida)
    # Los cientos de miles de objetos de una construcción viven hasta el final: buscar basura entre ellos solo cuesta.
    gc.disable()
    try:
        anterior = _de_donde_aprovechar(salida, comparacion)
        anotados, pintadas, notas = complemento.correr(
            RAIZ / "pelicanconf.py", datos.absolute(), nueva, eleccion, fase, anterior, _leer_anotados(anterior or salida), RESERVA, avance
        )
        if vista_previa:
            hoja_de(eleccion, fase, comparacion)(nueva)
        cambiar(nueva, salida)
    except (RuntimeError, OSError) as motivo:
        raise ConstruccionDetenida(f"{salida}: no se construyó y quedó como estaba. Motivo: {motivo}") from motivo
    finally:
        gc.enable()
        shutil.rmtree(nueva, ignore_errors=True)
    _guardar_anotados(salida, anotados)
    notas += ("corte-atrasado",) if esta_atrasada(eleccion) else ()
    return Resultado(salida, len(anotados), pintadas, len(eleccion.candidaturas), fase, eleccion.proceso.publicacion.inicio, notas)


def _de_donde_aprovechar(salida: Path, comparacion: Comparacion | None) -> Path | None:
    """El sitio del que se toma lo que no cambió: el que está en `salida` o, si no hay, aquel con que se compara."""
    candidatos = (salida, comparacion.anterior if comparacion else None)
    return next((carpeta for carpeta in candidatos if carpeta and carpeta.exists()), None)


def _revisar_salida(datos: Path, salida: Path) -> None:
    """Niega las carpetas que al cambiarse borrarían algo que no es un sitio nuestro."""
    if salida.is_symlink() or (salida.exists() and not salida.is_dir()):
        raise ConstruccionDetenida(f"{salida}: no es una carpeta. Elige otra con --salida.")
    if datos == salida or salida in datos.parents or datos in salida.parents:
        raise ConstruccionDetenida(f"{salida}: el sitio no puede estar dentro de los datos ni al revés. Elige otra con --salida.")
    if salida.exists() and any(salida.iterdir()) and not (salida / complemento.FICHERO_DE_SERIE).is_file():
        raise ConstruccionDetenida(
            f"{salida}: tiene archivos que no son de un sitio de Conóceles y se perderían. Elige otra carpeta con --salida, o vacíala."
        )


def _revisar_serie(salida: Path, vista_previa: bool) -> None:
    """Niega poner una vista previa donde está el sitio público, y al revés: lo que se sirve ahí cambiaría de público."""
    try:
        fase = json.loads((salida / complemento.FICHERO_DE_SERIE).read_bytes()).get("fase")
    except (OSError, ValueError, AttributeError):
        return
    if fase is not None and (fase == "vista-previa") != vista_previa:
        que = "una vista previa" if fase == "vista-previa" else "el sitio público"
        raise ConstruccionDetenida(f"{salida}: ahí está {que}. Elige otra carpeta con --salida, o bórrala.")


def _ruta_de_anotados(salida: Path) -> Path:
    nombre = blake2b(str(salida).encode(), digest_size=8).hexdigest()
    return RESERVA / "sitios" / f"{nombre}.json"


def _leer_anotados(salida: Path) -> dict[str, Anotado]:
    """Lo anotado al construir `salida`; vacío si no hay o no se entiende, y entonces todo se pinta de nuevo."""
    try:
        crudo = json.loads(_ruta_de_anotados(salida).read_bytes())
        return {ruta: Anotado(*valores) for ruta, valores in crudo.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _guardar_anotados(salida: Path, anotados: dict[str, Anotado]) -> None:
    ruta = _ruta_de_anotados(salida)
    ruta.parent.mkdir(parents=True, exist_ok=True)
    temporal = ruta.with_suffix(".parcial")
    temporal.write_text(json.dumps(anotados), encoding="utf-8")
    temporal.replace(ruta)
