"""Lo que todos los trozos comparten: fuerzas, cargos, contiendas, boletas y preguntas, con sus nombres."""

from validadores import TipoEleccion

from ..indice import Indice
from ..paginas.boletas import EN_RESUMEN, Boleta, boletas_de, contiendas_de
from ..paginas.comparador import preguntas
from ..paginas.fichas import Parte


def comunes(indice: Indice, en_partes: list[Parte]) -> dict[str, object]:
    """Lo que todos los trozos comparten: fuerzas, cargos, contiendas y preguntas, con sus nombres."""
    eleccion = indice.eleccion
    cargos = [cargo for tipo in eleccion.proceso.elecciones for cargo in tipo.cargos]
    return {
        "fuerzas": {f.clave: [f.siglas, f.nombre, f.orden, list(f.integrantes)] for f in eleccion.fuerzas.values()},
        "cargos": {c.clave: [c.nombre, int(c.numerado)] for c in cargos},
        "contiendas": {clave: [r.contienda.nombre, r.etiqueta, r.tipo.clave] for clave, r in indice.resumenes.items()},
        "tipos": {t.clave: _tipo(t) for t in eleccion.proceso.elecciones},
        "boletas": {boleta.clave: _boleta(indice, boleta) for boleta in boletas_de(eleccion)},
        "partes": [
            [p.clave, p.titulo, p.seccion, [[q.id, q.rotulo, q.tipo, int(q.obligatoria)] for q in p.preguntas]]
            for p in en_partes
        ],
        "comparables": [pregunta.id for pregunta in preguntas(eleccion)],
    }


def _tipo(tipo: TipoEleccion) -> list:
    """Nombre, qué hace, si tiene boleta propia y hasta cuántas fórmulas por fuerza se muestran enteras en una boleta."""
    unico = len(tipo.cargos) == 1 and not tipo.cargos[0].numerado
    return [tipo.nombre, tipo.cargos[0].que_hace or tipo.como_se_elige, int(tipo.con_boleta), EN_RESUMEN if unico else 0]


def _boleta(indice: Indice, boleta: Boleta) -> list:
    """Lugar, número de distrito o cero, municipio, y las contiendas que se votan, en orden."""
    eleccion = indice.eleccion
    distrito = eleccion.distritos.get(boleta.distrito)
    lugar = ", ".join(filter(None, (boleta.comunidad, eleccion.municipios[boleta.municipio].nombre)))
    contiendas = [r.contienda.clave for r in contiendas_de(indice, boleta)]
    return [lugar, distrito.numero if distrito else 0, boleta.municipio, contiendas]
