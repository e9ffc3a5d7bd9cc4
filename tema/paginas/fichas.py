"""Una ficha por candidatura: quién es, qué propone y qué ha pasado con su registro."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from validadores import Candidatura, Cuestionarios, Pregunta

from .. import canales
from ..historia import historia_de_ficha
from ..hoja import Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import Medio, Renglon, Respuesta, SeccionFicha, VistaFicha
from .historial import ruta_de_historia
from .identidad import seccion_de_identidad

_DIRECCION = re.compile(r"https?://[^\s<>\"'`{}|\\^]+\.[^\s<>\"'`{}|\\^]{2,}", re.IGNORECASE)
_CORREO = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_EN_JSON = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def direccion_de(tipo: str, texto: str) -> str | None:
    """Dirección a la que se puede enlazar un medio de contacto, o None si no es segura o no se entiende."""
    if tipo == "correo":
        return f"mailto:{texto}" if _CORREO.fullmatch(texto) else None
    if tipo == "telefono":
        cifras = re.sub(r"[^0-9]", "", texto)
        return f"tel:+52{cifras}" if len(cifras) == 10 else None
    return texto if tipo == "enlace" and _DIRECCION.fullmatch(texto) else None


def medios(pregunta: Pregunta, grupo) -> tuple[Medio, ...]:
    """Medios de contacto de una respuesta de grupo, con la dirección de los que se pueden enlazar."""
    hallados = []
    for campo in pregunta.campos:
        valor = getattr(grupo, campo.id)
        for texto in (valor,) if isinstance(valor, str) else valor or ():
            hallados.append(Medio(campo.rotulo, texto, direccion_de(campo.tipo, texto)))
    return tuple(hallados)


PARTES = (
    ("propuestas", N_("Qué propone"), "curriculo", ("propuesta_1", "propuesta_2", "propuesta_genero")),
    ("trayectoria", N_("Quién es"), "curriculo", ("motivo_cargo", "historia_profesional", "trayectoria_politica")),
    ("contacto", N_("Cómo contactar a su campaña"), "contacto", ()),
)
"""Partes de la ficha: clave, título, sección del cuestionario y preguntas que van primero, en ese orden."""


@dataclass(frozen=True, slots=True)
class Parte:
    """Parte de la ficha, con las preguntas de esta elección que le tocan."""

    clave: str
    titulo: str
    seccion: str
    preguntas: tuple[Pregunta, ...]


def partes(cuestionarios: Cuestionarios) -> list[Parte]:
    """Las partes con sus preguntas: primero las suyas y, salvo en «Qué propone», las demás de la sección."""
    partes = []
    for clave, titulo, seccion, primeras in PARTES:
        de_otras = {id for otra, _, _, ids in PARTES if otra != clave for id in ids}
        libres = {p.id: p for p in cuestionarios.capturables if p.seccion == seccion and p.id not in de_otras}
        orden = [id for id in primeras if id in libres]
        orden += [] if clave == "propuestas" else [id for id in libres if id not in primeras]
        partes.append(Parte(clave, titulo, seccion, tuple(libres[id] for id in orden)))
    return partes


def _seccion(indice: Indice, candidatura: Candidatura, parte: Parte) -> SeccionFicha:
    valores = indice.eleccion.respuestas_publicas(candidatura, parte.seccion)
    respuestas = tuple(
        Respuesta(p, medios(p, valores[p.id]) if p.tipo == "grupo" else valores[p.id])
        for p in parte.preguntas if p.id in valores
    )
    return SeccionFicha(parte.clave, parte.titulo, indice.eleccion.estado(candidatura, parte.seccion), respuestas)


def _en_orden(indice: Indice) -> dict[str, tuple[str | None, str | None]]:
    """Clave anterior y siguiente de cada candidatura entre las de su contienda, cargo y calidad, en orden de boleta."""
    filas: dict[tuple, list[str]] = {}
    for candidatura in indice.eleccion.candidaturas.values():
        filas.setdefault((candidatura.contienda, candidatura.cargo, candidatura.calidad), []).append(candidatura.clave)
    vecinas = {}
    for fila in filas.values():
        vecinas |= zip(fila, zip([None, *fila], [*fila[1:], None]))
    return vecinas


def listar(indice: Indice) -> Iterator[Pagina]:
    """Fichas de todas las candidaturas, también de las que ya no están en la contienda."""
    vecinas, en_partes = _en_orden(indice), partes(indice.eleccion.cuestionarios)
    for clave, candidatura in indice.eleccion.candidaturas.items():
        cercanas = _cercanas(indice, candidatura, vecinas[clave])
        yield Pagina(
            ruta=f"fichas/{clave}.html",
            plantilla="ficha.html",
            seccion="contiendas",
            huella=_huella(indice, candidatura, cercanas),
            armar=lambda c=candidatura, v=cercanas: _armar(indice, c, v, en_partes),
        )


def _cercanas(indice: Indice, candidatura: Candidatura, vecinas: tuple[str | None, str | None]) -> dict[str, object]:
    """Candidaturas que la ficha enlaza, por su papel."""
    eleccion, renglones = indice.eleccion, indice.renglones
    relevo = eleccion.relevos.get(candidatura.clave)
    return {
        "formula": tuple(renglones[c.clave] for c in indice.companeras(candidatura)),
        "otras": tuple(
            (renglones[c.clave], eleccion.contiendas[c.contienda].nombre)
            for c in eleccion.por_persona[candidatura.persona] if c.clave != candidatura.clave
        ),
        "sustituye": renglones[candidatura.sustituye] if candidatura.sustituye else None,
        "relevo": renglones[relevo.clave] if relevo else None,
        "anterior": renglones.get(vecinas[0]),
        "siguiente": renglones.get(vecinas[1]),
    }


def _huella(indice: Indice, candidatura: Candidatura, cercanas: dict[str, object]) -> str:
    """Huella de todo lo que la ficha muestra: lo público de la candidatura y los renglones de las cercanas."""
    huellas = indice.huellas
    renglones = [*cercanas["formula"], *(r for r, _ in cercanas["otras"])]
    renglones += [r for papel in ("sustituye", "relevo", "anterior", "siguiente") if (r := cercanas[papel])]
    return huella_de(
        indice.eleccion.huellas_publicas[candidatura.clave], [huellas[r.clave] for r in renglones],
        [contienda for _, contienda in cercanas["otras"]], *indice.relato.huella_de_ficha(candidatura.clave),
    )


def _armar(indice: Indice, candidatura: Candidatura, cercanas: dict[str, object], partes: list[Parte]) -> Cabeza:
    eleccion = indice.eleccion
    renglon = indice.renglones[candidatura.clave]
    contienda = indice.resumenes[candidatura.contienda]
    fuerza = eleccion.fuerzas[candidatura.fuerza]
    propuestas, trayectoria, contacto = (_seccion(indice, candidatura, parte) for parte in partes)
    vista = VistaFicha(
        candidatura=candidatura,
        renglon=renglon,
        contienda=contienda,
        cargo=eleccion.cargo(candidatura.cargo),
        fuerza=fuerza,
        integrantes=indice.integrantes(fuerza),
        partido=eleccion.fuerzas.get(candidatura.partido or ""),
        foto=renglon.foto,
        estado_foto=eleccion.estado(candidatura, "fotografia"),
        propuestas=propuestas,
        trayectoria=trayectoria,
        contacto=contacto,
        identidad=seccion_de_identidad(eleccion, candidatura),
        accion=eleccion.accion_publica(candidatura),
        publicado=eleccion.publicado_el(candidatura),
        historia=historia_de_ficha(indice.relato.de(candidatura.clave), ruta_de_historia(candidatura.clave)),
        sin_historial=bool(indice.relato.notas_de_ficha),
        canal=canales.ruta_de(contienda.contienda.clave) if canales.hay(indice.relato, eleccion.proceso) else "",
        datos_persona=_datos_persona(indice, renglon, contienda.contienda.nombre, contacto),
        **cercanas,
    )
    cargo = _(renglon.cargo)  # La traducción que haya escrito el instituto, o lo mismo.
    papel = cargo if candidatura.es_propietaria else f"{cargo}, {_('suplente')}"
    return Cabeza(
        titulo=f"{candidatura.nombre}: {papel}, {fuerza.siglas}, {contienda.etiqueta}",
        descripcion=_("Qué propone y quién es %(nombre)s, candidatura a %(cargo)s en %(contienda)s.",
                      nombre=candidatura.nombre, cargo=papel, contienda=contienda.contienda.nombre),
        vista=vista,
    )


def _datos_persona(indice: Indice, renglon: Renglon, contienda: str, contacto: SeccionFicha) -> Markup:
    """JSON-LD `Person` de schema.org, con los caracteres que cerrarían `<script>` escapados."""
    sitio = indice.eleccion.proceso.sitio
    datos = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": renglon.nombre,
        "alternateName": renglon.sobrenombre,
        "description": _("Candidatura a %(cargo)s. %(contienda)s.", cargo=renglon.cargo, contienda=contienda),
        "memberOf": None if renglon.fuerza.es_independiente else {"@type": "Organization", "name": renglon.fuerza.nombre},
        "url": f"{sitio}/{renglon.ruta}" if sitio else None,
        "image": f"{sitio}/{renglon.foto}" if sitio and renglon.foto else None,
        "sameAs": [m.direccion for r in contacto.respuestas for m in r.valor if m.direccion and m.direccion.startswith("http")],
    }
    texto = json.dumps({clave: valor for clave, valor in datos.items() if valor}, ensure_ascii=False)
    for caracter, escapado in _EN_JSON:
        texto = texto.replace(caracter, escapado)
    return Markup(texto)
