"""El historial dentro del tema: qué cambios tocan a cada quien, cuántos caben en una ficha y con qué frase se dice cada uno."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby

from .huella import huella_de
from .idiomas import N_
from .vistas import Cambio, Entrada, Hecho, Historia, Historial, Novedad

FRASES = {
    "alta": N_("Se agregó al registro."),
    "situacion": N_("Cambió su situación: de «%(antes)s» a «%(despues)s»."),
    "dato": N_("Cambió %(que)s: de «%(antes)s» a «%(despues)s»."),
    "dato-nuevo": N_("Se agregó %(que)s: «%(despues)s»."),
    "dato-quitado": N_("Se quitó %(que)s; decía «%(antes)s»."),
    "dato-corregido": N_("Se corrigió %(que)s."),
    "respuestas": N_("Se publicaron sus respuestas."),
    "respuesta": N_("Cambió su respuesta a «%(pregunta)s»."),
    "respuesta-nueva": N_("Respondió «%(pregunta)s»."),
    "respuesta-retirada": N_("Retiró su respuesta a «%(pregunta)s»."),
    "contacto": N_("Cambiaron sus medios de contacto."),
    "foto-nueva": N_("Se publicó su fotografía."),
    "foto": N_("Cambió su fotografía."),
    "identidad": N_("Se publicó lo que autorizó decir de su identidad."),
}
"""La frase de cada clase de hecho."""
DATOS = {
    "contienda": N_("la contienda"), "cargo": N_("el cargo"), "fuerza": N_("la fuerza política"), "partido": N_("el partido de origen"),
    "demarcacion": N_("la demarcación"), "posicion": N_("la posición"), "calidad": N_("la calidad"), "acuerdo": N_("el acuerdo de registro"),
    "nombre": N_("su nombre"), "sobrenombre": N_("su sobrenombre"), "sexo": N_("su sexo"), "edad": N_("su edad"),
}
"""Cómo se nombra cada dato del registro dentro de una frase."""
SOLO_EN_LA_FICHA = ("identidad",)
"""Hechos que no van en listas ni en canales: lo que se reparte no puede retirarse después."""
EN_LA_FICHA = 5
LETRAS_EN_LA_FICHA = 8000
"""Cambios, y caracteres de antes y después, que caben en una ficha sin que pese en un teléfono."""
EN_UNA_PUBLICACION = 60
"""Candidaturas de una misma publicación que se listan una por una; más son una carga y se dicen en un renglón."""


def frase_de(hecho: Hecho) -> str:
    """La frase de un hecho, en español y sin sus datos."""
    if hecho.clase == "dato" and not (hecho.antes and hecho.despues):
        return FRASES["dato-nuevo" if hecho.despues else "dato-quitado"]
    return FRASES[hecho.clase]


class Relato:
    """El historial de una elección; sin él, o en vista previa, no cuenta nada."""

    def __init__(self, historial: Historial | None = None):
        self.se_cuenta: bool = historial is not None
        self.existe: bool = historial is not None and historial.existe
        self.notas: tuple[str, ...] = historial.notas if historial else ()
        self.desde: date | None = historial.desde if historial else None
        self.cambios: tuple[Cambio, ...] = historial.cambios if historial else ()

    @cached_property
    def por_candidatura(self) -> dict[str, tuple[Cambio, ...]]:
        """Los cambios de cada candidatura que tiene alguno, del más nuevo al más viejo."""
        grupos: dict[str, list[Cambio]] = {}
        for cambio in self.cambios:
            grupos.setdefault(cambio.clave, []).append(cambio)
        return {clave: tuple(suyos) for clave, suyos in grupos.items()}

    @cached_property
    def huellas(self) -> dict[str, str]:
        """Huella de lo que cuenta de cada candidatura que tiene cambios."""
        return {clave: huella_de([huella_de_cambio(c) for c in suyos]) for clave, suyos in self.por_candidatura.items()}

    def de(self, clave: str) -> tuple[Cambio, ...]:
        """Los cambios de una candidatura."""
        return self.por_candidatura.get(clave, ())

    def huella_de_ficha(self, clave: str) -> tuple:
        """Lo que cambia en una ficha si cambia el historial; vacío si no dice nada de ella."""
        return (*([self.huellas[clave]] if clave in self.huellas else ()), *self.notas_de_ficha)

    @property
    def notas_de_ficha(self) -> tuple[str, ...]:
        """Las notas que cada ficha repite."""
        return tuple(nota for nota in self.notas if nota in ("sin-git", "incompleto"))


def huella_de_cambio(cambio: Cambio) -> str:
    """Huella de todo lo que dice un cambio."""
    hechos = [(h.clase, h.campo, h.rotulo, h.antes, h.despues) for h in cambio.hechos]
    return huella_de(cambio.clave, cambio.publicacion, cambio.momento, hechos, cambio.verifico, cambio.acuerdo)


def peso_de(cambio: Cambio) -> int:
    """Caracteres de antes y después que trae un cambio."""
    return sum(len(h.antes) + len(h.despues) for h in cambio.hechos)


def cabe(cambios: Sequence[Cambio]) -> bool:
    """Si todo lo que cambió cabe en la ficha."""
    return len(cambios) <= EN_LA_FICHA and sum(map(peso_de, cambios)) <= LETRAS_EN_LA_FICHA


def historia_de_ficha(cambios: Sequence[Cambio], completa: str) -> Historia | None:
    """Lo que la ficha muestra; lo que no quepa va sin detalle, y todo está en la página `completa`."""
    novedades, quedan = [], LETRAS_EN_LA_FICHA
    for cambio in cambios[:EN_LA_FICHA]:
        hechos = []
        for hecho in cambio.hechos:
            quedan -= len(hecho.antes) + len(hecho.despues)
            hechos.append((hecho, hecho.resumen if quedan >= 0 else ()))
        novedades.append(Novedad(cambio, tuple(hechos)))
    return Historia(tuple(novedades), "" if cabe(cambios) else completa) if novedades else None


def historia_completa(cambios: Iterable[Cambio]) -> Historia:
    """Todo, entero."""
    return Historia(tuple(Novedad(c, tuple((h, h.tramos) for h in c.hechos)) for c in cambios))


def listar_entradas(cambios: Iterable[Cambio], renglones, contiendas) -> list[Entrada]:
    """Los renglones de una lista de cambios: una carga grande es uno solo. `contiendas` da el nombre de la de cada clave."""
    entradas = []
    for _, grupo in groupby(cambios, key=lambda cambio: cambio.publicacion):
        suyas = [(c, hechos) for c in grupo if (hechos := tuple(h for h in c.hechos if h.clase not in SOLO_EN_LA_FICHA))]
        if len(suyas) > EN_UNA_PUBLICACION:
            entradas.append(Entrada(suyas[0][0], (), None, "", len(suyas)))
        else:
            entradas += [Entrada(c, hechos, renglones[c.clave], contiendas[c.clave]) for c, hechos in suyas]
    return entradas
