"""Qué se guarda de una candidatura: aportes que se suman en orden y de los que sale su expediente.

Un aporte no se corrige: se añade otro. Por eso guardar solo necesita claves públicas, y quien recibe documentos en
ventanilla no puede abrir los de nadie.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import Field

from validadores import Clave, Constancia, Fecha, Linea, Modelo, Revocacion, Seccion, Sha256, Texto


class Contacto(Modelo):
    """Cómo llamar o escribir a la persona. Nunca se publica; la guardia lo busca en lo que va a publicarse."""

    clave: Clave
    correos: tuple[Linea, ...] = ()
    telefonos: tuple[Linea, ...] = ()
    domicilio: Linea | None = None


class Constancias(Modelo):
    """Los consentimientos de un documento firmado, como los anota quien lo recibió."""

    clave: Clave
    constancias: tuple[Constancia, ...]


class DocumentoFirmado(Modelo):
    """El documento que acompaña a un aporte, cifrado a su lado."""

    huella: Sha256
    """SHA-256 de sus octetos."""
    nombre: Linea
    """Nombre con que llegó."""


class Observacion(Modelo):
    """Una sección que se devuelve para corregir (art. 18), con su razón, que no se publica."""

    seccion: Seccion
    fecha: Fecha
    razon: Texto
    limite: Fecha
    """Último día para corregir."""
    oportunidad: int = Field(ge=1)
    """Cuántas veces se ha devuelto esta sección, con esta."""


class Atencion(Modelo):
    """Lo observado que ya se corrigió, y desde cuándo se verifica otra vez."""

    seccion: Seccion
    fecha: Fecha


class Aporte(Modelo):
    """Lo que se añadió de una candidatura una vez. `respuestas` es el cuestionario de identidad entero."""

    version: Literal[1] = 1
    clave: Clave
    sena: str = ""
    """La que también queda en la cuenta de lo recibido."""
    recibido: Fecha
    respuestas: dict[str, str | tuple[str, ...]] | None = None
    contacto: Contacto | None = None
    constancias: tuple[Constancia, ...] = ()
    documento: DocumentoFirmado | None = None
    revocaciones: tuple[Revocacion, ...] = ()
    observacion: Observacion | None = None
    atencion: Atencion | None = None


@dataclass(frozen=True, slots=True)
class Expediente:
    """Lo reservado de una candidatura, como queda después de todos sus aportes."""

    clave: str
    respuestas: Mapping[str, object] = field(default_factory=dict)
    """Las últimas, por pregunta; incluidas las que se callan."""
    contactos: tuple[Contacto, ...] = ()
    """Cada contacto que ha dado: el último es el suyo, y los de antes tampoco se publican."""
    todas: tuple[Constancia, ...] = ()
    """Cada constancia que firmó, una por folio."""
    documentos: tuple[tuple[str, DocumentoFirmado], ...] = ()
    """Número de su aporte y qué documento es."""
    revocados: frozenset[str] = frozenset()
    observaciones: tuple[Observacion, ...] = ()
    pendientes: Mapping[str, Observacion] = field(default_factory=dict)
    """Secciones devueltas que siguen sin corregirse, y por qué."""

    @property
    def contacto(self) -> Contacto | None:
        """Cómo llamarle o escribirle hoy."""
        return self.contactos[-1] if self.contactos else None

    @property
    def constancias(self) -> tuple[Constancia, ...]:
        """Las que dicen su última voluntad: de cada consentimiento, las de fecha más reciente. Son las que se proyectan.

        De un folio que se capturó con un sí y con un no van los dos, y entonces no vale.
        """
        ultimas: dict[str, date] = {}
        for constancia in self.todas:
            ultimas[constancia.consentimiento] = max(constancia.fecha, ultimas.get(constancia.consentimiento, constancia.fecha))
        elegidas = {(c.consentimiento, c.folio) for c in self.todas if c.fecha == ultimas[c.consentimiento]}
        return tuple(c for c in self.todas if (c.consentimiento, c.folio) in elegidas)

    @property
    def contradichos(self) -> tuple[str, ...]:
        """Folios que se capturaron con un sí y con un no, en orden."""
        cuantos = Counter((c.consentimiento, c.folio) for c in self.todas)
        return tuple(sorted(folio for (_, folio), veces in cuantos.items() if veces > 1))


def reunir(clave: str, aportes: Iterable[tuple[str, Aporte]], hasta: date | None = None) -> Expediente:
    """El expediente que resulta de unos aportes, en el orden de su número.

    Con `hasta`, sin las respuestas recibidas después; lo demás, entero: una revocación posterior también cuenta.
    """
    respuestas, contactos = {}, []
    folios, documentos, revocados, observaciones, pendientes = {}, [], set(), [], {}
    for numero, aporte in aportes:
        if aporte.respuestas is not None and (hasta is None or aporte.recibido <= hasta):
            respuestas = aporte.respuestas
        if aporte.contacto:
            contactos.append(aporte.contacto)
        folios |= {(c.consentimiento, c.folio, c.autoriza): c for c in aporte.constancias}
        revocados |= {revocacion.folio for revocacion in aporte.revocaciones}
        if aporte.documento:
            documentos.append((numero, aporte.documento))
        if aporte.observacion:
            observaciones.append(aporte.observacion)
            pendientes[aporte.observacion.seccion] = aporte.observacion
        if aporte.atencion:
            pendientes.pop(aporte.atencion.seccion, None)
    return Expediente(clave, respuestas, tuple(contactos), tuple(folios.values()), tuple(documentos), frozenset(revocados),
                      tuple(observaciones), pendientes)


def mostrar(expediente: Expediente) -> str:
    """El expediente en JSON, para quien lo descifró; lo que no hay, no aparece."""
    partes = {
        "clave": expediente.clave, "respuestas": dict(expediente.respuestas), "contacto": _llano(expediente.contacto),
        "constancias": [constancia.model_dump(mode="json", exclude_none=True) for constancia in expediente.todas], "revocados": sorted(expediente.revocados),
        "documentos": {numero: _llano(documento) for numero, documento in expediente.documentos},
        "observaciones": [_llano(observacion) for observacion in expediente.observaciones], "devueltas": sorted(expediente.pendientes),
    }
    return json.dumps({parte: valor for parte, valor in partes.items() if valor}, ensure_ascii=False, indent=1) + "\n"


def _llano(modelo: Modelo | None) -> dict:
    return modelo.model_dump(mode="json", exclude_defaults=True) if modelo else {}
