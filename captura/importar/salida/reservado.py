"""Lo que nunca se publica: respuestas de identidad, datos privados y textos que los traen. Va fuera de los datos."""

from pathlib import Path

from ..cambios import Apartado
from ..columnas.conceptos import IDENTIDAD
from ..registro import Registro
from .tablas import escribir_csv, escribir_texto

_COLUMNAS = ("clave", "archivo", "hoja", "fila", "persona", "columna", "rotulo", "valor")
_LEEME = """\
# Datos reservados

Aquí está lo que la importación apartó de «{archivo}» porque no debe publicarse:

- `identidad.csv`: respuestas del cuestionario de identidad y acciones afirmativas (datos sensibles);
- `privado.csv`: CURP, RFC, claves de elector, fechas de nacimiento, domicilios, teléfonos y correos
  particulares, folios;
- `textos.csv`: respuestas públicas que traían dentro alguno de esos datos.

La columna `clave` las une con su candidatura. No copies esta carpeta al repositorio público ni a una rama:
git no olvida.
Guárdala cifrada, con dos o más personas destinatarias, en el repositorio reservado del instituto; o bórrala
si no se usa.
"""


def escribir_reservado(
    carpeta: Path, archivo: str, registros: list[Registro], textos: list[Apartado]
) -> dict[str, int]:
    """Escribe la carpeta reservada (0700) y devuelve cuántos valores quedaron en cada tabla; sin nada, no la crea."""
    filas = {"identidad": [], "privado": []}
    for registro in registros:
        clave = "" if registro.rechazo else registro.clave
        for clase, celda in registro.reservado:
            tabla = "identidad" if clase == IDENTIDAD else "privado"
            filas[tabla].append(
                (clave, archivo, celda.hoja, celda.fila, registro.persona, celda.letra, celda.rotulo, celda.texto)
            )
    claves = {(r.hoja, r.fila): r.clave for r in registros if not r.rechazo}
    filas["textos"] = [
        (
            claves.get((a.celda.hoja, a.celda.fila), ""),
            archivo,
            a.celda.hoja,
            a.celda.fila,
            "",
            a.celda.letra,
            a.celda.rotulo,
            a.texto,
        )
        for a in textos
    ]
    cuenta = {tabla: len(renglones) for tabla, renglones in filas.items() if renglones}
    if cuenta:
        carpeta.mkdir(mode=0o700)
        escribir_texto(carpeta / "LEEME.md", _LEEME.format(archivo=archivo), True)
        escribir_texto(carpeta / ".gitignore", "*\n", True)
        for tabla in cuenta:
            escribir_csv(carpeta / f"{tabla}.csv", _COLUMNAS, filas[tabla], True)
    return cuenta
