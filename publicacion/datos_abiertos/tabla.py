"""La base pública en CSV, con los encabezados de facto del INE y los institutos (dominio, base de datos curricular)."""

import csv
import io
import os
from collections.abc import Callable, Iterable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from validadores import Candidatura, Eleccion

_PELIGROSOS = ("=", "+", "-", "@", "\t", "\r")
REDES = ("facebook", "x_twitter", "youtube", "instagram", "tiktok", "otra_red")
TEXTOS = {
    "HISTORIA_PROFESIONAL": "historia_profesional",
    "TRAYECTORIA_POLITICA": "trayectoria_politica",
    "MOTIVO_CARGO_PUBLICO": "motivo_cargo",
    "PROPUESTA_1": "propuesta_1",
    "PROPUESTA_2": "propuesta_2",
    "PROPUESTA_GENERO": "propuesta_genero",
}
COLUMNAS = (
    "PARTIDO_COALICION", "CARGO", "ENTIDAD", "DISTRITO LOCAL", "CIRCUNSCRIPCION", "MUNICIPIO", "NUM_LISTA_O_FORMULA",
    "NOMBRE_CANDIDATO", "TIPO_CANDIDATO", "EDAD", "SEXO", "DIRECCION_CASA_CAMPAÑA", "TELEFONO", "CORREO_ELECTRONICO",
    "PAGINA_WEB", "REDES", "ESCOLARIDAD", "ESTATUS_ESCOLARIDAD", "CURSOS", *TEXTOS,
    "CLAVE", "PERSONA", "CONTIENDA", "SOBRENOMBRE", "SITUACION", "ACUERDO", "FECHA_ACUERDO", "SUSTITUYE_A", "ESTADO_CURRICULO",
    "FICHA",
)
"""Los encabezados que ya se usan, en su orden, y después los que añade este sitio."""


def neutralizar(celda: str) -> str:
    """Antepone un apóstrofo a lo que una hoja de cálculo tomaría por fórmula (OWASP, «CSV injection»)."""
    return f"'{celda}" if celda.startswith(_PELIGROSOS) else celda


def _territorio(eleccion: Eleccion, candidatura: Candidatura) -> dict[str, object]:
    contienda = eleccion.contiendas[candidatura.contienda]
    distrito = eleccion.distritos.get(contienda.distrito or "")
    municipio = eleccion.municipios.get(contienda.municipio or "")
    return {
        "ENTIDAD": (distrito and distrito.entidad) or contienda.entidad or eleccion.proceso.entidad.nombre,
        "DISTRITO LOCAL": distrito and f"{distrito.numero} {distrito.nombre}",
        "CIRCUNSCRIPCION": contienda.circunscripcion or candidatura.demarcacion,
        "MUNICIPIO": municipio and municipio.nombre,
    }


def _respuestas(eleccion: Eleccion, candidatura: Candidatura) -> dict[str, object]:
    """Respuestas que hoy pueden mostrarse; las pausadas y las que se verifican quedan vacías y lo dice su estado."""
    curriculo = eleccion.respuestas_publicas(candidatura, "curriculo")
    fila = {columna: curriculo.get(pregunta) for columna, pregunta in TEXTOS.items()}
    fila["ESCOLARIDAD"] = curriculo.get("grado_maximo_estudios")
    fila["ESTATUS_ESCOLARIDAD"] = curriculo.get("estatus_estudios")
    fila["CURSOS"] = " | ".join(curriculo.get("otra_formacion", ()))
    medios = eleccion.respuestas_publicas(candidatura, "contacto").get("medios_contacto")
    if medios:
        fila["REDES"] = " | ".join(valor for red in REDES if (valor := getattr(medios, red)))
        fila["PAGINA_WEB"] = medios.pagina_web
        fila["TELEFONO"] = " | ".join(medios.telefono_publico)
        fila["CORREO_ELECTRONICO"] = " | ".join(medios.correo_publico)
        fila["DIRECCION_CASA_CAMPAÑA"] = " | ".join(medios.domicilio_casa_campana)
    return fila


