"""El expediente: todo lo que se alcanzó a leer, con su lugar, antes de saber si es bueno. De él salen los hallazgos."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from .base import Modelo
from .acciones import AccionAfirmativa
from .agregados import Agregados
from .candidatura import Candidatura
from .catalogos import Contienda, Distrito, Fuerza, Municipio, SeccionElectoral
from .contradicciones import Contradiccion, contradecir
from .cuestionario import Cuestionarios, Curriculo
from .escritos import Escrito, analizar
from .identidad import Denominaciones, Identidad, Revocacion
from .proceso import Cargo, Proceso, TipoEleccion
from .proyeccion import proyectar_lo_guardado
from .seguimiento import Cuenta, Pausa, Verificacion
from .terminos import Termino

M = TypeVar("M", bound=Modelo)


@dataclass(frozen=True, slots=True)
class Renglon(Generic[M]):
    """Renglón que se entendió: su archivo, su fila y lo que dice."""

    archivo: str
    fila: int
    valor: M

    @property
    def donde(self) -> tuple[str, int]:
        """Archivo y fila."""
        return self.archivo, self.fila

    @property
    def sitio(self) -> str:
        """«archivo:fila», para mencionarlo en otro hallazgo; el archivo, sin sus carpetas."""
        return f"{self.archivo.rpartition('/')[2]}:{self.fila}"


@dataclass(frozen=True)
class Tabla(Generic[M]):
    """Los renglones de una tabla (o de todos los registros) que se entendieron, incluidos los repetidos.

    `claves` son todas las que se vieron, también en renglones que no se entendieron; `rotos`, los archivos de los que
    faltan renglones. Si `se_leyo` es falso, hay archivos que no se pudieron leer y de lo que falta nada se concluye.
    """

    renglones: tuple[Renglon[M], ...] = ()
    claves: frozenset[str] = frozenset()
    rotos: frozenset[str] = frozenset()
    se_leyo: bool = True

    def __iter__(self):
        return iter(self.renglones)

    @cached_property
    def por_clave(self) -> Mapping[str, M]:
        """El valor de cada clave; si está repetida, el primero. Solo en tablas que tienen `clave`."""
        return {renglon.valor.clave: renglon.valor for renglon in reversed(self.renglones)}

    @cached_property
    def opciones(self) -> tuple[str, ...]:
        """Las claves que se vieron, en orden, para sugerir la correcta."""
        return tuple(sorted(self.claves))

    def carece_de(self, clave: str) -> bool:
        """Si consta que `clave` no está en la tabla."""
        return self.se_leyo and clave not in self.claves


@dataclass(frozen=True, slots=True)
class Pasaje:
    """Texto que podría traer un dato personal, y su lugar."""

    archivo: str
    fila: int | None
    columna: str | None
    texto: str


@dataclass(frozen=True)
class Expediente:
    """Lo que reciben las reglas. Nada aquí es de fiar salvo en su forma: puede haber repetidos, huecos y referencias
    rotas.

    `proceso` es None si no se entendió, y entonces solo corren las reglas que no lo miran. `curriculos` da las
    respuestas que se entendieron y `nuevos` las claves de las que no se habían revisado antes; `publicados` y
    `con_foto_declarada` resumen esas respuestas sin tener que abrirlas. `archivos_de_…` son los nombres de los que
    hay, se hayan entendido o no; `pasajes`, los textos donde podría haber datos personales.
    """

    proceso: Proceso | None
    hoy: date | None
    cuestionarios: Cuestionarios | None = None
    fuerzas: Tabla[Fuerza] = Tabla()
    municipios: Tabla[Municipio] = Tabla()
    distritos: Tabla[Distrito] = Tabla()
    contiendas: Tabla[Contienda] = Tabla()
    secciones: Tabla[SeccionElectoral] = Tabla()
    registro: Tabla[Candidatura] = Tabla()
    cuentas: Tabla[Cuenta] = Tabla()
    verificaciones: Tabla[Verificacion] = Tabla()
    pausas: Tabla[Pausa] = Tabla()
    terminos: Tabla[Termino] = Tabla()
    revocaciones: Tabla[Revocacion] = Tabla()
    acciones: Tabla[AccionAfirmativa] = Tabla()
    nombres: Denominaciones = Denominaciones()
    agregados: Agregados | None = None
    identidades: Mapping[str, Identidad] = field(default_factory=dict)
    curriculos: Mapping[str, Curriculo] = field(default_factory=dict)
    nuevos: tuple[str, ...] = ()
    publicados: Mapping[str, date] = field(default_factory=dict)
    con_foto_declarada: frozenset[str] = frozenset()
    pasajes: tuple[Pasaje, ...] = ()
    archivos_de_registro: tuple[str, ...] = ()
    archivos_de_curriculo: tuple[str, ...] = ()
    archivos_de_foto: tuple[str, ...] = ()
    archivos_de_identidad: tuple[str, ...] = ()

    @cached_property
    def cargos(self) -> Mapping[str, Cargo]:
        """Cargos por clave."""
        return {cargo.clave: cargo for tipo in self.proceso.elecciones for cargo in tipo.cargos}

    @cached_property
    def tipos(self) -> Mapping[str, TipoEleccion]:
        """Tipos de elección por clave."""
        return {tipo.clave: tipo for tipo in self.proceso.elecciones}

    @cached_property
    def _por_lugar(self) -> Mapping[tuple, list[Renglon[Candidatura]]]:
        grupos: dict[tuple, list] = {}
        for renglon in self.registro:
            grupos.setdefault(renglon.valor.lugar, []).append(renglon)
        return grupos

    @cached_property
    def _candidaturas(self) -> Mapping[str, Renglon[Candidatura]]:
        primeros = {renglon.valor.clave: renglon for renglon in reversed(self.registro.renglones)}
        return dict(reversed(primeros.items()))

    @cached_property
    def escritos(self) -> tuple[Escrito, ...]:
        """Las respuestas de texto de las candidaturas vigentes, en orden de registro y de cuestionario."""
        preguntas = [p.id for p in self.cuestionarios.capturables if p.tipo == "texto"] if self.cuestionarios else []
        vigentes = (renglon.valor for renglon in self._candidaturas.values() if renglon.valor.es_vigente)
        return tuple(
            Escrito(candidatura, pregunta, texto, analizar(texto))
            for candidatura in vigentes if candidatura.clave in self.curriculos
            for pregunta in preguntas if (texto := self.curriculos[candidatura.clave].respuesta(pregunta))
        )

    @cached_property
    def contradicciones(self) -> tuple[tuple[str, Contradiccion], ...]:
        """Las de lo que se publica de identidad, cada una con la clave de su candidatura."""
        preguntas = self.cuestionarios.identidad if self.cuestionarios else ()
        return tuple(
            (clave, hallada) for clave, identidad in self.identidades.items()
            for hallada in contradecir(identidad.respuestas, self._edad(clave), preguntas)
        )

    def identidad_publica(self, clave: str, dia: date | None = None) -> Identidad | None:
        """Lo que de su identidad podría mostrarse el día del corte y el `dia` de hoy, o None: la misma cuenta que hace la elección.

        Si una de las tablas que callan no se leyó entera, no se sabe qué calla y nada se muestra.
        """
        candidatura, guardada = self.registro.por_clave.get(clave), self.identidades.get(clave)
        esta_entero = all(tabla.se_leyo and not tabla.rotos for tabla in (self.pausas, self.revocaciones))
        if candidatura is None or self.cuestionarios is None or self.hoy is None or not esta_entero:
            return None
        revocados, pausas = ([renglon.valor for renglon in tabla] for tabla in (self.revocaciones, self.pausas))
        dada = proyectar_lo_guardado(
            guardada, candidatura.es_vigente, (self.hoy, dia or self.hoy), pausas, {r.folio for r in revocados}, self.cuestionarios, self.nombres,
        )
        return dada if isinstance(dada, Identidad) else None

    def _edad(self, clave: str) -> int | None:
        candidatura = self.registro.por_clave.get(clave)
        return candidatura.edad if candidatura else None

    def tipo_de(self, contienda: str) -> TipoEleccion | None:
        """Tipo de elección de una contienda, o None si alguno de los dos falta."""
        convocada = self.contiendas.por_clave.get(contienda)
        return self.tipos.get(convocada.eleccion) if convocada else None

    def lugares_distinguibles(self) -> Iterator[list[Renglon[Candidatura]]]:
        """Las candidaturas de cada lugar; sin los que tienen un número de más o de menos, que no distinguen a nadie."""
        for (_, _, clave, _, posicion), renglones in self._por_lugar.items():
            cargo = self.cargos.get(clave)
            if cargo and cargo.numerado == (posicion is not None):
                yield renglones

    def encimadas(self, calidad: str) -> Iterator[tuple[Renglon[Candidatura], Renglon[Candidatura]]]:
        """Pares de vigentes de una `calidad` en un mismo lugar: la primera y cada una de las que siguen."""
        for renglones in self.lugares_distinguibles():
            vigentes = [r for r in renglones if r.valor.es_vigente and r.valor.calidad == calidad]
            claves = {renglon.valor.clave: renglon for renglon in reversed(vigentes)}
            yield from ((vigentes[0], renglon) for renglon in vigentes[1:] if claves[renglon.valor.clave] is renglon)

    def relevada_por(self, renglon: Renglon[Candidatura]) -> Renglon[Candidatura] | None:
        """La candidatura a la que sustituye la del `renglon`, si está y es otra."""
        clave = renglon.valor.sustituye
        return self._candidaturas.get(clave) if clave and clave != renglon.valor.clave else None
