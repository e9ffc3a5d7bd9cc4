"""Lo que muchas páginas comparten: cada candidatura como renglón, cada contienda resumida, las fórmulas armadas."""

from functools import cached_property
from itertools import groupby

from validadores import Candidatura, Contienda, Eleccion, Fuerza

from .historia import Relato
from .huella import huella_de
from .idiomas import N_
from .vistas import Conteo, Formula, GrupoContiendas, Planilla, Renglon, ResumenContienda

RESPUESTAS = {
    "publicada": N_("Respondió el cuestionario"),
    "incompleta": N_("Respondió en parte"),
    "en-plazo": N_("Está en plazo para responder"),
    "fuera-de-plazo": N_("No ha entregado respuestas"),
    "en-verificacion": N_("Respuestas en verificación"),
    "observada": N_("Respuestas por corregir"),
    "pausada": N_("Respuestas pausadas por el instituto"),
    "sin-cuenta": N_("Aún no recibe su cuenta"),
    "sin-vigencia": N_("Ya no está en la contienda"),
    "sin-fuente": N_("Sin datos en la fuente"),
}
"""Estado del currículo en una lista, en pocas palabras."""

_PARTICULAS = frozenset("de del la las los y san santa".split())


def iniciales_de(nombre: str) -> str:
    """Dos iniciales para quien no tiene foto: «María de la Luz Peña» → «ML»."""
    palabras = [palabra for palabra in nombre.split() if palabra.lower() not in _PARTICULAS] or nombre.split()
    return "".join(palabra[0] for palabra in palabras[:2]).upper()