def fila_de(eleccion: Eleccion, candidatura: Candidatura) -> dict[str, object]:
    """Renglón público de una candidatura, por encabezado."""
    ficha = f"fichas/{candidatura.clave}.html"
    sitio = eleccion.proceso.sitio
    return {
        "PARTIDO_COALICION": eleccion.fuerzas[candidatura.fuerza].nombre,
        "CARGO": eleccion.cargo(candidatura.cargo).nombre,
        "NUM_LISTA_O_FORMULA": candidatura.posicion,
        "NOMBRE_CANDIDATO": candidatura.nombre,
        "TIPO_CANDIDATO": candidatura.calidad.upper(),
        "EDAD": candidatura.edad,
        "SEXO": candidatura.sexo and candidatura.sexo.upper(),
        "CLAVE": candidatura.clave,
        "PERSONA": candidatura.persona,
        "CONTIENDA": candidatura.contienda,
        "SOBRENOMBRE": candidatura.sobrenombre,
        "SITUACION": candidatura.situacion,
        "ACUERDO": candidatura.acuerdo,
        "FECHA_ACUERDO": candidatura.fecha_acuerdo,
        "SUSTITUYE_A": candidatura.sustituye,
        "ESTADO_CURRICULO": eleccion.estado(candidatura, "curriculo").clave,
        "FICHA": f"{sitio}/{ficha}" if sitio else ficha,
        **_territorio(eleccion, candidatura),
        **_respuestas(eleccion, candidatura),
    }


def renglones(eleccion: Eleccion, candidaturas: Iterable[Candidatura]) -> str:
    """Renglones CSV (RFC 4180, saltos de línea LF) de las candidaturas dadas, sin encabezado."""
    salida = io.StringIO(newline="")
    escritora = csv.writer(salida, lineterminator="\n")
    for candidatura in candidaturas:
        fila = fila_de(eleccion, candidatura)
        celdas = (fila.get(columna) for columna in COLUMNAS)
        escritora.writerow([neutralizar(str(celda)) if celda is not None else "" for celda in celdas])
    return salida.getvalue()


def huella_de(contenido: bytes) -> str:
    """Huella hexadecimal de 16 octetos."""
    return blake2b(contenido, digest_size=16).hexdigest()


class Tabla:
    """CSV de todas las candidaturas, en UTF-8. Las contiendas que no cambiaron se toman de la `reserva`."""

    def __init__(self, eleccion: Eleccion, reserva: Path):
        self._eleccion = eleccion
        self._carpeta = reserva / "descargas" / eleccion.proceso.clave
        # Con el código entre lo común, un cambio en cómo se arma un renglón deja sin efecto la reserva.
        comun = (Path(__file__).read_bytes(), eleccion.proceso, eleccion.fuerzas, eleccion.municipios, eleccion.distritos,
                 eleccion.contiendas)
        comun = huella_de(repr(comun).encode())
        publicas = eleccion.huellas_publicas
        self._trozos = {
            contienda: huella_de(repr((comun, [publicas[candidatura.clave] for candidatura in candidaturas])).encode())
            for contienda, candidaturas in eleccion.por_contienda.items()
        }
        self.huella = huella_de(repr((comun, self._trozos)).encode())

    @cached_property
    def contenido(self) -> bytes:
        """Octetos del CSV, con encabezado."""
        self._carpeta.mkdir(parents=True, exist_ok=True)
        trozos = [",".join(COLUMNAS).encode() + b"\n"]
        for contienda, huella in self._trozos.items():
            trozos.append(_recordar(self._carpeta / huella, lambda de=contienda: self._renglones(de)))
        # Lo que lleva sufijo es de otra construcción que apenas lo está escribiendo.
        for viejo in {archivo.name for archivo in self._carpeta.iterdir() if not archivo.suffix} - set(self._trozos.values()):
            (self._carpeta / viejo).unlink(missing_ok=True)
        return b"".join(trozos)

    def _renglones(self, contienda: str) -> bytes:
        return renglones(self._eleccion, self._eleccion.por_contienda[contienda]).encode()


def _recordar(archivo: Path, hacer: Callable[[], bytes]) -> bytes:
    """Contenido de `archivo`, o el que `hacer` produce y ahí queda guardado. La huella que lo nombra cubre su origen."""
    try:
        return archivo.read_bytes()
    except FileNotFoundError:
        contenido = hacer()
        temporal = archivo.with_suffix(f".{os.getpid()}")
        temporal.write_bytes(contenido)
        temporal.replace(archivo)
        return contenido
