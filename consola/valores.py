"""Lee los valores de las opciones; lo que no se entiende se dice en una frase y sale con 2."""

import re
from datetime import date
from pathlib import Path

from invoke import Exit

RAIZ = Path(__file__).resolve().parent.parent
DATOS = RAIZ / "datos"
SALIDA = RAIZ / "_sitio"
VISTA_PREVIA = RAIZ / "_vista-previa"
PUBLICACION = RAIZ / "_publicacion"
"""Donde se construye lo que después se pone a la vista."""
FORMATOS = ("texto", "json", "markdown", "github")


def leer_fecha(opcion: str, texto: str | None) -> date | None:
    """La fecha `AAAA-MM-DD` de `texto`, o `None` si no se dio. Lanza `Exit`."""
    if texto is None:
        return None
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", texto):
            return date.fromisoformat(texto)
    except ValueError:
        raise _objecion(f"{opcion}: «{texto}» no existe en el calendario. Revisa el día y el mes.") from None
    raise _objecion(f"{opcion}: «{texto}» no es una fecha. Escríbela AAAA-MM-DD; por ejemplo, 2024-05-31.")


def leer_dia_pasado(opcion: str, texto: str | None, hoy: date) -> date:
    """La fecha de algo que ya ocurrió: `hoy` si no se dio. Lanza `Exit` si es posterior."""
    dada = leer_fecha(opcion, texto) or hoy
    if dada > hoy:
        raise _objecion(f"{opcion}: {dada} todavía no llega; hoy es {hoy}. Corrígela.")
    return dada


def leer_entero(opcion: str, texto: str, minimo: int, maximo: int) -> int:
    """El entero de `texto`, entre `minimo` y `maximo`. Lanza `Exit`."""
    if re.fullmatch("[0-9]{1,9}", texto) and minimo <= int(texto) <= maximo:
        return int(texto)
    raise _objecion(f"{opcion}: «{texto}» no sirve. Escribe un número entero entre {minimo:,} y {maximo:,}.")


def leer_tamanos(opcion: str, texto: str) -> list[int]:
    """Los enteros de una lista separada por comas. Lanza `Exit`."""
    return [leer_entero(opcion, tamano.strip(), 1, 100_000) for tamano in texto.split(",")]


def leer_lengua(opcion: str, texto: str | None) -> str | None:
    """El código de lengua de `texto`, o `None` si no se dio. Lanza `Exit`."""
    if texto is None or re.fullmatch("[a-z]{2,3}", texto):
        return texto
    raise _objecion(f"{opcion}: «{texto}» no es un código de lengua. Son dos o tres letras; por ejemplo, yua.")


def elegir(opcion: str, texto: str, admitidos: tuple[str, ...]) -> str:
    """`texto`, si es uno de los `admitidos`. Lanza `Exit`."""
    if texto in admitidos:
        return texto
    raise _objecion(f"{opcion}: «{texto}» no se conoce. Los que hay: {', '.join(admitidos)}.")


def carpeta_de_datos(texto: str | None) -> Path:
    """La carpeta de datos: la del proyecto o la que se indicó. Lanza `Exit` si no existe."""
    carpeta = Path(texto) if texto else DATOS
    return carpeta_que_hay("--datos", str(carpeta))


def carpeta_que_hay(opcion: str, texto: str) -> Path:
    """La carpeta indicada. Lanza `Exit` si no existe o no es una carpeta."""
    if Path(texto).is_dir():
        return Path(texto)
    if Path(texto).exists():
        raise _objecion(f"{opcion}: «{texto}» es un archivo. Indica una carpeta.")
    raise _objecion(f"{opcion}: no existe la carpeta «{texto}».")


def desde_aqui(carpeta: Path) -> str:
    """La carpeta como se ve desde donde se corre la orden, que en integración continua es la raíz del repositorio."""
    completa = carpeta.resolve()
    return completa.relative_to(Path.cwd()).as_posix() if completa.is_relative_to(Path.cwd()) else completa.as_posix()


def carpeta_de_salida(texto: str | None, datos: Path, omision: Path = SALIDA, opcion: str = "--salida") -> Path:
    """Dónde queda el sitio. Lanza `Exit` si ahí están el proyecto, los datos o un archivo: se perderían."""
    carpeta = Path(texto) if texto else omision
    lugar = carpeta.resolve()
    if carpeta.exists() and not carpeta.is_dir():
        raise _objecion(f"{opcion}: «{carpeta}» es un archivo. Indica una carpeta.")
    datos = datos.resolve()
    if lugar.is_relative_to(datos) or datos.is_relative_to(lugar) or RAIZ.is_relative_to(lugar):
        raise _objecion(f"{opcion}: en «{carpeta}» hay cosas que no son del sitio. Indica otra carpeta.")
    return carpeta


def archivo(opcion: str, texto: str | None) -> Path | None:
    """El archivo indicado, o `None` si no se dio. Lanza `Exit` si no existe."""
    if texto is None or Path(texto).is_file():
        return Path(texto) if texto else None
    if Path(texto).exists():
        raise _objecion(f"{opcion}: «{texto}» es una carpeta. Indica un archivo.")
    raise _objecion(f"{opcion}: no existe el archivo «{texto}».")


def destino(texto: str | None) -> Path:
    """La carpeta donde se escribirá. Lanza `Exit` si no se indicó."""
    if texto:
        return Path(texto)
    raise _objecion("Falta decir dónde se escribe: --destino CARPETA.")


def _objecion(frase: str) -> Exit:
    return Exit(frase, code=2)
