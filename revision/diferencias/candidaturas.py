"""Lo que cambió en cada candidatura: su renglón del registro, sus respuestas, su fotografía y su identidad consentida."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from validadores import Candidatura, Expediente, Identidad, Pregunta

from .campos import Campo, campos_de_modelo, decir

PRIMERO = ("nombre", "fuerza", "persona", "partido", "cargo", "contienda")
"""Campos del registro cuyo cambio se mira antes que nada: dicen quién es y por quién va."""
ILEGIBLE = "Mira los hallazgos: mientras no se entienda, no se sabe si cambia, se quita o se agrega."
GRAVEDADES = ("ilegible", "quitada", "identidad", "consentimiento", "situación", "retirada", "agregada", "registro", "respuestas")


@dataclass(frozen=True, slots=True)
class CambioDeCandidatura:
    """Lo que le pasó a una candidatura. `gravedad` es una de GRAVEDADES; `nota`, una aclaración sobre lo que no se entendió."""

    clave: str
    antes: Candidatura | None
    despues: Candidatura | None
    gravedad: str
    lugar: str = ""
    """Por qué compite, con nombres y no con claves."""
    campos: tuple[Campo, ...] = ()
    respuestas: tuple[Campo, ...] = ()
    consentimiento: tuple[Campo, ...] = ()
    foto: Literal["", "agregada", "quitada", "cambiada"] = ""
    nota: str = ""

    @property
    def candidatura(self) -> Candidatura:
        """La versión más nueva que haya."""
        return self.despues or self.antes

    @property
    def todos(self) -> tuple[Campo, ...]:
        """Los datos que cambian, en el orden en que se leen."""
        return (*self.campos, *self.consentimiento, *self.respuestas)


def cambios_de_candidaturas(viejo: Expediente, nuevo: Expediente, cambiados: set[str], se_lee: Callable[[str], bool]) -> list[CambioDeCandidatura]:
    """Los cambios, primero los que más se miran y dentro en orden de registro.

    `cambiados` son los archivos que difieren; `se_lee` dice si la identidad nueva de una clave puede repetirse.
    """
    lugares = {renglon.valor.clave: lugar for lugar, renglon in enumerate(nuevo.registro)}
    return sorted(
        _candidaturas(viejo, nuevo, cambiados, se_lee),
        key=lambda c: (GRAVEDADES.index(c.gravedad), lugares.get(c.clave, 0), c.clave),
    )


def _candidaturas(viejo: Expediente, nuevo: Expediente, cambiados: set[str], se_lee: Callable[[str], bool]) -> Iterator[CambioDeCandidatura]:
    antes, despues = viejo.registro.por_clave, nuevo.registro.por_clave
    for clave in dict.fromkeys([*antes, *despues]):
        una, otra = antes.get(clave), despues.get(clave)
        archivos = {f"candidaturas/{carpeta}/{clave}.json" for carpeta in ("curriculo", "identidad")}
        if una == otra and not cambiados & (archivos | {f"candidaturas/fotos/{clave}.jpg"}):
            continue
        cambio = _cambio(clave, una, otra, viejo, nuevo, cambiados, se_lee)
        if cambio:
            yield cambio


def _cambio(clave, una, otra, viejo: Expediente, nuevo: Expediente, cambiados: set[str], se_lee: Callable[[str], bool]) -> CambioDeCandidatura | None:
    campos = tuple(campos_de_modelo(una, otra)) if una and otra else ()
    respuestas, nota = _respuestas(clave, viejo, nuevo)
    consentimiento = tuple(_consentimiento(clave, viejo, nuevo, se_lee(clave)))
    foto = _foto(clave, viejo, nuevo, f"candidaturas/fotos/{clave}.jpg" in cambiados)
    es_ilegible = _no_se_entiende(clave, una, viejo) or _no_se_entiende(clave, otra, nuevo)
    nota = ILEGIBLE if es_ilegible else nota
    if not (campos or respuestas or consentimiento or foto or nota or una is None or otra is None):
        return None
    gravedad = "ilegible" if es_ilegible else _gravedad(una, otra, campos, respuestas, consentimiento)
    return CambioDeCandidatura(clave, una, otra, gravedad, _lugar(otra or una, nuevo if otra else viejo), campos, respuestas, consentimiento, foto, nota)


def _no_se_entiende(clave: str, candidatura: Candidatura | None, expediente: Expediente) -> bool:
    """Si una versión trae su renglón del registro y no se pudo leer."""
    return candidatura is None and clave in expediente.registro.claves


def _lugar(candidatura: Candidatura, expediente: Expediente) -> str:
    """«Regiduría 3, suplente, MANANTIAL, Ayuntamiento de Cuautla»; donde falte un nombre, su clave."""
    cargo = expediente.cargos.get(candidatura.cargo) if expediente.proceso else None
    contienda = expediente.contiendas.por_clave.get(candidatura.contienda)
    fuerza = expediente.fuerzas.por_clave.get(candidatura.fuerza)
    nombre = cargo.nombre if cargo else candidatura.cargo
    puesto = f"{nombre} {candidatura.posicion}" if candidatura.posicion else nombre
    return ", ".join([puesto, candidatura.calidad, fuerza.siglas if fuerza else candidatura.fuerza,
                      contienda.nombre if contienda else candidatura.contienda])


def _gravedad(una, otra, campos: tuple[Campo, ...], respuestas: tuple[Campo, ...], consentimiento: tuple[Campo, ...]) -> str:
    if otra is None:
        return "quitada"
    if una is None:
        return "agregada"
    claves = {campo.clave for campo in campos}
    if claves & set(PRIMERO):
        return "identidad"
    if consentimiento:
        return "consentimiento"
    if "situacion" in claves:
        return "situación"
    if any(campo.antes and not campo.despues for campo in respuestas):
        return "retirada"
    return "registro" if campos else "respuestas"


def _respuestas(clave: str, viejo: Expediente, nuevo: Expediente) -> tuple[tuple[Campo, ...], str]:
    """Las respuestas que cambiaron, por pregunta; y una nota si el archivo nuevo está pero no se entendió."""
    if clave in nuevo.archivos_de_curriculo and clave not in nuevo.curriculos:
        return (), "Su archivo de respuestas no se entendió: mira los hallazgos. No consta que las haya retirado."
    antes, despues = viejo.curriculos.get(clave), nuevo.curriculos.get(clave)
    if antes is None and despues is None:
        return (), ""
    campos = []
    for pregunta in _preguntas(viejo, nuevo):
        textos = [decir(getattr(c, pregunta.id, None)) if c else "" for c in (antes, despues)]
        if textos[0] != textos[1]:
            campos.append(Campo(pregunta.id, pregunta.rotulo, *textos))
    publicado = [decir(c.publicado) if c else "" for c in (antes, despues)]
    if publicado[0] != publicado[1]:
        campos.append(Campo("publicado", "Fecha de publicación", *publicado))
    return tuple(campos), ""


def _preguntas(viejo: Expediente, nuevo: Expediente) -> list[Pregunta]:
    """Las preguntas de los dos cuestionarios, en el orden del nuevo."""
    todas = {}
    for expediente in (nuevo, viejo):
        for pregunta in expediente.cuestionarios.capturables if expediente.cuestionarios else ():
            todas.setdefault(pregunta.id, pregunta)
    return list(todas.values())


def _consentimiento(clave: str, viejo: Expediente, nuevo: Expediente, es_publica: bool) -> Iterator[Campo]:
    """Lo que cambió en la identidad consentida de una candidatura, empezando por el folio.

    El comentario es público: lo que se retira o se sustituye no se repite, y lo nuevo se lee solo si `es_publica`, porque si
    no la autorizaron o hoy se calla, el comentario sería quien la publicara.
    """
    antes, despues = (expediente.identidades.get(clave) for expediente in (viejo, nuevo))
    for campo in campos_de_modelo(antes, despues) if antes or despues else ():
        yield campo if campo.clave in Identidad.model_fields else campo.sin_repetir(es_publica)


def _foto(clave: str, viejo: Expediente, nuevo: Expediente, cambio: bool) -> str:
    habia, hay = clave in viejo.archivos_de_foto, clave in nuevo.archivos_de_foto
    if habia != hay:
        return "agregada" if hay else "quitada"
    return "cambiada" if cambio and hay else ""
