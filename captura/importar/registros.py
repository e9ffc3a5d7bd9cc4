"""Cada persona de cada renglón, con sus celdas por concepto."""

from collections.abc import Iterator

from .cambios import Bitacora, Celda
from .columnas.columna import Columna
from .columnas.conceptos import IDENTIDAD, PRIVADO, TERRITORIO
from .columnas.contexto import Indicio
from .columnas.hoja_reconocida import HojaReconocida
from .mapa import Mapa
from .privacidad import MOTIVO_PRIVADO, trae_dato_personal
from .registro import DE_NOMBRE, Registro
from .valores.catalogados import es_ausencia
from .valores.textos import limpiar_linea

# Lo que en un renglón con dos personas vale para las dos; lo demás es de la primera.
_DE_QUIEN_Y_DONDE = frozenset(
    (*TERRITORIO, *["cargo", "eleccion", "principio", "fuerza", "coalicion", "siglas", "partido_origen"])
)
COMPARTIDOS = _DE_QUIEN_Y_DONDE | {"posicion", "acuerdo", "fecha_acuerdo", "publicado"}
NOMBRAN = _DE_QUIEN_Y_DONDE | {*DE_NOMBRE, "sobrenombre", "sexo"}
MAX_NOMBRE = 200


def leer_registros(hojas: list[HojaReconocida], mapa: Mapa, bitacora: Bitacora) -> Iterator[Registro]:
    """Los registros de todas las hojas, en orden. En renglones con dos personas, la que no tiene nombre no se da."""
    orden = 0
    for hoja in hojas:
        columnas = {persona: _columnas_de(hoja, persona) for persona in hoja.personas}
        for indice, fila in hoja.renglones():
            nuevos = [_registro(hoja, indice, fila, persona, propias, mapa) for persona, propias in columnas.items()]
            con_nombre = [nuevo for nuevo in nuevos if any(nuevo.celda(concepto) for concepto in DE_NOMBRE)]
            for nuevo in con_nombre or nuevos[:1]:
                nuevo.orden, orden = orden, orden + 1
                _apartar_lo_que_no_nombra(nuevo, bitacora)
                _poner_nombre(nuevo, bitacora)
                yield nuevo


def _columnas_de(hoja: HojaReconocida, persona: str) -> list[Columna]:
    """Las columnas que hablan de `persona`: las suyas, las compartidas y, si es la primera, las que no dicen de quién
    son."""
    es_primera = persona == hoja.personas[0]
    return [
        c
        for c in hoja.columnas
        if c.concepto and (c.persona == persona or (not c.persona and (es_primera or c.concepto in COMPARTIDOS)))
    ]


def _registro(hoja, indice: int, fila: list[str], persona: str, columnas: list[Columna], mapa: Mapa) -> Registro:
    celdas: dict[str, list[Celda]] = {}
    reservado = []
    for columna in columnas:
        texto = fila[columna.indice]
        celda = Celda(hoja.hoja.nombre, indice + 1, columna.letra, columna.rotulo, texto)
        if columna.clase in (PRIVADO, IDENTIDAD):
            if not es_ausencia(texto):
                reservado.append((columna.clase, celda))
            if columna.concepto != "privado.fecha_nacimiento":
                continue
        if texto:
            traducido = mapa.traducir(columna.concepto, texto)
            celdas.setdefault(columna.concepto, []).append(
                celda if traducido == texto else Celda(celda.hoja, celda.fila, celda.letra, celda.rotulo, traducido)
            )
    indicios = {clave: Indicio(valor, "el mapa") for clave, valor in mapa.constantes.items()}
    contexto = hoja.contexto | hoja.secciones.get(indice, {}) | indicios
    return Registro(
        hoja.hoja.nombre, indice + 1, persona, 0, celdas, contexto, reservado, es_complemento=hoja.es_complemento
    )


def _apartar_lo_que_no_nombra(registro: Registro, bitacora: Bitacora) -> None:
    """De los cargos, fuerzas y lugares salen nombres y claves públicas: ni textos larguísimos ni datos personales."""
    for concepto in [concepto for concepto in registro.celdas if concepto in NOMBRAN]:
        buenas = []
        for celda in registro.celdas[concepto]:
            if trae_dato_personal(celda.texto):
                bitacora.apartar(celda, concepto, celda.texto, MOTIVO_PRIVADO)
            elif len(celda.texto) > MAX_NOMBRE:
                bitacora.apartar(
                    celda, concepto, celda.texto, f"tiene {len(celda.texto):,} caracteres y caben {MAX_NOMBRE}"
                )
            else:
                buenas.append(celda)
        registro.celdas[concepto] = buenas


def _poner_nombre(registro: Registro, bitacora: Bitacora) -> None:
    """El nombre completo: de su columna, o de las de nombre y apellidos. Aquí no se aplican marcas de ausencia."""
    partes = []
    for concepto in DE_NOMBRE:
        for celda in registro.celdas.get(concepto, ()):
            limpio, motivos = limpiar_linea(celda.texto)
            if concepto == "segundo_nombre" and es_ausencia(limpio) or not limpio.strip("-–—.?* "):
                continue
            if motivos:
                bitacora.anotar(celda, limpio, "; ".join(motivos))
            partes.append(limpio)
    registro.nombre = " ".join(partes)
    if not registro.nombre or es_ausencia(registro.nombre):
        registro.nombre, registro.rechazo = "", "No trae nombre de persona. Escríbelo en su columna."
    elif len(registro.nombre) > 300:
        registro.rechazo = (
            f"El nombre tiene {len(registro.nombre):,} caracteres; caben 300. Deja en la columna solo el nombre."
        )
