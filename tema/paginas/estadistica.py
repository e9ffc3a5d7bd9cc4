"""La estadística de registro y de respuestas: cada total es el número de fichas que lo respaldan, y enlaza a ellas.

Solo cuentan las candidaturas vigentes. Los estudios salen de las respuestas publicadas; la identidad no está aquí.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlencode

from validadores import Candidatura, agregados_pedidos

from ..filtros import decir_numero
from ..hoja import Anexo, Cabeza, Pagina
from ..huella import huella_de
from ..idiomas import N_, _
from ..indice import Indice
from ..vistas import Barra, Cuadro, VistaEstadistica

RUTA, RUTA_CSV = "estadistica.html", "datos/estadistica.csv"
EDADES = ((18, 29), (30, 39), (40, 49), (50, 59), (60, 120))
"""Tramos de edad; los mismos que usa el filtro de la búsqueda."""
DE_REGISTRO = N_("Son las candidaturas vigentes del registro aprobado, propietarias y suplentes, el día del corte.")
DE_RESPUESTAS = N_("Son las candidaturas vigentes que respondieron la pregunta y cuya respuesta está publicada el día del corte.")
TITULOS = {
    "cargo": N_("Por cargo"), "fuerza": N_("Por fuerza política"), "sexo": N_("Por sexo"), "edad": N_("Por edad"),
    "estudios": N_("Por estudios"), "municipio": N_("Por municipio"), "respuestas": N_("Cuántas respondieron"),
}


def cuadros(indice: Indice, estudios: Mapping[str, str]) -> tuple[Cuadro, ...]:
    """Las estadísticas. `estudios` da el grado público de cada clave."""
    eleccion = indice.eleccion
    proceso = eleccion.proceso
    municipio_de = {clave: contienda.municipio for clave, contienda in eleccion.contiendas.items()}
    tramos = {f"{desde}-{hasta}": _decir_tramo(desde, hasta) for desde, hasta in EDADES}
    pregunta = next((p for p in eleccion.cuestionarios.capturables if p.id == "grado_maximo_estudios"), None)
    listas = {
        "respuestas": ({"con": _("Con respuestas publicadas"), "sin": _("Sin respuestas publicadas")}, lambda c: _responde(indice, c)),
        "cargo": ({c.clave: _(c.nombre) for t in proceso.elecciones for c in t.cargos}, lambda c: c.cargo),
        "fuerza": ({f.clave: f.siglas for f in eleccion.fuerzas.values()}, lambda c: c.fuerza),
        "sexo": ({sexo: _(sexo).capitalize() for sexo in proceso.sexos}, lambda c: c.sexo),
        "edad": (tramos, lambda c: _tramo(c.edad)),
        "estudios": ({g: _(g) for g in (pregunta.opciones if pregunta else ())}, lambda c: estudios.get(c.clave)),
        "municipio": ({m.clave: m.nombre for m in eleccion.municipios.values()}, lambda c: municipio_de[c.contienda]),
    }
    return tuple(
        cuadro for clave, (rotulos, valor) in listas.items() if (cuadro := _cuadro(indice, clave, rotulos, valor)).barras
    )


def _responde(indice: Indice, candidatura: Candidatura) -> str:
    return "con" if indice.renglones[candidatura.clave].estado.se_muestra else "sin"


def _tramo(edad: int | None) -> str | None:
    return next((f"{desde}-{hasta}" for desde, hasta in EDADES if edad is not None and desde <= edad <= hasta), None)


def _decir_tramo(desde: int, hasta: int) -> str:
    return _("%(desde)s años o más", desde=desde) if hasta > 100 else _("%(desde)s a %(hasta)s años", desde=desde, hasta=hasta)


def _cuadro(indice: Indice, clave: str, rotulos: Mapping[str, str], valor: Callable[[Candidatura], str | None]) -> Cuadro:
    totales, respondieron = dict.fromkeys(rotulos, 0), dict.fromkeys(rotulos, 0)
    for candidatura in indice.eleccion.candidaturas.values():
        cual = valor(candidatura) if candidatura.es_vigente else None
        if cual in totales:
            totales[cual] += 1
            respondieron[cual] += _responde(indice, candidatura) == "con"
    barras = tuple(
        Barra(rotulos[cual], totales[cual], respondieron[cual], f"buscar.html?{urlencode({clave: cual})}")
        for cual in rotulos if totales[cual]
    )
    metodo = _(DE_RESPUESTAS if clave == "estudios" else DE_REGISTRO)
    return Cuadro(clave, _(TITULOS[clave]), _hallazgo(barras), metodo, barras, sum(totales.values()))


def _hallazgo(barras: tuple[Barra, ...]) -> str:
    """Lo que dice la gráfica en una frase: la categoría más numerosa y su parte del total."""
    total = sum(barra.total for barra in barras)
    if not total:
        return ""
    mayor = max(barras, key=lambda barra: barra.total)
    return _(
        "%(rotulo)s: %(cuantas)s de %(total)s candidaturas, el %(parte)s %%, es lo más frecuente.",
        rotulo=mayor.rotulo, cuantas=decir_numero(mayor.total), total=decir_numero(total), parte=round(100 * mayor.total / total),
    )


def en_csv(hechos: Iterable[Cuadro]) -> bytes:
    """Los cuadros como CSV en UTF-8: cuadro, categoría, candidaturas y con respuestas publicadas."""
    salida = io.StringIO()
    escritor = csv.writer(salida, lineterminator="\n")
    escritor.writerow(["cuadro", "categoria", "candidaturas", "con_respuestas_publicadas"])
    for cuadro in hechos:
        escritor.writerows([cuadro.clave, barra.rotulo, barra.total, barra.respondieron] for barra in cuadro.barras)
    return salida.getvalue().encode()


def listar(indice: Indice, sello: str, estudios: Callable[[], Mapping[str, str]]) -> Iterator[Pagina]:
    """La página de la estadística. `sello` cambia si cambia lo que cuenta; `estudios` da el grado público de cada clave."""
    hay_diversidad = agregados_pedidos(indice.eleccion) is not None

    def armar() -> Cabeza:
        hechos = cuadros(indice, estudios())
        vista = VistaEstadistica(hechos, RUTA_CSV, len(en_csv(hechos)), hay_diversidad)
        return Cabeza(_("La elección en números"), _("Cuántas candidaturas hay y cuántas respondieron, por cargo, fuerza, sexo, edad, estudios y municipio."), vista)

    yield Pagina(RUTA, "estadistica.html", "datos", huella_de(sello, hay_diversidad), armar, va_junta=True)


def anexo(indice: Indice, sello: str, estudios: Callable[[], Mapping[str, str]]) -> Anexo:
    """La descarga de la estadística."""
    return Anexo(RUTA_CSV, huella_de("estadistica", sello), lambda: en_csv(cuadros(indice, estudios())), va_junta=True)
