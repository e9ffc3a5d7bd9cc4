"""El borrador de `proceso.json` que el archivo da a entender. Lo que no dice se supone, y el resumen lo advierte."""

from collections import defaultdict
from datetime import date, timedelta

from validadores import Cargo, Periodo, Proceso, TipoEleccion

from ..columnas.hoja_reconocida import HojaReconocida
from ..doblar import rebanar
from ..interpretar.cargos import catalogo_de_cargos, eleccion_del_catalogo
from ..interpretar.entidades import PAIS, EntidadFederativa, entidad_de
from ..lectura import Libro
from ..mapa import Mapa
from ..registro import Registro
from .avisos import Avisos
from .calendario import Fechas
from .contiendas import nombre_de_eleccion
from .cosas import Puesto

SIN_ENTIDAD = EntidadFederativa("99", "Entidad por definir")
DIAS_DE_CAMPANA = 60
DIAS_DE_VEDA = 3


def entidad_del_proceso(
    registros: list[Registro], hojas: list[HojaReconocida], mapa: Mapa, avisos: Avisos
) -> EntidadFederativa:
    """La entidad de la elección: la del mapa, la única que traen los renglones, la que delata un cargo o la del
    contexto."""
    if (
        any(r.puesto.es_federal or r.puesto.es_nacional for r in registros)
        or len({r.sede.entidad for r in registros}) > 1
    ):
        return PAIS
    candidatas = [entidad_de(mapa.constantes.get("entidad", ""))]
    de_columna = {e for r in registros if r.celda("entidad") and (e := entidad_de(r.texto("entidad")))}
    candidatas += list(de_columna) if len(de_columna) == 1 else []
    de_cargo = {eleccion_del_catalogo(r.puesto.eleccion).get("entidad") for r in registros} - {None}
    candidatas += [entidad_de(clave) for clave in sorted(de_cargo)]
    candidatas += [entidad_de(h.contexto["entidad"].valor) for h in hojas if "entidad" in h.contexto]
    entidad = next((e for e in candidatas if e), None)
    if entidad is None:
        avisos.decir(
            "El archivo no dice de qué entidad es: proceso.json la trae «por definir». Ponla ahí, o en [constantes] "
            "del mapa."
        )
    return entidad or SIN_ENTIDAD


def proponer_proceso(
    libro: Libro,
    registros: list[Registro],
    numerados: dict[str, bool],
    sexos: tuple[str, ...],
    entidad: EntidadFederativa,
    fechas: Fechas,
) -> Proceso:
    """El proceso en borrador, con cobertura parcial y las elecciones que aparecen, en el orden de las boletas."""
    es_federal = entidad == PAIS
    ano, fin = fechas.jornada.year, fechas.jornada - timedelta(days=DIAS_DE_VEDA + 1)
    campanas = Periodo(inicio=fin - timedelta(days=DIAS_DE_CAMPANA - 1), fin=fin)
    vistas = [
        d for r in registros for d in (*r.generales.values(), r.respuestas.get("publicado")) if isinstance(d, date)
    ]
    nombre = f"Proceso electoral federal {ano}" if es_federal else f"Proceso electoral local {ano}, {entidad.nombre}"
    instituto = (
        {"nombre": "Instituto Nacional Electoral", "siglas": "INE"}
        if es_federal
        else {"nombre": f"Organismo público local electoral de {entidad.nombre}", "siglas": "OPL"}
    )
    return Proceso.model_validate(
        {
            "clave": f"{'federal' if es_federal else rebanar(entidad.nombre)}-{ano}",
            "nombre": nombre,
            "ambito": "federal" if es_federal else "local",
            "entidad": {"clave": entidad.clave, "nombre": entidad.nombre},
            "instituto": instituto,
            "jornada": fechas.jornada,
            "campanas": campanas,
            "publicacion": {"inicio": campanas.inicio},
            "hoy": max([fechas.jornada, *vistas]),
            "borrador": True,
            "cobertura": "parcial",
            "fuente": f"Importado de «{libro.nombre}»"[:300],
            "sexos": (*Proceso.model_fields["sexos"].default, *sexos),
            "elecciones": _elecciones(registros, numerados),
        }
    )


def _elecciones(registros: list[Registro], numerados: dict[str, bool]) -> tuple[TipoEleccion, ...]:
    orden = [cargo.clave for cargo in catalogo_de_cargos()]
    por_eleccion: dict[str, dict[str, Puesto]] = defaultdict(dict)
    con_suplente = {r.puesto.cargo for r in registros if r.calidad == "suplente"}
    puestos = {r.puesto.cargo: r.puesto for r in registros}
    for puesto in sorted(puestos.values(), key=lambda p: (orden.index(p.cargo) if p.cargo in orden else 999, p.cargo)):
        por_eleccion[puesto.eleccion][puesto.cargo] = puesto
    return tuple(
        _eleccion(clave, list(cargos.values()), numerados, con_suplente) for clave, cargos in por_eleccion.items()
    )


def _eleccion(clave: str, puestos: list[Puesto], numerados: dict[str, bool], con_suplente: set[str]) -> TipoEleccion:
    catalogo = eleccion_del_catalogo(clave)
    nombre = nombre_de_eleccion(puestos[0])
    return TipoEleccion(
        clave=clave,
        nombre=nombre,
        nombre_plural=catalogo.get("nombre_plural", nombre),
        ambito=puestos[0].ambito or "entidad",
        principio=catalogo.get("principio") or puestos[0].principio or "mr",
        con_boleta=catalogo.get("con_boleta", True),
        cargos=tuple(
            Cargo(
                clave=p.cargo,
                nombre=p.nombre,
                con_suplente=p.con_suplente or p.cargo in con_suplente,
                numerado=numerados.get(p.cargo, False),
            )
            for p in puestos
        ),
    )
