"""Antes y después de importar: que el destino esté libre, que nada privado caiga en un repositorio y las cuentas."""

import re
from collections import Counter
from pathlib import Path

from .cambios import Bitacora
from .columnas.hoja_reconocida import HojaReconocida
from .detenida import ImportacionDetenida
from .lectura import Libro
from .privacidad import tapar
from .reconocimiento import Reconocido
from .registro import Registro
from .salida.carpeta import Contenido
from .salida.informe import destino_de, es_privado
from .salida.resumen import Resumen


def exigir_libre(destino: Path, reservado: Path) -> None:
    """Lanza `ImportacionDetenida` si en el destino, o donde irá lo reservado, ya hay algo."""
    for carpeta in (destino, reservado):
        if carpeta.exists() and (not carpeta.is_dir() or any(carpeta.iterdir())):
            raise ImportacionDetenida(
                f"{carpeta}: ya existe y no está vacía. Elige otro destino, o mueve o borra lo que hay ahí."
            )


def nada_quedo(registros: list[Registro], libro: Libro) -> list[str]:
    """Frases para cuando ningún registro pudo volverse candidatura."""
    motivos = Counter(registro.rechazo for registro in registros if registro.rechazo)
    return [
        f"{libro.nombre}: ninguno de los {len(registros):,} registros pudo volverse candidatura y no se escribió "
        "nada. Motivos:",
        *(f"  {veces:,}: {tapar(motivo)}" for motivo, veces in motivos.most_common(10)),
    ]


def avisos_de_repositorio(destino: Path, resumen: Resumen) -> list[str]:
    """Aviso si lo que no se publica quedó dentro de un repositorio de git (con un .gitignore que lo excluye)."""
    if not any((carpeta / ".git").exists() for carpeta in destino.resolve().parents):
        return []
    cuales = "El informe y lo reservado quedaron" if resumen.reservados else "El informe quedó"
    return [
        f"{cuales} dentro de un repositorio de git, con un .gitignore que lo excluye. Muévelo fuera antes de "
        "compartir la carpeta."
    ]


def resumir(
    libro: Libro,
    reconocido: Reconocido,
    registros: list[Registro],
    bitacora: Bitacora,
    contenido: Contenido,
    carpetas: tuple[Path, Path, Path],
) -> Resumen:
    """El resumen con todas sus cuentas."""
    buenos = [registro for registro in registros if not registro.rechazo and not registro.es_complemento]
    columnas = [columna for hoja in reconocido.hojas for columna in hoja.columnas]
    return Resumen(
        libro.nombre,
        libro.formato,
        *carpetas,
        renglones=sum((hoja.cuenta() for hoja in reconocido.hojas), Counter()),
        total_renglones=sum(len(hoja.hoja.filas) for hoja in reconocido.hojas),
        omitidas=reconocido.omitidas,
        columnas=Counter(map(destino_de, columnas)),
        total_columnas=sum(map(_columnas_con_algo, reconocido.hojas)),
        registros=len(registros),
        candidaturas=len(buenos),
        complementos=sum(registro.es_complemento and not registro.rechazo for registro in registros),
        rechazados=Counter(_motivo(registro.rechazo) for registro in registros if registro.rechazo),
        personas=len({registro.clave_persona for registro in buenos}),
        curriculos=sum(bool(registro.respuestas.keys() - {"publicado"}) for registro in buenos),
        contiendas=len(contenido.geografia.contiendas),
        fuerzas=len(contenido.fuerzas),
        cargos=Counter(registro.puesto.nombre for registro in buenos),
        cambios=Counter(cambio.motivo for cambio in bitacora.cambios),
        apartados=sum(not es_privado(apartado) for apartado in bitacora.apartados),
    )


def _columnas_con_algo(hoja: HojaReconocida) -> int:
    """Columnas con rótulo o con algún dato bajo el encabezado, contadas aparte de cómo se entendieron."""
    filas = hoja.hoja.filas[hoja.encabezado.fila + 1 :]
    return sum(
        bool(rotulo) or any(fila[indice].strip() for fila in filas)
        for indice, rotulo in enumerate(hoja.encabezado.rotulos)
    )


def _motivo(rechazo: str) -> str:
    """El motivo sin lo que cambia de un registro a otro, para contarlos juntos."""
    return re.sub(r"«[^»]*»|hoja «[^»]*», renglón [0-9,]+", "…", rechazo)
