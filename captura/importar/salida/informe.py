"""El informe de la importación: rechazados, cambios, apartados y columnas. Nunca repite un dato privado."""

from pathlib import Path

from validadores import ocultar, tiene_indicios

from ..cambios import Apartado, Bitacora
from ..columnas.columna import Columna
from ..columnas.hoja_reconocida import HojaReconocida
from ..registros import Registro
from .tablas import escribir_csv, escribir_texto

SIN_CORRESPONDENCIA = "sin correspondencia"


def destino_de(columna: Columna) -> str:
    """Adónde fue a dar una columna: «público», «privado», «identidad», «sin lugar» o «sin correspondencia»."""
    return columna.clase if columna.concepto else SIN_CORRESPONDENCIA


def escribir_informe(
    carpeta: Path, archivo: str, hojas: list[HojaReconocida], rechazados: list[Registro], bitacora: Bitacora,
    resumen: str,
) -> None:
    """Escribe todas las tablas del informe y el resumen. La carpeta trae un .gitignore: lo leído no se publica."""
    carpeta.mkdir(parents=True, exist_ok=True)
    escribir_texto(carpeta / ".gitignore", "*\n")
    escribir_csv(
        carpeta / "rechazados.csv", ("archivo", "hoja", "fila", "persona", "nombre", "cargo", "fuerza", "motivo"),
        ((archivo, r.hoja, r.fila, r.persona, _tapar(r.nombre), _tapar(r.texto("cargo")), _tapar(r.texto("fuerza")),
          _tapar(r.rechazo)) for r in rechazados))
    escribir_csv(
        carpeta / "cambios.csv", ("archivo", "hoja", "celda", "columna", "antes", "despues", "motivo"),
        ((archivo, c.celda.hoja, c.celda.lugar, c.celda.rotulo, _tapar(c.celda.texto), _tapar(c.despues), c.motivo)
         for c in bitacora.cambios))
    escribir_csv(
        carpeta / "apartados.csv", ("archivo", "hoja", "celda", "columna", "campo", "texto", "motivo"),
        ((archivo, a.celda.hoja, a.celda.lugar, a.celda.rotulo, a.campo, _tapar(a.texto), a.motivo) for a in bitacora.apartados
         if not es_privado(a)))
    escribir_csv(
        carpeta / "columnas.csv", ("archivo", "hoja", "columna", "rotulo", "con_dato", "destino", "concepto", "persona", "motivo"),
        ((archivo, hoja.hoja.nombre, c.letra, c.rotulo, c.con_dato, destino_de(c), c.concepto, c.persona, c.motivo)
         for hoja in hojas for c in hoja.columnas))
    escribir_texto(carpeta / "resumen.txt", resumen + "\n")


def _tapar(texto: str) -> str:
    """`texto` con sus datos personales tapados; casi nunca hay, y preguntarlo es barato."""
    return ocultar(texto) if tiene_indicios(texto.encode("utf-8", "replace")) else texto


def es_privado(apartado: Apartado) -> bool:
    """Si lo apartado lo fue por traer un dato personal: entonces va a la carpeta reservada, no al informe."""
    return apartado.motivo.startswith("privado")