class Indice:
    """Vistas compartidas de una `Eleccion`; cada una se calcula una sola vez."""

    def __init__(self, eleccion: Eleccion, miniaturas: dict[str, str], relato: Relato | None = None):
        """`miniaturas` da la ruta publicada de la foto de cada candidatura que puede mostrarla; `relato`, lo que ha cambiado."""
        self.eleccion = eleccion
        self.relato = relato or Relato()
        self.miniaturas = miniaturas
        self._es_parcial = eleccion.proceso.cobertura == "parcial"

    def _renglon(self, candidatura: Candidatura) -> Renglon:
        eleccion = self.eleccion
        estado = eleccion.estado(candidatura, "curriculo")
        return Renglon(
            clave=candidatura.clave,
            nombre=candidatura.nombre,
            sobrenombre=candidatura.sobrenombre or "",
            iniciales=iniciales_de(candidatura.nombre),
            foto=self.miniaturas.get(candidatura.clave),
            calidad=candidatura.calidad,
            cargo=eleccion.cargo(candidatura.cargo).nombre,
            posicion=candidatura.posicion,
            demarcacion=candidatura.demarcacion or "",
            fuerza=eleccion.fuerzas[candidatura.fuerza],
            situacion=candidatura.situacion,
            es_vigente=candidatura.es_vigente,
            estado=estado,
            respuestas=RESPUESTAS[estado.clave],
            ruta=f"fichas/{candidatura.clave}.html",
        )

    @cached_property
    def renglones(self) -> dict[str, Renglon]:
        """Renglón de cada candidatura, en orden canónico."""
        return {clave: self._renglon(candidatura) for clave, candidatura in self.eleccion.candidaturas.items()}

    @cached_property
    def huellas(self) -> dict[str, str]:
        """Huella de lo que las listas y las páginas vecinas muestran de cada candidatura."""
        return {
            r.clave: huella_de(
                r.clave, r.nombre, r.sobrenombre, r.foto, r.calidad, r.cargo, r.posicion, r.demarcacion,
                r.fuerza.clave, r.situacion, r.estado.clave,
            )
            for r in self.renglones.values()
        }

    @cached_property
    def huella_de_contienda(self) -> dict[str, str]:
        """Huella de la lista completa de cada contienda, en su orden."""
        por_contienda = self.eleccion.por_contienda
        return {
            clave: huella_de([self.huellas[c.clave] for c in por_contienda.get(clave, ())])
            for clave in self.eleccion.contiendas
        }

    def contar(self, candidaturas) -> Conteo:
        """Candidaturas vigentes y cuántas de ellas tienen respuestas publicadas."""
        vigentes = [self.renglones[c.clave] for c in candidaturas if c.es_vigente]
        return Conteo(len(vigentes), sum(r.estado.se_muestra for r in vigentes), self._es_parcial)

    @cached_property
    def nombre_de_contienda(self) -> dict[str, str]:
        """Nombre de la contienda de cada candidatura."""
        return {clave: self.eleccion.contiendas[c.contienda].nombre for clave, c in self.eleccion.candidaturas.items()}

    def etiqueta(self, contienda: Contienda) -> str:
        """Lo que distingue a una contienda entre las de su tipo: su distrito, su municipio o su comunidad."""
        eleccion = self.eleccion
        if contienda.comunidad:
            municipio = eleccion.municipios.get(contienda.municipio or "")
            return f"{contienda.comunidad}, {municipio.nombre}" if municipio else contienda.comunidad
        if contienda.municipio:
            return eleccion.municipios[contienda.municipio].nombre
        if contienda.distrito:
            distrito = eleccion.distritos[contienda.distrito]
            return f"{distrito.entidad}: {distrito.titulo}" if distrito.entidad else distrito.titulo
        if contienda.circunscripcion:
            return f"Circunscripción {contienda.circunscripcion}"
        return contienda.entidad or eleccion.proceso.entidad.nombre

    @cached_property
    def resumenes(self) -> dict[str, ResumenContienda]:
        """Resumen de cada contienda, en orden de boleta y de catálogo."""
        eleccion = self.eleccion
        orden = {tipo.clave: numero for numero, tipo in enumerate(eleccion.proceso.elecciones)}
        contiendas = sorted(eleccion.contiendas.values(), key=lambda c: orden[c.eleccion])
        return {
            c.clave: ResumenContienda(
                contienda=c,
                tipo=eleccion.tipo(c.clave),
                conteo=self.contar(eleccion.por_contienda.get(c.clave, ())),
                ruta=f"contiendas/{c.clave}.html",
                etiqueta=self.etiqueta(c),
            )
            for c in contiendas
        }

    def agrupar(self, resumenes) -> tuple[GrupoContiendas, ...]:
        """Agrupa resúmenes, ya en orden de boleta, por tipo de elección."""
        grupos = []
        for _, trozo in groupby(resumenes, key=lambda r: r.tipo.clave):
            contiendas = tuple(trozo)
            total, respondieron = (sum(getattr(r.conteo, que) for r in contiendas) for que in ("total", "respondieron"))
            conteo = Conteo(total, respondieron, self._es_parcial)
            grupos.append(GrupoContiendas(contiendas[0].tipo, contiendas, conteo))
        return tuple(grupos)

    @cached_property
    def grupos(self) -> tuple[GrupoContiendas, ...]:
        """Todas las contiendas, por tipo de elección."""
        return self.agrupar(self.resumenes.values())

    @cached_property
    def conteo(self) -> Conteo:
        """Conteo de toda la elección."""
        return self.contar(self.eleccion.candidaturas.values())

    def integrantes(self, fuerza: Fuerza) -> tuple[Fuerza, ...]:
        """Partidos que forman una coalición o candidatura común."""
        return tuple(self.eleccion.fuerzas[clave] for clave in fuerza.integrantes)

    def formula(self, candidaturas) -> Formula:
        """Fórmula de quienes comparten lugar: vigentes por calidad y, aparte, quienes lo dejaron."""
        renglones = [self.renglones[c.clave] for c in candidaturas]
        vigentes = [r for r in renglones if r.es_vigente]
        primera = renglones[0]
        return Formula(
            cargo=primera.cargo,
            posicion=primera.posicion,
            demarcacion=primera.demarcacion,
            propietarias=tuple(r for r in vigentes if r.calidad == "propietaria"),
            suplentes=tuple(r for r in vigentes if r.calidad == "suplente"),
            anteriores=tuple(r for r in renglones if not r.es_vigente),
        )

    def planillas(self, contienda: str) -> tuple[Planilla, ...]:
        """Lo que postula cada fuerza en una contienda, en orden de boleta."""
        eleccion = self.eleccion
        por_fuerza: dict[str, dict] = {}
        for candidatura in eleccion.por_contienda.get(contienda, ()):
            # Sin número de lista no se sabe quién es suplente de quién: cada persona va en su propio renglón.
            lugar = candidatura.lugar if self.tiene_lugar(candidatura) else candidatura.clave
            por_fuerza.setdefault(candidatura.fuerza, {}).setdefault(lugar, []).append(candidatura)
        fuerzas = sorted((eleccion.fuerzas[clave] for clave in por_fuerza), key=lambda f: (f.orden, f.clave))
        return tuple(
            Planilla(
                fuerza=fuerza,
                integrantes=self.integrantes(fuerza),
                formulas=tuple(self.formula(lugar) for lugar in por_fuerza[fuerza.clave].values()),
                total=sum(map(len, por_fuerza[fuerza.clave].values())),
            )
            for fuerza in fuerzas
        )

    def tiene_lugar(self, candidatura: Candidatura) -> bool:
        """Si se sabe su lugar: es único, o la fuente dice su número de lista."""
        return candidatura.posicion is not None or not self.eleccion.cargo(candidatura.cargo).numerado

    def companeras(self, candidatura: Candidatura) -> tuple[Candidatura, ...]:
        """Quienes comparten fórmula con la candidatura, hoy o antes."""
        if not self.tiene_lugar(candidatura):
            return ()
        return tuple(c for c in self.eleccion.por_lugar[candidatura.lugar] if c.clave != candidatura.clave)
