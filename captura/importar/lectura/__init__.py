"""Del archivo del instituto a renglones de texto, sin interpretar nada todavía."""

from dataclasses import dataclass
from pathlib import Path

from ..detenida import ImportacionDetenida
from .contenedor import clase_de, demasiadas_columnas, demasiados_renglones
from .fecha_del_archivo import ano_del_archivo
from .hoja import MAX_COLUMNAS, MAX_RENGLONES, Hoja
from .hojas_de_calculo import leer_libro
from .tabla_html import leer_html
from .texto_plano import leer_texto

MAX_OCTETOS = 300_000_000


@dataclass
class Libro:
    """Un archivo leído: su `nombre` sin carpeta, sus `hojas`, cómo venía (`formato`) y el año que guarda, si lo
    guarda."""

    nombre: str
    hojas: list[Hoja]
    formato: str
    ano: int | None = None


def leer(archivo: Path) -> Libro:
    """Lee todas las hojas de `archivo`. Lanza `ImportacionDetenida` con lugar y remedio si no se puede."""
    nombre = archivo.name
    try:
        if archivo.stat().st_size > MAX_OCTETOS:
            raise ImportacionDetenida(
                f"{nombre}: pesa más de {MAX_OCTETOS // 1_000_000:,} MB. Pártelo por cargo o por hoja."
            )
        datos = archivo.read_bytes()
    except OSError as fallo:
        raise ImportacionDetenida(f"{archivo}: no se puede abrir. Revisa que exista y que tengas permiso.") from fallo
    clase = clase_de(datos, nombre)
    if clase == "texto":
        hojas, formato = leer_texto(datos, nombre)
    elif clase == "html":
        hojas, formato = leer_html(datos, nombre)
    else:
        hojas, formato = leer_libro(datos, nombre), "libro de hojas de cálculo"
    for hoja in hojas:
        hoja.emparejar()
        if hoja.ancho > MAX_COLUMNAS:
            raise ImportacionDetenida(demasiadas_columnas(f"{nombre}, hoja «{hoja.nombre}»", hoja.ancho))
        if len(hoja.filas) > MAX_RENGLONES:
            raise ImportacionDetenida(demasiados_renglones(f"{nombre}, hoja «{hoja.nombre}»", len(hoja.filas)))
    return Libro(nombre, hojas, formato, ano_del_archivo(datos) if clase == "calamina" else None)
