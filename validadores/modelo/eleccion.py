"""La elección completa: el único objeto del que salen páginas, índices, informes y descargas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from .acciones import AccionAfirmativa
from .agregados import Agregados
from .candidatura import Candidatura
from .catalogos import Contienda, Distrito, Fuerza, Municipio, SeccionElectoral
from .cuestionario import Cuestionarios, Curriculo, exenta
from .estados import Circunstancias, Estado, estado_de, estado_de_identidad
from .identidad import Denominaciones, Identidad, Revocacion
from .proceso import Cargo, Proceso, TipoEleccion
from .proyeccion import Silencio, proyectar_lo_guardado
from .seguimiento import Cuenta, Pausa, Verificacion


@dataclass(frozen=True, slots=True)
class Foto:
    """Fotografía verificada: `ruta` en la carpeta de datos, `huella` de sus bytes, tamaño en pixeles y en bytes."""

    ruta: Path
    huella: str
    ancho: int
    alto: int
    octetos: int


def _agrupar(pares) -> Mapping[str, tuple]:
    """Agrupa pares (clave, valor) conservando el orden de llegada."""
    grupos: dict[str, list] = {}
    for clave, valor in pares:
        grupos.setdefault(clave, []).append(valor)
    return MappingProxyType({clave: tuple(valores) for clave, valores in grupos.items()})


@dataclass(frozen=True)
class Eleccion:
    """Datos ya validados. Los mapas van por clave y en orden canónico; `huellas` da la huella del archivo de cada currículo;
    `publicados` y `contestadas`, su fecha y qué preguntas resolvió (un bit cada una), sin tener que abrirlo.
    """

    proceso: Proceso
    cuestionarios: Cuestionarios
    hoy: date
    fuerzas: Mapping[str, Fuerza]
    municipios: Mapping[str, Municipio]
    distritos: Mapping[str, Distrito]
    contiendas: Mapping[str, Contienda]
    candidaturas: Mapping[str, Candidatura]
    curriculos: Mapping[str, Curriculo]
    fotos: Mapping[str, Foto]
    cuentas: Mapping[str, Cuenta]
    verificaciones: tuple[Verificacion, ...]
    pausas: tuple[Pausa, ...]
    publicados: Mapping[str, date] = field(default_factory=dict)
    contestadas: Mapping[str, int] = field(default_factory=dict)
    huellas: Mapping[str, str] = field(default_factory=dict)
    secciones: Mapping[str, SeccionElectoral] = field(default_factory=dict)
    identidades: Mapping[str, Identidad] = field(default_factory=dict)
    """Lo publicable que hay en la carpeta. Nadie lo muestra: lo que puede mostrarse lo da `identidad_publica`."""
    nombres: Denominaciones = Denominaciones()
    revocaciones: tuple[Revocacion, ...] = ()
    acciones: Mapping[str, AccionAfirmativa] = field(default_factory=dict)
    agregados: Agregados | None = None
    dia: date | None = None
    """Día en que se construye. Lo que ese día manda callar se calla, aunque el corte sea otro; nada se muestra por él."""

    @cached_property
    def por_contienda(self) -> Mapping[str, tuple[Candidatura, ...]]:
        """Candidaturas de cada contienda, en orden de boleta."""
        return _agrupar((c.contienda, c) for c in self.candidaturas.values())

    @cached_property
    def por_fuerza(self) -> Mapping[str, tuple[Candidatura, ...]]:
        """Candidaturas que postula cada fuerza."""
        return _agrupar((c.fuerza, c) for c in self.candidaturas.values())

    @cached_property
    def por_persona(self) -> Mapping[str, tuple[Candidatura, ...]]:
        """Candidaturas de cada persona: más de una si va por MR y RP."""
        return _agrupar((c.persona, c) for c in self.candidaturas.values())

    @cached_property
    def por_lugar(self) -> Mapping[tuple, tuple[Candidatura, ...]]:
        """Candidaturas que comparten lugar: la fórmula y quienes la integraron antes."""
        return _agrupar((c.lugar, c) for c in self.candidaturas.values())

    @cached_property
    def relevos(self) -> Mapping[str, Candidatura]:
        """Quién releva a cada candidatura sustituida."""
        return MappingProxyType({c.sustituye: c for c in self.candidaturas.values() if c.sustituye})

    @property
    def _dias(self) -> tuple[date, ...]:
        """Los días en que algo debe poder mostrarse para que se muestre: el corte y, si se sabe, el día en que se construye."""
        return (self.hoy,) if self.dia in (None, self.hoy) else (self.hoy, self.dia)

    @cached_property
    def _pausas_vigentes(self) -> dict[tuple[str, str], Pausa]:
        return {(p.candidatura, p.seccion): p for p in self.pausas if any(map(p.rige, self._dias))}

    @cached_property
    def _en_verificacion(self) -> dict[tuple[str, str], Verificacion]:
        return {(v.candidatura, v.seccion): v for v in self.verificaciones}

    @cached_property
    def _tipos(self) -> dict[str, TipoEleccion]:
        return {tipo.clave: tipo for tipo in self.proceso.elecciones}

    @cached_property
    def _cargos(self) -> dict[str, Cargo]:
        return {cargo.clave: cargo for tipo in self.proceso.elecciones for cargo in tipo.cargos}

    @cached_property
    def _preguntas(self) -> dict[str, tuple]:
        return _agrupar((p.seccion, p) for p in self.cuestionarios.capturables)

    def tipo(self, contienda: str) -> TipoEleccion:
        """Tipo de elección de una contienda."""
        return self._tipos[self.contiendas[contienda].eleccion]

    def cargo(self, clave: str) -> Cargo:
        """Cargo por su clave."""
        return self._cargos[clave]

    @cached_property
    def _obligatorias(self) -> dict[str, int]:
        """Qué preguntas escritas son obligatorias en cada sección, un bit por pregunta."""
        bits: dict[str, int] = {}
        for lugar, pregunta in enumerate(self.cuestionarios.capturables):
            bits[pregunta.seccion] = bits.get(pregunta.seccion, 0) | pregunta.obligatoria << lugar
        return bits

    @cached_property
    def _estados(self) -> dict[tuple[str, str], Estado]:
        return {}

    def estado(self, candidatura: Candidatura, seccion: str) -> Estado:
        """Estado de una sección de una candidatura el día de corte.

        El de «identidad» calla igual si no respondió que si no autorizó: de afuera no se distinguen.
        """
        llave = (candidatura.clave, seccion)
        if seccion == "identidad":
            proyeccion = self._proyeccion(candidatura)
            return estado_de_identidad(proyeccion if isinstance(proyeccion, Silencio) else proyeccion.publicado)
        if llave not in self._estados:
            caso = self._circunstancias(candidatura, seccion)
            if caso not in self._casos:
                es_parcial = self.proceso.cobertura == "parcial"
                self._casos[caso] = estado_de(caso, self.proceso.plazo_captura_dias, self.hoy, es_parcial)
            self._estados[llave] = self._casos[caso]
        return self._estados[llave]

    @cached_property
    def _casos(self) -> dict[Circunstancias, Estado]:
        """Estado de cada conjunto de circunstancias: son pocos y se repiten en miles de candidaturas."""
        return {}

    def _circunstancias(self, candidatura: Candidatura, seccion: str) -> Circunstancias:
        clave = candidatura.clave
        cuenta = self.cuentas.get(clave)
        if seccion == "fotografia":
            tiene = completa = clave in self.fotos
        else:
            obligatorias = self._obligatorias.get(seccion, 0)
            hechas = self.contestadas.get(clave, 0) & obligatorias
            tiene, completa = hechas > 0, hechas == obligatorias
        return Circunstancias(
            es_vigente=candidatura.es_vigente,
            tiene_datos=tiene,
            esta_completa=completa,
            publicado=self.publicados.get(clave),
            entregada=cuenta.entregada if cuenta else None,
            verificacion=self._en_verificacion.get((clave, seccion)),
            pausa=self._pausas_vigentes.get((clave, seccion)),
        )

    def respuestas_publicas(self, candidatura: Candidatura, seccion: str) -> Mapping[str, object]:
        """Respuestas de una sección que hoy pueden mostrarse, por pregunta, sin las que no se le hacen; vacío si no se muestra.

        Toda salida pública (páginas, búsqueda, descargas) pasa por aquí.
        """
        if not self.estado(candidatura, seccion).se_muestra:
            return {}
        if seccion == "identidad":
            return self.identidad_publica(candidatura).respuestas
        curriculo = self.curriculos[candidatura.clave]
        return {pregunta.id: curriculo.respuesta(pregunta.id) for pregunta in self._preguntas[seccion] if not exenta(curriculo, pregunta)}

    def publicado_el(self, candidatura: Candidatura) -> date | None:
        """Día en que se publicaron sus respuestas; None si no consta, o si hoy ninguna se muestra: no se dice publicado lo que se calla."""
        se_muestran = any(self.estado(candidatura, seccion).se_muestra for seccion in ("curriculo", "contacto"))
        return self.publicados.get(candidatura.clave) if se_muestran else None

    @cached_property
    def huellas_publicas(self) -> Mapping[str, tuple]:
        """Lo que cambia si cambia algo público de una candidatura: su renglón, sus respuestas, su foto y sus estados."""
        fotos = self.fotos
        return MappingProxyType({
            clave: (
                *candidatura.__dict__.values(), self.huellas.get(clave), clave in fotos and fotos[clave].huella,
                *[self.estado(candidatura, seccion).frase for seccion in ("fotografia", "contacto", "curriculo")],
                self.accion_publica(candidatura), *self._huella_de_identidad(candidatura),
            )
            for clave, candidatura in self.candidaturas.items()
        })

    def foto_publica(self, candidatura: Candidatura) -> Foto | None:
        """Fotografía que hoy puede mostrarse, o None."""
        if not self.estado(candidatura, "fotografia").se_muestra:
            return None
        return self.fotos[candidatura.clave]

    @cached_property
    def _proyecciones(self) -> dict[str, Identidad | Silencio]:
        return {}

    @cached_property
    def folios_revocados(self) -> frozenset[str]:
        """Folios de las constancias que ya no valen."""
        return frozenset(revocacion.folio for revocacion in self.revocaciones)

    def _proyeccion(self, candidatura: Candidatura) -> Identidad | Silencio:
        """Lo que la proyección da hoy de una candidatura."""
        clave = candidatura.clave
        if clave not in self._proyecciones:
            self._proyecciones[clave] = proyectar_lo_guardado(
                self.identidades.get(clave), candidatura.es_vigente, self._dias, self.pausas, self.folios_revocados, self.cuestionarios, self.nombres,
            )
        return self._proyecciones[clave]

    def identidad_publica(self, candidatura: Candidatura) -> Identidad | None:
        """Lo que hoy puede mostrarse de su identidad, o None. Es la única puerta: la abre el consentimiento vigente."""
        proyeccion = self._proyeccion(candidatura)
        return proyeccion if isinstance(proyeccion, Identidad) else None

    def accion_publica(self, candidatura: Candidatura) -> str | None:
        """Acción afirmativa por la que se registró, o None si no la tiene, no se acordó publicarla o dejó la contienda."""
        se_dice = self.proceso.acciones_afirmativas.son_publicas and candidatura.es_vigente
        accion = self.acciones.get(candidatura.clave) if se_dice else None
        return accion.accion if accion else None

    def _huella_de_identidad(self, candidatura: Candidatura) -> tuple:
        """Lo público de su identidad: respuestas, folios y, si hay pausa, lo que se dice de ella; vacío si nada."""
        estado = self.estado(candidatura, "identidad")
        if identidad := self.identidad_publica(candidatura):
            return (*identidad.respuestas.items(), identidad.folios, estado.frase)
        return (estado.frase,) if estado.frase else ()

    @property
    def retiros(self) -> tuple[int, date | None]:
        """Cuántas constancias se revocaron y la última fecha: lo único que en público se dice de ellas."""
        return len(self.revocaciones), max((revocacion.fecha for revocacion in self.revocaciones), default=None)
