"""El comparador: los datos con que se comparan hasta cuatro candidaturas de una contienda, y su versión sin programas.

De cada contienda se publica un índice (quiénes son) y, en trozos, sus respuestas públicas o el estado de la sección en
palabras. `comparar.html` los junta en el navegador; lo elegido va en el fragmento de la dirección y nadie más lo ve.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from validadores import Candidatura, Eleccion, Pregunta

from ..buscador.nombres import en_programa
from ..hoja import Anexo, Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import ColumnaComparada, FilaComparada, VistaComparacion
from .dichos import estado_en_datos

MAXIMO = 4
"""Cuántas candidaturas caben en una comparación."""
POR_TROZO = 40
"""Candidaturas por archivo de respuestas: en una contienda enorme no se descarga entera para comparar a dos."""
SIN_PROGRAMA = 16
"""Hasta cuántas personas se comparan en la página que no necesita programas."""
SECCION = "curriculo"
TITULO = N_("Compara candidaturas")
FORMA = huella_de(Path(__file__).read_bytes())
"""Cambia si cambia cómo se escriben los datos: los de antes ya no sirven."""


def preguntas(eleccion: Eleccion) -> list[Pregunta]:
    """Lo que se compara, con las propuestas primero."""
    suyas = [p for p in eleccion.cuestionarios.capturables if p.seccion == SECCION]
    return sorted(suyas, key=lambda p: not p.id.startswith("propuesta"))


def _respuestas(indice: Indice, candidatura: Candidatura) -> dict[str, object]:
    """Las respuestas públicas como texto o lista, nulas las que no se le hacen; o el estado de la sección si no se muestran."""
    estado = indice.eleccion.estado(candidatura, SECCION)
    valores = indice.eleccion.respuestas_publicas(candidatura, SECCION)
    if not valores:
        return {"estado": estado_en_datos(estado)}
    return {"respuestas": {p.id: valores.get(p.id) for p in preguntas(indice.eleccion) if p.id not in valores or valores[p.id]}}


@dataclass(frozen=True, slots=True)
class Comparables:
    """Los archivos de una contienda."""

    indice: Indice
    contienda: str

    @property
    def vigentes(self) -> list[Candidatura]:
        """Quienes se pueden comparar, en orden de boleta."""
        return [c for c in self.indice.eleccion.por_contienda.get(self.contienda, ()) if c.es_vigente]

    def huella(self) -> str:
        """Huella de lo público de todas ellas."""
        eleccion = self.indice.eleccion
        return huella_de(FORMA, [eleccion.huellas_publicas[c.clave] for c in self.vigentes], [p.id for p in preguntas(eleccion)])

    def quienes(self) -> bytes:
        """Octetos del índice: quién es cada una y en qué trozo están sus respuestas."""
        renglones = self.indice.renglones
        resumen = self.indice.resumenes[self.contienda]
        return en_programa(f"CONOCELES_COMPARA_{self.contienda.replace('-', '_')}", {
            "version": self.huella(),
            "contienda": [resumen.contienda.nombre, resumen.ruta],
            "preguntas": [[p.id, p.rotulo, p.tipo] for p in preguntas(self.indice.eleccion)],
            "porTrozo": POR_TROZO,
            "candidaturas": [
                [c.clave, c.nombre, renglones[c.clave].cargo, c.posicion or 0, c.calidad, c.fuerza, renglones[c.clave].fuerza.siglas]
                for c in self.vigentes
            ],
        })

    def trozo(self, numero: int) -> bytes:
        """Octetos de un trozo de respuestas."""
        suyas = self.vigentes[numero * POR_TROZO : (numero + 1) * POR_TROZO]
        return en_programa(f"CONOCELES_COMPARA_{self.contienda.replace('-', '_')}_{numero}", {
            "version": self.huella(), "respuestas": {c.clave: _respuestas(self.indice, c) for c in suyas},
        })

    def anexos(self) -> Iterator[Anexo]:
        """El índice y sus trozos; se hacen solo si algo público de la contienda cambió."""
        huella = self.huella()
        yield Anexo(f"comparar/datos/{self.contienda}.js", huella, self.quienes)
        for numero in range(-(-len(self.vigentes) // POR_TROZO)):
            yield Anexo(f"comparar/datos/{self.contienda}-{numero}.js", huella, lambda n=numero: self.trozo(n), POR_TROZO // 10)


def anexos(indice: Indice) -> Iterator[Anexo]:
    """Los archivos del comparador de todas las contiendas."""
    for contienda in indice.eleccion.por_contienda:
        yield from Comparables(indice, contienda).anexos()


def listar(indice: Indice) -> Iterator[Pagina]:
    """La página del comparador y, por contienda, la comparación completa de quienes encabezan."""
    yield Pagina(
        "comparar.html", "comparar.html", "contiendas", huella_de(sorted(indice.eleccion.por_contienda)),
        lambda: Cabeza(_(TITULO), _("Mira juntas las respuestas de hasta cuatro candidaturas de una contienda."), indice.grupos),
    )
    for contienda in indice.eleccion.por_contienda:
        comparables = Comparables(indice, contienda)
        if elegidas := encabezan(comparables):
            yield Pagina(
                f"comparar/{contienda}.html", "comparacion.html", "contiendas", huella_de(comparables.huella()),
                lambda c=contienda, e=elegidas: _armar(indice, c, e),
            )


def encabezan(comparables: Comparables) -> list[Candidatura]:
    """Propietarias del cargo principal, si caben en una página que no necesita programas; si no, ninguna."""
    eleccion = comparables.indice.eleccion
    principal = eleccion.tipo(comparables.contienda).cargos[0]
    elegidas = [c for c in comparables.vigentes if c.es_propietaria and c.cargo == principal.clave]
    return elegidas if not principal.numerado and 1 < len(elegidas) <= SIN_PROGRAMA else []


def _armar(indice: Indice, contienda: str, elegidas: list[Candidatura]) -> Cabeza:
    eleccion, resumen = indice.eleccion, indice.resumenes[contienda]
    columnas = tuple(ColumnaComparada(indice.renglones[c.clave], eleccion.estado(c, SECCION)) for c in elegidas)
    valores = [eleccion.respuestas_publicas(c, SECCION) for c in elegidas]
    filas = tuple(FilaComparada(p, tuple(v[p.id] or "" if p.id in v else None for v in valores)) for p in preguntas(eleccion))
    vista = VistaComparacion(resumen, columnas, filas)
    return Cabeza(
        _("%(contienda)s: sus candidaturas lado a lado", contienda=resumen.contienda.nombre),
        _("Las mismas preguntas a todas las candidaturas de %(contienda)s, en el orden de la boleta.", contienda=resumen.contienda.nombre),
        vista,
    )
