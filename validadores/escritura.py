"""La escritura canónica: solo reescribe lo que entendió entero, y cada archivo de una vez."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from .acopio import Acopio, Avance
from .canon import bytes_de_documento, bytes_de_tabla, criterios_de_orden
from .carpeta import CONTRATO, PROCESO, REGISTRO, TABLAS, modelo_de, recorrer
from .contrato import bytes_de_contrato
from .cuadros import Cuadro
from .documentos import leer_documento
from .hallazgo import DatosRechazados, Hallazgo, hallar
from .identidades import leer_identidades
from .lectores import leer_agregados, leer_curriculos, leer_tablas
from .lectura import leer
from .modelo import Candidatura, Modelo, Proceso

REMEDIABLES = frozenset({
    "con-bom", "saltos-ajenos", "sin-ordenar", "columnas-desordenadas", "fila-vacia", "espacios-sobrantes", "sin-nfc",
})
"""Hallazgos que `ordenar` remedia sin perder nada."""

FUERZAS = "catalogos/fuerzas.csv"


def escribir(ruta: Path, octetos: bytes) -> bool:
    """Deja `octetos` en `ruta`, entera o nada; da falso, sin tocarla, si ya los tenía."""
    if ruta.is_file() and not ruta.is_symlink() and ruta.read_bytes() == octetos:
        return False
    ruta.parent.mkdir(parents=True, exist_ok=True)
    provisional = ruta.with_name(f".{ruta.name}.{os.getpid()}.tmp")
    try:
        with open(provisional, "xb") as archivo:
            archivo.write(octetos)
        os.replace(provisional, ruta)
    finally:
        with contextlib.suppress(FileNotFoundError):
            provisional.unlink()
    return True


def escribir_tabla(carpeta: Path, ruta: str, objetos: Iterable[Modelo]) -> Path:
    """Escribe en la carpeta de datos la tabla `ruta` («catalogos/fuerzas.csv», o solo «fuerzas») con esos renglones.

    Van en el orden dado: `ordenar` los acomoda. Para un registro, la ruta completa:
    «candidaturas/registro/gubernatura.csv».
    """
    archivo = next((conocida for conocida in TABLAS if conocida.endswith(f"/{ruta}.csv")), ruta)
    destino = Path(carpeta) / archivo
    escribir(destino, bytes_de_tabla(modelo_de(archivo), objetos))
    return destino


def escribir_contrato(carpeta: Path) -> Path:
    """Escribe `candidaturas/datapackage.json`. Lanza DatosRechazados si no se entiende `proceso.json`."""
    carpeta = Path(carpeta)
    leido = leer(carpeta, PROCESO, "documento")
    if isinstance(leido, Hallazgo):
        raise DatosRechazados([leido])
    documento = leer_documento(PROCESO, leido, Proceso)
    if documento.valor is None:
        raise DatosRechazados(documento.hallazgos)
    inventario = recorrer(carpeta)
    escribir(carpeta / CONTRATO, bytes_de_contrato(documento.valor, inventario.sueltos, inventario.grupos[REGISTRO]))
    return carpeta / CONTRATO


def ordenar(carpeta: Path, avance: Avance | None = None) -> list[Path]:
    """Reescribe con sus bytes canónicos lo que se entendió entero y no los tiene; da las rutas que cambió.

    También quita BOM, pone LF, une acentos y quita espacios de más. Lo que tiene otros hallazgos queda como está: es
    asunto de `revisar`. Lanza DatosRechazados si no hay carpeta.
    """
    carpeta = Path(carpeta)
    if not carpeta.is_dir():
        raise DatosRechazados([hallar("carpeta-ausente", str(carpeta))])
    acopio = Acopio(recorrer(carpeta), avance=avance)
    leer_tablas(acopio)
    leer_curriculos(acopio)
    leer_identidades(acopio)
    leer_agregados(acopio)
    pendientes = {archivo: bytes_de_documento(documento.valor) for archivo, documento in acopio.documentos.items()
                  if documento.valor and _es_remediable(documento.hallazgos)}
    if acopio.proceso:
        pendientes |= _tablas_en_orden(acopio)
        inventario = acopio.inventario
        if not inventario.hallazgos:
            pendientes[CONTRATO] = bytes_de_contrato(acopio.proceso, inventario.sueltos, inventario.grupos[REGISTRO])
    return [
        carpeta / archivo for archivo, octetos in sorted(pendientes.items()) if escribir(carpeta / archivo, octetos)
    ]


def _tablas_en_orden(acopio: Acopio) -> dict[str, bytes]:
    """Los bytes canónicos de las tablas que se entendieron. Los registros esperan a que se entiendan las fuerzas."""
    fuerzas = acopio.cuadros.get(FUERZAS)
    hay_fuerzas = fuerzas is not None and _se_entendio(fuerzas)
    conocidas = {renglon.valor.clave: renglon.valor for renglon in fuerzas.renglones} if hay_fuerzas else {}
    orden = criterios_de_orden(acopio.proceso, conocidas)
    return {
        archivo: bytes_de_tabla(cuadro.modelo, sorted((r.valor for r in cuadro.renglones), key=orden[cuadro.modelo]))
        for archivo, cuadro in acopio.cuadros.items()
        if _se_entendio(cuadro) and (hay_fuerzas or cuadro.modelo is not Candidatura)
    }


def _se_entendio(cuadro: Cuadro) -> bool:
    return cuadro.se_leyo and cuadro.esta_completo and _es_remediable(cuadro.hallazgos)


def _es_remediable(hallazgos: list[Hallazgo]) -> bool:
    return all(hallazgo.codigo in REMEDIABLES for hallazgo in hallazgos)
