"""La carpeta reservada: `destinatarios.txt`, `recibidos.txt`, `personas/<clave>/0001.age` (aportes y documentos),
`secretos/<nombre>.age` y `estadistica/<corte>.age` (con quiénes se calculó cada corte publicado).

Los nombres solo dicen la clave de la candidatura, y el relleno impide que el tamaño diga cuánto respondió.
"""

import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from validadores import bytes_de_documento, decir_motivo, leer_documento

from .aportes import Aporte, DocumentoFirmado, Expediente, reunir
from .cifrado import Destinatarios, Llaves, leer_destinatarios
from .detenida import ReservaDetenida, exigir
from .lugar import exigir_aparte
from .recibidos import RECIBIDOS, anotar_recibido, leer_recibidos, objetar_sena

DESTINATARIOS, PERSONAS, SECRETOS, ESTADISTICA = "destinatarios.txt", "personas", "secretos", "estadistica"
APORTE, DOCUMENTO = re.compile(r"([0-9]{4})\.age"), re.compile(r"([0-9]{4})\.documento\.age")
CLAVE = re.compile(r"[a-z0-9]{6,12}")
NOMBRE_DE_SECRETO, LARGO_DE_NOMBRE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), 60
RELLENO = 4096
"""Los aportes se completan con espacios hasta un múltiplo de estos octetos."""
PROVISIONAL = ".tmp"
"""Con qué acaba el nombre de lo que se está escribiendo; si sigue ahí, la orden se interrumpió."""
ATRIBUTOS = f"*.age binary\n{RECIBIDOS} merge=union\n"
LEEME = """\
# Carpeta reservada

Aquí está, cifrado con age, lo que no puede publicarse: respuestas de identidad, contactos, documentos firmados, observaciones
y secretos. Guárdala en su propio repositorio privado y respáldala. Cualquier llave de destinatarios.txt la abre:

    age -d -i LLAVE personas/CLAVE/0001.age

No pongas aquí ninguna llave, ni juntes esta carpeta con los datos o con el sitio.
"""


