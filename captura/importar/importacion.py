"""La importación completa, paso por paso: leer, reconocer, interpretar, proponer, escribir y dar cuenta."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from validadores import sin_recolector

from .cambios import Bitacora
from .cierre import avisos_de_repositorio, exigir_libre, nada_quedo, resumir
from .columnas.conceptos import Concepto, conceptos_de
from .detenida import ImportacionDetenida
from .dudas import dudas_de
from .herencia import leer_herencia
from .interpretacion import interpretar
from .lectura import Libro, leer
from .mapa import Mapa, leer_mapa
from .proponer_mapa import escribir_mapa, texto_del_mapa
from .propuesta.avisos import Avisos
from .reconocimiento import Reconocido, reconocer_libro
from .registro import Registro
from .salida.carpeta import Contenido, escribir_hasta_limpia
from .salida.informe import es_privado, escribir_informe
from .salida.reservado import escribir_reservado
from .salida.resumen import Resumen

Avance = Callable[[str, int, int | None], None]


def importar(
    archivo: Path,
    destino: Path,
    mapa: Path | None = None,
    proceso: Path | None = None,
    avance: Avance | None = None,
) -> Resumen:
    """Convierte `archivo` (.xlsx, .xls, .ods, .csv…) en la carpeta de datos `destino`, que no debe existir.

    `mapa` dice qué es cada columna; si ese archivo aún no existe, ahí se escribe la propuesta. `proceso` es el
    `proceso.json` que se obedece; los catálogos que tenga al lado, también. Junto a `destino` quedan
    `<destino>-informe` (qué se hizo con cada celda) y, si hay qué apartar, `<destino>-reservado`.

    Lanza `ImportacionDetenida`, sin dejar datos escritos, si el archivo no se puede leer o algo no está claro.
    """
    ruta_del_mapa = Path(mapa) if mapa else None
    importacion = _Importacion(Path(archivo), Path(destino), ruta_del_mapa, avance or _sin_avance)
    with sin_recolector():
        return importacion.hacer(Path(proceso) if proceso else None)


def _sin_avance(fase: str, hechos: int, total: int | None = None) -> None:
    """El avance de quien no quiere saber."""


class _Importacion:
    """Una importación y las carpetas que deja."""

    def __init__(self, archivo: Path, destino: Path, ruta_del_mapa: Path | None, avance: Avance):
        self.archivo, self.destino, self.avance = archivo, destino, avance
        self.informe = destino.with_name(f"{destino.name}-informe")
        self.reservado = destino.with_name(f"{destino.name}-reservado")
        self.ruta_del_mapa = ruta_del_mapa or self.informe / "mapa.toml"
        self.trae_mapa = ruta_del_mapa is not None and ruta_del_mapa.exists()
        self.orden = f"python3 tasks.py importar {archivo} --destino {destino} --mapa {self.ruta_del_mapa}"
        self.bitacora, self.avisos = Bitacora(), Avisos()

    def hacer(self, proceso: Path | None) -> Resumen:
        """Lee, reconoce, pregunta si hace falta, interpreta y escribe."""
        exigir_libre(self.destino, self.reservado)
        herencia = leer_herencia(proceso)
        conceptos = conceptos_de(herencia.cuestionarios)
        mapa = leer_mapa(self.ruta_del_mapa, conceptos) if self.trae_mapa else Mapa()
        self.avance("Leyendo el archivo", 0, None)
        libro = leer(self.archivo)
        reconocido = reconocer_libro(libro, mapa, conceptos)
        dudas = dudas_de(reconocido.hojas, mapa) or reconocido.dudas
        propuesta = self._proponer_mapa(libro, reconocido, mapa, conceptos, dudas)
        if dudas:
            raise self._detener(dudas, propuesta)
        registros, contenido = interpretar(
            libro, reconocido.hojas, mapa, herencia, self.bitacora, self.avisos, self.avance
        )
        resumen = self._escribir(libro, reconocido, registros, contenido)
        if resumen is None:
            raise self._detener(nada_quedo(registros, libro), propuesta)
        if not self.trae_mapa:
            escribir_mapa(self.ruta_del_mapa, propuesta)
        return resumen

    def _proponer_mapa(
        self, libro: Libro, reconocido: Reconocido, mapa: Mapa, conceptos: dict[str, Concepto], dudas: list[str]
    ) -> str:
        return texto_del_mapa(reconocido.hojas, reconocido.omitidas, mapa, conceptos, dudas, self.orden, libro.nombre)

    def _detener(self, frases: list[str], propuesta: str) -> ImportacionDetenida:
        """Deja escrito el mapa que se propone y da la excepción que dice qué corregir y qué orden repetir."""
        ruta = escribir_mapa(self.ruta_del_mapa, propuesta)
        aviso = f"Se escribió una propuesta en {ruta}. Corrígela y vuelve a importar con:"
        return ImportacionDetenida(*frases, aviso, f"  {self.orden}")

    def _escribir(
        self, libro: Libro, reconocido: Reconocido, registros: list[Registro], contenido: Contenido
    ) -> Resumen | None:
        """Escribe en una carpeta provisional y, si las cuentas cuadran, la coloca; `None` si no quedó nada."""
        en_pie = [registro for registro in registros if not registro.rechazo and not registro.es_complemento]
        if not en_pie:
            return None
        self.destino.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{self.destino.name}-", dir=self.destino.parent) as provisional:
            datos, informe, reservado = (Path(provisional, parte) for parte in ("datos", "informe", "reservado"))
            if not escribir_hasta_limpia(datos, contenido, en_pie, self.bitacora, self.avisos, self.avance):
                return None
            carpetas = self.destino, self.informe, self.reservado
            resumen = resumir(libro, reconocido, registros, self.bitacora, contenido, carpetas)
            privados = [apartado for apartado in self.bitacora.apartados if es_privado(apartado)]
            resumen.reservados = escribir_reservado(reservado, libro.nombre, registros, privados)
            resumen.avisos = [*self.avisos.frases, *avisos_de_repositorio(self.destino, resumen)]
            resumen.comprobar()
            rechazados = [registro for registro in registros if registro.rechazo]
            escribir_informe(informe, libro.nombre, reconocido.hojas, rechazados, self.bitacora, resumen.texto())
            self._colocar(datos, informe, reservado)
        return resumen

    def _colocar(self, datos: Path, informe: Path, reservado: Path) -> None:
        """Pone cada carpeta en su lugar. El informe se añade al que hubiera, para no llevarse el mapa corregido."""
        for nueva, lugar in ((reservado, self.reservado), (datos, self.destino)):
            if nueva.exists():
                if lugar.exists():
                    lugar.rmdir()
                os.replace(nueva, lugar)
        shutil.copytree(informe, self.informe, dirs_exist_ok=True)
