"""La tarea `reservado`: crear llaves, iniciar la carpeta, agregar lo que llega, verlo y cambiar a quiénes se cifra."""

import contextlib
import os
import shlex
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from getpass import getpass
from pathlib import Path

from invoke import Exit

from consola import valores
from consola.avance import Avance

VARIABLE = "CONOCELES_RESERVADO"


@dataclass(frozen=True, slots=True)
class Pedido:
    """Lo que se pidió en la línea de la orden. `piezas` son los archivos por agregar; `hoy`, el día en que se recibe; `secreto`, su nombre."""

    clave: str | None
    reserva: str | None
    llave: str | None
    datos: Path
    destinatarios: str | None = None
    piezas: Mapping[str, str] = field(default_factory=dict)
    hoy: date | None = None
    salida: str | None = None
    secreto: str | None = None


def atender(accion: str, pedido: Pedido) -> None:
    """Hace la acción pedida. Lanza `Exit`."""
    acciones = {"llave": _llave, "iniciar": _iniciar, "agregar": _agregar, "ver": _ver, "rotar": _rotar}
    hacer = acciones[valores.elegir("ACCION", accion, tuple(acciones))]
    with frenos():
        hacer(pedido)


@contextlib.contextmanager
def frenos() -> Iterator[None]:
    """Convierte lo que impide seguir en un `Exit` con todas sus frases."""
    from captura.reservado import ReservaDetenida

    try:
        yield
    except ReservaDetenida as detenida:
        raise Exit(str(detenida), code=1) from detenida


def abrir(datos: Path, reserva: str | None = None):
    """La carpeta reservada que dice `--reserva` o la variable. Lanza `Exit` si no se dijo y ReservaDetenida si no sirve."""
    from captura import reservado as sala

    return sala.abrir(_lugar(reserva), publicas(datos))


def llaves(opcion: str | None, datos: Path, reserva: str | None = None):
    """Las llaves de `--llave`, que no puede estar junto a lo que abre. Lanza `Exit` o ReservaDetenida."""
    from captura import reservado as sala

    if not opcion:
        raise Exit("Falta decir con qué llave se lee: --llave ARCHIVO.", code=2)
    if opcion == "-":
        return sala.leer_llaves("la entrada", sys.stdin.buffer.read())
    ruta = valores.archivo("--llave", opcion)
    sala.exigir_aparte(ruta, "La llave", [*publicas(datos), _lugar(reserva)])
    pedir = (lambda: getpass("Contraseña de la llave: ")) if sys.stdin.isatty() else None
    return sala.leer_llaves(ruta.name, ruta.read_bytes(), pedir)


def expedientes(datos: Path, llave: str | None, reserva: str | None = None) -> Iterator:
    """Los expedientes descifrados, en orden de clave, para entregarlos a otra sala. Lanza `Exit` con todo lo que lo impida."""
    with frenos():
        return abrir(datos, reserva).expedientes(llaves(llave, datos, reserva))


def publicas(datos: Path) -> list[Path]:
    """Carpetas donde nada reservado puede estar: los datos, el proyecto y los sitios que construye."""
    return [datos, valores.RAIZ, valores.SALIDA, valores.VISTA_PREVIA]


def _lugar(reserva: str | None) -> Path:
    dicha = reserva or os.environ.get(VARIABLE)
    if not dicha:
        raise Exit(f"Falta decir dónde está la carpeta reservada: --reserva CARPETA, o la variable {VARIABLE}.", code=2)
    return Path(dicha)


def _llave(pedido: Pedido) -> None:
    from captura import reservado as sala

    if not pedido.salida:
        raise Exit("Falta decir dónde se escribe la llave: --salida ARCHIVO, en una memoria o un equipo de quien la guarda.", code=2)
    texto, publica = sala.crear_llave()
    _escribir_aparte(pedido, texto.encode(), "La llave")
    print(f"Llave escrita en {pedido.salida}. Guárdala aparte y no la envíes.\nSu clave pública, para destinatarios.txt:\n{publica}")