class Reserva:
    """La carpeta reservada abierta para guardar; para leerla hacen falta llaves.

    `raiz` es su ruta completa y `destinatarios`, a quiénes se cifra lo nuevo.
    """

    def __init__(self, raiz: Path, destinatarios: Destinatarios):
        self.raiz = raiz
        self.destinatarios = destinatarios

    def claves(self) -> tuple[str, ...]:
        """Las candidaturas de las que hay o hubo algo, en orden. No hace falta llave. Lanza ReservaDetenida si se perdió la cuenta."""
        personas = self.raiz / PERSONAS
        con_carpeta = {r.name for r in personas.iterdir() if CLAVE.fullmatch(r.name)} if personas.is_dir() else set()
        return tuple(sorted(con_carpeta | leer_recibidos(self.raiz).keys()))

    def cifrados(self) -> tuple[str, ...]:
        """Todos los archivos cifrados, por su ruta desde la carpeta y en orden."""
        return tuple(sorted(
            ruta.relative_to(self.raiz).as_posix() for parte in (PERSONAS, SECRETOS, ESTADISTICA) for ruta in (self.raiz / parte).rglob("*.age")
        ))

    def agregar(self, aporte: Aporte, documento: bytes | None = None) -> str:
        """Guarda un aporte y su documento, y da la ruta con que quedó, desde la carpeta. No hace falta llave."""
        usados = self._numeros(aporte.clave, APORTE) | self._numeros(aporte.clave, DOCUMENTO)
        usados |= leer_recibidos(self.raiz).get(aporte.clave, {}).keys()
        sena = secrets.token_hex(8)
        numero = max(usados, default=0) + 1
        carpeta = f"{PERSONAS}/{aporte.clave}"
        if documento is not None:
            self.guardar(f"{carpeta}/{numero:04}.documento.age", documento)
        self.guardar(f"{carpeta}/{numero:04}.age", _rellenar(bytes_de_documento(aporte.model_copy(update={"sena": sena}))))
        anotar_recibido(self.raiz, aporte.clave, numero, sena)
        return f"{carpeta}/{numero:04}.age"

    def guardar(self, ruta: str, octetos: bytes) -> None:
        """Cifra los `octetos` en un archivo nuevo, entero o nada. Lanza ReservaDetenida si ya está."""
        escribir_cifrado(self.raiz / ruta, self.destinatarios.cifrar(octetos), ruta)

    def secretos(self) -> tuple[str, ...]:
        """Los nombres de los secretos guardados —con qué se firman las fichas de captura, por ejemplo—, en orden."""
        return tuple(ruta.removeprefix(f"{SECRETOS}/").removesuffix(".age") for ruta in self.cifrados() if ruta.startswith(f"{SECRETOS}/"))

    def guardar_secreto(self, nombre: str, octetos: bytes) -> str:
        """Guarda un secreto y da su ruta. No hace falta llave. Lanza ReservaDetenida si ya hay uno así, está vacío o el nombre no sirve."""
        if not NOMBRE_DE_SECRETO.fullmatch(nombre) or len(nombre) > LARGO_DE_NOMBRE:
            raise ReservaDetenida(f"--secreto: «{nombre[:LARGO_DE_NOMBRE]}» no sirve de nombre. Usa minúsculas sin acentos y cifras, unidas con guiones; por "
                                  "ejemplo, captura-2027. [nombre-inadmisible]")
        if not octetos.strip():
            raise ReservaDetenida(f"{nombre}: El archivo está vacío: no hay nada que guardar. [archivo-vacio]")
        ruta = f"{SECRETOS}/{nombre}.age"
        self.guardar(ruta, octetos)
        return ruta

    def secreto(self, nombre: str, llaves: Llaves) -> bytes:
        """Los octetos de un secreto, como se dieron. Lanza ReservaDetenida si no está o no se abre."""
        if nombre not in self.secretos():
            raise ReservaDetenida(f"--secreto: no hay un «{nombre[:LARGO_DE_NOMBRE]}». Los que hay: {', '.join(self.secretos()) or 'ninguno'}. [sin-leer]")
        return self.leer(f"{SECRETOS}/{nombre}.age", llaves)

    def cortes(self) -> tuple[str, ...]:
        """Los archivos de los cortes de la estadística, por su ruta y en orden de fecha."""
        return tuple(ruta for ruta in self.cifrados() if ruta.startswith(f"{ESTADISTICA}/"))

    def expedientes(self, llaves: Llaves, claves: Iterable[str] | None = None, hasta: date | None = None) -> Iterator[Expediente]:
        """Los expedientes descifrados, en orden de clave; solo los de `claves`, si se dan, y con lo respondido `hasta` un día.

        Lanza ReservaDetenida antes del primero si algún archivo no se abre, no se entiende o falta: las cuentas a medias
        engañan.
        """
        reunidos, frases, recibidos = [], [], leer_recibidos(self.raiz)
        for clave in self.claves() if claves is None else claves:
            try:
                reunidos.append(reunir(clave, self._aportes(clave, recibidos.get(clave, {}), llaves), hasta))
            except ReservaDetenida as detenida:
                frases += detenida.frases
        exigir(frases)
        return iter(reunidos)

    def leer(self, ruta: str, llaves: Llaves) -> bytes:
        """Lo que dice un archivo cifrado de la carpeta. Lanza ReservaDetenida."""
        try:
            octetos = (self.raiz / ruta).read_bytes()
        except FileNotFoundError:
            raise ReservaDetenida(f"{ruta}: Falta. Recupéralo del repositorio reservado o de su respaldo; si se suprimió a propósito, quita "
                                  f"también su renglón de {RECIBIDOS}. [sin-leer]") from None
        except OSError as fallo:
            raise ReservaDetenida(f"{ruta}: No se puede leer ({decir_motivo(fallo)}). Recupéralo del repositorio reservado o de su "
                                  "respaldo. [sin-leer]") from None
        return llaves.descifrar(ruta, octetos)

    def documento(self, clave: str, numero: str, firmado: DocumentoFirmado, llaves: Llaves) -> bytes:
        """Los octetos de un documento firmado. Lanza ReservaDetenida si no es el que se guardó."""
        ruta = f"{PERSONAS}/{clave}/{numero}.documento.age"
        octetos = self.leer(ruta, llaves)
        if sha256(octetos).hexdigest() != firmado.huella:
            raise ReservaDetenida(f"{ruta}: No es el documento que se firmó: su huella es otra. Recupéralo del repositorio reservado o "
                                  "de su respaldo. [documento-ajeno]")
        return octetos

    def _numeros(self, clave: str, forma: re.Pattern) -> set[int]:
        carpeta = self.raiz / PERSONAS / clave
        return {int(hallado[1]) for ruta in carpeta.iterdir() if (hallado := forma.fullmatch(ruta.name))} if carpeta.is_dir() else set()

    def _aportes(self, clave: str, anotados: Mapping[int, set[str]], llaves: Llaves) -> list[tuple[str, Aporte]]:
        """Los aportes de una candidatura, en orden; `anotados`, los que la cuenta dice que hay, con sus señas. Uno perdido podría esconder un «no»: no se salta.

        Un documento sin aporte ni anotación es de una recepción que se interrumpió: nunca llegó a recibirse.
        """
        presentes = self._numeros(clave, APORTE)
        interrumpidos = self._numeros(clave, DOCUMENTO) - presentes - anotados.keys()
        aportes, frases = [], []
        for esperado in (f"{n:04}" for n in range(1, max(presentes | anotados.keys(), default=0) + 1) if n not in interrumpidos):
            ruta = f"{PERSONAS}/{clave}/{esperado}.age"
            try:
                aporte = _entender(ruta, clave, self.leer(ruta, llaves))
                exigir(filter(None, [objetar_sena(ruta, aporte.sena, anotados.get(int(esperado), set())), self._sin_documento(clave, esperado, aporte)]))
                aportes.append((esperado, aporte))
            except ReservaDetenida as detenida:
                frases += detenida.frases
        exigir(frases)
        return aportes

    def _sin_documento(self, clave: str, numero: str, aporte: Aporte) -> str:
        """Por qué no consta lo que un aporte dice firmado, o nada. Que sea el mismo lo dice `documento`, que tiene que abrirlo."""
        ruta = f"{PERSONAS}/{clave}/{numero}.documento.age"
        if aporte.documento is None or (self.raiz / ruta).is_file():
            return ""
        return f"{ruta}: Falta el documento firmado, y sin él no consta lo que autorizó. Recupéralo del repositorio reservado o de su respaldo. [sin-leer]"


