"""Lo que del historial puede decirse hoy. Falla cerrada: lo que no consta que sea público, no se cuenta.

Rige la proyección de hoy y no la de entonces: una sección que hoy no se muestra no tiene historial, y de una respuesta que hoy no
está no se repite ninguna versión. De la identidad solo se dice que se publicó, y solo mientras siga pública; que se retiró, nunca:
ese silencio también lo pidió su titular. El contacto y la fotografía, solo que cambiaron.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from validadores import Candidatura, Eleccion, limpiar, ocultar

from .extracto import Extracto
from .publicaciones import Publicacion
from .silencios import Silencios
from .valores import Cambio, Hecho

CON_DETALLE = ("contienda", "cargo", "fuerza", "partido", "demarcacion", "posicion", "calidad", "acuerdo")
"""Datos del registro cuyo valor anterior se dice."""
SIN_DETALLE = ("nombre", "sobrenombre", "sexo", "edad")
"""Datos de la persona: se dice que se corrigieron, no qué decían (quien cambió de nombre o de sexo no debe leer el anterior)."""
LARGO_DE_ACUERDO = 120


@dataclass
class Proyector:
    """Convierte extractos en cambios, de la publicación más nueva a la más vieja."""

    eleccion: Eleccion
    silencios: Silencios

    def __post_init__(self):
        self._calladas: set[tuple[str, str]] = set()
        self._preguntas = {p.id: p for p in self.eleccion.cuestionarios.capturables}

    def proyectar(self, publicacion: Publicacion, extracto: Extracto) -> Iterator[Cambio]:
        """Los cambios de una publicación, en el orden de las candidaturas."""
        self.silencios.retroceder(extracto)
        if publicacion.calla:
            self._calladas |= {(clave, id) for clave, dicho in extracto["respuestas"].items() for id in dicho.get("campos", dicho.get("alta", ()))}
        abiertas = self.silencios.abiertas()
        tocadas = {*extracto["respuestas"], *extracto["registro"], *extracto["fotos"], *extracto["identidad"], *(clave for clave, _ in abiertas)}
        dia = f"{publicacion.momento:%Y-%m-%d}"
        for clave in (clave for clave in self.eleccion.candidaturas if clave in tocadas):
            candidatura = self.eleccion.candidaturas[clave]
            hechos = tuple(dict.fromkeys(self._hechos(candidatura, extracto, dia, abiertas)))
            if hechos:
                acuerdo = publicacion.acuerdo or _acuerdo_de(candidatura, extracto["registro"].get(clave, {}))
                yield Cambio(clave, publicacion.clave, publicacion.momento, hechos, self._verifico(publicacion), limpiar(acuerdo)[:LARGO_DE_ACUERDO])

    def _hechos(self, candidatura: Candidatura, extracto: Extracto, dia: str, abiertas) -> Iterator[Hecho]:
        clave = candidatura.clave
        yield from self._de_registro(extracto["registro"].get(clave, {}))
        yield from self._de_respuestas(candidatura, extracto["respuestas"].get(clave, {}), dia)
        nacen = {"curriculo": "respuestas", "contacto": "contacto", "fotografia": "foto-nueva"}
        for _, seccion in (llave for llave in abiertas if llave[0] == clave):
            if seccion in nacen and self._se_publico(candidatura, seccion, dia):
                yield Hecho(nacen[seccion])
        if clave in extracto["fotos"] and self._se_muestra(candidatura, "fotografia", dia):
            es_nueva = extracto["fotos"][clave] == "A"
            if es_nueva or self.silencios.se_veia(clave, "fotografia", dia, es_antes=True):
                yield Hecho("foto-nueva" if es_nueva else "foto")
        if clave in extracto["identidad"] and self.eleccion.identidad_publica(candidatura) and self._se_muestra(candidatura, "identidad", dia):
            yield Hecho("identidad")

    def _se_muestra(self, candidatura: Candidatura, seccion: str, dia: str) -> bool:
        """Si la sección se ve hoy y se veía al terminar la publicación."""
        return self.eleccion.estado(candidatura, seccion).se_muestra and self.silencios.se_veia(candidatura.clave, seccion, dia)

    def _se_publico(self, candidatura: Candidatura, seccion: str, dia: str) -> bool:
        """Si la sección empezó a verse en la publicación."""
        return self._se_muestra(candidatura, seccion, dia) and not self.silencios.se_veia(candidatura.clave, seccion, dia, es_antes=True)

    def _de_respuestas(self, candidatura: Candidatura, dicho: dict, dia: str) -> Iterator[Hecho]:
        preguntas = self._preguntas
        if "alta" in dicho:
            secciones = {preguntas[id].seccion for id in dicho["alta"] if id in preguntas}
            vistas = {s for s in secciones if s in ("curriculo", "contacto") and self._se_muestra(candidatura, s, dia)}
            if vistas:
                yield Hecho("respuestas" if "curriculo" in vistas else "contacto")
            return
        publicas = self.eleccion.respuestas_publicas(candidatura, "curriculo")
        for id in (id for id in preguntas if id in dicho.get("campos", {})):
            seccion = preguntas[id].seccion
            if not self._se_muestra(candidatura, seccion, dia) or not self.silencios.se_veia(candidatura.clave, seccion, dia, es_antes=True):
                continue
            if seccion == "contacto":
                yield Hecho("contacto")
            elif seccion == "curriculo":
                yield self._de_respuesta(candidatura.clave, id, dicho["campos"][id], bool(publicas.get(id)))

    def _de_respuesta(self, clave: str, id: str, textos: list[str] | None, esta: bool) -> Hecho:
        rotulo = self._preguntas[id].rotulo
        if textos and not textos[0]:
            return Hecho("respuesta-nueva", id, rotulo)
        if textos and not textos[1]:
            return Hecho("respuesta-retirada", id, rotulo)
        if not textos or not esta or (clave, id) in self._calladas or not self.silencios.es_citable(clave, "curriculo"):
            return Hecho("respuesta", id, rotulo)
        return Hecho("respuesta", id, rotulo, *textos)

    def _de_registro(self, dicho: dict) -> Iterator[Hecho]:
        if "alta" in dicho:
            yield Hecho("alta")
        campos = dicho.get("campos", {})
        if "situacion" in campos:
            yield Hecho("situacion", "situacion", "", *campos["situacion"])
        for campo in CON_DETALLE:
            if campo in campos:
                yield Hecho("dato", campo, "", *(self._nombrar(campo, valor) for valor in campos[campo]))
        yield from (Hecho("dato-corregido", campo) for campo in SIN_DETALLE if campo in campos)

    def _nombrar(self, campo: str, clave: str) -> str:
        """Un dato del registro como se lee en el sitio; una clave que hoy no está en su catálogo, tal cual."""
        eleccion = self.eleccion
        if campo in ("fuerza", "partido"):
            return eleccion.fuerzas[clave].siglas if clave in eleccion.fuerzas else limpiar(clave)
        if campo == "contienda":
            return eleccion.contiendas[clave].nombre if clave in eleccion.contiendas else limpiar(clave)
        if campo == "cargo":
            cargo = eleccion.proceso.cargo(clave)
            return cargo.nombre if cargo else limpiar(clave)
        return limpiar(ocultar(clave))

    def _verifico(self, publicacion: Publicacion) -> str:
        """Quién revisó: su área, o su nombre si el proceso lo pide; nunca su correo. Vacío si no consta."""
        proceso = self.eleccion.proceso
        if not publicacion.revisado_por:
            return ""
        if not proceso.historial.nombra_a_quien_verifica:
            return proceso.instituto.unidad or proceso.instituto.nombre
        nombres = [limpiar(quien.partition("<")[0].strip()) for quien in publicacion.revisado_por]
        return ", ".join(nombre for nombre in nombres if nombre and "@" not in nombre)


def _acuerdo_de(candidatura: Candidatura, dicho: dict) -> str:
    """El acuerdo que dan los datos: el de la situación que cambió o el del registro que llegó."""
    if "alta" in dicho:
        return candidatura.acuerdo or ""
    campos = dicho.get("campos", {})
    return campos.get("acuerdo_situacion", ["", candidatura.acuerdo_situacion or ""])[1] if "situacion" in campos else ""


def proyectar(eleccion: Eleccion, silencios: Silencios, pares: Iterable[tuple[Publicacion, Extracto]]) -> Iterator[Cambio]:
    """Los cambios de las publicaciones, hasta la primera cuyo seguimiento no se entienda: antes de ella no se sabe qué callaba."""
    proyector = Proyector(eleccion, silencios)
    for publicacion, extracto in pares:
        if extracto["seguimiento"].get("ilegible"):
            return
        yield from proyector.proyectar(publicacion, extracto)