def _iniciar(pedido: Pedido) -> None:
    from captura import reservado as sala

    hecha = sala.iniciar(_lugar(pedido.reserva), _destinatarios(pedido), publicas(pedido.datos))
    print(f"Carpeta reservada lista en {hecha.raiz}, cifrada a {len(hecha.destinatarios.lineas)} destinatarios.\n"
          f"Para usarla: export {VARIABLE}={shlex.quote(str(hecha.raiz))}")


def _agregar(pedido: Pedido) -> None:
    from captura import reservado as sala

    if pedido.secreto:
        _agregar_secreto(pedido)
        return
    if not pedido.clave or not pedido.piezas:
        raise Exit("Di qué se agrega y a quién: reservado agregar CLAVE --respuestas, --contacto o --constancias con --documento.", code=2)
    piezas, revisar_con = _piezas(pedido), referencia(pedido.datos)
    # Se abre al final: así se cifra a quienes dice la carpeta ahora y no a quienes decía antes de leer los datos.
    ruta = sala.recibir(abrir(pedido.datos, pedido.reserva), pedido.clave, piezas, revisar_con, pedido.hoy)
    print(f"Guardado y cifrado en {ruta}. Los archivos que diste siguen donde estaban: bórralos cuando no hagan falta.")


def _agregar_secreto(pedido: Pedido) -> None:
    if pedido.clave or set(pedido.piezas) != {"documento"}:
        raise Exit("Un secreto no es de ninguna candidatura: reservado agregar --secreto NOMBRE --documento ARCHIVO, y nada más.", code=2)
    archivo = _piezas(pedido)["documento"]
    ruta = abrir(pedido.datos, pedido.reserva).guardar_secreto(pedido.secreto, archivo.read_bytes())
    print(f"Guardado y cifrado en {ruta}. El archivo que diste sigue donde estaba: bórralo cuando no haga falta.")


def _piezas(pedido: Pedido) -> dict[str, Path]:
    """Los archivos por agregar, que están en claro y no pueden estar donde algo se publica. Lanza `Exit` o ReservaDetenida."""
    from captura import reservado as sala

    piezas = {nombre: valores.archivo(f"--{nombre}", ruta) for nombre, ruta in pedido.piezas.items()}
    for ruta in piezas.values():
        sala.exigir_aparte(ruta, "Lo que se agrega, en claro,", [*publicas(pedido.datos), _lugar(pedido.reserva)])
    return piezas


def referencia(datos: Path):
    """Con qué se revisa lo que llega, de la carpeta de datos. Lanza ReservaDetenida si no se entiende."""
    from captura.reservado import Referencia

    leido = publico(datos)
    return Referencia(leido.registro.por_clave, leido.cuestionarios, leido.nombres)


def publico(datos: Path):
    """Lo que dice la carpeta de datos, aunque tenga hallazgos. Lanza ReservaDetenida si no se entiende lo indispensable."""
    from captura.reservado import ReservaDetenida
    from validadores import examinar

    expediente = examinar(datos).expediente
    if not expediente.proceso or not expediente.cuestionarios or not expediente.registro.se_leyo:
        raise ReservaDetenida(f"{datos}: No se entiende el proceso, el cuestionario o el registro. Corre «validar» y remedia lo que diga.")
    return expediente


def _ver(pedido: Pedido) -> None:
    from captura import reservado as sala

    reserva = abrir(pedido.datos, pedido.reserva)
    if pedido.secreto:
        _mostrar(pedido, reserva.secreto(pedido.secreto, llaves(pedido.llave, pedido.datos, pedido.reserva)))
        return
    if not pedido.clave:
        secretos = f" Secretos: {', '.join(reserva.secretos())}." if reserva.secretos() else ""
        print(f"{reserva.raiz}: {len(reserva.claves()):,} candidaturas, {len(reserva.cifrados()):,} archivos.{secretos} Se cifra a:")
        print("\n".join(reserva.destinatarios.lineas))
        sala.exigir([*sala.inspeccionar(reserva), *(sala.comprobar(reserva, llaves(pedido.llave, pedido.datos, pedido.reserva)) if pedido.llave else ())])
        if pedido.llave:
            print("Todo abre con esta llave, y cada documento es el que se firmó.")
        return
    if pedido.clave not in reserva.claves():
        raise Exit(f"De «{pedido.clave}» no hay nada en la carpeta reservada.", code=1)
    abre = llaves(pedido.llave, pedido.datos, pedido.reserva)
    _mostrar(pedido, _mostrable(reserva, pedido, abre))


