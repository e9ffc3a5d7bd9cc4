"""Escribe el mapa que se propone, con comentarios para quien lo va a corregir."""

import json
from pathlib import Path

from .columnas.columna import Columna
from .columnas.conceptos import Concepto
from .columnas.hoja_reconocida import HojaReconocida
from .mapa import CONSTANTES, Mapa

_PORTADA = """\
# Mapa de importación de {archivo}
#
# Dice qué es cada columna. Corrige lo que haga falta, guárdalo y vuelve a importar con:
#
# {orden}
#
# A la izquierda, la letra de la columna (o su rótulo entre comillas); a la derecha, lo que es. "ninguno" la deja
# fuera. Si en un renglón hay dos personas, se dice de cuál: "nombre@propietaria", "nombre@suplente". Lo «privado» y
# lo de «identidad» nunca se publica: se aparta en la carpeta reservada.
"""


def texto_del_mapa(
    hojas: list[HojaReconocida],
    omitidas: list[tuple[str, str, int]],
    mapa: Mapa,
    conceptos: dict[str, Concepto],
    dudas: list[str],
    orden: str,
    archivo: str,
) -> str:
    """El TOML del mapa: portada, dudas, constantes, valores y una tabla por hoja."""
    partes = [_PORTADA.format(archivo=archivo, orden=orden)]
    if dudas:
        partes.append("# Por qué se detuvo la importación:\n" + "\n".join(f"#   - {duda}" for duda in dudas) + "\n")
    partes.append(_constantes(mapa))
    for concepto, tabla in mapa.valores.items():
        partes.append(f"[valores.{concepto}]\n" + "".join(f"{_cita(de)} = {_cita(a)}\n" for de, a in tabla.items()))
    if not mapa.valores:
        partes.append(
            '# Para leer de otra manera un valor:\n# [valores.cargo]\n# "PDTE. MPAL." = "presidencia municipal"\n'
        )
    partes += [_hoja(hoja, conceptos) for hoja in hojas]
    partes += [
        f"[[hojas]]  # {filas:,} renglones; se omite: {motivo}\nnombre = {_cita(nombre)}\nimportar = false\n"
        for nombre, motivo, filas in omitidas
    ]
    claves = ", ".join(clave for clave in conceptos if not clave.startswith("identidad."))
    return "\n".join((*partes, f"# Todo lo que una columna puede ser:\n# {claves}, identidad.0 … identidad.20\n"))


def _constantes(mapa: Mapa) -> str:
    """Las constantes en uso y, comentadas, las que se podrían usar."""
    renglones = ["[constantes]  # valores para todo el archivo, cuando no hay columna que los diga"]
    for clave in CONSTANTES:
        valor = mapa.constantes.get(clave)
        renglones.append(f"{clave} = {_cita(valor)}" if valor else f'# {clave} = ""')
    return "\n".join(renglones) + "\n"


def _hoja(hoja: HojaReconocida, conceptos: dict[str, Concepto]) -> str:
    cabeza = (
        f"[[hojas]]\nnombre = {_cita(hoja.hoja.nombre)}\nimportar = true\nencabezado = {hoja.encabezado.fila + 1}  # "
        "renglón de los rótulos\n\n[hojas.columnas]\n"
    )
    return cabeza + "".join(_columna(columna, conceptos) for columna in hoja.columnas)


def _columna(columna: Columna, conceptos: dict[str, Concepto]) -> str:
    conocido = columna.concepto if columna.concepto in conceptos else columna.sugerencia
    persona = f"@{columna.persona}" if columna.persona and conocido else ""
    motivo = (
        "; se propone por sus valores: confírmalo"
        if columna.sugerencia
        else f"; {columna.motivo}"
        if columna.motivo
        else ""
    )
    apartada = "" if conocido or not columna.clase else f"; se aparta como {columna.clase}"
    rotulo = " ".join(columna.rotulo.split())[:80] or "sin rótulo"
    valor = f"{columna.letra} = {_cita((conocido or 'ninguno') + persona)}"
    # Una columna apartada por sus valores no se escribe: «ninguno» la dejaría fuera también de lo reservado.
    return f"{'# ' if apartada else ''}{valor}  # «{rotulo}», {columna.con_dato:,} con dato{motivo}{apartada}\n"


def _cita(texto: str) -> str:
    return json.dumps(texto, ensure_ascii=False)


def escribir_mapa(ruta: Path, texto: str) -> Path:
    """Escribe el mapa y da su ruta; si ya había uno (lo corrigió una persona), escribe al lado, con «.propuesto»."""
    ruta.parent.mkdir(parents=True, exist_ok=True)
    if ruta.exists():
        ruta = ruta.with_name(f"{ruta.stem}.propuesto{ruta.suffix}")
    ruta.write_text(texto, encoding="utf-8", newline="\n")
    return ruta
