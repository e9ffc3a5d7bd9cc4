"""La puerta: lo único que convierte una carpeta de datos en una `Eleccion`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .acopio import Acopio, Avance
from .alertas import ALERTAS
from .alertas_recordadas import recordar
from .arbol import Arbol
from .armado import armar_eleccion, armar_expediente
from .carpeta import recorrer
from .comparacion import comparar
from .hallazgo import DatosRechazados, Hallazgo, nombrar
from .lectores import leer_todo
from .lectura import huella_de
from .memoria import CARPETA
from .modelo import Eleccion, Expediente
from .recolector import sin_recolector


def revisar(
    carpeta: Path, hoy: date | None = None, avance: Avance | None = None, memoria: Path | None = CARPETA
) -> list[Hallazgo]:
    """Todo lo que hay que remediar en la carpeta de datos, en orden de archivo y renglón; lista vacía si nada.

    `hoy` es la fecha de corte; sin ella vale la de `proceso.json` y, si no la trae, el día de la jornada. `avance`
    recibe la fase, cuántos archivos van y cuántos son. `memoria` es la carpeta donde se recuerda lo ya revisado;
    None, ninguna.
    """
    with sin_recolector():
        return _examinar(carpeta, hoy, avance, memoria)[0]


@dataclass(frozen=True, slots=True)
class Examen:
    """Una carpeta de datos leída sin exigirle nada: sus `hallazgos`, el `expediente` de lo que se entendió y las `huellas`.

    Las huellas van por archivo, desde la carpeta de datos: dos versiones de un archivo son iguales si lo son las suyas.
    `estado` es la de todo junto en su fecha de corte.
    """

    hallazgos: tuple[Hallazgo, ...]
    expediente: Expediente
    huellas: Mapping[str, bytes]
    estado: bytes


def examinar(
    carpeta: Path | Arbol, hoy: date | None = None, avance: Avance | None = None, memoria: Path | None = CARPETA
) -> Examen:
    """Lo que hay en la carpeta de datos, también si tiene hallazgos. Mismos argumentos que `revisar`.

    Es para comparar versiones y dar alertas; lo que se publica sale solo de `cargar`. La carpeta puede ser un `Arbol`.
    """
    with sin_recolector():
        hallazgos, acopio, expediente = _examinar(carpeta, hoy, avance, memoria)
        return Examen(tuple(hallazgos), expediente, acopio.huellas, _clave_de_estado(acopio, expediente))


def alertar(expediente: Expediente) -> list[Hallazgo]:
    """Las alertas de un expediente, en orden de archivo: lo que quien revisa debe leer con cuidado. Nunca detienen."""
    with sin_recolector():
        return sorted({alerta for revisar_una in ALERTAS for alerta in revisar_una(expediente)})


def alertas_de(examen: Examen, memoria: Path | None = CARPETA) -> list[Hallazgo]:
    """Las mismas, de una versión examinada; si la `memoria` ya las guarda, no se vuelve a leer ningún texto."""
    if memoria is None:
        return alertar(examen.expediente)
    return recordar(memoria, examen.estado, lambda: alertar(examen.expediente))


def adelantar_alertas(carpeta: Path | Arbol, hoy: date | None, memoria: Path) -> None:
    """Deja en la `memoria` las alertas de una carpeta sin esperar a saber si tiene hallazgos, para quien va a pedirlas."""
    with sin_recolector():
        acopio, expediente = _leer(carpeta, hoy, None, memoria)
        recordar(memoria, _clave_de_estado(acopio, expediente), lambda: alertar(expediente))


def cargar(
    carpeta: Path | Arbol, hoy: date | None = None, avance: Avance | None = None, memoria: Path | None = CARPETA
) -> Eleccion:
    """La elección de la carpeta de datos. Mismos argumentos que `revisar`; lanza DatosRechazados si hay hallazgos."""
    with sin_recolector():
        hallazgos, acopio, expediente = _examinar(carpeta, hoy, avance, memoria)
        if hallazgos:
            raise DatosRechazados(hallazgos)
        return armar_eleccion(acopio, expediente)


def _examinar(
    carpeta: Path | Arbol, hoy: date | None, avance: Avance | None, memoria: Path | None
) -> tuple[list[Hallazgo], Acopio, Expediente]:
    """Los hallazgos de la carpeta, y lo leído. Si la memoria ya aceptó la carpeta entera, no la compara de nuevo."""
    acopio, expediente = _leer(carpeta, hoy, avance, memoria)
    estado = _clave_de_estado(acopio, expediente)
    if acopio.hallazgos or acopio.memoria.buscar(estado) is None:
        acopio.hallazgos += comparar(acopio, expediente)
        _recordar(acopio, estado)
    return _en_limpio(acopio.hallazgos), acopio, expediente


def _leer(carpeta: Path | Arbol, hoy: date | None, avance: Avance | None, memoria: Path | None) -> tuple[Acopio, Expediente]:
    """Todo lo que hay en la carpeta, sin comparar unas cosas con otras."""
    acopio = Acopio(recorrer(carpeta if isinstance(carpeta, Arbol) else Path(carpeta)), memoria, avance)
    leer_todo(acopio)
    return acopio, armar_expediente(acopio, hoy)


def _en_limpio(hallazgos: list[Hallazgo]) -> list[Hallazgo]:
    """Los hallazgos en orden y sin repetir. Lo mal ordenado se calla donde hay otra cosa: al corregirla cambiará."""
    con_otros = {hallazgo.archivo for hallazgo in hallazgos if hallazgo.codigo != "sin-ordenar"}
    return sorted({
        hallazgo for hallazgo in hallazgos if hallazgo.codigo != "sin-ordenar" or hallazgo.archivo not in con_otros
    })


def _clave_de_estado(acopio: Acopio, expediente: Expediente) -> bytes:
    """Clave con que la memoria conoce la carpeta entera en una fecha de corte."""
    partes = [f"{archivo}\0{huella.hex()}" for archivo, huella in sorted(acopio.huellas.items())]
    return huella_de("\n".join([str(expediente.hoy), *partes]).encode())


def _recordar(acopio: Acopio, estado: bytes) -> None:
    """Anota en la memoria los archivos sin hallazgos y, si ninguno tiene, la carpeta entera.

    Mientras no se entiendan el proceso y el cuestionario no se anota nada: no se sabe qué se exige.
    """
    if not acopio.proceso or not acopio.cuestionarios:
        return
    marcados = {hallazgo.archivo for hallazgo in acopio.hallazgos}
    for archivo, ficha in acopio.fichas.items():
        if nombrar(archivo) not in marcados:
            acopio.memoria.anotar(*ficha)
    if not marcados:
        acopio.memoria.anotar(estado)
    acopio.memoria.guardar()