def iniciar(raiz: Path, destinatarios: Destinatarios, publicas: Iterable[Path]) -> Reserva:
    """Crea la carpeta reservada, que solo abre quien la crea. Lanza ReservaDetenida si el lugar es público o ya hay una."""
    completa = exigir_aparte(raiz, "La carpeta reservada", publicas)
    if (completa / DESTINATARIOS).exists():
        raise ReservaDetenida(f"{raiz}: Ya es una carpeta reservada. Para cambiar a quiénes se cifra usa «reservado rotar».")
    if completa.exists() and (not completa.is_dir() or any(ruta.name != ".git" for ruta in completa.iterdir())):
        raise ReservaDetenida(f"{raiz}: Ya hay otras cosas ahí. Indica una carpeta nueva o vacía.")
    completa.mkdir(mode=0o700, parents=True, exist_ok=True)
    completa.chmod(0o700)
    for nombre, texto in (("LEEME.md", LEEME), (".gitattributes", ATRIBUTOS), (DESTINATARIOS, listar(destinatarios)), (RECIBIDOS, "")):
        escribir_cifrado(completa / nombre, texto.encode(), nombre)
    return Reserva(completa, destinatarios)


def abrir(raiz: Path, publicas: Iterable[Path]) -> Reserva:
    """La carpeta reservada que hay en `raiz`, con una rotación interrumpida ya resuelta. Lanza ReservaDetenida."""
    from .rotacion import resolver

    completa = exigir_aparte(raiz, "La carpeta reservada", publicas)
    if completa.is_dir():
        resolver(completa)
    if not (completa / DESTINATARIOS).is_file():
        raise ReservaDetenida(f"{raiz}: No es una carpeta reservada: le falta {DESTINATARIOS}. Créala con «reservado iniciar» "
                              "o corrige CONOCELES_RESERVADO.")
    return Reserva(completa, leer_destinatarios(DESTINATARIOS, (completa / DESTINATARIOS).read_text("utf-8", "replace")))


def listar(destinatarios: Destinatarios) -> str:
    """El texto de `destinatarios.txt`, que también lee `age -R`."""
    return "\n".join(["# A quiénes se cifra. Se cambia con «reservado rotar»; también lo lee age -R.", *destinatarios.lineas, ""])


def escribir_cifrado(ruta: Path, octetos: bytes, dicha: str) -> None:
    """Deja los `octetos`, ya cifrados, en una `ruta` nueva que solo lee su dueño: entera y en el disco, o nada."""
    provisional = ruta.with_name(f".{ruta.name}.{os.getpid()}{PROVISIONAL}")
    try:
        ruta.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(provisional, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as archivo:
            archivo.write(octetos)
            archivo.flush()
            os.fsync(archivo.fileno())
        # Enlazar, a diferencia de renombrar, no pisa lo que otra persona acabe de guardar con ese nombre.
        os.link(provisional, ruta)
    except FileExistsError:
        raise ReservaDetenida(f"{dicha}: Ya existe y no se sobrescribe. Si alguien más guardaba a la vez, repítelo. [ya-existe]") from None
    except OSError as fallo:
        raise ReservaDetenida(f"{dicha}: No se pudo guardar ({decir_motivo(fallo)}). Remédialo y repite la orden; si alguien más usaba la carpeta, espera a que "
                              "termine. [sin-guardar]") from None
    finally:
        provisional.unlink(missing_ok=True)


def _rellenar(octetos: bytes) -> bytes:
    """Con espacios al final, que JSON no mira."""
    return octetos + b" " * (-len(octetos) % RELLENO)


def _entender(ruta: str, clave: str, octetos: bytes) -> Aporte:
    """El aporte de un archivo ya descifrado. Sus frases no citan lo que dice."""
    aporte = leer_documento(ruta, octetos.rstrip(b" "), Aporte).valor
    if aporte is None:
        raise ReservaDetenida(f"{ruta}: Se abrió, pero no es un aporte que se entienda: lo escribió otro programa u otra versión. "
                              "Recupéralo del repositorio reservado o de su respaldo. [aporte-ilegible]")
    if aporte.clave != clave:
        raise ReservaDetenida(f"{ruta}: Es de otra candidatura ({aporte.clave}). Devuélvelo a su carpeta y recupera el de aquí. "
                              "[aporte-ajeno]")
    return aporte
