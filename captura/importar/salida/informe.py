"""El informe de la importación: rechazados, cambios, apartados y columnas. Nunca repite un dato privado."""

from pathlib import Path

from ..cambios import Apartado, Bitacora
from ..columnas.columna import Columna
from ..columnas.hoja_reconocida import HojaReconocida
from ..privacidad import MOTIVO_PRIVADO, tapar
from ..registros import Registro
from .tablas import escribir_csv, escribir_texto

SIN_CORRESPONDENCIA = "sin correspondencia"


def destino_de(columna: Columna) -> str:
    """Adónde fue a dar una columna: «público», «privado», «identidad», «sin lugar» o «sin
    correspondencia»."""
    return columna.clase if columna.concepto else SIN_CORRESPONDENCIA


def escribir_informe(
    carpeta: Path,
    archivo: str,
    hojas: list[HojaReconocida],
    rechazados: list[Registro],
    bitacora: Bitacora,
    resumen: str,
) -> None:
    """Escribe todas las tablas del informe y el resumen. La carpeta trae un .gitignore: lo leído no se
    publica."""
    carpeta.mkdir(parents=True, exist_ok=True)
    escribir_texto(carpeta / ".gitignore", "*\n")
    escribir_csv(
        carpeta / "rechazados.csv",
        ("archivo", "hoja", "fila", "persona", "nombre", "cargo", "fuerza", "motivo"),
        (
            (
                archivo,
                r.hoja,
                r.fila,
                r.persona,
                tapar(r.nombre),
                tapar(r.texto("cargo")),
                tapar(r.texto("fuerza")),
                tapar(r.rechazo),
            )
            for r in rechazados
        ),
    )
    escribir_csv(
        carpeta / "cambios.csv",
        ("archivo", "hoja", "celda", "columna", "antes", "despues", "motivo"),
        (
            (archivo, c.celda.hoja, c.celda.lugar, c.celda.rotulo, tapar(c.celda.texto), tapar(c.despues), c.motivo)
            for c in bitacora.cambios
        ),
    )
    escribir_csv(
        carpeta / "apartados.csv",
        ("archivo", "hoja", "celda", "columna", "campo", "texto", "motivo"),
        (
            (archivo, a.celda.hoja, a.celda.lugar, a.celda.rotulo, a.campo, tapar(a.texto), a.motivo)
            for a in bitacora.apartados
            if not es_privado(a)
        ),
    )
    escribir_csv(
        carpeta / "columnas.csv",
        ("archivo", "hoja", "columna", "rotulo", "con_dato", "destino", "concepto", "persona", "motivo"),
        (
            (archivo, hoja.hoja.nombre, c.letra, c.rotulo, c.con_dato, destino_de(c), c.concepto, c.persona, c.motivo)
            for hoja in hojas
            for c in hoja.columnas
        ),
    )
    escribir_texto(carpeta / "resumen.txt", resumen + "\n")


def es_privado(apartado: Apartado) -> bool:
    """Si lo apartado lo fue por traer un dato personal: entonces va a la carpeta reservada, no al informe."""
    return apartado.motivo == MOTIVO_PRIVADO
