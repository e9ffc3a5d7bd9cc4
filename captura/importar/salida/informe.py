"""El informe de la importación: rechazados, cambios, apartados y columnas. Nunca repite un dato privado."""

from pathlib import Path

from ..cambios import Apartado, Bitacora, Cambio
from ..columnas.columna import Columna
from ..columnas.hoja_reconocida import HojaReconocida
from ..privacidad import MOTIVO_PRIVADO, tapar
from ..registro import Registro
from .tablas import escribir_csv, escribir_texto

SIN_CORRESPONDENCIA = "sin correspondencia"
COLUMNAS = {
    "rechazados": ("archivo", "hoja", "fila", "persona", "nombre", "cargo", "fuerza", "motivo"),
    "cambios": ("archivo", "hoja", "celda", "columna", "antes", "despues", "motivo"),
    "apartados": ("archivo", "hoja", "celda", "columna", "campo", "texto", "motivo"),
    "columnas": ("archivo", "hoja", "columna", "rotulo", "con_dato", "destino", "concepto", "persona", "motivo"),
}


def destino_de(columna: Columna) -> str:
    """Adónde fue a dar una columna: «público», «privado», «identidad», «sin lugar» o «sin correspondencia»."""
    return columna.clase if columna.concepto else SIN_CORRESPONDENCIA


def escribir_informe(
    carpeta: Path,
    archivo: str,
    hojas: list[HojaReconocida],
    rechazados: list[Registro],
    bitacora: Bitacora,
    resumen: str,
) -> None:
    """Escribe todas las tablas del informe y el resumen. La carpeta trae un .gitignore: lo leído no se publica."""
    carpeta.mkdir(parents=True, exist_ok=True)
    tablas = {
        "rechazados": map(_rechazado, rechazados),
        "cambios": map(_cambio, bitacora.cambios),
        "apartados": (_apartado(a) for a in bitacora.apartados if not es_privado(a)),
        "columnas": (_columna(hoja, columna) for hoja in hojas for columna in hoja.columnas),
    }
    for nombre, filas in tablas.items():
        escribir_csv(carpeta / f"{nombre}.csv", COLUMNAS[nombre], ((archivo, *fila) for fila in filas))
    escribir_texto(carpeta / "resumen.txt", resumen + "\n")
    escribir_texto(carpeta / ".gitignore", "*\n")


def _rechazado(r: Registro) -> tuple:
    dichos = map(tapar, (r.nombre, r.texto("cargo"), r.texto("fuerza"), r.rechazo))
    return r.hoja, r.fila, r.persona, *dichos


def _cambio(c: Cambio) -> tuple:
    return c.celda.hoja, c.celda.lugar, c.celda.rotulo, tapar(c.celda.texto), tapar(c.despues), c.motivo


def _apartado(a: Apartado) -> tuple:
    return a.celda.hoja, a.celda.lugar, a.celda.rotulo, a.campo, tapar(a.texto), a.motivo


def _columna(hoja: HojaReconocida, c: Columna) -> tuple:
    return hoja.hoja.nombre, c.letra, c.rotulo, c.con_dato, destino_de(c), c.concepto, c.persona, c.motivo


def es_privado(apartado: Apartado) -> bool:
    """Si lo apartado lo fue por traer un dato personal: entonces va a la carpeta reservada, no al informe."""
    return apartado.motivo == MOTIVO_PRIVADO