def _mostrar(pedido: Pedido, octetos: bytes) -> None:
    """Deja lo descifrado en `--salida` o en la terminal. Lanza `Exit` si no es texto y no se dijo dónde."""
    if pedido.salida:
        _escribir_aparte(pedido, octetos, "Lo descifrado")
        print(f"Descifrado en {pedido.salida}. Ya no está protegido: bórralo en cuanto no haga falta.")
        return
    try:
        sys.stdout.write(octetos.decode())
    except UnicodeDecodeError:
        raise Exit("No es texto y no cabe en la terminal. Di dónde se escribe: --salida ARCHIVO.", code=2) from None


def _mostrable(reserva, pedido: Pedido, abre) -> bytes:
    """El expediente, o los octetos de uno de sus documentos si se pidió con su número."""
    from captura.reservado import mostrar

    expediente = next(iter(reserva.expedientes(abre, [pedido.clave])))
    numero = pedido.piezas.get("documento")
    if not numero:
        return mostrar(expediente).encode()
    hay = dict(expediente.documentos)
    if numero not in hay:
        raise Exit(f"--documento: no hay un «{numero}». Los que hay: {', '.join(hay) or 'ninguno'}.", code=2)
    if not pedido.salida:
        raise Exit("Un documento no cabe en la terminal. Di dónde se escribe: --salida ARCHIVO.", code=2)
    return reserva.documento(pedido.clave, numero, hay[numero], abre)


def _rotar(pedido: Pedido) -> None:
    from captura import reservado as sala

    nuevos = _destinatarios(pedido)
    reserva = abrir(pedido.datos, pedido.reserva)
    antes = set(reserva.destinatarios.lineas)
    with Avance() as avance:
        cuantos = sala.rotar(reserva, llaves(pedido.llave, pedido.datos, pedido.reserva), nuevos, avance)
    print(f"Archivos cifrados de nuevo: {cuantos:,}, a {len(nuevos.lineas)} destinatarios.")
    if antes - set(nuevos.lineas):
        print("Quien salió todavía puede abrir las copias y el historial de antes: si su llave se perdió o se filtró, decide con la "
              "Unidad de Transparencia si se reescribe el historial del repositorio reservado y se destruyen sus respaldos.")


def _destinatarios(pedido: Pedido):
    from captura.reservado import leer_destinatarios

    ruta = valores.archivo("--destinatarios", pedido.destinatarios)
    if not ruta:
        raise Exit("Falta decir a quiénes se cifra: --destinatarios ARCHIVO, con una clave pública por renglón.", code=2)
    return leer_destinatarios(ruta.name, ruta.read_text("utf-8", "replace"))


def _escribir_aparte(pedido: Pedido, octetos: bytes, que: str) -> None:
    escribir_aparte("--salida", pedido.salida, octetos, que, pedido.datos, pedido.reserva)


def escribir_aparte(opcion: str, ruta: str, octetos: bytes, que: str, datos: Path, reserva: str | None = None) -> None:
    """Escribe en un archivo nuevo, que solo lee su dueño y está fuera de todo lo público y de la reserva. Lanza `Exit` o ReservaDetenida."""
    aparte = lugar_aparte(opcion, ruta, que, datos, reserva)
    try:
        with open(os.open(aparte, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as archivo:
            archivo.write(octetos)
    except FileExistsError:
        raise Exit(f"{opcion}: «{ruta}» ya existe y no se sobrescribe. Indica otro.", code=2) from None


def lugar_aparte(opcion: str, ruta: str, que: str, datos: Path, reserva: str | None = None) -> Path:
    """La ruta completa de un archivo que no puede quedar donde algo se publica. Lanza `Exit` o ReservaDetenida."""
    from captura import reservado as sala

    dicha = reserva or os.environ.get(VARIABLE)
    aparte = sala.exigir_aparte(Path(ruta), que, [*publicas(datos), *([Path(dicha)] if dicha else [])])
    valores.carpeta_que_hay(opcion, str(aparte.parent))
    return aparte
