"""El armado: del acopio sale el expediente que reciben las reglas y, si nada se halló, la elección."""

from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from .acopio import Acopio
from .canon import criterios_de_orden
from .carpeta import AGREGADOS, CURRICULO, FOTOS, IDENTIDAD, REGISTRO
from .cuadros import Cuadro, leer_tabla
from .identidades import nombres_de
from .modelo import Agregados, Candidatura, Eleccion, Expediente, Tabla, Termino

TABLAS_SUELTAS = {
    "fuerzas": "catalogos/fuerzas.csv",
    "municipios": "catalogos/municipios.csv",
    "distritos": "catalogos/distritos.csv",
    "contiendas": "catalogos/contiendas.csv",
    "secciones": "catalogos/secciones.csv",
    "terminos": "catalogos/terminos.csv",
    "cuentas": "seguimiento/cuentas.csv",
    "verificaciones": "seguimiento/verificacion.csv",
    "pausas": "seguimiento/pausas.csv",
    "revocaciones": "seguimiento/revocaciones.csv",
    "acciones": "seguimiento/acciones.csv",
}


def armar_expediente(acopio: Acopio, hoy: date | None) -> Expediente:
    """Todo lo leído, como lo esperan las reglas. Sin `hoy`, vale la del proceso o, si no la trae, la jornada."""
    proceso, grupos = acopio.proceso, acopio.inventario.grupos
    sueltas = {campo: _tabla(acopio, archivo, [archivo]) for campo, archivo in TABLAS_SUELTAS.items()}
    if not sueltas["terminos"].renglones:
        sueltas["terminos"] = terminos_del_proyecto()
    registros = [archivo for archivo, cuadro in acopio.cuadros.items() if cuadro.modelo is Candidatura]
    return Expediente(
        proceso=proceso, hoy=hoy or (proceso and (proceso.hoy or proceso.jornada)),
        cuestionarios=acopio.cuestionarios, registro=_tabla(acopio, REGISTRO, registros), **sueltas,
        curriculos=acopio.curriculos or {}, nuevos=tuple(acopio.nuevos), publicados=acopio.publicados,
        con_foto_declarada=frozenset(acopio.con_foto_declarada), pasajes=tuple(acopio.pasajes),
        archivos_de_registro=tuple(grupos[REGISTRO]), archivos_de_curriculo=tuple(grupos[CURRICULO]),
        archivos_de_foto=tuple(grupos[FOTOS]), archivos_de_identidad=tuple(grupos[IDENTIDAD]),
        nombres=nombres_de(acopio), identidades=acopio.identidades, agregados=_agregados(acopio),
    )


def _agregados(acopio: Acopio) -> Agregados | None:
    leido = acopio.documentos.get(AGREGADOS)
    return leido.valor if leido else None


@cache
def terminos_del_proyecto() -> Tabla:
    """El vocabulario que acompaña al proyecto; vale mientras el instituto no ponga el suyo."""
    archivo = Path(__file__).parent / "alertas" / "terminos.csv"
    return Tabla(renglones=tuple(leer_tabla(archivo.name, archivo.read_text("utf-8"), Termino).renglones))


def _tabla(acopio: Acopio, lugar: str, archivos: list[str]) -> Tabla:
    """Los renglones de unos archivos. `lugar` es el archivo o la carpeta donde debían estar todos."""
    cuadros: list[Cuadro] = [acopio.cuadros[archivo] for archivo in archivos if archivo in acopio.cuadros]
    return Tabla(
        renglones=tuple(renglon for cuadro in cuadros for renglon in cuadro.renglones),
        claves=frozenset().union(*(cuadro.claves for cuadro in cuadros)),
        rotos=frozenset(cuadro.archivo for cuadro in cuadros if not cuadro.esta_completo),
        se_leyo=all(cuadro.se_leyo for cuadro in cuadros) and not _falta_algo(acopio, lugar),
    )


def _falta_algo(acopio: Acopio, lugar: str) -> bool:
    """Si en `lugar`, o en una carpeta que lo contiene, hay una tabla que no se pudo ni abrir."""
    return any(
        marcado == lugar or lugar.startswith(f"{marcado}/")
        or (marcado.startswith(f"{lugar}/") and marcado.casefold().endswith(".csv"))
        for marcado in (hallazgo.archivo for hallazgo in acopio.inventario.hallazgos)
    )


def armar_eleccion(acopio: Acopio, expediente: Expediente) -> Eleccion:
    """La elección de unos datos sin hallazgos, con todo en su orden canónico."""
    orden = criterios_de_orden(expediente.proceso, expediente.fuerzas.por_clave)
    contiendas = {contienda.clave: contienda for contienda in _valores(expediente.contiendas)}
    por_contienda: dict[str, list[Candidatura]] = {clave: [] for clave in contiendas}
    for candidatura in _valores(expediente.registro):
        por_contienda[candidatura.contienda].append(candidatura)
    candidaturas = {
        candidatura.clave: candidatura
        for lista in por_contienda.values() for candidatura in sorted(lista, key=orden[Candidatura])
    }
    huellas, fotos = acopio.huellas, acopio.fotos
    curriculos = acopio.curriculos.en_orden(candidaturas)
    return Eleccion(
        proceso=expediente.proceso, cuestionarios=acopio.cuestionarios, hoy=expediente.hoy,
        fuerzas=_por_clave(expediente.fuerzas), municipios=_por_clave(expediente.municipios),
        distritos=_por_clave(expediente.distritos), contiendas=MappingProxyType(contiendas),
        candidaturas=MappingProxyType(candidaturas), curriculos=curriculos,
        fotos=MappingProxyType({clave: fotos[clave] for clave in candidaturas if clave in fotos}),
        cuentas=MappingProxyType({cuenta.candidatura: cuenta for cuenta in _valores(expediente.cuentas)}),
        verificaciones=tuple(_valores(expediente.verificaciones)), pausas=tuple(_valores(expediente.pausas)),
        publicados=MappingProxyType(acopio.publicados), contestadas=MappingProxyType(acopio.contestadas),
        agregados=expediente.agregados, secciones=_por_clave(expediente.secciones), nombres=expediente.nombres,
        identidades=MappingProxyType({clave: acopio.identidades[clave] for clave in candidaturas if clave in acopio.identidades}),
        revocaciones=tuple(_valores(expediente.revocaciones)),
        acciones=MappingProxyType({accion.candidatura: accion for accion in _valores(expediente.acciones)}),
        huellas=MappingProxyType({clave: huellas[f"{CURRICULO}/{clave}.json"].hex() for clave in curriculos}),
    )


def _valores(tabla: Tabla) -> list:
    return [renglon.valor for renglon in tabla]


def _por_clave(tabla: Tabla) -> MappingProxyType:
    return MappingProxyType({valor.clave: valor for valor in _valores(tabla)})
