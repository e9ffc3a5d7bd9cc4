"""Quién postula a cada registro, con las grafías de una misma fuerza unidas."""

from collections import Counter

from validadores import Fuerza

from ..cambios import Bitacora
from ..doblar import doblar
from ..interpretar.fuerzas import COALICION, INDEPENDIENTE, LOCAL, NACIONAL, FuerzaLeida, leer_fuerza
from ..registro import Registro
from ..valores.catalogados import es_ausencia
from .avisos import Avisos
from .cosas import FuerzaPropuesta


class Fuerzas:
    """Las fuerzas propuestas, por identidad. Las heredadas de una carpeta de datos conservan su clave."""

    def __init__(self, heredadas: dict[str, Fuerza]):
        self.por_identidad: dict[str, FuerzaPropuesta] = {}
        self._heredadas = heredadas
        self._por_grafia = {
            doblar(texto): fuerza
            for fuerza in heredadas.values()
            for texto in (fuerza.clave, fuerza.siglas, fuerza.nombre)
        }

    def dar(self, leida: FuerzaLeida) -> FuerzaPropuesta:
        """La fuerza propuesta que corresponde a lo leído; la crea si no estaba."""
        previa = self._por_grafia.get(doblar(leida.nombre)) or self._por_grafia.get(
            doblar(leida.siglas or leida.nombre)
        )
        if previa and leida.tipo != INDEPENDIENTE:
            leida = FuerzaLeida(previa.clave, previa.tipo, previa.nombre, previa.siglas, previa.integrantes)
        if leida.identidad not in self.por_identidad:
            nueva = FuerzaPropuesta(leida.identidad, leida.tipo, leida.nombre, leida.siglas)
            if previa:
                nueva.clave, nueva.color, nueva.contiendas = previa.clave, previa.color, previa.contiendas
            self.por_identidad[leida.identidad] = nueva
            nueva.integrantes += [self.dar(leer_fuerza(siglas)) for siglas in leida.integrantes]
        return self.por_identidad[leida.identidad]

    def heredar_todas(self) -> list[FuerzaPropuesta]:
        """Todas las heredadas, en su orden, aunque nadie las mencione."""
        return [
            self.dar(FuerzaLeida(f.clave, f.tipo, f.nombre, f.siglas, f.integrantes))
            for f in sorted(self._heredadas.values(), key=lambda f: f.orden)
            if f.tipo != INDEPENDIENTE
        ]


def asignar_fuerzas(registros: list[Registro], fuerzas: Fuerzas, bitacora: Bitacora, avisos: Avisos) -> None:
    """Pone `fuerza` y, en coaliciones y candidaturas comunes, `partido` a cada registro; o su rechazo."""
    for registro in registros:
        grupo = _texto(registro, "coalicion")
        propio = _texto(registro, "fuerza") or _texto(registro, "siglas")
        origen = _texto(registro, "partido_origen")
        texto = _con_rotulo(registro, grupo) if grupo else propio or origen
        if not texto:
            registro.rechazo = (
                registro.rechazo or "No dice quién postula. Escribe el partido, coalición o «independiente»."
            )
            continue
        registro.fuerza = fuerzas.dar(leer_fuerza(texto))
        _acortar_siglas(registro, texto)
        partido = origen or (propio if grupo else "")
        if partido and registro.fuerza.es_grupo and leer_fuerza(partido).tipo in (NACIONAL, LOCAL):
            registro.partido = fuerzas.dar(leer_fuerza(partido))
        celda = registro.celda("coalicion") if grupo else registro.celda("fuerza") or registro.celda("partido_origen")
        if celda and doblar(texto) not in (doblar(registro.fuerza.nombre), doblar(registro.fuerza.siglas or "")):
            bitacora.anotar(celda, registro.fuerza.nombre, "catálogo de fuerzas")
    _completar_grupos(registros, avisos)
    _avisar_de_contexto(registros, avisos)


def _texto(registro: Registro, concepto: str) -> str:
    texto = registro.texto(concepto)
    return "" if es_ausencia(texto, "contacto") else texto


def _con_rotulo(registro: Registro, grupo: str) -> str:
    """Si la columna se llama «Candidatura común», sus valores lo son aunque no lo repitan."""
    celda = registro.celda("coalicion")
    rotulo = doblar(celda.rotulo) if celda else ""
    es_comun = "comun" in rotulo and "coalic" not in rotulo
    return f"candidatura común {grupo}" if es_comun and leer_fuerza(grupo).tipo in (LOCAL, COALICION) else grupo


def _acortar_siglas(registro: Registro, texto: str) -> None:
    """Toma las siglas de su propia columna, si la fuerza no las tenía y esa columna no es de donde salió el nombre."""
    siglas = _texto(registro, "siglas")
    if (
        siglas
        and not registro.fuerza.siglas
        and siglas != texto
        and len(siglas) <= 20
        and not registro.celda("coalicion")
    ):
        registro.fuerza.siglas = siglas


def _completar_grupos(registros: list[Registro], avisos: Avisos) -> None:
    """A una coalición cuyos partidos no se sabían la integran los que la columna de partido menciona.

    La ley pide dos o más (LGPP, art. 87): si el archivo no los dice, el borrador la deja sin integrantes y se avisa.
    """
    mencionados: dict[FuerzaPropuesta, dict[FuerzaPropuesta, None]] = {}
    for registro in registros:
        if registro.fuerza and registro.fuerza.es_grupo:
            suyos = mencionados.setdefault(registro.fuerza, dict.fromkeys(registro.fuerza.integrantes))
            if registro.partido:
                suyos[registro.partido] = None
    for grupo, partidos in mencionados.items():
        grupo.integrantes = [partido for partido in partidos if partido is not grupo]
        if len(grupo.integrantes) < 2:
            grupo.integrantes = []
            avisos.decir(
                f"«{grupo.nombre}» es {grupo.tipo}, pero el archivo no dice qué partidos la forman. Ponlos en la columna "
                "«integrantes» de catalogos/fuerzas.csv."
            )
    for registro in registros:
        if registro.partido and registro.partido not in registro.fuerza.integrantes:
            registro.partido = None


def _avisar_de_contexto(registros: list[Registro], avisos: Avisos) -> None:
    if any(r.fuerza and doblar(r.fuerza.nombre).startswith("poder ") for r in registros):
        avisos.decir(
            "Quien postula son poderes públicos, no partidos, y los modelos no tienen ese tipo: se propusieron como "
            "partidos locales. Decide en catalogos/fuerzas.csv cómo nombrarlos."
        )
    de_contexto = Counter(
        registro.indicios["fuerza"].fuente
        for registro in registros
        if registro.fuerza
        and not registro.celda("fuerza")
        and not registro.celda("coalicion")
        and not registro.celda("partido_origen")
        and "fuerza" in registro.indicios
    )
    for fuente, veces in de_contexto.items():
        avisos.decir(f"No hay columna de quien postula: lo dice {fuente} ({veces:,} registros).")
